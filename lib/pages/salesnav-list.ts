import { linkedInIdentity, salesNavIdentity } from '../domain/identity';
import { cleanName } from './clean-name';
import { shownText } from './clean-text';
import { isShown } from './is-shown';
import { licdnPhoto } from './linkedin-subject';
import { peopleOf } from './people-list';
import type { PageReader } from './reader';
import { candidate, noPerson, rank } from './values';

const id = 'salesnav-list';
const link = 'a[href*="/sales/lead/"], a[href*="/sales/people/"]';

/**
 * Results of a search and lead lists in Sales Navigator (kept-alive parsers, 2026). On result rows `job-title` is the
 * tenure and `title` the title; lists are tables whose `job-title` is the title, where no `title` stands.
 */
export const salesNavList: PageReader = {
  id,
  hosts: ['linkedin.com'],
  path: /^\/sales\/(search|lists)\/people/,
  identity: () => undefined,

  detect: (doc) =>
    doc.querySelector('[data-x-search-result="LEAD"], [data-anonymize="person-name"], #search-results-container') !==
    null,

  read(doc, url) {
    const rows = new Set<Element>();
    for (const name of doc.querySelectorAll('[data-anonymize="person-name"]')) {
      const row = name.closest('li, tr');
      if (row && isShown(row)) rows.add(row);
    }
    if (!rows.size) return noPerson(id, 'not-ready');
    return peopleOf(
      id,
      [...rows].flatMap((row) => result(row, url) ?? []),
    );
  },
};

function result(row: Element, url: URL) {
  const one = (field: string) => {
    const all = [...row.querySelectorAll(`[data-anonymize="${field}"]`)].filter(isShown).map(shownText).filter(Boolean);
    return new Set(all).size === 1 ? all[0] : undefined;
  };
  const ids = new Set(
    [...row.querySelectorAll(link)].flatMap((a) => salesNavIdentity(a.getAttribute('href') ?? '') ?? []),
  );
  const name = cleanName(one('person-name'));
  // A row with two people in it would mix them up.
  if (ids.size !== 1 || !name) return undefined;
  const profile = new Set(
    [...row.querySelectorAll('a[href*="/in/"]')].flatMap((a) => linkedInIdentity(a.getAttribute('href') ?? '') ?? []),
  );
  const img = row.querySelector('img[data-anonymize="headshot-photo"]');
  return candidate(id, url, [...ids, ...(profile.size === 1 ? profile : [])], {
    name: rank(['person-mark', name], ['photo-label', cleanName(img?.getAttribute('alt')) === name ? name : undefined]),
    jobTitle: rank(['title-mark', one('title') ?? (row.tagName === 'TR' ? one('job-title') : undefined)]),
    company: rank(['company-mark', one('company-name')]),
    location: rank(['location-mark', one('location')]),
    photo: rank(['photo-mark', licdnPhoto(img?.getAttribute('src'))]),
  });
}
