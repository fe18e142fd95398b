import { signalPhrases } from '../pages/signals';
import type { Addresses } from './anonymise-address';
import { dropped, fixed, fixedWords, keyed, links, marks, named, states, told } from './anonymise-names';
import type { Prose } from './anonymise-prose';

/** What stands in an element's attributes, invented: pairs of name and value, without those that are left out. */
export function attributesOf(words: Prose, addresses: Addresses): (element: Element) => [string, string][] {
  const any = (text: string): string => {
    if (/^urn:/i.test(text)) return words.mark(text);
    return /^\s*((https?:)?\/\/|(mailto|tel|data|javascript|blob):)/i.test(text)
      ? addresses.url(text)
      : addresses.text(text);
  };
  const label = (text: string): string => {
    const kept = new RegExp(`(${signalPhrases.label.source})`);
    return text
      .split(kept)
      .map((part, i) => (i % 2 ? part : addresses.text(part)))
      .join('');
  };
  // Parts of values are the same in thousands of elements.
  const seen = new Map<string, string>();
  const once = (kind: string, value: string, make: (value: string) => string): string => {
    const key = `${kind} ${value}`;
    const known = seen.get(key);
    if (known !== undefined) return known;
    const made = make(value);
    seen.set(key, made);
    return made;
  };

  const invented = (name: string, value: string, element: Element): string => {
    if (!/[\p{L}\p{N}]/u.test(value)) return value;
    if (name === 'lang') return /^[a-z]{2}(-[a-z]{2})?$/i.test(value) ? value : '';
    const isKey =
      name === 'content' && keyed.test(element.getAttribute('name') ?? element.getAttribute('property') ?? '');
    if (isKey || (name === 'name' && named.has(element.localName))) return once('mark', value, words.mark);
    if (name === 'aria-label') return once('label', value, label);
    if (fixed.has(name) || states.has(name)) return once('fixed', value, (text) => words.mark(text, fixedWords));
    if (marks.has(name)) return once('mark', value, words.mark);
    if (links.has(name)) return once('link', value, addresses.url);
    return once('any', value, any);
  };
  const isKnown = (name: string): boolean =>
    told.has(name) || fixed.has(name) || states.has(name) || marks.has(name) || links.has(name);

  return (element) => {
    const made: [string, string][] = [];
    for (const { name, value } of element.attributes) {
      if (name === 'style') {
        const hides = value.match(/(?<=^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden)/gi);
        if (hides) made.push([name, hides.map((one) => one.trim()).join(';')]);
      } else if (!dropped.test(name) && (isKnown(name) || /^[a-z][a-z\d-]*$/.test(name))) {
        const spelt = isKnown(name) ? name : nameFor(name, words);
        made.push([spelt, name === 'hidden' ? '' : invented(name, value, element)]);
      }
    }
    return made;
  };
}

/** A page's own attribute's name: `data-` stays, and the signals in it. */
const nameFor = (name: string, words: Prose): string => {
  const made = words.mark(name).toLowerCase();
  return /^[a-z]/.test(made) ? made : `x${made}`;
};
