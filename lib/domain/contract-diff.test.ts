import { expect, it } from 'vitest';
import { type Contract, defaultContract } from './contract';
import { contractDiff } from './contract-diff';
import { contractTemplates } from './contract-templates';

const changed = (change: (c: Contract) => void): Contract => {
  const contract = structuredClone(defaultContract);
  change(contract);
  return contract;
};
const ruleOf = (c: Contract, id: string) => c.fit.rules.find((r) => r.id === id) as Contract['fit']['rules'][number];
const reasonOf = (c: Contract, code: string) => c.reasons.find((r) => r.code === code) as Contract['reasons'][number];
const diffOf = (change: (c: Contract) => void) => contractDiff(defaultContract, changed(change));

it('finds nothing between a contract and its copy, whatever their versions', () => {
  expect(diffOf((c) => (c.version = 'v2'))).toEqual([]);
});

it.each<[string, (c: Contract) => void, unknown, unknown]>([
  ['name', (c) => (c.name = 'Ours'), 'French B2B default', 'Ours'],
  ['stages.mql.fit', (c) => (c.stages.mql.fit = 35), 30, 35],
  ['stages.mql.automatic', (c) => (c.stages.mql.automatic = false), true, false],
  ['stages.sql.fit', (c) => (c.stages.sql.fit = 40), null, 40],
  ['stages.mql.required', (c) => (c.stages.mql.required = ['name', 'reachable']), ['company', 'jobTitle'], undefined],
  ['fit.rules.director.points', (c) => (ruleOf(c, 'director').points = 25), 20, 25],
  ['fit.rules.competitor.words', (c) => (ruleOf(c, 'competitor').words = ['Acme']), undefined, ['Acme']],
  ['fit.rules.size-fair.words', (c) => (ruleOf(c, 'size-fair').words = ['1-10', '11-50']), ['1001-5000'], ['1-10']],
  ['engagement.points.click.points', (c) => (c.engagement.points.click.points = 25), 3, 25],
  ['engagement.caps.mail', (c) => (c.engagement.caps.mail = 40), 30, 40],
  ['grades.fit', (c) => (c.grades.fit = [50, 30]), [40, 30], [50, 30]],
  ['sla.touches.count', (c) => (c.sla.touches.count = 8), 6, 8],
  ['sla.calendar.hours.mon', (c) => (c.sla.calendar.hours.mon = [[480, 1080]]), [[540, 1080]], [[480, 1080]]],
  ['sla.calendar.daysOff', (c) => (c.sla.calendar.daysOff = ['2026-12-24']), undefined, ['2026-12-24']],
  ['reasons.no-budget.days', (c) => (reasonOf(c, 'no-budget').days = 60), 90, 60],
  [
    'reasons.no-fit.sub',
    (c) => (reasonOf(c, 'no-fit').sub = ['too-small']),
    ['wrong-industry', 'no-authority'],
    undefined,
  ],
  ['recycle.days', (c) => (c.recycle.days = [30, 90]), [30, 60, 90, 180], [30, 90]],
])('names %s, alone', (path, change, before, after) => {
  expect(diffOf(change)).toEqual([{ path, before, after }]);
});

it('does not count the order of words as a change', () => {
  expect(
    diffOf((c) => {
      ruleOf(c, 'director').words.reverse();
      c.stages.sql.required.reverse();
    }),
  ).toEqual([]);
});

it('names each value of a rule that came and of a reason that went', () => {
  const changes = diffOf((c) => {
    c.fit.rules.push({ id: 'solar', group: 'industry', words: ['solar'], points: 15 });
    c.reasons = c.reasons.filter((r) => r.code !== 'duplicate');
  });
  expect(changes.filter((c) => c.path.startsWith('fit.rules.solar'))).toEqual([
    { path: 'fit.rules.solar.id', before: undefined, after: 'solar' },
    { path: 'fit.rules.solar.group', before: undefined, after: 'industry' },
    { path: 'fit.rules.solar.words', before: undefined, after: ['solar'] },
    { path: 'fit.rules.solar.points', before: undefined, after: 15 },
  ]);
  const gone = changes.filter((c) => c.path.startsWith('reasons.duplicate'));
  expect(gone.map((c) => c.after)).toEqual(gone.map(() => undefined));
  expect(gone).toContainEqual({ path: 'reasons.duplicate.consequence', before: 'disqualify', after: undefined });
  expect(changes).toHaveLength(4 + gone.length);
});

it.each(contractTemplates.map(({ id, contract }) => [id, contract] as const))(
  'changes neither side and says the reverse of the reverse: %s',
  (_, contract) => {
    const [before, after] = [structuredClone(defaultContract), structuredClone(contract)];
    const forth = contractDiff(before, after);
    const back = contractDiff(after, before);
    expect([before, after]).toEqual([defaultContract, contract]);
    const inOrder = (changes: typeof forth) => changes.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    expect(inOrder(back.map((c) => ({ path: c.path, before: c.after, after: c.before })))).toEqual(inOrder(forth));
  },
);
