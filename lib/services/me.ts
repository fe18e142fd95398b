import browser from 'webextension-polyfill';
import { now } from '../clock';
import type { Contract } from '../domain/contract';
import type { Circumstances } from '../domain/decide';
import { myId } from '../domain/person';
import type { By } from '../domain/role';
import type { Settings } from '../domain/settings';
import { languageOf } from '../i18n/i18n';
import { contractInForce, contractVersions } from '../store/contracts';
import { tandemDb } from '../store/db';
import { getSettings } from '../store/settings';
import { readState } from '../store/state';

/** The browser's language as far as we speak it. */
export const browserLanguage = () => languageOf(browser.i18n.getUILanguage());

/** Settings with the browser's language until the person chose. */
export const mySettings = (): Promise<Settings> => getSettings(browserLanguage());

/** Under which circumstances the person acts now. */
export async function circumstances(): Promise<Circumstances & { consented: boolean }> {
  const db = tandemDb();
  const [settings, state] = await Promise.all([mySettings(), readState(db)]);
  const [contract, terms] = await Promise.all([contractInForce(db, state), termsByVersion()]);
  return {
    user: settings.name,
    me: myId(settings, state.device),
    roles: settings.roles,
    device: state.device,
    contract,
    contractOf: (version) => (version === contract.version ? contract : terms.get(version)),
    now: now(),
    newId: () => crypto.randomUUID(),
    consented: settings.consentOn !== null,
  };
}

/** The terms of every version known here, for offers made under an older one. */
async function termsByVersion(): Promise<Map<string, Contract>> {
  const versions = await contractVersions();
  return new Map(versions.map((v) => [v.id, v.terms]));
}

/** How my acts that are not about a lead are signed. */
export async function myBy(): Promise<By> {
  const { user, roles, device } = await circumstances();
  return { user, role: roles[0] ?? 'seller', device };
}
