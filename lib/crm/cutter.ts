/** The most that is kept: characters of a text, characters of an address or key (never cut, left out whole), items of a list. */
export interface Limits {
  text: number;
  whole: number;
  items: number;
}

/** From roomy to bare. At the last one even the worst lead, without its history, stays far under 20 kB. */
export const levels: readonly [Limits, ...Limits[]] = [
  { text: 2000, whole: 2000, items: 50 },
  { text: 500, whole: 500, items: 20 },
  { text: 150, whole: 250, items: 10 },
  { text: 40, whole: 100, items: 4 },
];

/** Cuts what is too long and remembers in `did` that it had to. */
export interface Cutter {
  did: boolean;
  text(text: string): string;
  whole(text: string | undefined): string | undefined;
  items<T>(list: readonly T[]): T[];
}

/**
 * Text other systems can store: lone surrogates (not UTF-8) become U+FFFD, control characters but tab and line feed go.
 * Right-to-left text, bidi marks and emoji are kept.
 */
export function cleanText(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/[^\P{Cc}\t\n]/gu, '');
}

export function cutter(limits: Limits): Cutter {
  const cut: Cutter = {
    did: false,
    text(text) {
      const clean = cleanText(text);
      if (clean.length <= limits.text) return clean;
      cut.did = true;
      return `${clean.slice(0, limits.text - 1).replace(/\p{Surrogate}$/u, '')}…`;
    },
    whole(text) {
      if (text === undefined) return undefined;
      const clean = cleanText(text);
      if (clean.length <= limits.whole) return clean;
      cut.did = true;
      return undefined;
    },
    items(list) {
      cut.did ||= list.length > limits.items;
      return list.slice(0, limits.items);
    },
  };
  return cut;
}
