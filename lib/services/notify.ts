import browser from 'webextension-polyfill';
import { displayName } from '../domain/display-name';
import { messagesFor } from '../i18n/i18n';
import { tandemDb } from '../store/db';
import { findLead } from '../store/find';
import { untold } from '../store/told';
import type { Due } from './due';
import { mySettings } from './me';

const keyOf = (d: Due): string => `${d.leadId} ${d.kind} ${d.dueAt}`;

/** Tells of what has little time left, once each, when the person asked to be told. Several at once are one message. */
export async function notify(due: readonly Due[], now: number): Promise<void> {
  const settings = await mySettings();
  const urgent = due.filter((d) => d.amberAt <= now && d.kind !== 'offer' && d.kind !== 'repair');
  if (!settings.notify || !urgent.length) return;
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  const untoldKeys = new Set(await untold(urgent.map(keyOf), now));
  const fresh = urgent.filter((d) => untoldKeys.has(keyOf(d)));
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
