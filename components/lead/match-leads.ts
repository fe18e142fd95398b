import { displayName } from '../../lib/domain/display-name';
import type { Lead } from '../../lib/domain/lead';
import type { Stage } from '../../lib/domain/stage';

/** Text without accents or case: "Élodie" and "elodie" are the same word. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLocaleLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss');
}

/** Leads of `stage` whose name, company, title, place or address hold every word of `query`. Order is kept. */
export function matchLeads(leads: readonly Lead[], query: string, stage: Stage | undefined): Lead[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return leads.filter((lead) => {
    if (stage && lead.stage !== stage) return false;
    if (!words.length) return true;
    const { company, jobTitle, headline, location } = lead.fields;
    const parts = [displayName(lead), company?.value, jobTitle?.value, headline?.value, location?.value];
    const text = fold([...parts, ...lead.identities].filter(Boolean).join(' '));
    return words.every((word) => text.includes(word));
  });
}
