import { expect, it } from 'vitest';
import { backupDue, backupLaterOn } from './backup-due';

const day = 86_400_000;
const now = 1_790_000_000_000;
const asked = (parts: object, leads = 20) =>
  backupDue({ backupRemind: true, backupOn: null, backupLater: null, ...parts }, leads, now);

it.each([
  ['no backup yet', {}, 20, { last: null }],
  ['too little to lose', {}, 19, undefined],
  ['a backup of nine days ago', { backupOn: now - 9 * day }, 500, { last: now - 9 * day }],
  ['a week to the minute', { backupOn: now - 7 * day }, 500, { last: now - 7 * day }],
  ['a backup of this week', { backupOn: now - 6 * day }, 500, undefined],
  ['no reminders wanted', { backupRemind: false }, 500, undefined],
  ['not now', { backupLater: backupLaterOn(now - 6 * day) }, 500, undefined],
  ['not now, a week ago', { backupLater: backupLaterOn(now - 7 * day) }, 500, { last: null }],
])('%s', (_, parts, leads, due) => {
  expect(asked(parts, leads)).toEqual(due);
});
