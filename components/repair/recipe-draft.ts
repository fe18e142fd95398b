import type * as z from 'zod';
import { type KeptRecipe, Recipe } from '../../lib/domain/recipe';

/** No recipe within the limits of its schema is longer, however it is indented. */
export const longestDraft = 20_000;

/** What is wrong with a recipe as typed, and where: `path` as in `select[0].css`, `line` and `column` from 1. */
export type DraftFault =
  | { code: 'not-json'; line: number; column: number }
  | { code: 'too-large'; most: number }
  | { code: 'unknown-key' | 'missing' | 'wrong-type' | 'selector' | 'bad'; path: string }
  | { code: 'too-long' | 'too-short'; path: string; limit: number }
  | { code: 'not-one-of'; path: string; choices: string };

/** The recipe itself, without what this browser keeps beside it. */
export function recipeOf({ on: _on, aside: _aside, seen: _seen, ...recipe }: KeptRecipe): Recipe {
  return recipe;
}

/** A recipe as text to be edited: JSON without its id and date, which stay what they are. */
export function draftOf({ id: _id, madeOn: _madeOn, ...recipe }: Recipe): string {
  return JSON.stringify(recipe, undefined, 2);
}

/** What a text says the recipe is to be, or the first thing wrong with it. */
export function readDraft(
  text: string,
  { id, madeOn }: Pick<Recipe, 'id' | 'madeOn'>,
): { recipe: Recipe } | { fault: DraftFault } {
  if (text.length > longestDraft) return { fault: { code: 'too-large', most: longestDraft } };
  let typed: unknown;
  try {
    typed = JSON.parse(text);
  } catch (fault) {
    return { fault: { code: 'not-json', ...placeOf(String(fault), text) } };
  }
  if (typeof typed !== 'object' || typed === null || Array.isArray(typed))
    return { fault: { code: 'wrong-type', path: '{}' } };
  const given = ['id', 'madeOn'].find((key) => Object.hasOwn(typed, key));
  if (given) return { fault: { code: 'unknown-key', path: given } };
  const whole = { ...typed, id, madeOn };
  const parsed = Recipe.safeParse(whole);
  if (parsed.success) return { recipe: parsed.data };
  return { fault: faultOf(parsed.error.issues[0] as z.core.$ZodIssue, whole) };
}

/** Where the parser stopped: V8 names a position (and newer ones a line), Firefox a line and column; "unexpected end" neither. */
function placeOf(said: string, text: string): { line: number; column: number } {
  const named = /line (\d+) column (\d+)/.exec(said);
  if (named) return { line: Number(named[1]), column: Number(named[2]) };
  const position = /position (\d+)/.exec(said);
  const lines = text.slice(0, position ? Number(position[1]) : text.length).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function faultOf(issue: z.core.$ZodIssue, whole: unknown, under: PropertyKey[] = []): DraftFault {
  const at = [...under, ...issue.path];
  const path = pathInWords(at) || '{}';
  switch (issue.code) {
    case 'unrecognized_keys':
      return { code: 'unknown-key', path: pathInWords([...at, issue.keys[0] ?? '']) };
    case 'invalid_type':
      return { code: valueAt(whole, at) === undefined ? 'missing' : 'wrong-type', path };
    case 'invalid_value':
      if (valueAt(whole, at) === undefined) return { code: 'missing', path };
      return { code: 'not-one-of', path, choices: issue.values.map(String).join(', ') };
    case 'too_big':
      return { code: 'too-long', path, limit: Number(issue.maximum) };
    case 'too_small':
      return { code: 'too-short', path, limit: Number(issue.minimum) };
    case 'invalid_union': {
      // Of the shapes it may have, the one that was begun says more than "none of them".
      const begun = issue.errors.find((faults) => faults[0] && (faults[0].path.length > 0 || isOfKeys(faults[0])));
      if (begun?.[0]) return faultOf(begun[0], whole, at);
      return { code: valueAt(whole, at) === undefined ? 'missing' : 'bad', path };
    }
    case 'custom':
      return { code: at.at(-1) === 'css' ? 'selector' : 'bad', path };
    default:
      return { code: 'bad', path };
  }
}

const isOfKeys = (issue: z.core.$ZodIssue): boolean => issue.code === 'unrecognized_keys';

function valueAt(whole: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], whole);
}

/** `['select', 0, 'css']` is `select[0].css`. */
function pathInWords(path: readonly PropertyKey[]): string {
  return path.map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i ? '.' : ''}${String(key)}`)).join('');
}
