/** A test of one element by something of its own that tends to stay: CSS, and how likely it is to stay (0 to 1). */
export interface Mark {
  css: string;
  score: number;
}

/** Attributes whose values are for eyes or ears, states, sizes, or what a script counts up: they name nothing that stays. */
const passing =
  /^(class|style|alt|title|placeholder|value|content|label|summary|srcset|sizes|width|height|loading|hidden|tabindex|dir|lang|translate|on[a-z]+|js[a-z]+|nonce|integrity|target|colspan|rowspan|cellpadding|cellspacing|border|viewbox|d|fill|draggable|aria-(label|description|roledescription|valuetext|placeholder|expanded|selected|checked|pressed|current|busy|live|controls|labelledby|describedby|owns|activedescendant|posinset|setsize|level|modal)|data-(reactid|v-[\w-]+|ember[\w-]*|hovercard-owner-id))$/i;
/** Attributes their makers mean as names. */
const naming =
  /^(itemprop|itemtype|property|componentkey|data-(test[\w-]*|view-name|anonymize|sdui-screen|component-type|section|field|role|component|qa|cy|automation-id|x-[\w-]+))$/;
/** Attributes whose values are the page's own words, not a person's. */
const structural = /^(role|rel|type|name|property|itemprop|itemtype|componentkey|data-[\w-]+)$/;

/** Paths after which a part of an address names somebody or something. */
const collection =
  /^(in|pub|company|school|showcase|people|u|users?|profiles?|members?|authors?|team|lead|update|posts)$/;

const semantic: Record<string, number> = {
  H1: 0.6,
  MAIN: 0.55,
  ADDRESS: 0.6,
  TIME: 0.55,
  H2: 0.5,
  H3: 0.48,
  H4: 0.48,
  ASIDE: 0.45,
  ARTICLE: 0.45,
  HEADER: 0.45,
  FOOTER: 0.45,
  NAV: 0.45,
  SECTION: 0.4,
  FIGURE: 0.42,
  FIGCAPTION: 0.5,
  IMG: 0.42,
  TABLE: 0.42,
  FORM: 0.42,
  IFRAME: 0.45,
  DL: 0.4,
  DT: 0.35,
  DD: 0.35,
};

/** How likely an element's tag alone is to stay: headings and landmarks more than boxes. */
export const tagScore = (element: Element): number => semantic[element.tagName] ?? 0.2;
export const isSemantic = (element: Element): boolean => element.tagName in semantic;

export const tagOf = (element: Element): string =>
  /^[a-z][a-z0-9-]{0,60}$/.test(element.localName) ? element.localName : '*';

/**
 * The marks of an element, best first: attributes by their names and by values that are the page's own, whole or in part.
 * Never a class, never a text, never a part that names a person or is counted up.
 * @param personal words that are somebody's: names, slugs, member ids; folded to lower case
 */
export function marksOf(element: Element, personal: ReadonlySet<string>): Mark[] {
  const marks = [...element.attributes].slice(0, 40).flatMap((attribute): Mark[] => {
    const { name, value } = attribute;
    if (passing.test(name) || !/^[a-z][a-z0-9-]{0,60}$/.test(name) || value.length > 2000) return [];
    if (name === 'href' || name === 'action') return addressMarks(name, value, personal);
    if (name === 'src') return sourceMarks(value);
    if (name === 'id' || name === 'for') return partMarks('id', value, 0.8, personal).filter(() => name === 'id');
    if (name === 'aria-hidden') return [{ css: `[aria-hidden="${value === 'true'}"]`, score: 0.35 }];
    const named = naming.test(name) ? 0.9 : name === 'role' ? 0.65 : 0.7;
    const present: Mark = { css: `[${name}]`, score: named - 0.25 };
    return isStructural(element, name, value) ? [...partMarks(name, value, named, personal), present] : [present];
  });
  return marks.sort((a, b) => b.score - a.score);
}

/** Whether an attribute's value is the page's own: names of form fields are, names of people (Gmail's `name`) are not. */
const isStructural = (element: Element, name: string, value: string) =>
  structural.test(name) &&
  (name !== 'name' || /^(META|INPUT|IFRAME|FORM)$/.test(element.tagName)) &&
  (naming.test(name) || !value.includes(' '));

