import type { Stage } from '../domain/stage';
import { compactWord } from './fold-header';
import { wordMap } from './word-map';

/** What tools and people call the stages, in English and French. HubSpot's: knowledge.hubspot.com, "lifecycle stages", read November 2026. */
const words: Record<Stage, readonly string[]> = {
  lead: ['Lead | Prospect | Subscriber | Abonné | TOFU | Suspect | Contact | Lead (TOFU) | New lead | Nouveau lead'],
  mql: [
    'MQL | Marketing qualified lead | Marketing qualified | Lead qualifié marketing | Lead marketing qualifié',
    'Lead qualifié par le marketing | Qualifié marketing',
  ],
  sql: [
    'SQL | SAL | Sales qualified lead | Sales qualified | Sales accepted lead | MOFU | Lead commercial qualifié',
    'Lead qualifié par les ventes | Lead qualifié par le service commercial | Lead qualifié commercial',
    'Qualifié ventes',
  ],
  opportunity: [
    'Opportunity | Open opportunity | Deal | BOFU | Opportunité | Affaire | Affaire en cours | Proposition',
  ],
  customer: [
    'Customer | Client | Cliente | Won | Closed won | Active customer | Existing customer | Evangelist',
    'Advocate | Client actif | Client existant | Gagné | Gagnée | Signé | Ambassadeur | Évangéliste | Promoteur',
  ],
  lost: ['Lost | Closed lost | Perdu | Perdue | Client perdu | Opportunité perdue | Affaire perdue'],
};
const stages = wordMap(words);

/** The stage a cell names (`Marketing Qualified Lead (MQL)`, `opportunité`), or undefined. */
export function stageOf(cell: string): Stage | undefined {
  const whole = stages.get(compactWord(cell));
  if (whole) return whole;
  const [, before = '', inside = ''] = /^(.*?)\(([^()]*)\)\s*$/.exec(cell) ?? [];
  return stages.get(compactWord(inside)) ?? stages.get(compactWord(before));
}
