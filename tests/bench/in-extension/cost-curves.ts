import { everyLead } from '../../../lib/domain/lead-query.ts';
import { tandemDb } from '../../../lib/store/db.ts';
import { findByIdentities } from '../../../lib/store/find.ts';
import { keepSearch } from '../../../lib/store/search/keep.ts';
import { createSearch } from '../../../lib/store/search/search.ts';
import { captureOne } from './invented-leads.ts';
import { fillVaried } from './varied-leads.ts';

/** What one lookup, search and capture takes among so many leads, ms each, as often as asked. */
export interface Costs {
  lookup: number[];
  search: number[];
  capture: number[];
}

const typed = ['c', 'cam', 'camille', 'zoe mor', 'head of pur', 'annecy', 'directrice achats'];

/** Fills the store with `count` leads and does the three things `rounds` times, one after another. */
export async function measure(count: number, rounds: number): Promise<Costs> {
  await fillVaried(count);
  const db = tandemDb();
  const known = (await db.leads.limit(1000).toArray()).flatMap((l) =>
    l.to === undefined ? l.identities.slice(0, 1) : [],
  );
  const now = Date.now();
  await keepSearch(now);
  const search = createSearch();
  const costs: Costs = { lookup: [], search: [], capture: [] };
  const timed = async (into: number[], work: () => Promise<unknown>) => {
    const from = performance.now();
    await work();
    into.push(performance.now() - from);
  };
  for (let round = -10; round < rounds; round++) {
    const text = typed[Math.abs(round) % typed.length] as string;
    const who = known[Math.floor(Math.random() * known.length)] as string;
    await timed(costs.lookup, async () => {
      if (!(await findByIdentities(db, [who])).length) throw new Error('a lead was not found');
    });
    await timed(costs.search, async () => (await search.find({ ...everyLead, text }, now)).ids(0, 50));
    await timed(costs.capture, () => captureOne(count + 1000 + round));
    // The first ten warm up.
    if (round === -1) costs.lookup.length = costs.search.length = costs.capture.length = 0;
  }
  return costs;
}
