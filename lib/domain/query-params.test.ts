import fc from 'fast-check';
import { expect, it } from 'vitest';
import { standings } from './lead';
import { dues, everyLead, type LeadQuery, leadSorts, sourceGroups } from './lead-query';
import { queryFromParams, queryToParams, sameQuery } from './query-params';
import { stages } from './stage';

const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const id = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).filter((text) => text.length <= 120);
const day = fc.integer({ min: 0, max: 4e12 });
const anyQuery: fc.Arbitrary<LeadQuery> = fc.record({
  text: fc.string({ maxLength: 40, unit: 'grapheme' }).filter((text) => text.length <= 200),
  stage: maybe(fc.constantFrom(...stages)),
  standing: maybe(fc.constantFrom(...standings)),
  tag: maybe(id),
  campaign: maybe(id),
  owner: maybe(id),
  grade: maybe(fc.constantFrom('A', 'B2')),
  due: maybe(fc.constantFrom(...dues)),
  source: maybe(fc.constantFrom(...sourceGroups)),
  capturedFrom: maybe(day),
  capturedUntil: maybe(day),
  sort: fc.constantFrom(...leadSorts),
  reverse: maybe(fc.constant(true)),
});
const asked = (query: LeadQuery) => JSON.parse(JSON.stringify(query)) as LeadQuery;

it('a query comes back from an address as it went in', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      const address = new URL(`https://a.example/#leads?${queryToParams(query)}`);
      const back = queryFromParams(new URLSearchParams(address.hash.slice('#leads?'.length)));
      expect(asked(back)).toEqual(asked(query));
      expect(sameQuery(back, query)).toBe(true);
    }),
  );
});

it('every lead is no parameter at all', () => {
  expect(`${queryToParams(everyLead)}`).toBe('');
  expect(`${queryToParams({ ...everyLead, reverse: false })}`).toBe('');
});

it('passes over what says nothing, and keeps the rest', () => {
  const params = new URLSearchParams('stage=emperor&due=late&capturedFrom=soon&sort=mood&unknown=1&text=Zo%C3%A9');
  expect(queryFromParams(params)).toEqual({ text: 'Zoé', sort: 'recent', due: 'late' });
});
