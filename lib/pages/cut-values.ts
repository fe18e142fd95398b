import type { Candidate, Reading } from '../domain/candidate';
import { cleanText } from './clean-text';

/** The text a document ends in the middle of; empty where something follows the last text, as it does on every whole page. */
function lastText(doc: Document): string {
  let node: Node | null = doc.body;
  while (node?.lastChild) node = node.lastChild;
  return node?.nodeType === 3 ? cleanText(node.nodeValue ?? '', 10_000) : '';
}

/** Shorter texts end too many values by chance. */
const telling = 4;

/**
 * A reading without values that a page cut off half-way (a download that stopped) may have left incomplete: those that are,
 * or end with, the document's very last text.
 */
export function withoutCutValues(reading: Reading, doc: Document): Reading {
  const last = lastText(doc);
  if (!last) return reading;
  const whole = (value: string) =>
    value !== last && (last.length < telling || !(value.endsWith(last) || last.endsWith(value)));
  const mend = (one: Candidate): Candidate => ({
    ...one,
    fields: Object.fromEntries(Object.entries(one.fields).filter(([, read]) => read && whole(read.value))),
    emails: one.emails.filter((email) => whole(email.value)),
    identities: one.identities.filter((identity) => whole(identity.replace(/^email:/, ''))),
  });
  const people = reading.people.map(mend).filter((one) => one.identities.length || one.fields.name);
  if (reading.people.length && !people.length) return { page: reading.page, outcome: 'not-ready', people: [] };
  return { ...reading, people, ...(reading.others && { others: reading.others.map(mend) }) };
}
