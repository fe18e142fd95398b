import { expect, it } from 'vitest';
import type { Candidate } from '../../lib/domain/candidate';
import { keepParts, partsOf } from './keep-parts';

const read = (value: string) => ({ value, way: 'title', confidence: 'medium' as const });
const candidate: Candidate = {
  page: 'gmail-thread',
  url: 'https://mail.google.com/',
  fields: { name: read('Zoé Noël'), company: read('Exemple SAS') },
  emails: [read('Zoe@exemple.fr'), read('z@exemple.fr')],
  identities: ['email:zoe@exemple.fr', 'email:z@exemple.fr'],
};

it('leaves out fields and addresses, and the identities those addresses were', () => {
  expect(partsOf(candidate).map((p) => p.key)).toEqual(['name', 'company', 'email-0', 'email-1']);
  const kept = keepParts(candidate, new Set(['company', 'email-0']));
  expect(Object.keys(kept.fields)).toEqual(['name']);
  expect(kept.emails.map((e) => e.value)).toEqual(['z@exemple.fr']);
  expect(kept.identities).toEqual(['email:z@exemple.fr']);
});
