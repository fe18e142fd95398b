import browser from 'webextension-polyfill';
import { now, realWait } from '../clock';
import type { Brought } from '../domain/brought';
import { saysDiskFull } from '../domain/disk-full';
import type { Pull } from '../domain/pull';
import type { Refusal } from '../domain/refusal';
import { afterRun } from '../sources/after-run';
import type { PullFault } from '../sources/pull-fault';
import { sourceOf } from '../sources/registry';
import { type RunEnd, runPull, type Written } from '../sources/run-pull';
import { tandemDb } from '../store/db';
import { allPulls, keepCursor, settlePull } from '../store/pulls';
import { secretsDb } from '../store/secrets';
import { createWaker } from './handoff-wake';
import { createLimiter } from './limiter';
import { mySettings } from './me';
import { oneAtATime } from './one-at-a-time';
import { hasAccess } from './origins';

/** The alarm that outlives the worker. */
export const pullAlarm = 'pulls';

/** How far back a source's first pull goes, ms. */
const firstReach = 30 * 86_400_000;
/** An answer takes no longer; the whole run no longer than a browser surely lets a worker live (ms, real). */
const patience = 30_000;
const runTime = 120_000;

export interface PullerDeps {
  /** Writes people, the same ones twice without effect. */
  bring(people: Brought[]): Promise<Written | Refusal>;
  /** Told after each run that brought somebody. */
  changed(): void;
}

/** Pulls from live sources, each in its time, one run at a time. Call `look` on start-up, alarm, a changed source or permission. */
export function createPuller({ bring, changed }: PullerDeps) {
  const timers = {
    set: (then: () => void, ms: number) => setTimeout(then, ms),
    clear: (timer: unknown) => clearTimeout(timer as number),
  };
  const waker = createWaker({
    alarms: {
      set: (ms) => browser.alarms.create(pullAlarm, { delayInMinutes: ms / 60_000 }),
      clear: () => browser.alarms.clear(pullAlarm),
    },
    timers,
  });
  const take = createLimiter({ clock: { now, realWait }, timers });
  const wanted = new Set<string>();

  async function pullOne(pull: Pull): Promise<void> {
    const source = sourceOf(pull.vendor);
    const ran = { ...pull };
    const end = (fault: PullFault): RunEnd => ({ people: 0, leads: 0, engagements: 0, more: false, fault: { fault } });
    const host = source.host(pull.params);
    const key = (await secretsDb().endpoints.get(pull.id))?.values?.key;
    let over = false;
    const timer = timers.set(() => {
      over = true;
    }, runTime);
    try {
      const run = async (): Promise<RunEnd> => {
        if (!host) return end('bad-settings');
        // Engagement is marketing's evidence (domain/may-do.ts).
        if (!(await mySettings()).roles.includes('marketer')) return end('role-may-not');
        if (!key) return end('no-key');
        if (!(await hasAccess(host))) return end('no-permission');
        const asked = { params: pull.params, key, since: pull.createdOn - firstReach };
        return runPull(source, pull.cursor, asked, {
          ...{ timers, now, patience, bring, over: () => over },
          fetch: (...args) => fetch(...args),
          take: (limit) => take(pull.id, limit),
          async keep(cursor) {
            // The one set before may have rung by now.
            await waker.net();
            const goesOn = await keepCursor(ran, cursor);
            ran.cursor = cursor;
            return goesOn;
          },
        });
      };
      const ended = await run().catch((error): RunEnd => {
        console.error('pulls', pull.vendor, error);
        return end(saysDiskFull(error) ? 'storage-full' : 'failed');
      });
      await settlePull(ran, afterRun(pull, ended, now(), Math.random));
      if (ended.people) changed();
    } finally {
      timers.clear(timer);
    }
  }

  const run = oneAtATime(async () => {
    try {
      // Nothing is collected before the person agreed.
      if ((await mySettings()).consentOn === null) return await waker.plan(undefined, () => {});
      const due = (await allPulls()).filter((one) => wanted.has(one.id) || (!one.paused && one.nextOn <= now()));
      wanted.clear();
      // Should the worker die in it, the alarm starts another.
      if (due.length) await waker.net();
      for (const { id } of due) {
        // As it is by now: it may have been changed or removed while another was at it.
        const pull = await tandemDb().pulls.get(id);
        if (pull) await pullOne(pull);
      }
      const next = (await allPulls()).filter((one) => !one.paused).map((one) => one.nextOn);
      const wait = next.length ? Math.max(0, realWait(Math.min(...next) - now())) : undefined;
      await waker.plan(wait, look);
    } catch (error) {
      console.error('pulls', error);
    }
  });

  function look(): void {
    void run();
  }

  return {
    look,
    /** A person's wish: this one now, paused or not. */
    pullNow(id: string): void {
      wanted.add(id);
      void run();
    },
  };
}
