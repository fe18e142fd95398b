/** Why a text is refused before anything is made of it. `line` and `column` count from 1. */
export type JsonFault =
  | { code: 'too-deep' | 'not-json'; line?: number; column?: number }
  | { code: 'hostile-key'; path: string };

const placeOf = (text: string, at: number) => {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
};

/** Where brackets first stand more than `most` deep: one pass, no recursion, so that depth costs nothing. */
function tooDeepAt(text: string, most: number): number | undefined {
  let [depth, quoted] = [0, false];
  for (let at = 0; at < text.length; at++) {
    const one = text.charCodeAt(at);
    if (quoted) {
      if (one === 0x5c) at++;
      else if (one === 0x22) quoted = false;
    } else if (one === 0x22) quoted = true;
    else if (one === 0x7b || one === 0x5b) {
      if (++depth > most) return at;
    } else if (one === 0x7d || one === 0x5d) depth--;
  }
  return undefined;
}

/** Where a parser stopped, as far as it says: Firefox says line and column, V8 mostly the position. */
function stoppedAt(text: string, error: unknown): { line?: number; column?: number } {
  const said = error instanceof Error ? error.message : '';
  const [, line, column] = /line (\d+) column (\d+)/.exec(said) ?? [];
  if (line && column) return { line: Number(line), column: Number(column) };
  const position = /position (\d+)/.exec(said)?.[1];
  if (position) return placeOf(text, Number(position));
  return /end of/i.test(said) ? placeOf(text, text.trimEnd().length) : {};
}

/** Keys by which a copied object could reach what all objects share (CWE-1321). */
const hostileKeys: readonly string[] = ['__proto__', 'constructor', 'prototype'];

function hostileKeyIn(value: unknown, path: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const key of Object.keys(value)) {
    const at = path ? `${path}.${key}` : key;
    if (hostileKeys.includes(key)) return at;
    const found = hostileKeyIn((value as Record<string, unknown>)[key], at);
    if (found) return found;
  }
  return undefined;
}

/**
 * JSON nobody vouches for, parsed: refused when it is deeper than `most`, before the parser sees it, and when it holds a key
 * that no honest file holds. Linear in the text's length.
 */
export function parseHostileJson(text: string, most: number): { value: unknown } | { fault: JsonFault } {
  const deep = tooDeepAt(text, most);
  if (deep !== undefined) return { fault: { code: 'too-deep', ...placeOf(text, deep) } };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { fault: { code: 'not-json', ...stoppedAt(text, error) } };
  }
  const path = hostileKeyIn(value, '');
  return path === undefined ? { value } : { fault: { code: 'hostile-key', path: path.slice(-200) } };
}
