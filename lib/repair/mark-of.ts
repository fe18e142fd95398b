import type { Candidate, Reading, ReadValue } from '../domain/candidate';
import type { Found, ReadMark } from '../domain/health';
import { mirrorHash } from '../domain/mirror';
import type { PageKind } from '../domain/page-kind';
import type { RecipeField } from '../domain/recipe';
import { recipeWay } from '../domain/recipe-way';
import { fallbackWays } from '../pages/fallback-ways';

const foundBy = (read: ReadValue): Found =>
  read.way === recipeWay ? 'recipe' : fallbackWays.has(read.way) ? 'fallback' : 'best';

function foundOf(one: Candidate): ReadMark['found'] {
  const [email] = one.emails;
  const reads = [...Object.entries(one.fields), ...(email ? [['email', email] as const] : [])];
  return Object.fromEntries(reads.flatMap(([field, read]) => (read ? [[field, foundBy(read)]] : [])));
}

/** What most rows of a list have, as the first of them has it. */
function foundOfMost(people: readonly Candidate[]): ReadMark['found'] {
  const all = people.map(foundOf);
  const fields = new Set(all.flatMap((found) => Object.keys(found) as RecipeField[]));
  return Object.fromEntries(
    [...fields].flatMap((field) => {
      const ways = all.flatMap((found) => found[field] ?? []);
      return ways.length * 2 > all.length ? [[field, ways[0]]] : [];
    }),
  );
}

/**
 * What health may keep of a reading: which fields were found and how, no value. Undefined where a reading says nothing about
 * how well the page is read: nobody is shown, or the page is one of any site, with no person to be expected.
 */
export function markOf(reading: Reading, kind: PageKind, address: string, on: number): ReadMark | undefined {
  if (reading.outcome === 'nobody' || (kind === 'web-person' && !reading.people.length)) return undefined;
  const found = reading.outcome === 'people' ? foundOfMost(reading.people) : reading.people.map(foundOf)[0];
  const who = mirrorHash(`${address} ${reading.people[0]?.identities[0] ?? ''}`);
  return { kind, page: reading.page, who, on, outcome: reading.outcome, found: found ?? {} };
}
