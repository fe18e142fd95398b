import { shownText } from './clean-text';
import { linkedInProfileIdentity } from './identities';
import { isShown } from './is-shown';
import { commentBy, postPath } from './linkedin-post';
import { isCountOrMark } from './linkedin-subject';
import { linkIdentities, peopleOfRows, type Row } from './people-list';
import type { PageReader } from './reader';
import { noPerson } from './values';

const id = 'linkedin-comments';
const legacy = 'article[data-id^="urn:li:comment:"]';
const sdui = '[componentkey^="replaceableComment_urn:li:comment:"]';

/** Who commented on a post, on the post's own page, in both dialects; replies count. The comment's key gives post and date. */
export const linkedInComments: PageReader = {
  id,
  hosts: ['linkedin.com'],
  path: postPath,
  identity: linkedInProfileIdentity,

  detect: (doc) => doc.querySelector(`${legacy}, ${sdui}`) !== null,

  read(doc, url) {
    const comments = [...doc.querySelectorAll(`${legacy}, ${sdui}`)].filter(isShown);
    if (!comments.length) return noPerson(id, 'not-ready');
    return peopleOfRows(
      id,
      url,
      comments.flatMap((comment) => {
        const deed = commentBy(comment.getAttribute('data-id') ?? comment.getAttribute('componentkey') ?? '');
        const row = comment.matches(legacy) ? legacyRow(comment) : sduiRow(comment);
        return deed && row ? [{ ...row, deed }] : [];
      }),
    );
  },
};

/** Links of this comment, not of a reply within it or of somebody mentioned in its text. */
function ownLinks(comment: Element, text: string): Element[] {
  return [...comment.querySelectorAll('a[href*="/in/"]')].filter(
    (link) => link.closest(`${legacy}, ${sdui}`) === comment && !link.closest(text) && linkIdentities(link).length,
  );
}

function legacyRow(comment: Element): Row | undefined {
  const mine = (selector: string) =>
    [...comment.querySelectorAll(selector)].find((node) => node.closest(legacy) === comment);
  const name = mine('.comments-comment-meta__description-title');
  const links = ownLinks(comment, '.comments-comment-item__main-content, .update-components-text');
  const link = links.find((one) => one.contains(name ?? null)) ?? links[0];
  if (!link || !name || new Set(links.map((one) => linkIdentities(one)[0])).size > 1) return undefined;
  const headline = mine('.comments-comment-meta__description-subtitle');
  return { identities: linkIdentities(link), name, headline, own: links };
}

/** The first link names the author, once around the photo and once around the words; the comment's own text is no part of it. */
function sduiRow(comment: Element): Row | undefined {
  const links = ownLinks(comment, '[data-testid="expandable-text-box"]');
  const identities = links[0] ? linkIdentities(links[0]) : [];
  const own = links.filter((link) => linkIdentities(link)[0] === identities[0]);
  const words = own.find((link) => shownText(link));
  if (!words) return undefined;
  const lines = [...words.querySelectorAll('p')].filter((p) => !p.querySelector('p') && isShown(p) && shownText(p));
  // Beside the name stands the degree, in a node of its own.
  const parts = [...(lines[0]?.querySelectorAll('span') ?? [])];
  const name = parts.length ? parts.find((part) => !isCountOrMark(shownText(part))) : (lines[0] ?? words);
  if (!name) return undefined;
  return { identities, name, headline: lines.length > 1 ? lines.at(-1) : undefined, alone: lines.length < 2, own };
}
