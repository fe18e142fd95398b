import { emailIdentity } from '../domain/identity';
import { mailKinds, type PageKind } from '../domain/page-kind';
import type { Recipe, RecipeField, Take, TextOperation } from '../domain/recipe';
import { addressIn, addressOf } from '../pages/addresses';
import { cleanName } from '../pages/clean-name';
import { cleanText, shownText } from '../pages/clean-text';
import { isCountOrMark, licdnPhoto } from '../pages/linkedin-subject';
import { senderName } from '../pages/sender-name';

/** Longer than any value: what is cut here is no value of one field. */
const longest = 2000;

const isMail = (page: PageKind) => mailKinds.includes(page);

/** What a recipe makes of an element: the finished value of its field, or undefined where it is none. */
export function valueIn(
  element: Element,
  { page, field, take, edits }: Pick<Recipe, 'page' | 'field' | 'take' | 'edits'>,
): string | undefined {
  const text = edits.reduce<string | undefined>(operate, taken(element, take));
  if (text === undefined) return undefined;
  if (isMail(page)) {
    // What a mail shows may be a name that spoofs an address; only brackets and attributes say which one it came from.
    if (field === 'email' && take === 'text' && !/<[^<>]+>\s*$/.test(shownText(element))) return undefined;
    if (field === 'name') return senderName(text, addressAround(element));
  }
  return finished(text, field, page);
}

/** The address a sender's name stands with, `''` where there is none: the part before its @ is no name. */
function addressAround(element: Element): string {
  for (let node: Element | null = element, up = 0; node && up < 4; node = node.parentElement, up++) {
    const found = addressOf(node);
    if (found) return found.slice('email:'.length);
  }
  return '';
}

function taken(element: Element, take: Take): string | undefined {
  if (take === 'text') return shownText(element);
  const text = element.getAttribute(take.attribute);
  return text !== null && text.length <= longest ? text.trim() : undefined;
}

const bracketed = /^\s*"?([^<>"]*?)"?\s*<\s*([^<>\s]+@[^<>\s]+)\s*>\s*$/;

/** One operation of the fixed list on a text; undefined where it does not apply. */
function operate(text: string | undefined, operation: TextOperation): string | undefined {
  if (text === undefined) return undefined;
  switch (operation.do) {
    case 'part': {
      const parts = text.split(operation.by);
      // A text without the separator has no parts: it may be any of them.
      return parts.length > 1 ? parts.at(operation.part)?.trim() : undefined;
    }
    case 'address':
      return addressIn(text.replace(/^mailto:|\?.*$/gi, ''))?.slice('email:'.length);
    case 'name':
      return bracketed.exec(text)?.[1];
    case 'without': {
      const { front = '', end = '' } = operation;
      const started = front && text.startsWith(front) ? text.slice(front.length) : text;
      return (end && started.endsWith(end) ? started.slice(0, -end.length) : started).trim();
    }
  }
}

/** The value as the readers would give it; undefined where a text cannot be one of this field. */
export function finished(text: string, field: RecipeField, page: PageKind): string | undefined {
  if (field === 'name') return isMail(page) ? senderName(text, '') : cleanName(text);
  if (field === 'email') return emailIdentity(text)?.slice('email:'.length);
  if (field === 'photo') return /^(linkedin|salesnav)-/.test(page) ? licdnPhoto(text) : imageAddress(text);
  const clean = cleanText(text);
  if (!/[\p{L}\p{N}]/u.test(clean)) return undefined;
  if (field === 'companySize') return clean;
  // "· 2nd", "500+ connections": what stands near these values and is none.
  return (field === 'location' ? isCountOrMark(clean) : /^[·•∙(]|^\d[\d.,\s]*\+/.test(clean)) ? undefined : clean;
}

const imageAddress = (text: string) =>
  text.length <= 1000 && /^https:\/\//i.test(text) && URL.canParse(text) ? text : undefined;
