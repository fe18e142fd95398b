import { shownText } from './clean-text';
import { linkedInProfileIdentity } from './identities';
import { isShown } from './is-shown';
import { reactionTo } from './linkedin-post';
import { isCountOrMark } from './linkedin-subject';
import { linkIdentities, peopleOfRows, type Row } from './people-list';
import type { PageReader } from './reader';
import { noPerson } from './values';

const id = 'linkedin-reactors';
const modal = '.social-details-reactors-modal';
const legacyItem = 'li.social-details-reactors-tab-body-list-item';
/** Links by member id in a dialog: only the reactions dialog has them (kept-alive parsers). */
const sduiLink = '[role="dialog"] a[href*="/in/ACoAA"]';

/** Who reacted to a post: the dialog the user has opened, in both dialects. What is read is what the dialog shows by now. */
export const linkedInReactors: PageReader = {
  id,
  hosts: ['linkedin.com'],
  path: /^\/(feed|posts|in\/[^/]+\/recent-activity|company\/[^/]+\/posts)(\/|$)/,
  identity: linkedInProfileIdentity,

  detect: (doc) => doc.querySelector(`${modal}, ${legacyItem}, ${sduiLink}`) !== null,

  read(doc, url) {
    const rows = [...doc.querySelectorAll(legacyItem)].filter(isShown);
    const deed = reactionTo(url.href);
    const withDeed = (row: Row | undefined) => (row ? [{ ...row, deed }] : []);
    if (rows.length)
      return peopleOfRows(
        id,
        url,
        rows.flatMap((row) => withDeed(legacyRow(row))),
      );
    const links = [...doc.querySelectorAll(sduiLink)].filter(isShown);
    if (!links.length) return noPerson(id, 'not-ready');
    const dialog = links.at(-1)?.closest('[role="dialog"]');
    const own = links.filter((link) => link.closest('[role="dialog"]') === dialog);
    return peopleOfRows(
      id,
      url,
      own.flatMap((link) => withDeed(sduiRow(link))),
    );
  },
};

function legacyRow(row: Element): Row | undefined {
  const link = [...row.querySelectorAll('a[href*="/in/"]')].find((one) => linkIdentities(one).length);
  const name = row.querySelector('.artdeco-entity-lockup__title span[aria-hidden="true"]');
  const headline = row.querySelector('.artdeco-entity-lockup__caption') ?? undefined;
  return link && name ? { identities: linkIdentities(link), name, headline, own: [row] } : undefined;
}

/**
 * The link's label holds name, reaction, degree and headline in the page's language: never taken apart, but it confirms
 * the lines shown inside the link (it begins with the name and ends with the headline).
 */
function sduiRow(link: Element): Row | undefined {
  const label = (link.getAttribute('aria-label') ?? '').replace(/\s+/g, ' ').trim();
  const lines = [...link.querySelectorAll('p, span')].filter(
    (line) => !line.querySelector('p, span') && isShown(line) && shownText(line) && !isCountOrMark(shownText(line)),
  );
  const [name] = lines;
  if (!name || (label && !label.startsWith(shownText(name)))) return undefined;
  const headline = lines.slice(1).find((line) => label.endsWith(shownText(line)));
  return { identities: linkIdentities(link), name, headline, own: [link], confirms: () => label !== '' };
}
