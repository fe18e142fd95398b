import { expect, it } from 'vitest';
import { readers } from '../pages/registry';
import type { Lead } from './lead';
import { groupOfPage, sourceGroup } from './source-group';

it.each([
  ['import:mailchimp', 'import'],
  ['pull:brevo', 'pull'],
  ['manual', 'manual'],
  ['', 'manual'],
  [undefined, 'manual'],
] as const)('%s is %s', (page, group) => {
  expect(groupOfPage(page)).toBe(group);
});

it('every kind of page has its group', () => {
  const groups = Object.fromEntries(readers.map(({ id }) => [id, groupOfPage(id)]));
  expect(groups).toMatchObject({ 'salesnav-list': 'linkedin', 'gmail-thread': 'mail', 'web-person': 'web' });
  expect(Object.values(groups)).not.toContain('manual');
  expect(Object.keys(groups).filter((id) => groups[id] === 'web')).toEqual(['web-person']);
});

it('a lead of before sources were kept has that of a value', () => {
  const fields = { company: { page: 'zimbra-message' } } as unknown as Lead['fields'];
  expect(sourceGroup({ fields })).toBe('mail');
  expect(sourceGroup({ fields, source: 'import:csv' })).toBe('import');
});
