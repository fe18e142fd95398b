import { Contract, defaultContract } from './contract';

/** Contracts to begin with. Where facts give no number, it is ours. */
export type TemplateId = 'french-b2b' | 'light' | 'enterprise';

/** For one or two people: anybody who can be reached and showed interest is worth a call, three tries are enough. */
const light = Contract.parse({
  name: 'Light',
  stages: { mql: { fit: 0, engagement: 10, required: ['name', 'reachable'] }, sql: {}, opportunity: {} },
  sla: { answerHours: 16, firstTouchHours: 24, touches: { count: 3, days: 10 } },
  marketing: { mqlsPerMonth: 15 },
  reasons: defaultContract.reasons.filter((r) =>
    ['unreachable', 'bad-data', 'no-need', 'bad-timing', 'objected'].includes(r.code),
  ),
  recycle: { days: [30, 90], idleMonths: 6 },
});

/** For teams with a stage gate: higher bars, asked again at SQL; quicker answers; larger companies weigh more, small ones less. */
const enterprise = Contract.parse({
  name: 'Enterprise',
  stages: {
    mql: { fit: 40, engagement: 40, required: ['name', 'company', 'jobTitle', 'reachable'] },
    sql: { fit: 40 },
    opportunity: {},
  },
  fit: {
    rules: defaultContract.fit.rules
      .map((rule) => {
        if (rule.id === 'size-large') return { ...rule, points: 20 };
        if (rule.id === 'size-fair') return { ...rule, words: ['1001-5000'], points: 20 };
        if (rule.id === 'size-good') return { ...rule, words: ['201-500', '501-1000'], points: 15 };
        return rule;
      })
      .flatMap((rule) =>
        rule.id === 'size-large'
          ? [rule, { id: 'size-small', group: 'companySize' as const, words: ['1-10', '11-50'], points: -10 }]
          : [rule],
      ),
  },
  grades: { fit: [55, 40], engagement: [100, 40] },
  sla: { answerHours: 8, firstTouchHours: 16, touches: { count: 8, days: 21 } },
  // A higher bar that sales may still refuse more often: no source, ours.
  marketing: { mqlsPerMonth: 150, acceptance: 0.8, healthy: [0.6, 0.85] },
});

export const contractTemplates: readonly { id: TemplateId; contract: Contract }[] = [
  { id: 'french-b2b', contract: defaultContract },
  { id: 'light', contract: light },
  { id: 'enterprise', contract: enterprise },
];
