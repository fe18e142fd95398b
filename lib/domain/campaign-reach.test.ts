import { expect, it } from 'vitest';
import { reachSteps, stagesOf } from './campaign-reach';

it('counts who is further along at every step before it, and the lost among the engaged only', () => {
  expect(Object.fromEntries(reachSteps.map((step) => [step, stagesOf(step)]))).toEqual({
    engaged: ['customer', 'opportunity', 'sql', 'mql', 'lead', 'lost'],
    mql: ['customer', 'opportunity', 'sql', 'mql'],
    sql: ['customer', 'opportunity', 'sql'],
    opportunity: ['customer', 'opportunity'],
    customer: ['customer'],
    lost: ['lost'],
  });
});
