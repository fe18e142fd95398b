import type { BaseDriver } from '../browsers/base-driver';
import type { BrowserName, Driver, Page } from '../browsers/driver';
import { isolatedWorld } from '../browsers/isolated-world';
import { findBrowsers } from '../services/install';
import { type Stage, setStage } from './stage';

/** The browsers of this machine. */
export const browsers: BrowserName[] = (['chromium', 'firefox'] as const).filter((name) => findBrowsers()[name]);

/** What is private of a message's answer: tests look into it as they need. */
// biome-ignore lint/suspicious/noExplicitAny: answers of every shape
export type Answer = any;

interface Api {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
}

/** Sends a message as one of our own pages would: the fast way to set a stage. */
export function tell(driver: Driver, name: string, payload: unknown): Promise<Answer> {
  return driver.inExtension(
    (tandem, sent) =>
      (globalThis as unknown as { browser: Api }).browser.runtime.sendMessage({ tandem, payload: sent }),
    name,
    payload,
  );
}

/** Agrees as Marie with all three roles, without the welcome page. */
export async function agree(driver: Driver, patch: Record<string, unknown> = {}): Promise<void> {
  const roles = ['seller', 'marketer', 'rep'];
  await tell(driver, 'settings.save', { patch: { name: 'Marie', roles, consentOn: 1, mode: 'overlay', ...patch } });
}

/** A stage whose person has agreed; the welcome page is closed. */
export async function agreedStage(name: BrowserName, patch: Record<string, unknown> = {}): Promise<Stage> {
  const stage = await setStage(name);
  await (await stage.driver.findPage('/welcome.html')).close().catch(() => {});
  await agree(stage.driver, { language: 'en', ...patch });
  return stage;
}

/** A person captured as if typed by hand: name, identities, and a mail address or none. */
export async function addLead(driver: Driver, name: string, identities: string[], email?: string): Promise<string> {
  const typed = (value: string) => ({ value, way: 'typed', confidence: 'high' });
  const candidate = {
    page: 'manual',
    url: '',
    fields: { name: typed(name) },
    emails: email ? [typed(email)] : [],
    identities,
  };
  const { leadId } = await tell(driver, 'lead.capture', { candidate });
  if (!leadId) throw new Error(`${name} was not captured`);
  return leadId;
}

export interface StoredLead {
  id: string;
  name: string;
  identities: string[];
  stage: string;
}

/** Every lead in the store, read from IndexedDB itself. */
export function leadsOf(driver: Driver): Promise<StoredLead[]> {
  return driver.inExtension(
    () =>
      new Promise<StoredLead[]>((resolve, reject) => {
        const open = indexedDB.open('tandem');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const db = open.result;
          const all = db.transaction('leads').objectStore('leads').getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => {
            db.close();
            const leads = (all.result as Answer[]).filter((lead) => lead.to === undefined);
            resolve(
              leads.map((l) => ({
                id: l.id,
                name: l.fields.name?.value ?? '',
                identities: l.identities,
                stage: l.stage,
              })),
            );
          };
        };
      }),
  );
}

/** Opens the card by the badge and captures whoever it shows, checked against `name` first. */
export async function captureByCard(stage: Stage, page: Page, name: string): Promise<void> {
  await stage.badge(page).act('open');
  const card = stage.card(page);
  await card.waitFor('h2', { text: name });
  await card.act('save');
  await card.waitFor('[data-act="touch"]');
}

/** Closes the card by its button. */
export async function closeCard(stage: Stage, page: Page): Promise<void> {
  await stage.card(page).act('close');
  await stage.card(page).waitGone();
}

/** Runs a function in the content-script world of the tab at this address, beside our own scripts; the top frame's answer. */
export async function inWatcherWorld<Args extends unknown[], R>(
  driver: Driver,
  url: string,
  fn: (...args: Args) => R,
  ...args: Args
): Promise<Awaited<R>> {
  const ask = isolatedWorld((expression) => (driver as BaseDriver).askExtension(expression));
  return (await ask(url, fn, ...args))[0] as Awaited<R>;
}
