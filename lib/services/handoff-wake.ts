import type { Timers } from './call-webhook';

/** One named alarm that outlives the worker. `set` replaces it; ms are real time, 30 s at the least (chrome.alarms). */
export interface Alarms {
  set(ms: number): unknown;
  clear(): unknown;
}

/** The name the background gives the handoff service's alarm. */
export const handoffAlarm = 'handoff';

const shortestAlarm = 30_000;
/** Should the store ever plan for the past, this keeps the machine cool. */
const shortestTimer = 20;

/**
 * Wakes the service at one planned time. Alarms cannot be set under 30 s, and a timer dies with its worker: a short wait
 * gets a timer, with an alarm as the net. Waits are real ms.
 */
export function createWaker({ alarms, timers }: { alarms: Alarms; timers: Timers }) {
  let timer: unknown;

  return {
    /** Before an attempt: should the worker die in it, the alarm starts another. The plan made afterwards replaces it. */
    async net(): Promise<void> {
      await alarms.set(shortestAlarm);
    },
    async plan(wait: number | undefined, then: () => void): Promise<void> {
      if (timer !== undefined) timers.clear(timer);
      timer = undefined;
      if (wait === undefined) {
        await alarms.clear();
        return;
      }
      if (wait < shortestAlarm) {
        timer = timers.set(
          () => {
            timer = undefined;
            then();
          },
          Math.max(wait, shortestTimer),
        );
      }
      await alarms.set(Math.max(wait, shortestAlarm));
    },
  };
}
