import type { Candidate, Reading, ReadValue } from '../domain/candidate';
import type { FieldName } from '../domain/field';

/** One way's answer for a field. Ways are ranked: the first with an answer gives the value. */
export type Way = [way: string, value: string | undefined, sure?: ReadValue['confidence']];

const fold = (text: string) => text.normalize('NFKC').toLowerCase();

/**
 * The value of a field by its ranked ways: `high` when two ways agree, else the first way's own confidence
 * (`medium` unless it says otherwise). Undefined when no way answers.
 */
export function rank(...ways: Way[]): ReadValue | undefined {
  const answers = ways.filter(
    (way): way is [string, string, ReadValue['confidence']?] => !!way[1] && way[1].length <= 1000,
  );
  const first = answers[0];
  if (!first) return undefined;
  const agreed = answers.slice(1).some(([, value]) => fold(value) === fold(first[1]));
  return { value: first[1], way: first[0], confidence: agreed ? 'high' : (first[2] ?? 'medium') };
}

/** Like `rank`, but undefined when two ways contradict each other: for what must not be wrong. */
export function agreed(...ways: Way[]): ReadValue | undefined {
  const values = new Set(ways.flatMap(([, value]) => (value ? [fold(value)] : [])));
  return values.size === 1 ? rank(...ways) : undefined;
}

/** A candidate without its empty fields. */
export function candidate(
  page: string,
  url: URL,
  identities: (string | undefined)[],
  fields: Partial<Record<FieldName, ReadValue | undefined>>,
  emails: ReadValue[] = [],
): Candidate {
  const kept = Object.fromEntries(Object.entries(fields).filter(([, value]) => value)) as Candidate['fields'];
  const known = identities.filter((identity): identity is string => !!identity && identity.length <= 300);
  return {
    page,
    url: url.href.slice(0, 2000),
    fields: kept,
    emails: emails.slice(0, 10),
    identities: [...new Set(known)],
  };
}

/** A reading of one person. */
export function person(read: Candidate): Reading {
  return { page: read.page, outcome: 'person', people: [read] };
}

/** A reading without a person, and which kind of absence it is. */
export function noPerson(page: string, outcome: 'nobody' | 'unsupported' | 'not-ready'): Reading {
  return { page, outcome, people: [] };
}
