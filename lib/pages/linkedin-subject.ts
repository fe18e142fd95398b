import { linkedInIdentity } from '../domain/identity';
import { cleanName } from './clean-name';
import { contactIdentities } from './identities';

/** The name in a profile's title, "(3) Name | LinkedIn": the same in every language. Undefined for any other title. */
export function nameFromTitle(title: string): string | undefined {
  const name = /^(.+?)\s*\|\s*LinkedIn\s*$/s.exec(title)?.[1];
  return name && cleanName(name);
}

/** True when the title names this person; overlays put their own name before it ("… | Name | LinkedIn"). */
export function titleNames(title: string, name: string): boolean {
  return title === name || title.endsWith(` | ${name}`);
}

/**
 * The identities of the person a top card shows, checked against the address: undefined when the address names
 * somebody else (a page being left still shows the previous person) or the card names several.
 * @param member the card's own member identity, where the dialect has one
 */
export function subjectIdentities(card: Element, url: URL, member: string | undefined): string[] | undefined {
  const named = linkedInIdentity(url.href);
  const shown = contactIdentities(card);
  const slugs = new Set(shown.filter((identity) => identity.startsWith('linkedin:in/')));
  if (!shown.length) for (const slug of weakSlugs(card)) slugs.add(slug);
  if (slugs.size > 1) return undefined;
  const [slug] = slugs;
  if (named?.startsWith('linkedin:member/')) {
    if (named !== member && !shown.includes(named)) return undefined;
    return slug ? [slug, named] : [named];
  }
  if (slug && named && slug !== named) return undefined;
  const known = slug ?? named;
  return known ? [known, ...(member ? [member] : [])] : undefined;
}

/** Slugs the card names elsewhere, for when the contact-info link is missing: the invitation link, the link around the name. */
function weakSlugs(card: Element): string[] {
  const invitations = [...card.querySelectorAll('a[href*="vanityName="]')].map((link) => {
    const slug = /[?&]vanityName=([^&#]+)/.exec(link.getAttribute('href') ?? '')?.[1];
    return slug && linkedInIdentity(`/in/${slug}`);
  });
  const names = [...card.querySelectorAll('h1, h2')].map((heading) => {
    const link = heading.closest('a[href*="/in/"]') ?? heading.querySelector('a[href*="/in/"]');
    return link && linkedInIdentity(link.getAttribute('href') ?? '');
  });
  return [...invitations, ...names].filter((identity) => identity?.startsWith('linkedin:in/')) as string[];
}

/** A profile photo's address, or undefined for placeholders: lazy `data:` GIFs, ghosts on static.licdn.com, other hosts. */
export function licdnPhoto(address: string | null | undefined): string | undefined {
  if (!address || address.length > 1000 || !/^https:\/\//i.test(address)) return undefined;
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  const media = /^media(-[a-z0-9-]+)?\.licdn\.com$/.test(host);
  return media && !/ghost|company-logo|school-logo|displaybackground/i.test(address) ? address : undefined;
}

/** True for what stands near a location but is not one: counts ("500+ connections"), degrees, bare separators. */
export function isCountOrMark(text: string): boolean {
  return /^[\s·•∙|,.-]*$/.test(text) || /^[·•∙]/.test(text) || /^[\d(+]/.test(text) || /\d\s*\+|@|https?:/.test(text);
}
