import { expect, it } from 'vitest';
import { csvOf } from './handoffs-csv';

it('has a mark, a head, a line each', () => {
  const handoff = {
    ...{ id: 'h', leadId: 'l', kind: 'lead.sql' as const, seq: 1, body: '{}', state: 'due' as const, endpoint: 'e' },
    ...{ attempts: 2, createdOn: 0, nextAt: 60_000, leaseUntil: 0, why: 'http-500', status: 500 },
  };
  const csv = csvOf([{ handoff, name: 'Zoé' }], [], ['id', 'lead']);
  expect(csv.split('\r\n')).toEqual([
    '\uFEFFid,lead',
    'h,Zoé,sql,,due,2,500,http-500,,1970-01-01T00:01:00.000Z,,,1970-01-01T00:00:00.000Z',
    '',
  ]);
});
