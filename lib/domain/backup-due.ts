import type { Settings } from './settings';

const week = 7 * 86_400_000;
/** Fewer leads than this are soon captured again. */
const worthIt = 20;

/** When a backup is to be asked for: `last` is the day of the latest (ms), or null when there is none. Undefined: not now. */
export function backupDue(
  settings: Pick<Settings, 'backupRemind' | 'backupOn' | 'backupLater'>,
  leads: number,
  now: number,
): { last: number | null } | undefined {
  const { backupRemind, backupOn, backupLater } = settings;
  if (!backupRemind || leads < worthIt) return undefined;
  if (backupLater !== null && now < backupLater) return undefined;
  return backupOn === null || now - backupOn >= week ? { last: backupOn } : undefined;
}

/** Until when "not now" holds, ms. */
export const backupLaterOn = (now: number): number => now + week;
