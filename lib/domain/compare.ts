import type { Candidate, ReadValue } from './candidate';
import { type FieldName, fieldNames } from './field';
import type { Lead } from './lead';
import { foldWords } from './likeness';

/** What a page says of a known person that is not kept yet: values that fill blanks or differ, and identities it proves. */
export interface Difference {
  fields: Partial<Record<FieldName, ReadValue>>;
  identities: string[];
}

/** A changed employer or title is news to a rep; a new photo or headline is not. */
export const signalFields: readonly FieldName[] = ['company', 'jobTitle'];

const placeOf = (text: string) => foldWords(text.split(',')[0] ?? '');
/** The asset of a LinkedIn photo: its address also holds a size and an expiry, which change by themselves. */
const assetOf = (url: string) => /\/image\/(?:v2\/)?([^/]+)/.exec(url)?.[1] ?? url;

/** True when two values of a field say the same: case, accents, legal forms, the length of an address aside. */
export function saysTheSame(field: FieldName, a: string, b: string): boolean {
  if (field === 'photo') return assetOf(a) === assetOf(b);
  if (field === 'location') return placeOf(a) === placeOf(b);
  if (field === 'company') return foldWords(a, true) === foldWords(b, true);
  return (
    a.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase() ===
    b.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
  );
}

/**
 * Now against kept. A field the page does not show is unknown and changes nothing; what was refused before is not news
 * again. Undefined when the page brings nothing. Pure.
 */
export function compare(lead: Lead, candidate: Candidate): Difference | undefined {
  const fields: Difference['fields'] = {};
  for (const name of fieldNames) {
    const read = candidate.fields[name];
    if (!read) continue;
    const [kept, news, declined] = [lead.fields[name]?.value, lead.news?.[name]?.value, lead.declined?.[name]];
    const known = [kept, news, declined].some((value) => value !== undefined && saysTheSame(name, value, read.value));
    // What is uncertain may fill a blank, but is no reason to doubt what is kept.
    if (!known && (kept === undefined || read.confidence !== 'low')) fields[name] = read;
  }
  const identities = candidate.identities.filter(
    (identity) => !lead.identities.includes(identity) && !lead.refused?.includes(identity),
  );
  return Object.keys(fields).length || identities.length ? { fields, identities } : undefined;
}
