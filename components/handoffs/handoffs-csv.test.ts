import { expect, it } from 'vitest';
import { csvCell, csvOf } from './handoffs-csv';

it.each([
  ['=1+1', "'=1+1"],
  ['+33 1', "'+33 1"],
  ['@cmd', "'@cmd"],
  ['a,b', '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  ['two\nlines', '"two\nlines"'],
  [undefined, ''],
  [0, '0'],
])('%j is %j', (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});

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
