import { isLinkedInHost, linkedInIdentity, salesNavIdentity } from '../domain/identity';

/**
 * Which of the identities a content script names it may ask about (design.md, Trust): on LinkedIn the page's own
 * address names the person (by member id or as a Sales Navigator lead, the page's slug is believed too; a conversation's
 * address names nobody, and its header is believed); elsewhere only mail addresses.
 * Empty: it asks about somebody else.
 * @param address the sender's address as the browser gives it, never as the page says
 */
export function identitiesOfPage(identities: readonly string[], address: string | undefined): string[] {
  if (!address || !URL.canParse(address)) return [];
  const url = new URL(address);
  if (!isLinkedInHost(url.hostname)) return identities.filter((i) => i.startsWith('email:'));
  // A conversation's address names nobody: its header does, once.
  if (url.pathname.startsWith('/messaging/')) return identities.filter((i) => i.startsWith('linkedin:')).slice(0, 2);
  const named = salesNavIdentity(url.href) ?? linkedInIdentity(url.href);
  if (!named || !identities.includes(named)) return [];
  if (named.startsWith('salesnav:')) return identities.filter((i) => !i.startsWith('email:')).slice(0, 3);
  return named.startsWith('linkedin:member/') ? identities.filter((i) => i.startsWith('linkedin:')) : [named];
}
