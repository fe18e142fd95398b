import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import type { LeadEvent } from '../domain/event';
import { events } from '../domain/events.arbitrary';
import { isStub, tandemDb } from '../store/db';
import { freshDb } from '../store/fresh';
import { groupHistories } from '../store/group';
import { plain } from '../store/plain';
import type { HistoryRow } from './export-file';
import { foreignUndos, HistoryJoiner } from './join-histories';

vi.setConfig({ testTimeout: 60_000 });
beforeEach(freshDb);

/** The events of two more people, whose identities are of the same few. */
const others = events.map((list) =>
  JSON.parse(
    JSON.stringify(list)
      .replaceAll('"lead-a"', '"lead-c"')
      .replaceAll('"lead-b"', '"lead-d"')
      .replace(/"e(\d+)"/g, '"f$1"'),
  ),
) as fc.Arbitrary<LeadEvent[]>;
const histories = fc.tuple(events, others).map(([a, b]) =>
  ['lead-a', 'lead-b', 'lead-c', 'lead-d'].flatMap((id): HistoryRow[] => {
    const mine = [...a, ...b].filter((e) => e.leadId === id);
    return mine.length ? [{ id, events: mine }] : [];
  }),
);

async function join(batches: HistoryRow[][]): Promise<void> {
  const db = tandemDb();
  const inOne = (work: () => Promise<unknown>) => db.transaction('rw', db.tables, async () => work());
  const joiner = new HistoryJoiner(db, 0, new Map(batches.flat().flatMap(foreignUndos)));
  for (const batch of batches) if (batch.length) await inOne(() => joiner.join(batch));
  for (const ids of joiner.links()) await inOne(() => joiner.link(ids));
}

/** Every lead as it stands, and the sums of the counters. */
async function standing(): Promise<unknown> {
  const records = await tandemDb().leads.toArray();
  return {
    leads: records.flatMap((r) => (isStub(r) ? [] : [plain(r)])),
    stubs: records.flatMap((r) => (isStub(r) ? [`${r.id} → ${r.to}`] : [])),
    count: (await tandemDb().counters.get('leads'))?.n ?? 0,
  };
}
function folded(list: readonly HistoryRow[]): unknown {
  const groups = groupHistories([...list]);
  const leads = groups.flatMap((g) => g.lead ?? []);
  const stubs = groups.flatMap((g) => g.members.filter((m) => m !== g.id).map((m) => `${m} → ${g.id}`));
  return { leads, stubs: stubs.sort(), count: leads.length };
}

it('makes the leads one fold of everything makes, whatever the batches and their order', async () => {
  await fc.assert(
    fc.asyncProperty(histories, fc.infiniteStream(fc.nat(3)), async (list, picks) => {
      await freshDb();
      const batches: HistoryRow[][] = [[], [], [], []];
      for (const history of list) batches[picks.next().value ?? 0]?.push(history);
      await join(batches);
      expect(await standing()).toEqual(folded(list));
    }),
    { numRuns: 150 },
  );
});

it('comes to the same when histories come in pieces, and again', async () => {
  await fc.assert(
    fc.asyncProperty(histories, fc.infiniteStream(fc.boolean()), async (list, picks) => {
      await freshDb();
      const [early, late]: [HistoryRow[], HistoryRow[]] = [[], []];
      for (const { id, events: all } of list) {
        const first = new Set(all.filter(() => picks.next().value));
        early.push({ id, events: all.filter((e) => first.has(e)) });
        late.push({ id, events: all.filter((e) => !first.has(e)) });
      }
      await join([early, late]);
      await join([list]);
      const once = await standing();
      const state = await tandemDb().meta.get('state');
      await join([list]);
      expect(await standing()).toEqual(once);
      expect(await tandemDb().meta.get('state')).toEqual(state);
      expect(once).toEqual(folded(list));
    }),
    { numRuns: 100 },
  );
});
