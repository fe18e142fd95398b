import type { ReadValue } from '../domain/candidate';
import { emailIdentity, linkedInIdentity } from '../domain/identity';
import { cleanName } from './clean-name';
import { shownText } from './clean-text';
import { overlayEmails } from './contact-overlay';
import { cardMember, linkedInProfileIdentity, sduiTopCards } from './identities';
import { isShown } from './is-shown';
import { licdnPhoto, nameFromTitle, subjectIdentities, titleNames } from './linkedin-subject';
import type { PageReader } from './reader';
import { isBefore, readBlock } from './sdui-top-card';
import { agreed, candidate, noPerson, person, rank } from './values';

const id = 'linkedin-profile-sdui';
const screen = '[data-sdui-screen="com.linkedin.sdui.flagshipnav.profile.Profile"]';

/** LinkedIn profiles in the server-driven dialect, what most members see (saved pages, April 2026): hashed classes, no `<h1>`. */
export const linkedInProfileSdui: PageReader = {
  id,
  hosts: ['linkedin.com'],
  path: /^\/in\/[^/]+/,
  identity: linkedInProfileIdentity,

  detect: (doc) =>
    sduiTopCards(doc).length > 0 ||
    doc.querySelector(`${screen}, meta[name="como-pk"][content^="d_flagship3_profile_view"]`) !== null,

  read(doc, url) {
    const shown = sduiTopCards(doc).filter(isShown);
    const subjects = shown.flatMap((card) => {
      const identities = subjectIdentities(card, url, cardMember(card));
      return identities ? [{ card, identities }] : [];
    });
    const subject = subjects[0];
    // No top card yet, somebody else's, or two that could both be meant.
    if (!subject || subjects.length > 1) return noPerson(id, 'not-ready');
    const { card, identities } = subject;
    const title = nameFromTitle(doc.title);
    const heading = nameHeading(card, title);
    if (!heading) return noPerson(id, 'not-ready');
    const name = cleanName(shownText(heading));
    const block = readBlock(card, heading);
    const emails = overlayEmails(doc, identities);
    return person(
      candidate(
        id,
        url,
        [...identities, ...emails.map((email) => emailIdentity(email.value))],
        {
          name: rank(
            ['top-card-heading', name],
            ['title', name && title && titleNames(title, name) ? name : undefined],
          ),
          headline: rank(['line-above-contact-row', block.headline, block.alone ? 'low' : 'medium']),
          company: agreed(['company-mark', block.company], ['company-school-line', block.lineCompany, 'low']),
          location: rank(['contact-row', block.location]),
          photo: photo(card, heading, identities),
        },
        emails,
      ),
    );
  },
};

/** The heading with the name: the one the title names. Undefined when title and card disagree, or nothing tells. */
function nameHeading(card: Element, title: string | undefined): Element | undefined {
  const headings = [...card.querySelectorAll('h1, h2')].filter((h) => isShown(h) && shownText(h));
  if (!title) return new Set(headings.map(shownText)).size === 1 ? headings[0] : undefined;
  return headings.find((heading) => {
    const name = cleanName(shownText(heading));
    return name !== undefined && titleNames(title, name);
  });
}

/** The photo by its label (English pages), else the first one above the name: mutual connections' photos come after it. */
function photo(card: Element, heading: Element, identities: string[]): ReadValue | undefined {
  const own = (img: Element) => {
    const link = img.closest('a');
    return (
      !img.closest('li') && (!link || identities.includes(linkedInIdentity(link.getAttribute('href') ?? '') ?? ''))
    );
  };
  const labelled = card.querySelectorAll('[aria-label="Profile photo"] img');
  const above = [...card.querySelectorAll('img')].find(
    (img) => /profile-(display|framed)photo/.test(img.src) && isBefore(img, heading) && own(img),
  );
  return rank(
    ['photo-label', labelled.length === 1 ? licdnPhoto(labelled[0]?.getAttribute('src')) : undefined],
    ['photo-above-name', licdnPhoto(above?.getAttribute('src'))],
  );
}
