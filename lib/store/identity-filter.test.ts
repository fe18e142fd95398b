import { beforeEach, expect, it } from 'vitest';
import type { HotLead } from './db';
import { tandemDb } from './db';
import { freshDb } from './fresh';
import { askForAll, IdentityFilter } from './identity-filter';
import { readState } from './state';

beforeEach(freshDb);

const name = (n: number) => `email:person.${n}@exemple.example`;

it('holds what it was given, however much, and nothing else', () => {
  const filter = new IdentityFilter();
  for (let n = 0; n < 20_000; n++) filter.add(name(n));
  for (let n = 0; n < 20_000; n++) if (!filter.has(name(n))) throw new Error(`${name(n)} was lost`);
  for (let n = 20_000; n < 40_000; n++) if (filter.has(name(n))) throw new Error(`${name(n)} was never given`);
});

it('asks for strong identities only', () => {
  const filter = new IdentityFilter();
  const all = [name(1), 'email:contact@exemple.example', 'phone:+33123456789'];
  for (const identity of all) filter.add(identity);
  expect(filter.maybe(all)).toEqual([name(1)]);
  expect(askForAll.maybe(all)).toEqual([name(1)]);
});

it('learns whoever is in the store, and what others write later', async () => {
  const db = tandemDb();
  const write = async (id: string, identity: string, rev: number) => {
    await db.leads.put({ id, identities: [identity], rev } as unknown as HotLead);
    await db.meta.put({ ...(await readState(db)), rev });
  };
  const filter = new IdentityFilter();
  await write('a', name(1), 1);
  await filter.catchUp(db, await readState(db));
  expect([filter.has(name(1)), filter.has(name(2))]).toEqual([true, false]);
  await write('b', name(2), 2);
  await filter.catchUp(db, await readState(db));
  expect(filter.has(name(2))).toBe(true);
});
