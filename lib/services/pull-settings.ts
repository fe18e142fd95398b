import { now } from '../clock';
import { addressFault } from '../domain/endpoint';
import type { Pull } from '../domain/pull';
import { type Refusal, refuse } from '../domain/refusal';
import type { Payload } from '../messaging/protocol';
import { sourceOf } from '../sources/registry';
import { tandemDb } from '../store/db';
import { secretsDb } from '../store/secrets';
import { hostPattern, releaseOrigin } from './origins';

/** A key as it may stand in a header: one line of plain characters. */
const plain = /^[\x20-\x7e]{1,500}$/;

/** The settings of a draft as they are kept, or undefined when one is missing or an address may not be used. */
function checkedParams({ vendor, params }: Payload<'pull.save'>): Record<string, string> | undefined {
  const source = sourceOf(vendor);
  const kept: Record<string, string> = {};
  for (const { name, kind } of source.fields) {
    const value = params[name]?.trim();
    if (!value || (kind === 'url' && addressFault(value))) return undefined;
    kept[name] = value;
  }
  return kept;
}

/**
 * Saves a live source and pulls at once. A new one needs its key; an empty key keeps the stored one. Another address starts
 * from the beginning, any other change goes on where it was.
 */
export async function savePull(draft: Payload<'pull.save'>): Promise<{ ok: true; id: string } | Refusal> {
  const { vendor, everyMinutes } = draft;
  const id = draft.id ?? `p-${crypto.randomUUID().slice(0, 8)}`;
  const db = tandemDb();
  const [before, secret] = await Promise.all([db.pulls.get(id), secretsDb().endpoints.get(id)]);
  const params = checkedParams(draft);
  const key = draft.key?.trim() || secret?.values?.key;
  const source = sourceOf(vendor);
  if (!params || !key || !plain.test(key) || !source.host(params) || (before && before.vendor !== vendor))
    return refuse('bad-value');
  const same = before && source.host(before.params) === source.host(params);
  await secretsDb().endpoints.put({ endpointId: id, headers: {}, values: { key } });
  const name = draft.name?.trim() || before?.name || source.name;
  const pull: Pull = {
    ...{ id, vendor, name, params, everyMinutes },
    ...{ paused: false, fails: 0, nextOn: now(), createdOn: before?.createdOn ?? now() },
    ...(same && { cursor: before.cursor, last: before.last }),
  };
  try {
    await db.pulls.put(pull);
  } catch (error) {
    // Two databases, no common transaction: the key of an address not saved must not go to the old one.
    await (secret ? secretsDb().endpoints.put(secret) : secretsDb().endpoints.delete(id));
    throw error;
  }
  if (before) await release(before);
  return { ok: true, id };
}

/** Forgets a live source, its key and its host's permission. What it brought stays. */
export async function removePull(id: string): Promise<void> {
  const pull = await tandemDb().pulls.get(id);
  await tandemDb().pulls.delete(id);
  await secretsDb().endpoints.delete(id);
  if (pull) await release(pull);
}

/** Stops or resumes pulling; a resumed one is due at once. */
export async function pausePull(id: string, paused: boolean): Promise<void> {
  await tandemDb().pulls.update(id, paused ? { paused } : { paused, fails: 0, nextOn: now() });
}

async function release({ vendor, params }: Pull): Promise<void> {
  const host = sourceOf(vendor).host(params);
  if (host) await releaseOrigin(hostPattern(host));
}
