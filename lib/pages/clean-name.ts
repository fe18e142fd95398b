import { cleanText } from './clean-text';

const pronoun =
  'she|her|hers|he|him|his|they|them|theirs|ze|zir|xe|xem|any|all|elle|lui|il|iel|ael|al|ella|él|el|elles?|ils?|eux|sie|ihr|ihm|er|ihn|lei|zij|haar|hij|hem|ela|ele|dela|dele|ona|on|hen|hon|han';
const pronouns = new RegExp(`[([]\\s*(?:${pronoun})(?:\\s*[/|,.]\\s*(?:${pronoun}))*\\s*[)\\]]`, 'giu');
const barePronouns = new RegExp(`\\s(?:${pronoun})(?:\\s?/\\s?(?:${pronoun}))+\\s*$`, 'iu');
// `So` and pictographs are what people decorate names with; the rest are parts of emoji sequences.
const decoration =
  /[\p{Extended_Pictographic}\p{So}\p{Regional_Indicator}\p{Emoji_Modifier}\u{e0020}-\u{e007f}]|\ufe0e|\ufe0f|\u20e3/gu;

const long =
  'ph\\.?\\s?d|mba|emba|cpa|cfa|cma|cia|cisa|cism|cissp|pmp|pmi-acp|capm|csm|cspo|psm|llm|ll\\.m|llb|msc|m\\.sc|bsc|b\\.sc|meng|beng|bcom|mph|mpa|dba|edd|dds|dvm|pharm\\.?d|psyd|shrm-s?cp|s?phr|gphr|fcca|acca|aca|facs|frcs|frcp|cpim|cscp|cips|mcips|itil|six sigma|lssbb|esq|docteur|dr';
const short = 'pg|p\\.?eng|ing|do|m\\.?a|b\\.?a|m\\.?s|b\\.?s|m\\.?d|j\\.?d|r\\.?n|p\\.?e';
// Each ends in a separator, and no text is two of them: a text of many could otherwise be cut in more ways than can be tried.
const longCredentials = new RegExp(`^(?:(?:${long})[.®™]?(?:[\\s/&]+|$))+$`, 'iu');
const credentials = new RegExp(`^(?:(?:${long}|${short})[.®™]?(?:[\\s/&]+|$))+$`, 'iu');

/** What is left off a name, for whoever must know it again (lib/repair/anonymise-prose.ts). */
export const nameNoise = { pronouns, barePronouns, credentials, words: `${pronoun}|${long}|${short}` };

/** Drops ", MBA, PhD" at the end, but never a given name ("Dupré, Chloé"): only known credentials, and after one word only long ones. */
function withoutCredentials(name: string): string {
  const parts = name.split(/\s*,\s*/);
  const known = /\s/.test(parts[0] ?? '') ? credentials : longCredentials;
  while (parts.length > 1 && (parts.at(-1) === '' || known.test(parts.at(-1) ?? ''))) parts.pop();
  return parts.join(', ');
}

/**
 * A person's name without noise: emoji, pronouns, "(3) " of unread counts, credentials after a comma, invisible
 * marks. Otherwise as the person writes it. At most 200 code points; undefined when no letter is left.
 */
export function cleanName(text: string | null | undefined): string | undefined {
  let name = cleanText((text ?? '').normalize('NFC'), 2000)
    .replace(/^\(\d+\+?\)\s*/, '')
    .replace(pronouns, ' ')
    .replace(decoration, ' ')
    .replace(barePronouns, ' ');
  name = withoutCredentials(cleanText(name, 2000).replace(/[([]\s*[)\]]/g, ' '));
  name = cleanText(name.replace(/^[\s,;:|·•~*_–—-]+|[\s,;:|·•~*_–—-]+$/gu, ''), 200);
  return /\p{L}/u.test(name) ? name : undefined;
}
