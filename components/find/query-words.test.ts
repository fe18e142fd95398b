import { expect, it } from 'vitest';
import { everyLead, type LeadQuery } from '../../lib/domain/lead-query';
import type { ListView } from '../../lib/domain/view';
import { messagesFor } from '../../lib/i18n/i18n';
import { dayEdge, dayText } from './day-field';
import { manyOptions } from './many-options';
import { filterInWords, setFilters, without } from './query-words';

const text = (language: 'en' | 'fr') => ({ ...messagesFor(language), language });
const en = text('en');
const view = {
  words: [
    { id: 't1', kind: 'tag', name: 'Pollutec' },
    { id: 't2', kind: 'tag', name: 'Energie', into: 't1' },
    { id: 't3', kind: 'tag', name: 'Alpes' },
    { id: 't4', kind: 'tag', name: 'Old', gone: true },
    { id: 'c1', kind: 'campaign', name: 'Guide' },
  ],
  people: [
    { id: 'marie', name: 'Marie Dupont', roles: ['rep'], gone: false },
    { id: 'paul', name: 'Paul', roles: ['marketer'], gone: false },
    { id: 'zoe', name: 'Zoé', roles: ['rep'], gone: true },
  ],
  me: 'marie',
} as unknown as ListView;
const from = dayEdge('2026-11-03', 'start');
const query: LeadQuery = { ...everyLead, tag: 't2', owner: 'marie', due: 'week', grade: 'A', capturedFrom: from };

it('says each filter in words; a merged tag is what it was merged into', () => {
  expect(setFilters(query).map((part) => filterInWords(en, view, query, part))).toEqual([
    'Pollutec',
    'Owner: Marie Dupont (you)',
    'Grade A',
    'Due: This week',
    'From 03/11/2026',
  ]);
  expect(filterInWords(text('fr'), view, { ...query, owner: 'nobody' }, 'owner')).toBe('Responsable\u00a0: Personne');
});

it('takes filters off, the text and the order stay', () => {
  expect(without({ ...query, text: 'a', sort: 'name' }, setFilters(query))).toEqual({ text: 'a', sort: 'name' });
});

it('a day in a field is the whole day', () => {
  const until = dayEdge('2026-11-03', 'end') ?? 0;
  expect(dayText(from)).toBe('2026-11-03');
  expect(dayText(until)).toBe('2026-11-03');
  expect(dayText(until + 1)).toBe('2026-11-04');
  expect(dayEdge('', 'start')).toBeUndefined();
  expect(dayText(undefined)).toBe('');
});

it('offers the tags that are on the list, and the people who may have it', () => {
  const labels = (kind: Parameters<typeof manyOptions>[0], roles: ('rep' | 'marketer')[] = ['marketer']) =>
    manyOptions(kind, en, view, roles).map((one) => one.label);
  expect(labels('tag')).toEqual(['Alpes', 'Pollutec']);
  expect(labels('assign')).toEqual(['Marie Dupont (you)', 'Paul', 'Nobody']);
  expect(labels('offer')).toEqual(['Whoever takes it first']);
  expect(labels('offer', ['rep'])).toEqual(['Whoever takes it first', 'Marie Dupont (you)']);
});
