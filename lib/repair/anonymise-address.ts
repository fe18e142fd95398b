import { hostWords, signalHosts, signalPhrases } from '../pages/signals';
import type { Prose } from './anonymise-prose';

/** Addresses with everything in them invented: what they lead to is nobody's, how they are built stays. */
export interface Addresses {
  /** An address as a link or an image has it, whole or relative. */
  url(address: string): string;
  /** A mail address. */
  email(address: string): string;
  /** A text in which mail and web addresses may stand. */
  text(text: string): string;
}

/** Steps of a path after which stands what people chose: a profile's, a company's, a post's own part of the address. */
const personal = /^(in|pub|company|school|showcase|posts|pulse|groups|events|newsletters)$/i;
const within = /(?:https?:\/\/|www\.|[\w.-]*linkedin\.com\/)[^\s<>"']+|[^\s<>()"',;:[\]]+@[^\s<>()"',;:[\]]+/giu;

const kept: ReadonlySet<string> = new Set(hostWords);

/** @param words what invents the words */
export function addressesOf(words: Prose): Addresses {
  const hosts = new Map<string, string>();
  const taken = new Set<string>();

  /** The host of an address outside: as many names, the last one `example` (RFC 2606). Two hosts never become one. */
  const host = (name: string): string => {
    const key = name.toLowerCase();
    const known = hosts.get(key);
    if (known) return known;
    const labels = key.split('.');
    const own = labels.length > 1 ? labels.slice(0, -1) : labels;
    const isNumber = /^[\d.:[\]a-f]+$/.test(key) && /^[\d[]/.test(key);
    const made = isNumber ? [words.all(key.replace(/[^\da-f]+/g, '-')).replace(/^-|-$/g, '')] : own.map(words.all);
    for (let more = key.replace(/[^\p{L}]/gu, ''); taken.has(made.join('.')); more += 'x') {
      made[made.length - 1] = words.all(more);
    }
    taken.add(made.join('.'));
    const whole = isNumber || labels.length > 1 ? `${made.join('.')}.example` : made.join('.');
    hosts.set(key, whole);
    return whole;
  };

  const knownHost = (name: string): string =>
    name
      .toLowerCase()
      .split('.')
      .map((label) => (/^[a-z]{2}$/.test(label) ? label : words.mark(label, kept)))
      .join('.');

  const email = (address: string): string => {
    const at = address.lastIndexOf('@');
    const [, domain = '', dots = ''] = /^(.*?)(\.*)$/s.exec(address.slice(at + 1)) ?? [];
    return `${words.local(address.slice(0, at))}@${domain && host(domain)}${dots}`;
  };

  const slug = (text: string): string => {
    if (text === 'me') return text;
    const post = signalPhrases.post.exec(text);
    if (!post) return words.all(text);
    const end = post.index + post[0].length;
    return words.all(text.slice(0, post.index)) + post[0] + words.all(text.slice(end));
  };

  const step = (part: string, i: number, parts: string[]): string => {
    const before = parts[i - 1] ?? '';
    if (personal.test(before)) return recoded(part, slug);
    if (/^(lead|people)$/.test(before) && /^A[\w-]{10,60}/.test(part) && !/^A[CE][A-Za-z]AA/.test(part)) {
      return part.replace(/^A([\w-]+)(.*)$/s, (_, id: string, rest: string) => `A${words.all(id)}${words.mark(rest)}`);
    }
    return recoded(part, words.mark);
  };

  const value = (text: string): string => {
    if (/^urn:/i.test(text)) return words.mark(text);
    return /^(https?:)?\/\/|^mailto:/i.test(text) ? url(text) : withAddresses(text, words.all);
  };
  const parameter = (part: string): string => {
    const [name = '', ...rest] = part.split('=');
    return [recoded(name, words.mark), ...(rest.length ? [recoded(rest.join('='), value)] : [])].join('=');
  };

  const url = (address: string): string => {
    const text = address.trim();
    const scheme = /^([a-z][a-z\d+.-]*):/i.exec(text)?.[1]?.toLowerCase();
    if (scheme === 'data') return dataAddress(text);
    if (scheme === 'mailto' || scheme === 'tel' || scheme === 'sms') return spoken(text, scheme.length + 1);
    if (scheme === 'about') return 'about:blank';
    if (scheme === 'urn') return words.mark(text);
    if (scheme && !/^https?$/.test(scheme)) return '';
    const [, front = '', authority = '', path = '', query = '', hash = ''] =
      /^([a-z][a-z\d+.-]*:)?(\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?(#.*)?$/is.exec(text) ?? [];
    const name = authority.replace(/^\/\/([^@]*@)?|:\d+$/g, '');
    // What is relative stands on the page's own host, which a reader may know.
    const known = !authority || signalHosts.test(name.toLowerCase());
    const steps = path.split('/').map(known ? step : (part) => recoded(part, words.all));
    return [
      front,
      authority && `//${known ? knownHost(name) : host(name)}`,
      steps.join('/'),
      query && `?${query.slice(1).split('&').map(parameter).join('&')}`,
      hash && recoded(hash, words.mark),
    ].join('');
  };

  /** A `mailto:` or `tel:` address: who is meant, and what the mail shall say. */
  const spoken = (text: string, from: number): string => {
    const [who = '', ...query] = text.slice(from).split('?');
    const said = query.join('?').split('&').map(parameter).join('&');
    return (
      text.slice(0, from) + recoded(who, (one) => withAddresses(one, words.all)) + (query.length ? `?${said}` : '')
    );
  };

  /** A vCard stands in the page itself (web-person.ts); whatever else is in a `data:` address is left out. */
  const dataAddress = (text: string): string => {
    const [head = '', body = ''] = text.split(/,(.*)/s);
    if (!/^data:text\/vcard/i.test(head)) return 'data:,';
    try {
      const plain = decodeURIComponent(body);
      const bytes = () => Uint8Array.from(atob(plain), (c) => c.charCodeAt(0));
      const card = /;base64/i.test(head) ? new TextDecoder().decode(bytes()) : plain;
      return `data:text/vcard,${encodeURIComponent(card.split(/\r?\n/).map(cardLine).join('\n'))}`;
    } catch {
      return 'data:,';
    }
  };
  const cardLine = (line: string): string => {
    const [, name = '', text = ''] = /^([^:]*)(:.*)?$/s.exec(line) ?? [];
    const isMark = /^(BEGIN|END|VERSION)$/i.test(name);
    return words.mark(name) + (isMark ? words.mark(text) : withAddresses(text, words.all));
  };

  const withAddresses = (text: string, rest: (text: string) => string): string => {
    if (!/[@/]|www\./.test(text)) return rest(text);
    let made = '';
    let at = 0;
    for (const found of text.matchAll(within)) {
      const one = found[0];
      made +=
        rest(text.slice(at, found.index)) + (/^(https?:|www\.)|linkedin\.com\//i.test(one) ? bare(one) : email(one));
      at = found.index + one.length;
    }
    return made + rest(text.slice(at));
  };
  /** An address in a text may go without its scheme. */
  const bare = (text: string): string => (/^https?:/i.test(text) ? url(text) : url(`https://${text}`).slice(8));

  return { url, email, text: (text) => withAddresses(text, words.prose) };
}

/** Changes what stands in an encoded part of an address, and encodes it as it was. */
function recoded(part: string, change: (text: string) => string): string {
  if (!part.includes('%')) return change(part);
  try {
    const made = encodeURIComponent(change(decodeURIComponent(part)));
    return made.replace(/%(?:40|3A|2C|2F|3B|3D|24)/g, (code) => {
      const letter = decodeURIComponent(code);
      return part.includes(letter) ? letter : code;
    });
  } catch {
    return part
      .split(/(%[0-9a-f]{2})/i)
      .map((one, i) => (i % 2 ? one : change(one)))
      .join('');
  }
}
