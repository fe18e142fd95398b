import browser from 'webextension-polyfill';
import { businessCalendar, openSpans } from '../domain/business-time';
import { openKey } from '../domain/mirror';
import type { Role } from '../domain/role';
import { deskOf, desks, workOf } from '../domain/work';
import { contractInForce } from '../store/contracts';
import { tandemDb } from '../store/db';
import { readState } from '../store/state';
import { onDesk } from '../store/work';
import { circumstances } from './me';

const day = 86_400_000;
/** The icon says "99+" beyond this; more need not be looked at. */
const most = 100;

/** One thing that asks for me now. */
export interface Due {
  leadId: string;
  kind: string;
  dueAt: number;
  amberAt: number;
}

/** The desks somebody of these roles works at. */
export const myDesks = (me: string, roles: readonly Role[]): string[] => [
  deskOf(me),
  ...(roles.includes('rep') ? [desks.pool] : []),
  ...(roles.includes('marketer') ? [desks.ready] : []),
];

/** What asks for me now: offers and first touches from the start, the rest from their day. At most 100, the soonest first. */
export async function dueNow(now: number): Promise<Due[]> {
  const c = await circumstances();
  const lists = await Promise.all(
    myDesks(c.me, c.roles).map(async (desk) => {
      const leads = await onDesk(desk, most);
      return leads.flatMap((lead) =>
        workOf(lead, c.contract, now)
          .filter((w) => w.desk === desk && !lead.pause)
          .filter((w) => w.kind === 'answer' || w.kind === 'first-touch' || w.amberAt <= now)
          .map(({ kind, dueAt, amberAt }) => ({ leadId: lead.id, kind, dueAt, amberAt })),
      );
    }),
  );
  return lists
    .flat()
    .sort((a, b) => a.dueAt - b.dueAt)
    .slice(0, most);
}

/** The number on the toolbar icon: what is due now. */
export async function showCount(due: readonly Due[]): Promise<void> {
  const text = due.length >= most ? '99+' : due.length ? String(due.length) : '';
  await browser.action.setBadgeText({ text });
  await browser.action.setBadgeBackgroundColor({ color: '#0f766e' });
}

/** Gives the badge the business's hours of the coming weeks, so that it counts time left as sales does. */
export async function publishHours(now: number): Promise<void> {
  const db = tandemDb();
  const { sla } = await contractInForce(db, await readState(db));
  // Whole days, and written only when they change: every open page hears of each write.
  const today = Math.floor(now / day) * day;
  const hours = openSpans(businessCalendar(sla.calendar), today - 14 * day, today + 45 * day);
  const kept = (await browser.storage.local.get(openKey))[openKey];
  if (JSON.stringify(kept) !== JSON.stringify(hours)) await browser.storage.local.set({ [openKey]: hours });
}
