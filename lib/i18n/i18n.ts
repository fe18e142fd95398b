import type { Language } from '../domain/settings';
import { backup as enBackup } from './en/backup';
import { badge as enBadge } from './en/badge';
import { common as enCommon } from './en/common';
import { contract as enContract } from './en/contract';
import { crm as enCrm } from './en/crm';
import { find as enFind } from './en/find';
import { handoffs as enHandoffs } from './en/handoffs';
import { health as enHealth } from './en/health';
import { imports as enImports } from './en/import';
import { lead as enLead } from './en/lead';
import { people as enPeople } from './en/people';
import { repair as enRepair } from './en/repair';
import { settings as enSettings } from './en/settings';
import { sources as enSources } from './en/sources';
import { timeline as enTimeline } from './en/timeline';
import { words as enWords } from './en/words';
import { work as enWork } from './en/work';
import { backup as frBackup } from './fr/backup';
import { badge as frBadge } from './fr/badge';
import { common as frCommon } from './fr/common';
import { contract as frContract } from './fr/contract';
import { crm as frCrm } from './fr/crm';
import { find as frFind } from './fr/find';
import { handoffs as frHandoffs } from './fr/handoffs';
import { health as frHealth } from './fr/health';
import { imports as frImports } from './fr/import';
import { lead as frLead } from './fr/lead';
import { people as frPeople } from './fr/people';
import { repair as frRepair } from './fr/repair';
import { settings as frSettings } from './fr/settings';
import { sources as frSources } from './fr/sources';
import { timeline as frTimeline } from './fr/timeline';
import { words as frWords } from './fr/words';
import { work as frWork } from './fr/work';

/** Every string of the interface, by room. A message is a string, or a function of what it says. French must have all of English. */
const en = {
  backup: enBackup,
  badge: enBadge,
  common: enCommon,
  lead: enLead,
  settings: enSettings,
  work: enWork,
  timeline: enTimeline,
  words: enWords,
  contract: enContract,
  people: enPeople,
  crm: enCrm,
  handoffs: enHandoffs,
  find: enFind,
  imports: enImports,
  sources: enSources,
  repair: enRepair,
  health: enHealth,
};
export type Messages = typeof en;
const fr: Messages = {
  backup: frBackup,
  badge: frBadge,
  common: frCommon,
  lead: frLead,
  settings: frSettings,
  work: frWork,
  timeline: frTimeline,
  words: frWords,
  contract: frContract,
  people: frPeople,
  crm: frCrm,
  handoffs: frHandoffs,
  find: frFind,
  imports: frImports,
  sources: frSources,
  repair: frRepair,
  health: frHealth,
};

/** The catalogue for a language. */
export function messagesFor(language: Language): Messages {
  return language === 'fr' ? fr : en;
}

/** `fr` for any French tag (`fr`, `fr-CA`), else `en`. */
export function languageOf(tag: string | undefined): Language {
  return /^fr\b/i.test(tag ?? '') ? 'fr' : 'en';
}
