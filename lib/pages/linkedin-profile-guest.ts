import { linkedInIdentity } from '../domain/identity';
import { cleanName } from './clean-name';
import { cleanText, shownText } from './clean-text';
import { linkedInProfileIdentity } from './identities';
import { type GuestPerson, guestPeople } from './json-ld-person';
import { licdnPhoto } from './linkedin-subject';
import type { PageReader } from './reader';
import { candidate, noPerson, person, rank } from './values';

const id = 'linkedin-profile-guest';
const meta = (doc: Document, name: string) =>
  doc.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? '';
/** Guests see parts of some values as asterisks. */
const unmasked = (text: string | undefined) =>
  text && !text.includes('**') && /[\p{L}\p{N}]/u.test(text) ? cleanText(text) : undefined;

/** Public LinkedIn profiles as signed-out visitors see them: everything is in the JSON-LD (saved pages, country hosts included). */
export const linkedInProfileGuest: PageReader = {
  id,
  hosts: ['linkedin.com'],
  path: /^\/in\/[^/]+/,
  identity: linkedInProfileIdentity,

  detect: (doc) => meta(doc, 'pageKey').startsWith('public_profile_v3'),

  read(doc, url) {
    const people = guestPeople(doc);
    if (!people.length) return noPerson(id, 'nobody');
    const named = linkedInIdentity(url.href);
    const ids = (p: GuestPerson) => p.urls.flatMap((address) => linkedInIdentity(address) ?? []);
    const subjects = people.filter((p) => !named || ids(p).includes(named));
    const subject = subjects[0] ?? (people.length === 1 && people[0]?.urls.length === 0 ? people[0] : undefined);
    if (!subject || subjects.length > 1) return noPerson(id, 'not-ready');
    const slug = ids(subject).find((identity) => identity.startsWith('linkedin:in/'));
    const name = unmasked(cleanName(subject.name));
    const og = cleanText(meta(doc, 'og:title')).replace(/\s*\|\s*LinkedIn$/, '');
    const written = cleanText(subject.name);
    const parts = cleanName(`${meta(doc, 'profile:first_name')} ${meta(doc, 'profile:last_name')}`);
    const others = [
      og ? og === written || og.startsWith(`${written} - `) : undefined,
      parts ? sameParts(parts, name) : undefined,
    ];
    const sure = others.includes(true) ? 'high' : 'medium';
    const company = unmasked(subject.companies[0]);
    const job = unmasked(subject.jobTitles[0]);
    const ends = (text: string | undefined) => (text && og.endsWith(` - ${text}`) ? text : undefined);
    return person(
      candidate(id, url, [slug ?? named], {
        name: others.includes(false) && sure !== 'high' ? undefined : rank(['json-ld', name, sure]),
        headline: rank(['top-card-headline', unmasked(headline(doc, name)), 'low']),
        jobTitle: rank(['json-ld', job], ['og-title', job && og.includes(` - ${job} - `) ? job : undefined]),
        company: rank(['json-ld', company], ['og-title', ends(company)]),
        location: rank(['json-ld', unmasked(subject.locality)]),
        photo: rank(
          ['json-ld', licdnPhoto(subject.image)],
          ['og-image', /\/profile-/.test(meta(doc, 'og:image')) ? licdnPhoto(meta(doc, 'og:image')) : undefined],
        ),
      }),
    );
  },
};

/** True when two names have the same parts, in any order: the family name comes first in some languages. */
function sameParts(a: string, b: string | undefined): boolean {
  const parts = (name: string) => [...name.normalize('NFKC').toLowerCase().replace(/[\s,]/g, '')].sort().join('');
  return b !== undefined && parts(a) === parts(b);
}

/** The headline stands only in the page, under a heading that must bear the person's own name. */
function headline(doc: Document, name: string | undefined): string | undefined {
  const cards = [...doc.querySelectorAll('main .top-card-layout')].filter((card) => {
    const title = card.querySelector('.top-card-layout__title');
    return title && cleanName(shownText(title)) === name;
  });
  const line = cards.length === 1 ? cards[0]?.querySelector('.top-card-layout__headline') : undefined;
  return line ? shownText(line) : undefined;
}
