import browser from 'webextension-polyfill';
import { displayName } from '../domain/display-name';
import { messagesFor } from '../i18n/i18n';
import { tandemDb } from '../store/db';
import { findLead } from '../store/find';
import type { Due } from './due';
import { mySettings } from './me';

const day = 86_400_000;
const keyOf = (d: Due): string => `${d.leadId} ${d.kind} ${d.dueAt}`;

/** Takes those nobody was told of yet, and writes down that they are told: before showing, so that nothing is told twice. */
async function untold(due: readonly Due[], now: number): Promise<Due[]> {
  const db = tandemDb();
  return db.transaction('rw', db.told, async () => {
    const known = await db.told.bulkGet(due.map(keyOf));
    const fresh = due.filter((_, i) => !known[i]);
    await db.told.bulkPut(fresh.map((d) => ({ key: keyOf(d), on: now })));
    const old = (await db.told.toArray()).filter((t) => t.on < now - 120 * day).map((t) => t.key);
    await db.told.bulkDelete(old);
    return fresh;
  });
}

/** Tells of what has little time left, once each, when the person asked to be told. Several at once are one message. */
export async function notify(due: readonly Due[], now: number): Promise<void> {
  const settings = await mySettings();
  const urgent = due.filter((d) => d.amberAt <= now && d.kind !== 'offer' && d.kind !== 'repair');
  if (!settings.notify || !urgent.length) return;
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  const fresh = await untold(urgent, now);
  const [first] = fresh;
  if (!first) return;
  const words = messagesFor(settings.language).lead;
  const lead = await findLead(tandemDb(), first.leadId);
  const name = (lead && displayName(lead)) || words.unnamed;
  await browser.notifications.create({
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icons/128.png'),
    title: fresh.length > 1 ? words.dueMany(fresh.length) : words.dueKinds[first.kind as 'answer'],
    message: name,
  });
}
