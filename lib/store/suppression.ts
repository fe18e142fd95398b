import type { TandemDb } from './db';

const encoder = new TextEncoder();

/** The key of the hashes, made at the first erasure. It travels with an export, so that objections still hold after a restore. */
export async function pepper(db: TandemDb): Promise<string> {
  const kept = await db.meta.get('suppression');
  if (kept?.key === 'suppression') return kept.pepper;
  const made = [...crypto.getRandomValues(new Uint8Array(32))].map((b) => b.toString(16).padStart(2, '0')).join('');
  await db.meta.put({ key: 'suppression', pepper: made });
  return made;
}

/** HMAC-SHA-256 of an identity in hex, by the store's key. */
export async function suppressionHash(key: string, identity: string): Promise<string> {
  const k = await crypto.subtle.importKey('raw', encoder.encode(key), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', k, encoder.encode(identity)));
  return [...mac].map((b) => b.toString(16).padStart(2, '0')).join('');
}

/** True when anybody was erased at all: the quick question before the hashing. */
export async function anySuppressed(db: TandemDb): Promise<boolean> {
  return (await db.suppressed.limit(1).primaryKeys()).length > 0;
}

/** True when any of these identities belongs to somebody who was erased. */
export async function isSuppressed(db: TandemDb, identities: readonly string[]): Promise<boolean> {
  if (!(await anySuppressed(db))) return false;
  const key = await pepper(db);
  const hashes = await Promise.all(identities.map((i) => suppressionHash(key, i)));
  return (await db.suppressed.bulkGet(hashes)).some((row) => row !== undefined);
}
