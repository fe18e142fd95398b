import { cleanText } from '../pages/clean-text';

/**
 * Words on a page that are somebody's, folded to lower case: those of the spot's own text, of the page's title, and of every
 * address that leads to a person. They may be in no selector.
 */
export function personalWords(picked: Element, url: URL): ReadonlySet<string> {
  const doc = picked.ownerDocument;
  const words = new Set<string>();
  const add = (text: string) => {
    for (const word of text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
      if (word.length > 2 && !ownWords.has(word)) words.add(word);
  };
  add(cleanText(picked.textContent ?? '', 200));
  add(doc.title.slice(0, 200));
  for (const address of [
    url.href,
    ...[...doc.querySelectorAll('a[href*="/in/"]')].slice(0, 300).map((a) => a.getAttribute('href') ?? ''),
  ]) {
    const slug = /\/in\/([^/?#]{1,200})/.exec(address)?.[1];
    if (slug) add(decoded(slug));
  }
  return words;
}

/** Titles bear these on every page of a kind: they are the page's own. */
const ownWords = new Set([
  'linkedin',
  'sales',
  'navigator',
  'profile',
  'search',
  'mail',
  'message',
  'messages',
  'messaging',
  'contact',
  'info',
  'overlay',
  'people',
  'connections',
  'person',
  'header',
  'name',
  'title',
  'company',
  'list',
  'from',
  'view',
]);

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
