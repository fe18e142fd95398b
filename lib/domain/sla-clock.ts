import { addBusiness, businessBetween, businessCalendar, closingOf, subtractBusiness } from './business-time';
import type { Contract } from './contract';

const hour = 3_600_000;
const day = 86_400_000;

/** By when, and from when on amber (ms since 1970 UTC). */
export interface Deadline {
  dueAt: number;
  amberAt: number;
}

/** The deadline `ms` of business time after `from`. */
export function deadline(contract: Contract, from: number, ms: number): Deadline {
  const cal = businessCalendar(contract.sla.calendar);
  return { dueAt: addBusiness(cal, from, ms), amberAt: addBusiness(cal, from, ms * (1 - contract.sla.amber)) };
}

/** By when sales answers an offer made at `from`. */
export const answerDeadline = (contract: Contract, from: number): Deadline =>
  deadline(contract, from, contract.sla.answerHours * hour);

/** By when a lead accepted at `from` is first touched. */
export const firstTouchDeadline = (contract: Contract, from: number): Deadline =>
  deadline(contract, from, contract.sla.firstTouchHours * hour);

/** The days between two touches, when the agreed number is spread over the agreed days. */
export const touchInterval = ({ sla: { touches } }: Contract): number => touches.days / Math.max(1, touches.count - 1);

/** By when the touch after one at `from` is due: the agreed interval later, by the end of that business day. */
export function nextTouchDeadline(contract: Contract, from: number): Deadline {
  const cal = businessCalendar(contract.sla.calendar);
  const dueAt = closingOf(cal, from + touchInterval(contract) * day);
  const amberAt = subtractBusiness(cal, dueAt, businessBetween(cal, from, dueAt) * contract.sla.amber);
  return { dueAt, amberAt };
}

/** What a paused clock still had (ms of business time, never negative). */
export function timeLeft(contract: Contract, now: number, dueAt: number): number {
  return Math.max(0, Math.round(businessBetween(businessCalendar(contract.sla.calendar), now, dueAt)));
}

/** A clock that goes on at `now` with `left` ms of business time, of `whole` at the start. */
export function resumeDeadline(contract: Contract, now: number, left: number, whole: number): Deadline {
  const cal = businessCalendar(contract.sla.calendar);
  const amber = Math.max(0, left - whole * contract.sla.amber);
  return { dueAt: addBusiness(cal, now, left), amberAt: addBusiness(cal, now, amber) };
}
