import type { Lead } from './lead';

const legalForms =
  /\b(sas|sasu|sarl|eurl|sa|scop|gmbh|ag|kg|ltd|limited|llc|llp|plc|inc|corp|corporation|bv|nv|srl|spa|oy|ab|aps|co|company|group|groupe)\b/g;

/** Mail providers anybody may use: sharing one says nothing. */
const providers =
  /^(gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|proton|protonmail|orange|wanadoo|free|sfr|laposte|bbox|neuf)\.[a-z.]+$/;

/** A text as its letters and digits, without case, accents, punctuation; with `company`, without legal forms. */
export function foldWords(text: string, company = false): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.’']/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const without = company ? words.replace(legalForms, ' ').replace(/\s+/g, ' ').trim() : words;
  return without || words;
}

/** Why two leads may be one person. Only ever suggested: nothing is joined by likeness. */
export type LikenessReason = 'company' | 'domain';

/**
 * The keys under which a lead is like another: the name's words in any order ("Dupré, Chloé" is "Chloé Dupré") with the
 * company, and with each address's domain unless anybody may have an address there. `<reason>|<name>|<company or domain>`.
 */
export function likenessKeys(lead: Pick<Lead, 'fields' | 'identities'>): string[] {
  const words = foldWords(lead.fields.name?.value ?? '')
    .split(' ')
    .filter(Boolean);
  if (words.length < 2 && !/\p{sc=Han}|\p{sc=Hangul}|\p{sc=Hiragana}|\p{sc=Katakana}/u.test(words[0] ?? '')) return [];
  const name = words.sort().join(' ');
  const company = foldWords(lead.fields.company?.value ?? '', true);
  const domains = lead.identities.flatMap((i) => (i.startsWith('email:') ? [i.slice(i.indexOf('@') + 1)] : []));
  return [
    ...(company ? [`company|${name}|${company}`] : []),
    ...[...new Set(domains)].filter((domain) => !providers.test(domain)).map((domain) => `domain|${name}|${domain}`),
  ];
}

/** Two leads that may be one person, and why. */
export interface Likely {
  a: Lead;
  b: Lead;
  reason: LikenessReason;
}