/** A value by the whole of it where all of it is the page's own, else by its clean beginning or end. */
function partMarks(name: string, value: string, score: number, personal: ReadonlySet<string>): Mark[] {
  if (!/^[\w .:/-]{1,160}$/.test(value)) return [];
  const [front, end] = cleanEnds(value, personal);
  if (front === value) return value.length <= 80 ? [{ css: `[${name}="${value}"]`, score }] : [];
  return [
    ...(end.length >= 5 ? [{ css: `[${name}$="${end}"]`, score: score - 0.05 }] : []),
    ...(front.length >= 5 ? [{ css: `[${name}^="${front}"]`, score: score - 0.1 }] : []),
  ];
}

/** What is somebody's or counted within a value: ids of members and messages, digits, hashes, personal words. */
const ids = /AC[ow]AA[\w-]{34}/g;
const counted = /urn:[\w:-]+|[0-9a-f]{8}-[0-9a-f-]{20,}|[A-Za-z_]*\d[\w]*/g;

/** The clean beginning and end of a value; the whole value twice where all of it is clean. */
function cleanEnds(value: string, personal: ReadonlySet<string>): [string, string] {
  const span = (found: RegExpExecArray) => [found.index, found.index + found[0].length] as [number, number];
  const dirty = [...value.matchAll(ids)].map(span);
  const rest = value.replace(ids, (id) => ' '.repeat(id.length));
  dirty.push(...[...rest.matchAll(counted)].map(span));
  const folded = value.toLowerCase();
  for (const word of personal) {
    const at = word.length > 2 ? folded.indexOf(word) : -1;
    if (at >= 0) dirty.push([at, at + word.length]);
  }
  // Letters in no order of words are a build's, whatever they stand for: `Kd8x`, `aHU`.
  dirty.push(...[...rest.matchAll(/[A-Za-z]+/g)].filter((part) => isScrambled(part[0])).map(span));
  if (!dirty.length) return [value, value];
  const front = value.slice(0, Math.min(...dirty.map(([from]) => from)));
  const end = value.slice(Math.max(...dirty.map(([, to]) => to)));
  return [front, end.replace(/^[^A-Za-z]+/, '')];
}

const isScrambled = (word: string) =>
  word.length < 2 ||
  word.length > 30 ||
  (/[a-z][A-Z]/.test(word) && !/^[A-Za-z]?[a-z]*([A-Z][a-z]{2,}|[A-Z]{2,4}(?=[A-Z]|$))*$/.test(word)) ||
  (word.length > 3 && !/[aeiouy]/i.test(word) && !/^(html|http|https|css|mbl)$/i.test(word));

/** What stays in a link's address: its kind (`mailto:`), the path's own words, the names of its parameters. */
function addressMarks(name: string, address: string, personal: ReadonlySet<string>): Mark[] {
  const scheme = /^(mailto|tel):/i.exec(address)?.[0];
  if (scheme) return [{ css: `[${name}^="${scheme}"]`, score: 0.75 }];
  if (!URL.canParse(address, 'https://page.invalid')) return [];
  const url = new URL(address, 'https://page.invalid');
  const parts = url.pathname.split('/').slice(1);
  const marks: Mark[] = [];
  parts.forEach((part, i) => {
    const own = /^[a-z]{2,20}(-[a-z]{2,20}){0,3}$/.test(part) && !isPersonal(part, personal);
    if (!own || collection.test(parts[i - 1] ?? '')) return;
    const css = i < parts.length - 1 ? `/${part}/` : `/${part}`;
    marks.push({ css: `[${name}*="${css}"]`, score: part.length > 3 ? 0.8 : 0.6 });
  });
  // Not by its iterators: in Firefox a content script's are opaque (https://bugzilla.mozilla.org/show_bug.cgi?id=1023984).
  url.searchParams.forEach((_, key) => {
    if (
      /^[a-zA-Z]{4,30}$/.test(key) &&
      !/^(trk|utm|lipi|refid)/i.test(key) &&
      !isPersonal(key, personal) &&
      address.includes(`${key}=`)
    )
      marks.push({ css: `[${name}*="${key}="]`, score: 0.6 });
  });
  return marks.slice(-6);
}

/** What stays in an image's address: what kind of image its path says it is. */
function sourceMarks(address: string): Mark[] {
  const path = /^https:\/\/[^/]+\/([^?#]*)/.exec(address)?.[1] ?? '';
  const kinds = path.split('/').flatMap((part) => /^[a-z]{4,}-[a-z]{4,}(?=[-_.])/.exec(part)?.[0] ?? []);
  return [...new Set(kinds)].map((kind) => ({ css: `[src*="${kind}"]`, score: 0.6 }));
}

function isPersonal(part: string, personal: ReadonlySet<string>): boolean {
  const folded = part.toLowerCase();
  return [...personal].some((word) => word.length > 2 && folded.includes(word));
}
