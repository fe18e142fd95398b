/**
 * Canonical keys of a person (design.md, Words). Pure; shared with the watcher, so nothing is imported here.
 * Shapes: `linkedin:in/<slug>`, `linkedin:member/<id>`, `salesnav:<id>`, `email:<address>`, `phone:<e164>`.
 */

const memberId = /^ACoAA[\w-]{10,60}$/;

/** The decoded, NFC, case-folded slug, or undefined when it is not one. Percent signs that do not decode are left as they stand. */
function cleanSlug(raw: string): string | undefined {
  let slug = raw;
  try {
    slug = decodeURIComponent(raw);
  } catch {
    // A stray % is part of what the page wrote; keep it rather than lose the person.
  }
  slug = slug.normalize('NFC').toLowerCase().trim();
  return slug && slug.length <= 200 && !/[\s/?#<>"]/.test(slug) ? slug : undefined;
}

/** True for www.linkedin.com, country hosts (fr.linkedin.com) and the bare host; never for look-alikes. */
export function isLinkedInHost(host: string): boolean {
  return host === 'linkedin.com' || host.endsWith('.linkedin.com');
}

/**
 * The identity a LinkedIn profile address names: `linkedin:in/<slug>`, or `linkedin:member/<id>` when the
 * path holds a member id (`/in/ACoAA…`, from reactor lists). Undefined for any other address.
 * @param address absolute, or relative to https://www.linkedin.com
 */
export function linkedInIdentity(address: string): string | undefined {
  if (!address.includes('/in/')) return undefined; // Parsing an address costs far more than this look at it.
  let url: URL;
  try {
    url = new URL(address, 'https://www.linkedin.com');
  } catch {
    return undefined;
  }
  if (!isLinkedInHost(url.hostname)) return undefined;
  const raw = /^\/(?:mwlite\/)?in\/([^/]+)/.exec(url.pathname)?.[1];
  if (!raw) return undefined;
  if (memberId.test(raw)) return `linkedin:member/${raw}`;
  const slug = cleanSlug(raw);
  // `/in/me/` leads each viewer to their own profile: it names nobody.
  return slug && slug !== 'me' ? `linkedin:in/${slug}` : undefined;
}

/** `linkedin:member/<id>` for a member id (`ACoAA…`; case matters), else undefined. */
export function memberIdentity(id: string): string | undefined {
  return memberId.test(id) ? `linkedin:member/${id}` : undefined;
}

/** `salesnav:<id>` of a Sales Navigator lead's address (`/sales/lead/ACwAA…,NAME_SEARCH,x`), else undefined. */
export function salesNavIdentity(address: string): string | undefined {
  const id = /\/sales\/(?:lead|people)\/(A[\w-]{10,60})(?![\w-])/.exec(address)?.[1];
  return id && `salesnav:${id}`;
}

/**
 * `email:<address>`: trimmed, lower case, `mailto:` and its query removed. No guessing about providers
 * (dots and +tags are kept: RFC 5321 §2.3.11 leaves the local part to its host). Undefined when it is not an address.
 */
export function emailIdentity(text: string): string | undefined {
  const address = text
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/\?.*$/, '')
    .normalize('NFC')
    .toLowerCase();
  if (address.length > 254 || !/^[^\s@<>"(),:;\\]+@[^\s@<>"(),:;\\.]+(\.[^\s@<>"(),:;\\.]+)+$/.test(address))
    return undefined;
  return `email:${address}`;
}

/**
 * `phone:+<digits>` of a number in its international form (`+33 6 12 34 56 78`, `0033…`; 8 to 15 digits, ITU-T E.164); the
 * `(0)` some write after the country is left out. Undefined for a national number: whose country it is would be a guess.
 */
export function phoneIdentity(text: string): string | undefined {
  const digits = text
    .trim()
    .replace(/^(?:tel:|\(?00(?=[1-9]))\s*/i, (mark) => (/^tel/i.test(mark) ? '' : '+'))
    .replace(/\(0\)/, '')
    .replace(/[\s.()/\u00a0\u2010-\u2015-]/g, '');
  return /^\+[1-9]\d{7,14}$/.test(digits) ? `phone:${digits}` : undefined;
}

const shared =
  /^email:(abuse|accueil|achats?|admin(istration)?|billing|bonjour|commercial|compta(bilite)?|contact(ez-nous)?|demo|direction|facturation|hello|help|info(s|rmation)?|jobs|mail|marketing|newsletter|no-?reply|notifications?|office|postmaster|presse|privacy|recrutement|rh|sales|secretariat|service(-?client)?s?|support|team|ventes?|webmaster)([+._-][^@]*)?@/;

/**
 * Whether an identity is one person's: shared addresses (`contact@`, `info@`) reach a desk (design.md), and a phone number may
 * be a switchboard's, which a file lists for every colleague.
 */
export function isStrong(identity: string): boolean {
  return !identity.startsWith('phone:') && !shared.test(identity);
}
