import browser from 'webextension-polyfill';
import { now, realWait } from '../clock';
import { tandemDb } from '../store/db';
import { createWaker } from './handoff-wake';
import { oneAtATime } from './one-at-a-time';
import { hasAccess } from './origins';
import { askOutcomes } from './outcomes';

/** The alarm that outlives the worker. */
export const outcomeAlarm = 'outcomes';

/** Asks CRMs what came of handoffs, each in its time; one look at a time. `changed`: told after each look. */
export function createAsker(changed: () => void) {
  const timers = {
    set: (then: () => void, ms: number) => setTimeout(then, ms),
    clear: (timer: unknown) => clearTimeout(timer as number),
  };
  const waker = createWaker({
    alarms: {
      set: (ms) => browser.alarms.create(outcomeAlarm, { delayInMinutes: ms / 60_000 }),
      clear: () => browser.alarms.clear(outcomeAlarm),
    },
    timers,
  });
  let due = false;
  const run = oneAtATime(async () => {
    const asking = due;
    due = false;
    try {
      const next = asking
        ? await askOutcomes({ fetch: (...args) => fetch(...args), timers, now, hasAccess })
        : (await tandemDb().outbox.orderBy('askAt').first())?.askAt;
      await waker.plan(next === undefined ? undefined : Math.max(0, realWait(next - now())), look);
      if (asking) changed();
    } catch (error) {
      console.error('outcomes', error);
    }
  });

  function look(): void {
    due = true;
    void run();
  }

  return {
    look,
    /** Something new may have to be asked: plans the next look without asking. */
    plan: () => void run(),
  };
}
