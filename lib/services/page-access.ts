import { isLinkedInHost, linkedInIdentity } from '../domain/identity';

/**
 * Which of the identities a content script names it may ask about (design.md, Trust): on LinkedIn the page's own
 * address names the person (by member id, the page's slug is believed too); elsewhere only mail addresses.
 * Empty: it asks about somebody else.
 * @param address the sender's address as the browser gives it, never as the page says
 */
export function identitiesOfPage(identities: readonly string[], address: string | undefined): string[] {
  if (!address || !URL.canParse(address)) return [];
  const url = new URL(address);
  if (!isLinkedInHost(url.hostname)) return identities.filter((i) => i.startsWith('email:'));
  const named = linkedInIdentity(url.href);
  if (!named || !identities.includes(named)) return [];
  return named.startsWith('linkedin:member/') ? identities.filter((i) => i.startsWith('linkedin:')) : [named];
}
