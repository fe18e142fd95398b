import type { Account } from '../domain/candidate';
import { cleanText, shownText } from './clean-text';
import { linkedInProfileIdentity } from './identities';
import { isShown } from './is-shown';
import { linkIdentities, peopleOfRows, type Row } from './people-list';
import type { PageReader } from './reader';

const id = 'linkedin-company';
const card = '.org-people-profile-card, li.org-people-profile-card__profile-card-spacing';

/** A company's pages: the account, and on its "people" page those it shows. Values of cards come from kept-alive parsers. */
export const linkedInCompany: PageReader = {
  id,
  hosts: ['linkedin.com'],
  path: /^\/(company|school|showcase)\/[^/]+/,
  identity: linkedInProfileIdentity,

  detect: (doc) => companyHeading(doc) !== undefined || doc.querySelector(card) !== null,

  read(doc, url) {
    const account = accountOf(doc);
    const cards = [...doc.querySelectorAll(card)].filter((one) => !one.parentElement?.closest(card) && isShown(one));
    const reading = peopleOfRows(
      id,
      url,
      cards.flatMap((one) => employee(one, account) ?? []),
    );
    return account ? { ...reading, account } : reading;
  },
};

/** The heading the page's title begins with: `(1) Name: Overview | LinkedIn`, `Name | LinkedIn`. */
function companyHeading(doc: Document): string | undefined {
  const title = cleanText(doc.title).replace(/^\(\d+\+?\)\s*/, '');
  if (!/\|\s*LinkedIn$/.test(title)) return undefined;
  return [...doc.querySelectorAll('main h1, main h2')]
    .filter(isShown)
    .map(shownText)
    .find((text) => text && (title.startsWith(`${text}:`) || title.startsWith(`${text} |`)));
}

function accountOf(doc: Document): Account | undefined {
  const name = companyHeading(doc);
  if (!name) return undefined;
  // "51-200 employees": only the numbers are the same in every language, and only the link to its people says what they count.
  const sizes = [...doc.querySelectorAll('main a[href*="currentCompany="], main a[href$="/people/"]')].map((link) =>
    /(\d[\d\s.,\u202f]*)\s?[-–]\s?(\d[\d\s.,\u202f]*)/.exec(shownText(link)),
  );
  const band = sizes.find(Boolean);
  const digits = (text = '') => text.replace(/\D/g, '');
  return { name, ...(band && { companySize: `${digits(band[1])}-${digits(band[2])}` }) };
}

function employee(one: Element, account: Account | undefined): Row | undefined {
  const name = one.querySelector('.org-people-profile-card__profile-title, .artdeco-entity-lockup__title');
  const headline = one.querySelector('.artdeco-entity-lockup__subtitle') ?? undefined;
  const link = [...one.querySelectorAll('a[href*="/in/"]')].find((a) => linkIdentities(a).length);
  return link && name
    ? { identities: linkIdentities(link), name, headline, own: [one], company: account?.name }
    : undefined;
}
