import type { Brought } from '../domain/brought';
import { bringBatch } from '../store/bring';
import { tandemDb } from '../store/db';
import { askForAll } from '../store/identity-filter';
import { Names } from '../store/names';
import { circumstances, myBy } from './me';

/** What bringing people in came to. */
export interface BroughtIn {
  leads: number;
  matched: number;
  engagements: number;
  suppressed: number;
}

/**
 * Brings a page of people from a live source in, in one transaction, as an import does: matched by strong identity, suppressed
 * ones left out, each engagement once. For a few hundred at most.
 */
export async function bringPeople(people: readonly Brought[]): Promise<BroughtIn> {
  const db = tandemDb();
  const c = await circumstances();
  const refs = await Names.load(db, await myBy(), c.now);
  await refs.learn(people);
  const { fresh, matched, engagements, suppressed } = await bringBatch(db, people, {
    c,
    refs,
    filter: askForAll,
    mark: '?',
  });
  return { leads: fresh.length, matched, engagements, suppressed };
}
