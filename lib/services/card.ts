import { liveQuery } from 'dexie';
import browser, { type Runtime, type Tabs } from 'webextension-polyfill';
import * as z from 'zod';
import type { LeadView } from '../domain/view';
import { leadByIdentities, leadView } from '../store/queries';
import { mySettings } from './me';
import { identitiesOfPage } from './page-access';
import { openPanel } from './panel';

/** Puts the card into the page, or toggles it when it is there; in quiet mode nothing is put into a page. */
export async function openCard(tab: Tabs.Tab): Promise<void> {
  const settings = await mySettings();
  if (settings.consentOn === null || settings.mode === 'quiet' || tab.id === undefined) return;
  await browser.scripting.executeScript({ target: { tabId: tab.id }, files: ['card.js'] });
}

/**
 * The shortcut: the card over the page, or the side panel in quiet mode and before consent.
 * @param overlay a promise when the background has just woken and must look; the panel is best opened without waiting
 */
export function onCommand(name: string, tab: Tabs.Tab | undefined, overlay: boolean | Promise<boolean>): void {
  if (name !== 'capture' || !tab) return;
  const show = (inPage: boolean) => (inPage ? openCard(tab).catch(() => openPanel(tab)) : openPanel(tab));
  if (typeof overlay === 'boolean') show(overlay);
  else overlay.then(show, () => openPanel(tab));
}

/** How much history the card gets. */
const cardHistory = 50;

/** The lead that holds one of these identities, as the card shows it; null when nobody does. */
export async function cardView(identities: readonly string[]): Promise<LeadView | null> {
  const id = await leadByIdentities(identities);
  return (id && (await leadView(id, cardHistory))) || null;
}

const Ask = z.object({ identities: z.array(z.string().max(300)).max(10) });

/** Keeps an open card true: after its first message it hears of every change to the lead of its page. */
export function serveCards(): void {
  browser.runtime.onConnect.addListener((port: Runtime.Port) => {
    if (port.name !== 'card') return;
    let watching: { unsubscribe(): void } | undefined;
    port.onDisconnect.addListener(() => watching?.unsubscribe());
    port.onMessage.addListener((raw: unknown) => {
      const ask = Ask.safeParse(raw);
      if (!ask.success) return;
      const mine = identitiesOfPage(ask.data.identities, port.sender?.tab?.url ?? port.sender?.url);
      watching?.unsubscribe();
      watching = liveQuery(async () => cardView(mine)).subscribe((view) => port.postMessage({ view }));
    });
  });
}
