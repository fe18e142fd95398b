import browser from 'webextension-polyfill';
import { now, realWait } from '../clock';
import { dueNow, publishHours, showCount } from './due';
import { mySettings } from './me';
import { flush } from './mirror';
import { notify } from './notify';
import { oneAtATime } from './one-at-a-time';
import { keepTime } from './timekeeper';

/** The alarm that outlives the worker. */
export const clockAlarm = 'clock';
/** Looked at again at least this often: amber times pass, clocks get set. */
const longest = 15 * 60_000;
const shortest = 30_000;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Does what time asks, counts what is due on the icon, tells of it, and plans the next look. One run at a time. */
export const lookAtClock = oneAtATime(() => look().catch((error) => console.error('clock', error)));

async function look(): Promise<void> {
  const time = now();
  const next = await keepTime(time);
  await flush();
  if ((await mySettings()).consentOn !== null) {
    const due = await dueNow(time);
    await showCount(due);
    await notify(due, time);
    await publishHours(time);
  }
  const wait = realWait(Math.max(0, Math.min(longest, (next ?? Number.POSITIVE_INFINITY) - time)));
  clearTimeout(timer);
  // An alarm cannot be set under 30 s, and a timer dies with its worker: a short wait gets both.
  if (wait < shortest) timer = setTimeout(() => void lookAtClock(), Math.max(wait, 20));
  await browser.alarms.create(clockAlarm, { delayInMinutes: Math.max(wait, shortest) / 60_000 });
}
