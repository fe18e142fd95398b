import { type AddressFault, addressFault, type Endpoint, isSecret } from '../../lib/domain/endpoint';

/** One extra header as shown. `kept`: its value is stored but not known here; an empty `value` keeps it. */
export interface HeaderRow {
  key: number;
  name: string;
  value: string;
  kept: boolean;
}

/** `keep`: the stored secret, or one made on saving when there is none. `new`: make one. `paste`: the one typed. */
export type SecretChoice = 'keep' | 'new' | 'paste';

export interface CrmDraft {
  url: string;
  headers: HeaderRow[];
  choice: SecretChoice;
  secret: string;
}

export type HeaderFault = { kind: 'bad' } | { kind: 'ours' | 'twice'; name: string };

export interface CrmFaults {
  url?: AddressFault;
  headers?: HeaderFault;
  secret?: true;
}

/** What a delivery sets itself (Standard Webhooks, and what fetch forbids or computes). */
const ours = /^(webhook-(id|timestamp|signature)|content-(type|length)|host|connection|cookie|origin|user-agent)$/i;
/** RFC 9110, "token" and "field-value", without obsolete bytes. */
const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/;
const fieldValue = /^[\x20-\x7e]{0,4000}$/;

/** The form as it opens. */
export const draftOf = (endpoint: Endpoint | undefined): CrmDraft => ({
  url: endpoint?.url ?? '',
  headers: (endpoint?.headerNames ?? []).map((name, key) => ({ key, name, value: '', kept: true })),
  choice: 'keep',
  secret: '',
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

/** What is wrong with the form; an empty object when it can be saved. */
export function crmFaults(draft: CrmDraft): CrmFaults {
  const url = addressFault(draft.url.trim());
  const headers = headerFault(draft.headers);
  return {
    ...(url && { url }),
    ...(headers && { headers }),
    ...(draft.choice === 'paste' && !isSecret(draft.secret.trim()) && { secret: true as const }),
  };
}

/** Whether anything differs from what is stored. */
export function isChanged(draft: CrmDraft, endpoint: Endpoint | undefined): boolean {
  const rows = filledRows(draft.headers);
  return (
    draft.url.trim() !== (endpoint?.url ?? '') ||
    draft.choice !== 'keep' ||
    rows.some((row) => row.value !== '') ||
    rows.map((row) => row.name).join() !== (endpoint?.headerNames ?? []).join()
  );
}
