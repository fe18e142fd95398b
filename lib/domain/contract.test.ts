import { expect, it } from 'vitest';
import { defaultContract as c } from './contract';

// The field's defaults (facts of SMarketing), written out: whoever changes one changes it here too.
it('scores engagement as the field does', () => {
  const points = Object.fromEntries(Object.entries(c.engagement.points).map(([type, { points }]) => [type, points]));
  expect(points).toEqual({
    'demo-request': 50,
    meeting: 50,
    form: 30,
    reply: 30,
    'webinar-attended': 30,
    'webinar-registered': 10,
    download: 20,
    'linkedin-comment': 10,
    'linkedin-share': 10,
    'linkedin-reaction': 5,
    click: 3,
    'page-visit': 1,
    open: 0,
    bounce: -5,
    unsubscribe: 0,
  });
  expect(c.engagement.halfLifeDays).toBe(30);
  expect(c.fit.rules.find((r) => r.group === 'student')?.points).toBe(-25);
  expect(c.fit.rules.find((r) => r.group === 'competitor')?.points).toBe(-50);
});

it('asks for each stage what the field asks', () => {
  expect(c.stages.mql).toEqual({
    fit: 30,
    engagement: 20,
    required: ['name', 'company', 'jobTitle', 'reachable'],
    automatic: true,
  });
  expect(c.stages.sql.required).toEqual(['buyerPhase', 'need', 'authority', 'timing', 'budget']);
});

it('gives sales the time the field gives, and marketing its promises', () => {
  expect(c.sla).toMatchObject({
    answerHours: 24,
    firstTouchHours: 48,
    touches: { count: 6, days: 15 },
    amber: 0.25,
    inTime: 0.9,
  });
  expect(c.marketing).toMatchObject({ acceptance: 0.85, healthy: [0.7, 0.9], tooPoor: 0.3 });
  expect(c.recycle).toEqual({ days: [30, 60, 90, 180], idleMonths: 6 });
});

it.each([
  ['unreachable', 'recycle', { attempts: true }],
  ['bad-data', 'repair', {}],
  ['no-need', 'recycle', {}],
  ['no-budget', 'recycle', {}],
  ['no-fit', 'disqualify', { sub: ['too-small', 'wrong-industry', 'no-authority'] }],
  ['bad-timing', 'recycle', { date: true }],
  ['wrong-contact', 'repair', {}],
  ['duplicate', 'disqualify', {}],
  ['already-customer', 'disqualify', {}],
  ['competitor-or-student', 'disqualify', {}],
  ['objected', 'suppress', {}],
])('lets sales say %s: %s', (code, consequence, demands) => {
  expect(c.reasons.find((r) => r.code === code)).toMatchObject({ consequence, ...demands });
});
