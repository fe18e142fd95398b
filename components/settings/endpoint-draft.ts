import type { Preset } from '../../lib/crm/preset';
import { unknownFormats } from '../../lib/crm/template';
import {
  type AddressFault,
  addressFault,
  always,
  type Conditions,
  type Endpoint,
  isSecret,
  type MapRow,
} from '../../lib/domain/endpoint';

/** One extra header as shown. `kept`: its value is stored but not known here; an empty `value` keeps it. */
export interface HeaderRow {
  key: number;
  name: string;
  value: string;
  kept: boolean;
}

/** `keep`: the stored secret, or one made on saving when there is none. `new`: make one. `paste`: the one typed. */
export type SecretChoice = 'keep' | 'new' | 'paste';

/** The form as it stands. `secrets`: what was typed now; an empty one keeps what is stored. */
export interface EndpointDraft {
  name: string;
  params: Record<string, string>;
  secrets: Record<string, string>;
  headers: HeaderRow[];
  choice: SecretChoice;
  secret: string;
  mapping: MapRow[];
  when: Conditions;
}

export type HeaderFault = { kind: 'bad' } | { kind: 'ours' | 'twice'; name: string };
export type FieldFault = AddressFault | 'missing' | 'not-an-id';

export interface EndpointFaults {
  fields?: Record<string, FieldFault>;
  headers?: HeaderFault;
  secret?: true;
  /** The rows of the mapping that cannot be kept, by index. */
  mapping?: number[];
}

/** What a delivery sets itself (Standard Webhooks, and what fetch forbids or computes). */
const ours = /^(webhook-(id|timestamp|signature)|content-(type|length)|host|connection|cookie|origin|user-agent)$/i;
/** RFC 9110, "token" and "field-value", without obsolete bytes. */
const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/;
const fieldValue = /^[\x20-\x7e]{0,4000}$/;

/** The form as it opens, for a stored endpoint or a new one. */
export const draftOf = (preset: Preset, endpoint: Endpoint | undefined): EndpointDraft => ({
  name: endpoint?.name ?? preset.name,
  params: {
    ...Object.fromEntries(preset.fields.flatMap(({ name, standard }) => (standard ? [[name, standard]] : []))),
    ...endpoint?.params,
  },
  secrets: {},
  headers: (endpoint?.headerNames ?? []).map((name, key) => ({ key, name, value: '', kept: true })),
  choice: 'keep',
  secret: '',
  mapping: endpoint?.mapping.length ? endpoint.mapping : preset.mapping,
  when: endpoint?.when ?? always,
});

/** Rows that say something; a row left wholly empty is no header. */
export const filledRows = (rows: readonly HeaderRow[]): HeaderRow[] =>
  rows.filter((row) => row.name.trim() || row.value).map((row) => ({ ...row, name: row.name.trim() }));

function headerFault(rows: readonly HeaderRow[]): HeaderFault | undefined {
  const seen = new Set<string>();
  for (const { name, value, kept } of filledRows(rows)) {
    if (!token.test(name) || !fieldValue.test(value) || (!value.trim() && !kept)) return { kind: 'bad' };
    if (ours.test(name)) return { kind: 'ours', name };
    if (seen.has(name.toLowerCase())) return { kind: 'twice', name };
    seen.add(name.toLowerCase());
  }
  return undefined;
}

function fieldFaults(preset: Preset, draft: EndpointDraft, kept: readonly string[]): Record<string, FieldFault> {
  const faults: Record<string, FieldFault> = {};
  for (const { name, kind, secret, optional } of preset.fields) {
    const value = ((secret ? draft.secrets[name] : draft.params[name]) ?? '').trim();
    if (!value && !optional && !(secret && kept.includes(name)))
      faults[name] = kind === 'url' ? 'not-a-url' : 'missing';
    if (!value) continue;
    const address = kind === 'url' ? addressFault(value.replaceAll(/[{}]/g, '')) : undefined;
    if (address) faults[name] = address;
    if (kind === 'id' && !/^[\w-]{1,60}$/.test(value)) faults[name] = 'not-an-id';
    if (secret && !fieldValue.test(value)) faults[name] = 'missing';
  }
  return faults;
}

/** What is wrong with the form; an empty object when it can be saved. `kept`: the secret fields that are stored. */
export function endpointFaults(preset: Preset, draft: EndpointDraft, kept: readonly string[]): EndpointFaults {
  const fields = fieldFaults(preset, draft, kept);
  const headers = headerFault(draft.headers);
  const mapping = draft.mapping.flatMap(({ theirs, ours: from }, i) =>
    theirs.trim() && from.trim() && !unknownFormats(from).length && !/__proto__/.test(theirs) ? [] : [i],
  );
  return {
    ...(Object.keys(fields).length && { fields }),
    ...(headers && { headers }),
    ...(mapping.length && { mapping }),
    ...(draft.choice === 'paste' && !isSecret(draft.secret.trim()) && { secret: true as const }),
  };
}

/** Whether anything differs from what is stored. */
export function isChanged(preset: Preset, draft: EndpointDraft, endpoint: Endpoint | undefined): boolean {
  const before = draftOf(preset, endpoint);
  const rows = filledRows(draft.headers);
  return (
    JSON.stringify([draft.name.trim(), draft.params, draft.mapping, draft.when]) !==
      JSON.stringify([before.name, before.params, before.mapping, before.when]) ||
    draft.choice !== 'keep' ||
    Object.values(draft.secrets).some(Boolean) ||
    rows.some((row) => row.value !== '') ||
    rows.map((row) => row.name).join() !== (endpoint?.headerNames ?? []).join()
  );
}
