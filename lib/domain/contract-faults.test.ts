import { expect, it } from 'vitest';
import { type Contract, defaultContract } from './contract';
import { contractDiff } from './contract-diff';
import { contractFaults } from './contract-faults';
import { contractTemplates } from './contract-templates';

const changed = (change: (c: Contract) => void): Contract => {
  const contract = structuredClone(defaultContract);
  change(contract);
  return contract;
};

it.each(contractTemplates.map(({ id, contract }) => [id, contract] as const))(
  'finds nothing wrong with %s',
  (_, contract) => {
    expect(contractFaults(contract)).toEqual([]);
  },
);

it.each<[string, (c: Contract) => void, string?]>([
  ['mql-fit-out-of-reach', (c) => (c.stages.mql.fit = 500)],
  ['mql-engagement-out-of-reach', (c) => (c.stages.mql.engagement = 900)],
  ['sql-fit-out-of-reach', (c) => (c.stages.sql.fit = 500)],
  ['sql-engagement-out-of-reach', (c) => (c.stages.sql.engagement = 900)],
  ['mql-above-sql', (c) => (c.stages.sql.fit = 10), 'fit'],
  ['mql-above-sql', (c) => (c.stages.sql.engagement = 5), 'engagement'],
  ['mql-needs-sales', (c) => c.stages.mql.required.push('budget'), 'budget'],
  ['no-reasons', (c) => (c.reasons = [])],
  ['reason-twice', (c) => c.reasons.push(structuredClone(c.reasons[1] as never)), 'bad-data'],
  ['recycle-without-days', (c) => Object.assign(c.reasons[2] as object, { days: null }), 'no-need'],
  ['no-hours', (c) => (c.sla.calendar.hours = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] })],
  [
    'bad-hours',
    (c) =>
      (c.sla.calendar.hours.mon = [
        [540, 800],
        [750, 1080],
      ]),
    'mon',
  ],
  ['bad-hours', (c) => (c.sla.calendar.hours.tue = [[1080, 540]]), 'tue'],
  ['bad-time-zone', (c) => (c.sla.calendar.timeZone = 'Europe/Atlantis'), 'Europe/Atlantis'],
  ['no-answer-time', (c) => (c.sla.answerHours = 0)],
  ['no-first-touch-time', (c) => (c.sla.firstTouchHours = 0)],
  ['grades-in-disorder', (c) => (c.grades.fit = [10, 30]), 'fit'],
  ['empty-rule', (c) => Object.assign(c.fit.rules[0] as object, { words: [] }), 'top'],
  ['rule-twice', (c) => Object.assign(c.fit.rules[1] as object, { id: 'top' }), 'top'],
  ['healthy-in-disorder', (c) => (c.marketing.healthy = [0.9, 0.7])],
])('finds %s, alone', (code, change, which) => {
  expect(contractFaults(changed(change))).toMatchObject([{ code, ...(which && { which }) }]);
});

it('says what a version changes, by name and not by place', () => {
  const after = changed((c) => {
    c.sla.answerHours = 16;
    c.fit.rules.push(...c.fit.rules.splice(0, 4));
    Object.assign(c.reasons.find((r) => r.code === 'no-budget') as object, { days: 60 });
  });
  // The four seniority rules moved behind the others, in their own order: nothing that matters.
  expect(contractDiff(defaultContract, { ...after, version: 'v2' })).toEqual([
    { path: 'sla.answerHours', before: 24, after: 16 },
    { path: 'reasons.no-budget.days', before: 90, after: 60 },
  ]);
});

it('says when two rules of a group change places: the first that matches counts', () => {
  const after = changed((c) => c.fit.rules.reverse());
  expect(contractDiff(defaultContract, after)).toContainEqual({
    path: 'fit.order.mailDomain',
    before: ['free-mail', 'work-mail'],
    after: ['work-mail', 'free-mail'],
  });
});
