import type { Language } from '../domain/settings';
import { badge as enBadge } from './en/badge';
import { common as enCommon } from './en/common';
import { lead as enLead } from './en/lead';
import { settings as enSettings } from './en/settings';
import { badge as frBadge } from './fr/badge';
import { common as frCommon } from './fr/common';
import { lead as frLead } from './fr/lead';
import { settings as frSettings } from './fr/settings';

/** Every string of the interface, by room. A message is a string, or a function of what it says. French must have all of English. */
const en = { badge: enBadge, common: enCommon, lead: enLead, settings: enSettings };
export type Messages = typeof en;
const fr: Messages = { badge: frBadge, common: frCommon, lead: frLead, settings: frSettings };

/** The catalogue for a language. */
export function messagesFor(language: Language): Messages {
  return language === 'fr' ? fr : en;
}

/** `fr` for any French tag (`fr`, `fr-CA`), else `en`. */
export function languageOf(tag: string | undefined): Language {
  return /^fr\b/i.test(tag ?? '') ? 'fr' : 'en';
}
