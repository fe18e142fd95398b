import { expect, it } from 'vitest';
import { always, type Endpoint } from './endpoint';
import type { Lead } from './lead';
import { route } from './route';

const endpoint = (id: string, createdOn: number, tags: string[] = []): Endpoint => ({
  ...{ id, name: id, preset: 'webhook', params: {}, headerNames: [], mapping: [] },
  ...{ when: { ...always, tags }, paused: false, off: null, createdOn, changedOn: createdOn },
});
const tagged = (...tags: string[]) =>
  ({ tags: Object.fromEntries(tags.map((tag) => [tag, ['e']])), fields: {} }) as unknown as Lead;
const to = (lead: Lead, words: { id: string; into?: string }[] = []) =>
  route([endpoint('all', 2), endpoint('fairs', 1, ['old'])], lead, 'lead.sql', words).map((one) => one.id);

it('asks the oldest first, and those by tag for who wears it', () => {
  expect(to(tagged('old'))).toEqual(['fairs', 'all']);
  expect(to(tagged('new'))).toEqual(['all']);
});

it('takes merged tags for one, whichever of them the endpoint and the lead name', () => {
  const merged = [{ id: 'old', into: 'new' }, { id: 'new' }, { id: 'older', into: 'old' }];
  for (const tag of ['old', 'new', 'older']) expect(to(tagged(tag), merged)).toEqual(['fairs', 'all']);
  expect(to(tagged('else'), merged)).toEqual(['all']);
});
