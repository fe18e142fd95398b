import { emailIdentity, memberIdentity } from '../domain/identity';
import { type EmbeddedProfile, embeddedProfile } from './bpr-guid';
import { cleanName } from './clean-name';
import { cleanText, shownText } from './clean-text';
import { overlayEmails } from './contact-overlay';
import { linkedInProfileIdentity } from './identities';
import { isShown } from './is-shown';
import { isCountOrMark, licdnPhoto, nameFromTitle, subjectIdentities, titleNames } from './linkedin-subject';
import type { PageReader } from './reader';
import { agreed, candidate, noPerson, person, rank } from './values';

const id = 'linkedin-profile-legacy';

/** LinkedIn profiles in the older (Ember) dialect, which still comes back for some members (saved pages). */
export const linkedInProfileLegacy: PageReader = {
  id,
  hosts: ['linkedin.com'],
  path: /^\/in\/[^/]+/,
  identity: linkedInProfileIdentity,

  detect: (doc) => doc.querySelector('main section[data-member-id]') !== null,

  read(doc, url) {
    const subjects = [...doc.querySelectorAll('main section[data-member-id]')].filter(isShown).flatMap((card) => {
      const headings = [...card.querySelectorAll('h1')].filter(isShown);
      const identities = subjectIdentities(card, url, ownMember(card, url));
      return headings.length && identities ? [{ card, headings, identities }] : [];
    });
    const subject = subjects[0];
    if (!subject || subjects.length > 1 || subject.headings.length > 1) return noPerson(id, 'not-ready');
    const { card, identities } = subject;
    const json = embeddedProfile(doc, identities);
    const title = nameFromTitle(doc.title);
    const name = cleanName(shownText(subject.headings[0] as Element));
    const jsonName = cleanName(json?.name);
    // The title changes before or after the card when one profile is left for another.
    if (!name || (title && !titleNames(title, name) && jsonName !== name)) return noPerson(id, 'not-ready');
    const emails = overlayEmails(doc, identities);
    const known = [...identities, json?.member, ...emails.map((email) => emailIdentity(email.value))];
    const read = candidate(
      id,
      url,
      known,
      {
        name: rank(
          ['heading', name],
          ['title', title && titleNames(title, name) ? name : undefined],
          ['embedded-json', jsonName],
        ),
        headline: headline(card, json),
        company: company(doc, card),
        location: rank(['contact-row', location(card)]),
        photo: rank(['photo-title', photo(card, name)]),
      },
      emails,
    );
    return person(read);
  },
};

/** The member id of the address, when the card's own links hold it: that is then the same person. */
function ownMember(card: Element, url: URL): string | undefined {
  const member = /\/in\/(ACoAA[\w-]+)/.exec(url.pathname)?.[1];
  return member && card.querySelector(`a[href*="${member}"]`) ? memberIdentity(member) : undefined;
}

function headline(card: Element, json: EmbeddedProfile | undefined) {
  const shown = [...card.querySelectorAll('.text-body-medium.break-words')].filter(
    (e) => isShown(e) && !e.closest('li, a'),
  );
  const texts = [...new Set(shown.map(shownText).filter((text) => /[\p{L}\p{N}]/u.test(text)))];
  return rank(
    ['headline-class', texts.length === 1 ? texts[0] : undefined],
    ['embedded-json', json?.headline ? cleanText(json.headline) : undefined],
  );
}

/** The span just before the contact-info link, in the link's own row. */
function location(card: Element): string | undefined {
  let node: Element | null = card.querySelector('a[href*="/overlay/contact-info"]');
  for (let level = 0; node && level < 2; level++, node = node.parentElement) {
    const before = node.previousElementSibling;
    if (!before) continue;
    const text = before.tagName === 'SPAN' && isShown(before) ? shownText(before) : '';
    return isCountOrMark(text) ? undefined : text;
  }
  return undefined;
}

/** The current company: by its button's label (English), or by its button's text when the newest experience has the same. */
function company(doc: Document, card: Element) {
  const buttons = [...card.querySelectorAll('button[aria-label]')];
  const label = buttons
    .map((b) => /^Current company: (.+?)\. Click/s.exec(b.getAttribute('aria-label') ?? '')?.[1])
    .find(Boolean);
  const experience = doc.querySelector('main #experience')?.closest('section')?.querySelector('li');
  const lines = [...(experience?.querySelectorAll('span[aria-hidden="true"]') ?? [])].map(
    (s) => shownText(s).split(' · ')[0],
  );
  const button = buttons
    .map((b) => [...b.querySelectorAll('div, span')].map(shownText).find(Boolean))
    .find((text) => text && lines.includes(text) && buttons.some((b) => b.getAttribute('aria-label')?.includes(text)));
  return agreed(['company-label', label ? cleanText(label) : undefined], ['company-button-and-experience', button]);
}

function photo(card: Element, name: string): string | undefined {
  const own = [...card.querySelectorAll('img[title]')].filter(
    (img) => cleanName(img.getAttribute('title')) === name && !img.closest('a[href*="/search/"], li'),
  );
  return own.map((img) => licdnPhoto(img.getAttribute('src'))).find(Boolean);
}
