import { Dexie, type EntityTable } from 'dexie';
import type { PassphraseKey } from '../export/passphrase-key';

/**
 * `previous` also signs until `previousUntil` (ms), so that a receiver can change its secret without a gap. `values`: the
 * preset's secret fields. `secret` is only there for endpoints that are signed.
 */
export interface EndpointSecrets {
  endpointId: string;
  secret?: string;
  previous?: string;
  previousUntil?: number;
  headers: Record<string, string>;
  values?: Record<string, string>;
}

/** A database of its own: never exported, never in a message to a content script, never in a log (design.md, Trust). */
class SecretsDb extends Dexie {
  declare endpoints: EntityTable<EndpointSecrets, 'endpointId'>;
  /** What backups are sealed by: one key, which cannot be read back. */
  declare backup: EntityTable<{ id: 'key'; by: PassphraseKey }, 'id'>;
  constructor() {
    super('tandem-secrets');
    this.version(1).stores({ endpoints: 'endpointId' });
    this.version(2).stores({ backup: 'id' });
  }
}

let db: SecretsDb | undefined;

/** The secrets database of this context. */
export function secretsDb(): SecretsDb {
  db ??= new SecretsDb();
  return db;
}

/** The key backups are sealed by; undefined: they are saved in clear. */
export const keptKey = async (): Promise<PassphraseKey | undefined> => (await secretsDb().backup.get('key'))?.by;

/** Keeps the key later backups are sealed by, or none any more. */
export const keepKey = (by: PassphraseKey | undefined): Promise<unknown> =>
  by ? secretsDb().backup.put({ id: 'key', by }) : secretsDb().backup.delete('key');

/** Everything of an endpoint that may be shown nowhere. */
export function secretWords(kept: EndpointSecrets | undefined): string[] {
  if (!kept) return [];
  const { secret = '', previous = '', headers, values = {} } = kept;
  return [secret, previous, ...Object.values(headers), ...Object.values(values)].filter(Boolean);
}
