import { linkedInIdentity, memberIdentity } from '../domain/identity';
import { contactIdentities, linkedInProfileIdentity } from '../pages/identities';
import { nameFromTitle, titleNames } from '../pages/linkedin-subject';
import { linkIdentities } from '../pages/people-list';

const profileLinks = 'a[href*="/in/"], a[href*="profileUrn="]';

/** Whom a link is about, and whether it leads into their profile (`/in/x/overlay/…`) rather than to it, as lists' links do. */
function named(link: Element): { identities: string[]; inside: boolean } {
  const href = link.getAttribute('href') ?? '';
  const urn = /profileUrn=[^&#]*?(ACoAA[\w-]+)/i.exec(href)?.[1];
  const member = urn && memberIdentity(urn);
  return {
    identities: [...linkIdentities(link), ...(member ? [member] : [])],
    inside: /\/in\/[^/?#]+\/(overlay|details|recent-activity|edit)\//.test(href) || member !== undefined,
  };
}

/** The smallest element around a node that holds links to profiles, and these links. */
function linksAround(node: Element): Element[] {
  for (let around: Element | null = node; around; around = around.parentElement) {
    const links = [...(around.matches(profileLinks) ? [around] : []), ...around.querySelectorAll(profileLinks)];
    if (links.length) return links;
  }
  return [];
}

/**
 * The identities of the person whose name a recipe found on a LinkedIn profile that no reader knows any more; undefined where
 * the page may still show somebody else. A page being left shows the previous person under the next one's address, so three
 * things must agree: contact-info links, the title, and the links that stand nearest to the name.
 */
export function profileSubject(doc: Document, url: URL, name: string, element: Element): string[] | undefined {
  const identity = linkedInProfileIdentity(url, doc);
  const own = linkedInIdentity(url.href);
  if (!identity || !own) return undefined;
  const title = nameFromTitle(doc.title);
  if (title && !titleNames(title, name)) return undefined;
  const mine = new Set([identity, own]);
  const near = linksAround(element).map(named);
  const ownLinks = near.filter((link) => link.identities.some((one) => mine.has(one)));
  const others = near.filter((link) => !ownLinks.includes(link));
  const sure = ownLinks.some((link) => link.inside) ? others.every((link) => !link.inside) : !others.length;
  if (!ownLinks.length || !sure) return undefined;
  const slugs = contactIdentities(doc).filter((one) => one.startsWith('linkedin:in/'));
  return [...new Set([...(slugs.length === 1 ? slugs : []), identity, own])];
}
