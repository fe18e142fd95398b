import { now } from '../clock';
import { tandemDb } from '../store/db';

/** The newest export format this version reads and writes. */
export const exportVersion = 3;

/**
 * Everything, as one JSON text: histories (leads are folded from them), words, settings, endpoints (no secret, no
 * header values), outbox, counters, and the keyed hashes of erased people with their key, so that objections still hold.
 */
export async function exportAll(): Promise<string> {
  const db = tandemDb();
  const [histories, words, outbox, counters, suppressed, people, contracts, endpoints, meta] = await db.transaction(
    'r',
    db.tables,
    () =>
      Promise.all([
        db.history.toArray(),
        db.words.toArray(),
        db.outbox.toArray(),
        db.counters.toArray(),
        db.suppressed.toArray(),
        db.people.toArray(),
        db.contracts.toArray(),
        db.endpoints.toArray(),
        db.meta.toArray(),
      ]),
  );
  const get = <K extends string>(key: K) =>
    meta.find((m): m is Extract<(typeof meta)[number], { key: K }> => m.key === key);
  return JSON.stringify({
    tandem: 'export',
    version: exportVersion,
    exportedOn: now(),
    histories,
    words,
    outbox,
    counters,
    suppressed,
    people,
    contracts,
    device: get('state')?.device,
    pepper: get('suppression')?.pepper,
    settings: get('settings')?.settings,
    endpoints,
    clock: get('state')?.clock,
    end: 'end',
  });
}
