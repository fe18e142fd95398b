import { linkedInIdentity } from '../domain/identity';
import { cleanName } from './clean-name';
import { shownText } from './clean-text';
import { linkedInProfileIdentity } from './identities';
import { isShown } from './is-shown';
import { licdnPhoto } from './linkedin-subject';
import type { PageReader } from './reader';
import { candidate, noPerson, person, rank } from './values';

const id = 'linkedin-profile-mobile';

/** LinkedIn's light mobile pages: the title is only "Profile | LinkedIn", the name the `h1` of one section (saved pages; the other marks from kept-alive parsers). */
export const linkedInProfileMobile: PageReader = {
  id,
  hosts: ['linkedin.com'],
  path: /^\/(mwlite\/)?in\/[^/]+/,
  identity: linkedInProfileIdentity,

  detect: (doc) =>
    doc.querySelector('meta[name="pageKey"][content="p_mwlite_profile_view"], section.basic-profile-section') !== null,

  read(doc, url) {
    const sections = [...doc.querySelectorAll('section.basic-profile-section')].filter(isShown);
    const headings = sections.flatMap((section) => [...section.querySelectorAll('h1')]).filter(isShown);
    const heading = headings[0];
    const canonical = doc.querySelector('link[rel="canonical"]')?.getAttribute('href');
    const named = linkedInIdentity(url.href);
    const other = canonical ? linkedInIdentity(canonical) : undefined;
    const name = heading && cleanName(shownText(heading));
    if (sections.length !== 1 || headings.length !== 1 || !name || !named) return noPerson(id, 'not-ready');
    if (other?.startsWith('linkedin:in/') && named.startsWith('linkedin:in/') && other !== named)
      return noPerson(id, 'not-ready');
    const section = sections[0] as Element;
    const only = (selector: string) => {
      const texts = [
        ...new Set([...section.querySelectorAll(selector)].filter(isShown).map(shownText).filter(Boolean)),
      ];
      return texts.length === 1 ? texts[0] : undefined;
    };
    const photos = [...section.querySelectorAll('#profile-picture-container img')].map(
      (img) => licdnPhoto(img.getAttribute('data-delayed-url')) ?? licdnPhoto(img.getAttribute('src')),
    );
    return person(
      candidate(id, url, [named], {
        name: rank(['heading', name]),
        headline: rank(['headline-class', only('.body-small.text-color-text span[dir="ltr"]')]),
        company: rank(['current-company-class', only('.member-current-company')]),
        photo: rank(['photo-container', photos.length === 1 ? photos[0] : undefined]),
      }),
    );
  },
};
