import { emailIdentity } from '../domain/identity';
import type { PageKind } from '../domain/page-kind';
import type { Recipe, RecipeField, Take, TextOperation } from '../domain/recipe';
import { cleanName } from '../pages/clean-name';
import { cleanText, shownText } from '../pages/clean-text';
import { isCountOrMark, licdnPhoto } from '../pages/linkedin-subject';
import { senderName } from '../pages/sender-name';

/** Longer than any value: what is cut here is no value of one field. */
const longest = 2000;

/** What a recipe makes of an element: the finished value of its field, or undefined where it is none. */
export function valueIn(
  element: Element,
  recipe: Pick<Recipe, 'page' | 'field' | 'take' | 'edits'>,
): string | undefined {
  const text = recipe.edits.reduce<string | undefined>(operate, taken(element, recipe.take));
  return text === undefined ? undefined : finished(text, recipe.field, recipe.page);
}

function taken(element: Element, take: Take): string | undefined {
  if (take === 'text') return shownText(element);
  const text = element.getAttribute(take.attribute);
  return text !== null && text.length <= longest ? text.trim() : undefined;
}

const bracketed = /^\s*"?([^<>"]*?)"?\s*<\s*([^<>\s]+@[^<>\s]+)\s*>\s*$/;
const address = /[^\s@<>"'(),:;\\[\]]{1,64}@[^\s@<>"'(),:;\\[\]]{1,190}/;

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
      return address.exec(text.replace(/^mailto:/i, ''))?.[0];
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
  // A name that is an address is none: mails are sent in others' names.
  if (field === 'name') return /-(message|thread)$/.test(page) ? senderName(text, '') : cleanName(text);
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
