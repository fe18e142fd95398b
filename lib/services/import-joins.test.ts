import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import type { Brought } from '../domain/brought';
import { isStub, tandemDb } from '../store/db';
import { everything, freshDb } from '../store/fresh';
import { IdentityFilter } from '../store/identity-filter';
import { refold } from '../store/refold';
import { readState } from '../store/state';
import { bringIn, someone } from './import.fakes';

/** Hot records, with their work keys. */
const hotLeads = async () => (await tandemDb().leads.toArray()).flatMap((r) => (isStub(r) ? [] : [r]));
const day = Date.UTC(2026, 5, 15);

const anyone = fc
  .record({
    email: fc.option(
      fc.constantFrom('a', 'b', 'c', 'contact').map((n) => `${n}@exemple.example`),
      { nil: undefined },
    ),
    linkedin: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }),
    name: fc.constantFrom('Ann', 'Bob', 'Cléo'),
    tags: fc.subarray(['x', 'y']),
    engagements: fc.array(
      fc.record({
        type: fc.constantFrom('click', 'form', 'unsubscribe', 'bounce'),
        on: fc.constantFrom(day, day + 1),
        campaign: fc.constantFrom(undefined, 'C'),
      }),
      { maxLength: 2 },
    ),
    stage: fc.constantFrom(undefined, 'sql', 'customer', 'lost'),
  })
  .map((one) => someone(2, one as Partial<Brought>));

/** Brings these files in and expects the leads to be what their histories fold to. */
async function foldsToItself(files: Brought[][]): Promise<void> {
  await freshDb();
  for (const people of files) await bringIn(people);
  const before = await everything();
  const work = (await hotLeads()).map((l) => l.work);
  const db = tandemDb();
  const ids = await db.history.toCollection().primaryKeys();
  await db.transaction('rw', db.tables, async () => refold(db, await readState(db), ids, new IdentityFilter()));
  expect(JSON.parse(await everything())).toEqual(JSON.parse(before));
  expect((await hotLeads()).map((l) => l.work)).toEqual(work);
}

it('whatever it brings, the leads are what their histories fold to', async () => {
  const files = fc.array(fc.array(anyone, { maxLength: 6 }), { maxLength: 3 });
  await fc.assert(fc.asyncProperty(files, foldsToItself), { numRuns: 40 });
});

it('joins two leads whom one file names as one twice over, whichever id is lower', async () => {
  const of = (email: string, linkedin: string) => someone(2, { email: `${email}@exemple.example`, linkedin });
  const known = [of('c', 'a')];
  const rows = [of('a', 'c'), of('a', 'a'), of('c', 'c')];
  for (const step of [1, -1]) {
    let n = 500;
    const ids = vi.spyOn(crypto, 'randomUUID').mockImplementation(() => {
      n += step;
      return `00000000-0000-4000-8000-000000000${n}`;
    });
    await foldsToItself([known, rows]);
    ids.mockRestore();
    expect((await hotLeads()).map((l) => l.identities.length)).toEqual([4]);
  }
});
