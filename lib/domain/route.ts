import type { Endpoint } from './endpoint';
import type { HandoffType } from './event';
import type { Lead } from './lead';

const plainWord = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').trim().toLowerCase();

/** Whether an endpoint takes this handoff of this lead: every condition that asks something is met. */
export function takes({ when }: Endpoint, lead: Lead, kind: HandoffType): boolean {
  const { kinds, tags, owners, countries } = when;
  if (kinds.length && !kinds.includes(kind)) return false;
  if (tags.length && !tags.some((tag) => lead.tags[tag])) return false;
  if (owners.length && !(lead.owner && owners.includes(lead.owner))) return false;
  const country = plainWord(lead.fields.country?.value ?? '');
  return !countries.length || countries.some((one) => plainWord(one) === country);
}

/** The endpoints a handoff goes to, the oldest first. Paused ones count: their handoffs queue. */
export function route(endpoints: readonly Endpoint[], lead: Lead, kind: HandoffType): Endpoint[] {
  return endpoints
    .filter((one) => takes(one, lead, kind))
    .sort((a, b) => a.createdOn - b.createdOn || (a.id < b.id ? -1 : 1));
}
