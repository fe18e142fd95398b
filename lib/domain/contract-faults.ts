import { weekdays } from './calendar';
import type { Contract, Requirement } from './contract';
import { engagementTypes, groupOf } from './engagement';
import { fitGroups } from './fit-rules';

/** The part of the document a fault belongs to: the form shows it there. */
export type ContractPart =
  | 'stages'
  | 'fit'
  | 'engagement'
  | 'grades'
  | 'sla'
  | 'calendar'
  | 'reasons'
  | 'recycle'
  | 'marketing';
export type ContractFaultCode =
  | 'mql-fit-out-of-reach'
  | 'mql-engagement-out-of-reach'
  | 'sql-fit-out-of-reach'
  | 'sql-engagement-out-of-reach'
  | 'mql-above-sql'
  | 'mql-needs-sales'
  | 'no-reasons'
  | 'reason-twice'
  | 'recycle-without-days'
  | 'no-hours'
  | 'bad-hours'
  | 'bad-time-zone'
  | 'no-answer-time'
  | 'no-first-touch-time'
  | 'grades-in-disorder'
  | 'empty-rule'
  | 'rule-twice'
  | 'healthy-in-disorder';
/** What is wrong with a contract. `which`: the score, rule, reason, weekday or requirement; `need`, `most`: points. */
export interface ContractFault {
  code: ContractFaultCode;
  part: ContractPart;
  which?: string;
  need?: number;
  most?: number;
}

const salesOnly: readonly Requirement[] = ['buyerPhase', 'need', 'authority', 'timing', 'budget'];

/** The most fit points anybody can have: in each group one rule counts. */
export function mostFit(contract: Contract): number {
  const best = (group: string) =>
    Math.max(0, ...contract.fit.rules.filter((r) => r.group === group && r.words.length).map((r) => r.points));
  return fitGroups.reduce((sum, group) => sum + best(group), 0);
}

/** The most engagement points: the caps of the groups in which anything gains. */
export function mostEngagement({ engagement: { points, caps } }: Contract): number {
  const gaining = new Set(engagementTypes.filter((type) => points[type].points > 0).map((type) => groupOf[type]));
  return [...gaining].reduce((sum, group) => sum + caps[group], 0);
}

/** Everything that makes a contract impossible to meet, contradictory or empty; none for a sound one. Pure, in document order. */
export function contractFaults(contract: Contract): ContractFault[] {
  const { mql, sql } = contract.stages;
  const faults: ContractFault[] = [];
  const add = (code: ContractFaultCode, part: ContractPart, more: Partial<ContractFault> = {}) =>
    faults.push({ code, part, ...more });
  const [fit, engagement] = [mostFit(contract), mostEngagement(contract)];
  if (mql.fit > fit) add('mql-fit-out-of-reach', 'stages', { need: mql.fit, most: fit });
  if (mql.engagement > engagement)
    add('mql-engagement-out-of-reach', 'stages', { need: mql.engagement, most: engagement });
  if (sql.fit !== null && sql.fit > fit) add('sql-fit-out-of-reach', 'stages', { need: sql.fit, most: fit });
  if (sql.engagement !== null && sql.engagement > engagement)
    add('sql-engagement-out-of-reach', 'stages', { need: sql.engagement, most: engagement });
  for (const which of ['fit', 'engagement'] as const)
    if (sql[which] !== null && mql[which] > sql[which])
      add('mql-above-sql', 'stages', { which, need: mql[which], most: sql[which] });
  for (const which of mql.required) if (salesOnly.includes(which)) add('mql-needs-sales', 'stages', { which });

  const rules = new Set<string>();
  for (const { id, group, words } of contract.fit.rules) {
    if (rules.has(id)) add('rule-twice', 'fit', { which: id });
    rules.add(id);
    // A list of competitors nobody has filled in yet matches nobody and does no harm.
    if (!words.length && group !== 'competitor') add('empty-rule', 'fit', { which: id });
  }
  for (const which of ['fit', 'engagement'] as const)
    if (contract.grades[which][0] < contract.grades[which][1]) add('grades-in-disorder', 'grades', { which });

  if (contract.sla.answerHours <= 0) add('no-answer-time', 'sla');
  if (contract.sla.firstTouchHours <= 0) add('no-first-touch-time', 'sla');
  calendarFaults(contract, add);
  const reasons = new Set<string>();
  if (!contract.reasons.length) add('no-reasons', 'reasons');
  for (const { code, consequence, days, date } of contract.reasons) {
    if (reasons.has(code)) add('reason-twice', 'reasons', { which: code });
    reasons.add(code);
    if (consequence === 'recycle' && days === null && !date) add('recycle-without-days', 'reasons', { which: code });
  }
  if (contract.marketing.healthy[0] > contract.marketing.healthy[1]) add('healthy-in-disorder', 'marketing');
  return faults;
}

function calendarFaults(
  { sla: { calendar } }: Contract,
  add: (code: ContractFaultCode, part: ContractPart, more?: Partial<ContractFault>) => void,
): void {
  let minutes = 0;
  for (const which of weekdays) {
    const spans = [...calendar.hours[which]].sort((a, b) => a[0] - b[0]);
    for (const [from, to] of spans) minutes += Math.max(0, to - from);
    if (spans.some(([from, to], i) => to <= from || (spans[i + 1]?.[0] ?? 1440) < to))
      add('bad-hours', 'calendar', { which });
  }
  if (minutes <= 0) add('no-hours', 'calendar');
  try {
    new Intl.DateTimeFormat('en', { timeZone: calendar.timeZone });
  } catch {
    add('bad-time-zone', 'calendar', { which: calendar.timeZone });
  }
}
