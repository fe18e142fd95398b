import type { Candidate, LeftOut } from '../../lib/domain/candidate';
import { type FieldName, fieldNames } from '../../lib/domain/field';

/** One thing a person may leave out of a candidate before saving it. */
export type Part = { key: string; name: FieldName | 'email'; index: number };

/** Everything a candidate shows, in the order it is shown. */
export function partsOf(candidate: Candidate): Part[] {
  const fields = fieldNames.filter((name) => candidate.fields[name]).map((name) => ({ key: name, name, index: 0 }));
  return [...fields, ...candidate.emails.map((_, index) => ({ key: `email-${index}`, name: 'email' as const, index }))];
}

/** What was left out, as the lead remembers it. */
export function leftOut(candidate: Candidate, left: ReadonlySet<string>): LeftOut {
  const fields = fieldNames.flatMap((name) => {
    const read = left.has(name) ? candidate.fields[name] : undefined;
    return read ? [[name, read.value]] : [];
  });
  const emails = candidate.emails.filter((_, i) => left.has(`email-${i}`));
  return { fields: Object.fromEntries(fields), identities: emails.map((e) => `email:${e.value.toLowerCase()}`) };
}

/** The candidate without the parts left out; an address left out is no identity either. */
export function keepParts(candidate: Candidate, left: ReadonlySet<string>): Candidate {
  const fields = Object.fromEntries(Object.entries(candidate.fields).filter(([name]) => !left.has(name)));
  const dropped = candidate.emails
    .filter((_, i) => left.has(`email-${i}`))
    .map((e) => `email:${e.value.toLowerCase()}`);
  return {
    ...candidate,
    fields,
    emails: candidate.emails.filter((_, i) => !left.has(`email-${i}`)),
    identities: candidate.identities.filter((identity) => !dropped.includes(identity)),
  };
}
