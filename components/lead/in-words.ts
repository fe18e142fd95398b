import type { Role } from '../../lib/domain/event';
import type { Refusal } from '../../lib/domain/refusal';
import type { Text } from '../ui/i18n-context';

const listed = (t: Text, items: string[], type: 'conjunction' | 'disjunction' = 'conjunction') =>
  new Intl.ListFormat(t.language, { type }).format(items);

/** Names of required things, as a list in words. */
export function needsInWords(t: Text, needs: readonly string[]): string {
  return listed(
    t,
    needs.map((need) => t.lead.needs[need as 'name'] ?? need),
  );
}

/** Role names, as a list in words: "marketer or sales rep". */
export function rolesInWords(t: Text, roles: readonly string[]): string {
  return listed(
    t,
    roles.map((role) => t.common.roles[role as Role] ?? role),
    'disjunction',
  );
}

/** A refusal as a sentence a person can act on. */
export function refusalInWords(t: Text, refusal: Refusal): string {
  if (refusal.refused === 'missing-required' && refusal.missing?.length)
    return t.lead.missing(needsInWords(t, refusal.missing));
  if (refusal.refused === 'role-may-not' && refusal.roles?.length)
    return t.lead.rolesMay(rolesInWords(t, refusal.roles));
  if (refusal.refused === 'attempts-missing') {
    const date = refusal.notBefore ? new Intl.DateTimeFormat(t.language).format(refusal.notBefore) : '';
    return t.lead.attemptsAgreed(t.lead.attemptsLeft(refusal.remaining ?? 0, date));
  }
  if (refusal.refused === 'offer-answered' && refusal.by) return t.lead.answeredBy(refusal.by);
  return t.lead.refused[refusal.refused] ?? t.lead.refused.failed;
}

/** An identity as people write it: the address itself, the profile's short address. */
export function identityInWords(identity: string): string {
  const rest = identity.slice(identity.indexOf(':') + 1);
  if (identity.startsWith('linkedin:in/')) return `linkedin.com/${rest}`;
  if (identity.startsWith('linkedin:')) return 'LinkedIn';
  if (identity.startsWith('salesnav:')) return 'Sales Navigator';
  return rest;
}

/** What met a requirement, in words: the value itself, or the answer given. */
export function evidenceInWords(t: Text, need: string, found: string): string {
  if (need === 'fit' || need === 'engagement') return `${t.lead.score[need]} ${found}`;
  if (need === 'reachable') return identityInWords(found);
  if (need === 'buyerPhase') return t.lead.phases[found as 'discovery'] ?? found;
  if (need === 'need' || need === 'authority' || need === 'timing' || need === 'budget')
    return `${t.lead.needs[need]} ${(t.lead.answers[found as 'yes'] ?? found).toLocaleLowerCase()}`;
  return found;
}

/** The kind of page a value came from. */
export function pageInWords(t: Text, page: string | undefined): string {
  return t.lead.pages[page as 'other'] ?? t.lead.pages.other;
}

const ways: readonly [RegExp, keyof Text['lead']['ways']][] = [
  [/^typed$/, 'typed'],
  [/^recipe$/, 'shown'],
  [/json/, 'structured'],
  [/sender/, 'sender'],
  [/photo|og-image/, 'photo'],
  [/company/, 'company'],
  [/headline|line-above/, 'headline'],
  [/contact/, 'contact'],
  [/heading/, 'heading'],
  [/title/, 'title'],
];

/** How a value was found. A way the interface has no words for is "text of the page". */
export function wayInWords(t: Text, way: string): string {
  return t.lead.ways[ways.find(([pattern]) => pattern.test(way))?.[1] ?? 'page'];
}

/** The host of an address, without www; empty when it has none. */
export function hostOf(url: string | undefined): string {
  return url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}
