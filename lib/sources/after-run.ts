import type { Pull } from '../domain/pull';
import { stops } from './pull-fault';
import type { RunEnd } from './run-pull';

const minute = 60_000;
const longest = 6 * 60 * minute;
/** What is left of a long pull comes soon, but not at once: others want the worker too. */
const soon = 10_000;

/**
 * A source after a run at `now` (ms). More to come: soon. A fault only a person can mend: paused. Others back off, doubling
 * from a minute to six hours, with jitter (`random` gives [0, 1)), never before the vendor's own time; else on schedule.
 */
export function afterRun(
  pull: Pull,
  end: RunEnd,
  now: number,
  random: () => number,
): Pick<Pull, 'fails' | 'nextOn' | 'paused' | 'last'> {
  const { fault } = end;
  const before = pull.last?.more ? pull.last : { people: 0, leads: 0, engagements: 0 };
  const last = {
    on: now,
    people: before.people + end.people,
    leads: before.leads + end.leads,
    engagements: before.engagements + end.engagements,
    ...(end.more && { more: true as const }),
    ...(fault && { fault: fault.fault, ...(fault.said && { said: fault.said }) }),
  };
  const every = pull.everyMinutes * minute;
  if (!fault) {
    const nextOn = end.more ? Math.max(now + soon, end.rest ?? 0) : now + every;
    return { fails: 0, nextOn, paused: pull.paused, last };
  }
  const fails = pull.fails + 1;
  const wait = Math.min(longest, minute * 2 ** (fails - 1)) * (0.9 + 0.2 * random());
  return {
    fails,
    nextOn: Math.max(Math.round(now + wait), fault.until ?? 0),
    paused: pull.paused || stops(fault.fault),
    last,
  };
}
