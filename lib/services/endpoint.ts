import { now } from '../clock';
import type { Preset } from '../crm/preset';
import { presetOf } from '../crm/presets/registry';
import { generateSecret } from '../crm/secret';
import { fillUrl, unknownFormats } from '../crm/template';
import { addressFault, always, type Endpoint, isSecret } from '../domain/endpoint';
import { type Refusal, refuse } from '../domain/refusal';
import { tandemDb } from '../store/db';
import { secretsDb } from '../store/secrets';
import { hostPattern, releaseOrigin } from './origins';
import type { OutboxEndpoint } from './outbox-store';

const day = 86_400_000;

/** What a person fills in. `id` absent: a new endpoint. An empty secret or header value keeps the one that is stored. */
export interface EndpointDraft {
  id?: string;
  name?: string;
  preset?: string;
  params: Record<string, string>;
  secrets?: Record<string, string>;
  headers: Record<string, string>;
  secret?: string;
  mapping?: Endpoint['mapping'];
  when?: Endpoint['when'];
  paused?: boolean;
}

/** The address whose host an endpoint calls; undefined when its settings make none. */
export const hostOf = (preset: Preset, params: Readonly<Record<string, string>>): string | undefined =>
  fillUrl(preset.host, { p: params });

/** The parameters of a draft as they are kept, or undefined when one is missing or an address may not be used. */
function checkedParams(
  preset: Preset,
  draft: EndpointDraft,
  kept: Record<string, string>,
): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const { name, secret, optional, kind, standard } of preset.fields) {
    const value = (secret ? draft.secrets?.[name] || kept[name] : draft.params[name]?.trim() || standard) ?? '';
    if (!value && !optional) return undefined;
    if (value && kind === 'url' && addressFault(value.replaceAll(/[{}]/g, ''))) return undefined;
    if (kind === 'id' && value && !/^[\w-]{1,60}$/.test(value)) return undefined;
    if (value && !secret) params[name] = value;
  }
  return params;
}

/**
 * Saves an endpoint. A signed one without a secret given keeps its own, or gets a first one that is returned to be shown
 * once; a replaced secret also signs for a day more. What may not be used changes nothing.
 */
export async function saveEndpoint(draft: EndpointDraft): Promise<{ ok: true; id: string; secret?: string } | Refusal> {
  const preset = presetOf(draft.preset ?? 'webhook');
  const id = draft.id ?? `e-${crypto.randomUUID().slice(0, 8)}`;
  const [before, kept] = await Promise.all([tandemDb().endpoints.get(id), secretsDb().endpoints.get(id)]);
  const params = preset && checkedParams(preset, draft, kept?.values ?? {});
  if (!preset || !params || (draft.secret !== undefined && !isSecret(draft.secret))) return refuse('bad-value');
  if (!hostOf(preset, params) || addressFault(hostOf(preset, params) as string)) return refuse('bad-value');
  if (unknownFormats(JSON.stringify(draft.mapping ?? [])).length) return refuse('bad-value');
  const secret = preset.signed ? (draft.secret ?? kept?.secret ?? generateSecret()) : undefined;
  const rotated = kept?.secret && kept.secret !== secret;
  await secretsDb().endpoints.put({
    endpointId: id,
    secret,
    previous: rotated ? kept.secret : kept?.previous,
    previousUntil: rotated ? now() + day : kept?.previousUntil,
    // An empty value of a kept header stands for the one stored, which no page shows again.
    headers: Object.fromEntries(Object.entries(draft.headers).map(([n, v]) => [n, v || kept?.headers[n] || ''])),
    values: { ...kept?.values, ...Object.fromEntries(Object.entries(draft.secrets ?? {}).filter(([, v]) => v)) },
  });
  try {
    await tandemDb().endpoints.put({
      id,
      name: draft.name?.trim() || before?.name || preset.name,
      preset: preset.id,
      params,
      headerNames: Object.keys(draft.headers),
      mapping: draft.mapping ?? before?.mapping ?? [],
      when: draft.when ?? before?.when ?? always,
      paused: draft.paused ?? before?.paused ?? false,
      off: null,
      createdOn: before?.createdOn ?? now(),
      changedOn: now(),
    });
    await tandemDb().gates.delete(id);
  } catch (error) {
    // Two databases, no common transaction: the secret and headers of an address not saved must not go to the old one.
    await (kept ? secretsDb().endpoints.put(kept) : secretsDb().endpoints.delete(id));
    throw error;
  }
  if (before) await releaseHost(before);
  return { ok: true, id, secret: kept?.secret || draft.secret ? undefined : secret };
}

async function releaseHost(endpoint: Endpoint): Promise<void> {
  const preset = presetOf(endpoint.preset);
  const host = preset && hostOf(preset, endpoint.params);
  if (host) await releaseOrigin(hostPattern(host));
}

/** An endpoint with its secrets, as it is used; undefined when it, its preset or its secrets are not there. */
export async function endpointInUse(id: string): Promise<OutboxEndpoint | undefined> {
  const [endpoint, kept, gate] = await Promise.all([
    tandemDb().endpoints.get(id),
    secretsDb().endpoints.get(id),
    tandemDb().gates.get(id),
  ]);
  const preset = endpoint && presetOf(endpoint.preset);
  const host = preset && hostOf(preset, endpoint.params);
  if (!endpoint || !preset || !host || !kept) return undefined;
  const previous = kept.previous && (kept.previousUntil ?? 0) > now() ? [kept.previous] : [];
  const signing = kept.secret ? [kept.secret, ...previous] : [];
  const { headers, values: secrets = {} } = kept;
  return { endpoint, preset, host, secrets, signing, headers, gate: gate ?? { id, fails: 0, until: 0 } };
}

/** The endpoints that are neither paused nor off. */
export async function endpointsInUse(): Promise<OutboxEndpoint[]> {
  const all = await tandemDb().endpoints.toArray();
  const used = await Promise.all(all.filter((one) => !one.off && !one.paused).map(({ id }) => endpointInUse(id)));
  return used.filter((one) => one !== undefined);
}

/** Forgets an endpoint, its secrets and its host's permission. Handoffs not delivered wait for another; nothing is lost. */
export async function removeEndpoint(id: string): Promise<void> {
  const db = tandemDb();
  const endpoint = await db.endpoints.get(id);
  await db.transaction('rw', [db.endpoints, db.gates, db.outbox], async () => {
    await db.endpoints.delete(id);
    await db.gates.delete(id);
    const open = await db.outbox.filter((row) => row.endpoint === id && row.state !== 'delivered').toArray();
    for (const { endpoint: _, lane: __, ready: ___, ...row } of open) await db.outbox.put({ ...row, state: 'waiting' });
  });
  await secretsDb().endpoints.delete(id);
  if (endpoint) await releaseHost(endpoint);
}

/** Stops or resumes sending to an endpoint; its handoffs queue meanwhile. */
export async function pauseEndpoint(id: string, paused: boolean): Promise<void> {
  await tandemDb().endpoints.update(id, { paused });
}
