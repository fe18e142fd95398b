import { linkedInIdentity, salesNavIdentity } from '../domain/identity';
import { cleanName } from './clean-name';
import { shownText } from './clean-text';
import { isShown } from './is-shown';
import { licdnPhoto } from './linkedin-subject';
import type { PageReader } from './reader';
import { agreed, candidate, noPerson, person, rank } from './values';

const id = 'salesnav-lead';
const card = '[data-sn-view-name="feature-lead-top-card"], #profile-card-section';

/** A lead's page in Sales Navigator: sections by `data-sn-view-name`, fields by `data-anonymize` (kept-alive parsers, 2026). */
export const salesNavLead: PageReader = {
  id,
  hosts: ['linkedin.com'],
  path: /^\/sales\/(lead|people)\//,
  identity: (url) => salesNavIdentity(url.href),

  detect: (doc) => doc.querySelector(card) !== null,

  read(doc, url) {
    const named = salesNavIdentity(url.href);
    const cards = [...doc.querySelectorAll(card)].filter((one) => !one.parentElement?.closest(card) && isShown(one));
    const top = cards[0];
    const headings = top ? shown(top, 'h1[data-x--lead--name], h1[data-anonymize="person-name"]') : [];
    const name = headings.length === 1 ? cleanName(shownText(headings[0] as Element)) : undefined;
    if (!top || cards.length > 1 || !named || !name) return noPerson(id, 'not-ready');
    const texts = (scope: ParentNode, field: string) => [
      ...new Set(shown(scope, `[data-anonymize="${field}"]`).map(shownText)),
    ];
    const roles = shown(doc, '[data-sn-view-name="lead-current-role"] li');
    const only = (list: string[]) => (list.length === 1 ? list[0] : undefined);
    const company = roles[0] ? only(texts(roles[0], 'company-name')) : undefined;
    const photo = only(
      shown(top, 'img[data-anonymize="headshot-photo"]').flatMap((img) => licdnPhoto(img.getAttribute('src')) ?? []),
    );
    const names = texts(top, 'person-name').map((text) => cleanName(text));
    return person(
      candidate(id, url, [named, ...profiles(top)], {
        name: rank(
          ['lead-heading', name],
          ['person-mark', names.includes(name) && names.length === 1 ? name : undefined],
        ),
        headline: rank(['headline-mark', only(texts(top, 'headline'))]),
        jobTitle: rank(['current-role', roles[0] ? only(texts(roles[0], 'job-title')) : undefined]),
        // Several current roles: the first is the one LinkedIn shows first, which need not be the main one.
        company: roles.length > 1 ? rank(['current-role', company, 'low']) : agreed(['current-role', company]),
        location: rank(['location-mark', only(texts(top, 'location'))]),
        photo: rank(['photo-mark', photo]),
      }),
    );
  },
};

const shown = (scope: ParentNode, selector: string) =>
  [...scope.querySelectorAll(selector)].filter((one) => isShown(one));

/** The profile the top card itself links to: that is the same person. Several prove nothing. */
function profiles(top: Element): string[] {
  const all = [...top.querySelectorAll('a[href*="/in/"]')].flatMap(
    (a) => linkedInIdentity(a.getAttribute('href') ?? '') ?? [],
  );
  const once = [...new Set(all)];
  return once.length === 1 ? once : [];
}
