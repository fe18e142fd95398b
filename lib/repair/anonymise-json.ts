import type { Addresses } from './anonymise-address';
import type { Prose } from './anonymise-prose';

/**
 * JSON that readers look into (a guest page's JSON-LD, a legacy page's embedded profiles), value by value: keys stay where they
 * are signals. Anything that is not JSON, and blocks that hold no person, are emptied: such a page has megabytes of them.
 */
export function jsonOf(words: Prose, addresses: Addresses): (text: string) => string {
  const value = (data: unknown, key = ''): unknown => {
    if (Array.isArray(data)) return data.map((one) => value(one, key));
    if (data && typeof data === 'object') {
      return Object.fromEntries(Object.entries(data).map(([name, one]) => [words.mark(name), value(one, name)]));
    }
    if (typeof data === 'number') return Number(String(data).replace(/\d+/g, words.all)) || 0;
    if (typeof data !== 'string') return data;
    if (/^urn:/i.test(data) || /^[@$]type$/.test(key)) return words.mark(data);
    return /^(https?:)?\/\/|^(mailto|data):/i.test(data) ? addresses.url(data) : addresses.text(data);
  };
  return (text) => {
    if (!text.includes('@type') && !text.includes('dash.identity.profile.Profile')) return '';
    try {
      // No end of a script within one.
      return JSON.stringify(value(JSON.parse(text))).replace(/</g, '\\u003c');
    } catch {
      return '';
    }
  };
}
