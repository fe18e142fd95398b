import type { Endpoint } from './endpoint';
import type { HandoffType } from './event';
import type { Lead } from './lead';
import { type Word, wordOf } from './word';

const plainWord = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').trim().toLowerCase();

type Words = readonly Pick<Word, 'id' | 'into'>[];

/** Whether an endpoint takes this handoff of this lead: every condition that asks something is met. A merged tag is what it stands for. */
export function takes({ when }: Endpoint, lead: Lead, kind: HandoffType, words: Words = []): boolean {
  const { kinds, tags, owners, countries } = when;
  if (kinds.length && !kinds.includes(kind)) return false;
  const now = (tag: string) => wordOf(words, tag)?.id ?? tag;
  const held = new Set(tags.length ? Object.keys(lead.tags).map(now) : []);
  if (tags.length && !tags.some((tag) => held.has(now(tag)))) return false;
  if (owners.length && !(lead.owner && owners.includes(lead.owner))) return false;
  const country = plainWord(lead.fields.country?.value ?? '');
  return !countries.length || countries.some((one) => plainWord(one) === country);
}

/** The endpoints a handoff goes to, the oldest first. Paused ones count: their handoffs queue. */
export function route(endpoints: readonly Endpoint[], lead: Lead, kind: HandoffType, words: Words = []): Endpoint[] {
  return endpoints
    .filter((one) => takes(one, lead, kind, words))
    .sort((a, b) => a.createdOn - b.createdOn || (a.id < b.id ? -1 : 1));
}
