import { now } from '../clock';
import { tally } from '../domain/tally';
import { isStub, type TandemDb, tandemDb } from '../store/db';
import { exportVersion } from './export-file';
import { exportBlob, Rows } from './write-export';

const batchSize = 500;

/**
 * Everything, as one JSON text: histories (leads are folded from them), words, settings, endpoints and live sources (no secret,
 * no header values), recipes (not what they read), outbox, what the counters hold of people erased since, and the keyed hashes of erased people with their key,
 * so that objections still hold. One reading transaction, so it is of one moment: until it ends, whoever writes waits.
 * @param onDone told how much is read, 0 to 1
 */
export async function exportAll(onDone: (part: number) => void = () => {}): Promise<Blob> {
  const db = tandemDb();
  return db.transaction('r', db.tables, async () => {
    const meta = await db.meta.toArray();
    const get = <K extends string>(key: K) =>
      meta.find((m): m is Extract<(typeof meta)[number], { key: K }> => m.key === key);
    const counts = new Map((await db.counters.toArray()).map(({ key, n }) => [key, n]));
    const total = counts.get('leads') ?? 0;
    const [histories, outbox] = [new Rows(), new Rows()];
    for (let last = '', done = 0; ; ) {
      const batch = await db.history.where(':id').above(last).limit(batchSize).toArray();
      for (const history of batch) histories.add(history);
      done += batch.length;
      onDone(Math.min(1, done / total));
      last = batch.at(-1)?.id ?? '';
      if (!last) break;
    }
    await subtractLeads(db, counts);
    const rows = await db.outbox.orderBy('seq').primaryKeys();
    for (let at = 0; at < rows.length; at += batchSize)
      for (const row of await db.outbox.bulkGet(rows.slice(at, at + batchSize))) if (row) outbox.add(row);
    const head = {
      ...{ tandem: 'export', version: exportVersion, exportedOn: now() },
      ...{ device: get('state')?.device, clock: get('state')?.clock, pepper: get('suppression')?.pepper },
      ...{ settings: get('settings')?.settings, words: await db.words.toArray(), people: await db.people.toArray() },
      contracts: await db.contracts.toArray(),
      ...{ endpoints: await db.endpoints.toArray(), pulls: await db.pulls.toArray() },
      recipes: (await db.recipes.toArray()).map((recipe) => ({ ...recipe, seen: [] })),
      suppressed: await db.suppressed.toArray(),
      pastCounts: [...counts].filter(([, n]) => n !== 0).map(([key, n]) => ({ key, n })),
    };
    return exportBlob(head, histories, outbox);
  });
}

/** Leaves of the counters what is not the leads' that are here. */
async function subtractLeads(db: TandemDb, counts: Map<string, number>): Promise<void> {
  for (let last = ''; ; ) {
    const batch = await db.leads.where(':id').above(last).limit(batchSize).toArray();
    for (const lead of batch)
      if (!isStub(lead))
        for (const [key, n] of Object.entries(tally(lead))) counts.set(key, (counts.get(key) ?? 0) - n);
    last = batch.at(-1)?.id ?? '';
    if (!last) return;
  }
}
