import { expect, it } from 'vitest';
import { Contract, defaultContract } from './contract';
import { contractFaults, mostEngagement, mostFit } from './contract-faults';
import { contractTemplates, type TemplateId } from './contract-templates';

const of = (id: TemplateId): Contract => contractTemplates.find((one) => one.id === id)?.contract as Contract;

it.each([
  ['french-b2b', 'French B2B default'],
  ['light', 'Light'],
  ['enterprise', 'Enterprise'],
] as const)('%s is named %s, sound, whole, and a version of nobody', (id, name) => {
  const contract = of(id);
  expect(contract.name).toBe(name);
  expect(contract.version).toBe('default');
  expect(contractFaults(contract)).toEqual([]);
  expect(Contract.parse(contract)).toEqual(contract);
});

it('offers three, each once', () => {
  expect(contractTemplates.map(({ id }) => id)).toEqual(['french-b2b', 'light', 'enterprise']);
});

it('has the built-in contract for French B2B', () => {
  // Its numbers are written out in contract.test.ts; these are the ones missing there.
  expect(of('french-b2b')).toEqual(defaultContract);
  expect(defaultContract.stages.sql).toMatchObject({ fit: null, engagement: null });
  expect(defaultContract.stages.opportunity.required).toEqual([]);
  expect(defaultContract.sla.calendar).toMatchObject({ timeZone: 'Europe/Paris', france: 'france' });
  expect(defaultContract.reasons.map(({ code, days }) => [code, days])).toEqual([
    ['unreachable', 90],
    ['bad-data', null],
    ['no-need', 180],
    ['no-budget', 90],
    ['no-fit', null],
    ['bad-timing', null],
    ['wrong-contact', null],
    ['duplicate', null],
    ['already-customer', null],
    ['competitor-or-student', null],
    ['objected', null],
  ]);
});

it('asks little of a lead and of one or two people: light', () => {
  const { stages, sla, reasons } = of('light');
  expect(stages.mql).toEqual({ fit: 0, engagement: 10, required: ['name', 'reachable'], automatic: true });
  expect(sla).toMatchObject({ answerHours: 16, firstTouchHours: 24, touches: { count: 3, days: 10 } });
  expect(reasons.map((r) => r.code)).toEqual(['unreachable', 'bad-data', 'no-need', 'bad-timing', 'objected']);
});

it('sets higher bars and quicker clocks: enterprise', () => {
  const { stages, sla, marketing } = of('enterprise');
  expect(stages.mql).toMatchObject({ fit: 40, engagement: 40 });
  expect(stages.sql).toMatchObject({ fit: 40, engagement: null });
  expect(sla).toMatchObject({ answerHours: 8, firstTouchHours: 16, touches: { count: 8, days: 21 } });
  expect(marketing).toMatchObject({ acceptance: 0.8, healthy: [0.6, 0.85] });
});

it('favours large companies and marks small ones down: enterprise', () => {
  const points = (id: TemplateId, size: string) =>
    of(id).fit.rules.find((r) => r.group === 'companySize' && r.words.includes(size))?.points ?? 0;
  const sizes = ['1-10', '11-50', '51-200', '201-500', '501-1000', '1001-5000', '5001-10000', '10001+'];
  expect(sizes.map((size) => points('enterprise', size))).toEqual([-10, -10, 0, 15, 15, 20, 20, 20]);
  expect(sizes.map((size) => points('french-b2b', size))).toEqual([0, 10, 15, 15, 15, 10, 5, 5]);
});

it.each(contractTemplates.map(({ id, contract }) => [id, contract] as const))(
  '%s promises an acceptance inside its healthy range, and bars within reach',
  (_, contract) => {
    const [low, high] = contract.marketing.healthy;
    expect(contract.marketing.acceptance).toBeGreaterThanOrEqual(low);
    expect(contract.marketing.acceptance).toBeLessThanOrEqual(high);
    expect(contract.grades.fit[0]).toBeLessThanOrEqual(mostFit(contract));
    expect(contract.grades.engagement[0]).toBeLessThanOrEqual(mostEngagement(contract));
  },
);
