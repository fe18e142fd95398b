import { expect, it } from 'vitest';
import type { Moment } from '../../lib/domain/timeline';
import { timelineDays } from './timeline-days';

const at = (day: number, hour: number) => new Date(2026, 10, day, hour).getTime();
const engaged = (id: string, on: number, campaign?: string) =>
  ({ id, on, group: 'mail', type: 'click', campaign }) as Moment;
const call = (id: string, on: number) => ({ id, on, group: 'touch', kind: 'call', outcome: 'reached' }) as Moment;

it('puts together what happened on one day in one campaign, merged campaigns as one', () => {
  const moments = [
    engaged('a', at(12, 23), 'c1'),
    engaged('b', at(12, 10), 'c2'),
    call('c', at(12, 9)),
    engaged('d', at(12, 1), 'old'),
    engaged('e', at(11, 23), 'c1'),
  ];
  const days = timelineDays(moments, (id) => (id === 'old' ? 'c1' : id));
  const ids = days.map((d) => [
    new Date(d.day).getDate(),
    d.campaigns.map((c) => [c.campaign, c.moments.map((m) => m.id)]),
  ]);
  expect(ids).toEqual([
    [
      12,
      [
        ['c1', ['a', 'd']],
        ['c2', ['b']],
        [undefined, ['c']],
      ],
    ],
    [11, [['c1', ['e']]]],
  ]);
  expect(timelineDays([], String)).toEqual([]);
});
