import browser from 'webextension-polyfill';
import { now } from '../clock';
import { fixedContract } from '../domain/contract';
import type { Circumstances } from '../domain/decide';
import type { Settings } from '../domain/settings';
import { languageOf } from '../i18n/i18n';
import { tandemDb } from '../store/db';
import { getSettings } from '../store/settings';
import { readState } from '../store/state';

/** The browser's language as far as we speak it. */
export const browserLanguage = () => languageOf(browser.i18n.getUILanguage());

/** Settings with the browser's language until the person chose. */
export const mySettings = (): Promise<Settings> => getSettings(browserLanguage());

/** Under which circumstances the person acts now. */
export async function circumstances(): Promise<Circumstances & { consented: boolean }> {
  const [settings, state] = await Promise.all([mySettings(), readState(tandemDb())]);
  return {
    user: settings.name,
    roles: settings.roles,
    device: state.device,
    contract: fixedContract,
    now: now(),
    newId: () => crypto.randomUUID(),
    consented: settings.consentOn !== null,
  };
}
