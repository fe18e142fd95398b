/**
 * The small grammar of a recipe's selectors: a part of CSS (https://www.w3.org/TR/selectors-4/) that names marks, structure
 * and neighbours, and that cannot be made to cost much. Read by hand rather than by a library: so little of CSS is
 * let through that the list of what is refused would be longer than this, and the domain imports nothing but zod.
 *
 *   selector = part { (" " | ">" | "+" | "~") part }
 *   part     = [tag | "*"] { "#id" | ".class" | "[name]" | "[name op \"value\"]" | pseudo }
 *   pseudo   = ":scope" | ":first-of-type" | ":last-of-type" | ":only-of-type" | ":first-child" | ":last-child"
 *            | ":nth-of-type(n)" | ":nth-last-of-type(n)" | ":not([…])" | ":not(:has(tag))" | ":has([" " | ">" | "+" | "~"] part { (">" | "+") part })"
 */

/** Why a text is not a selector of the grammar; the interface translates it. */
export type SelectorFault =
  | 'empty'
  | 'too-long'
  | 'not-css'
  | 'unknown-pseudo'
  | 'too-many-parts'
  | 'too-loose'
  | 'nested';

/** One part of a selector: how it hangs on the one before (`''` for the first), and its own text, as written. */
export interface SelectorPart {
  join: '' | ' ' | '>' | '+' | '~';
  text: string;
}
export interface ParsedSelector {
  parts: SelectorPart[];
}

const longest = 300;
/** Parts in all, those within `:has` counted. */
const mostParts = 8;
/**
 * Joins that may skip any number of elements: each multiplies what a browser may have to try, so a selector of
 * them could cost a page's depth to the power of their number.
 */
const mostLoose = 3;

const word = '-?[a-zA-Z_][a-zA-Z0-9_-]{0,80}';
const tests = {
  tag: /\*|[a-zA-Z][a-zA-Z0-9-]{0,60}/y,
  named: new RegExp(`[#.]${word}`, 'y'),
  // No quote, backslash or control character within a value: what is written is what is meant.
  attribute: new RegExp(`\\[${word}(?:[~^$*]?="[^"\\\\\\p{Cc}]{1,200}")?\\]`, 'uy'),
  place: /:(?:scope|(?:first|last|only)-of-type|(?:first|last)-child|nth(?:-last)?-of-type\([1-9]\d{0,2}\))(?![\w(-])/y,
  // "Holds no such element": the one thing within a negation, and so short that it costs one look at what is within.
  without: /:not\(:has\([a-z][a-z0-9]{0,20}\)\)/y,
  join: / *([>+~]) *| +/y,
} as const;

/** Whether a text is a selector a recipe may hold. */
export function isSelector(css: string): boolean {
  return 'parts' in parseSelector(css);
}

/**
 * The parts of a selector of the grammar, or the fault that keeps it out of a recipe. Costs time in proportion to the text,
 * which is not looked at where it is too long. Whatever it accepts, a browser's own parser accepts
 * (but for `:has` in browsers older than it: those find nothing by it).
 */
export function parseSelector(css: string): ParsedSelector | { fault: SelectorFault } {
  if (css.length > longest) return { fault: 'too-long' };
  if (!css.trim()) return { fault: 'empty' };
  const reader = new SelectorReader(css);
  const parts = reader.parts(false);
  return parts && reader.at === css.length ? { parts } : { fault: reader.fault ?? 'not-css' };
}

class SelectorReader {
  at = 0;
  fault: SelectorFault | undefined;
  private count = 0;
  private loose = 0;
  private has = 0;

  constructor(private readonly css: string) {}

  /** What stands here, if it is of this shape. */
  private take(shape: RegExp): RegExpExecArray | undefined {
    shape.lastIndex = this.at;
    const found = shape.exec(this.css) ?? undefined;
    if (found) this.at = shape.lastIndex;
    return found;
  }

  private refuse(fault: SelectorFault): undefined {
    this.fault ??= fault;
    return undefined;
  }

  /** Parts and what joins them, up to the end or to what closes `:has`. */
  parts(within: boolean): SelectorPart[] | undefined {
    const parts: SelectorPart[] = [];
    let join: SelectorPart['join'] = '';
    for (;;) {
      const text = this.part(within);
      if (text === undefined) return undefined;
      parts.push({ join, text });
      const joined = this.take(tests.join);
      if (!joined) return parts;
      join = (joined[1] ?? ' ') as SelectorPart['join'];
      if (join === ' ' || join === '~') {
        this.loose++;
        // Within `:has` a looser join would be tried from every element of the page.
        if (within || this.loose > mostLoose) return this.refuse('too-loose');
      }
    }
  }

  private part(within: boolean): string | undefined {
    const start = this.at;
    this.count++;
    if (this.count > mostParts) return this.refuse('too-many-parts');
    this.take(tests.tag);
    for (;;) {
      if (this.take(tests.named) || this.take(tests.attribute) || this.take(tests.place)) continue;
      if (!within && this.take(tests.without)) continue;
      if (this.css[this.at] !== ':') break;
      if (!this.pseudo(within)) return this.refuse('unknown-pseudo');
    }
    return this.at > start ? this.css.slice(start, this.at) : this.refuse('not-css');
  }

  /** `:not([…])` and `:has(…)`. */
  private pseudo(within: boolean): boolean {
    if (this.take(/:not\(/y)) return this.take(tests.attribute) !== undefined && this.take(/\)/y) !== undefined;
    if (!this.take(/:has\( */y)) return false;
    this.has++;
    if (within || this.has > 1) {
      this.fault ??= 'nested';
      return false;
    }
    if (!this.take(/[>+] */y)) {
      this.loose++;
      this.take(/~ */y);
      if (this.loose > mostLoose) this.fault ??= 'too-loose';
    }
    return this.parts(true) !== undefined && this.take(/ *\)/y) !== undefined && !this.fault;
  }
}
