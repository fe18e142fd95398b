import { expect, it } from 'vitest';
import type { Lead } from '../../lib/domain/lead';
import { matchLeads } from './match-leads';

const lead = (name: string, stage: Lead['stage']) =>
  ({ fields: { name: { value: name } }, identities: [], stage }) as never;
const leads: Lead[] = [lead('Élodie Lefèvre-Brûlé', 'mql'), lead('王小明', 'lead'), lead('Cœur Straße', 'sql')];

it.each([
  ['elodie BRULE', undefined, 1],
  ['王', undefined, 1],
  ['coeur strasse', undefined, 1],
  ['elodie', 'sql', 0],
  ['', 'mql', 1],
  ['', undefined, 3],
] as const)('finds %s at %s: %i', (query, stage, count) => {
  expect(matchLeads(leads, query, stage)).toHaveLength(count);
});
