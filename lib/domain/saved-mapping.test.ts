import { expect, it } from 'vitest';
import { Mapping, mappingOf, SavedMapping, savedFor, tellsApart } from './saved-mapping';

const mapping = (columns: Mapping['columns'], list: Mapping['list'] = 'people') => Mapping.parse({ columns, list });
const saved = (name: string, of: string[] | undefined, list: Mapping['list'] = 'people') =>
  SavedMapping.parse({ name, mapping: mapping({ mail: 'email' }, list), ...(of && { of: mappingOf(of) }) });

it('is chosen by itself for the same columns in any order, the last saved first', () => {
  const all = [saved('old', ['mail', 'nom']), saved('new', ['nom', 'mail']), saved('more', ['nom', 'mail', 'ville'])];
  expect(savedFor(all, ['mail', 'nom'], 'people')?.name).toBe('new');
  expect(savedFor(all, ['ville', 'nom', 'mail'], 'people')?.name).toBe('more');
  expect(savedFor(all, ['mail'], 'people')).toBeUndefined();
});

it('is not chosen for another kind of list, nor when it is not known what it was saved for', () => {
  expect(savedFor([saved('a', ['mail'])], ['mail'], 'unsubscribed')).toBeUndefined();
  expect(savedFor([saved('a', undefined)], ['mail'], 'people')).toBeUndefined();
  expect(savedFor([saved('a', ['mail'], 'cleaned')], ['mail'], 'cleaned')?.name).toBe('a');
});

it('keeps a file of a thousand columns within bounds, and still knows it', () => {
  const columns = Array.from({ length: 1000 }, (_, i) => `c${i}`);
  const one = saved('wide', columns);
  expect(one.of).toHaveLength(500);
  expect(savedFor([one], columns, 'people')).toBe(one);
});

it.each([
  [{ a: 'email' }, 'identity'],
  [{ a: 'lastName', b: 'linkedin' }, 'identity'],
  [{ a: 'phone' }, 'name'],
  [{ a: 'lastName', b: 'company' }, 'name'],
  [{ a: 'company', b: 'crmId' }, undefined],
  [{}, undefined],
] as const)('%j tells people apart by %s', (columns, by) => {
  expect(tellsApart(mapping(columns))).toBe(by);
});
