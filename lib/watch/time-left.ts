import { now } from '../clock';
import type { MirrorEntry } from '../domain/mirror';
import type { OpenHours } from '../domain/settings';
import type { badge } from '../i18n/en/badge';

/**
 * What the badge says of a running clock, and in which tone: `soon` amber, `late` red. Counted in the business's open hours,
 * worked out by the background; undefined while no clock runs.
 */
export function timeLeft(
  [, , , dueAt, amberAt]: MirrorEntry,
  open: OpenHours,
  words: Record<keyof typeof badge, string>,
): [text: string, tone: string] | undefined {
  if (!dueAt) return undefined;
  if (dueAt < 0) return [words.paused, ''];
  const time = now();
  const late = time >= dueAt;
  const [from, to] = late ? [dueAt, time] : [time, dueAt];
  let ms = 0;
  for (const [start, end] of open) ms += Math.max(0, Math.min(end, to) - Math.max(start, from));
  const text = ms < 3_600_000 ? `${Math.max(1, Math.round(ms / 60_000))} min` : `${Math.floor(ms / 3_600_000)} h`;
  const today = new Date(time).toDateString() === new Date(dueAt).toDateString();
  return [
    words[late ? 'late' : today ? 'today' : 'left'].replace('%', text),
    late ? 'late' : time >= amberAt ? 'soon' : '',
  ];
}
