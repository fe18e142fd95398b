import type * as z from 'zod';
import { Recipe } from '../../lib/domain/recipe';
import { parseHostileJson } from '../../lib/import/hostile-json';
import { type RecipeFault, readRecipeText } from '../../lib/import/recipe-file';

/** What is wrong with a recipe as typed, and where: a file's faults, told more closely where somebody can mend them. */
export type DraftFault =
  | RecipeFault
  | { code: 'missing' | 'wrong-type'; path: string }
  | { code: 'at-most' | 'at-least'; path: string; limit: number }
  | { code: 'not-one-of'; path: string; choices: string };

/** Deeper than a recipe ever is: what is typed is not parsed before that is known (lib/import/hostile-json.ts). */
const deepest = 12;

/**
 * A recipe as text to be edited: JSON without its id and date, which stay what they are, and without what is kept beside it.
 * Never parsed here: one kept by an older Tandem may be faulty now, and is mended in this very text.
 */
export function draftOf({ page, host, field, list, enter, select, take, edits }: Recipe): string {
  return JSON.stringify({ page, host, field, list, enter, select, take, edits }, undefined, 2);
}

/** What a text says the recipe is to be, or the first thing wrong with it. */
export function readDraft(
  text: string,
  { id, madeOn }: Pick<Recipe, 'id' | 'madeOn'>,
): { recipe: Recipe } | { fault: DraftFault } {
  const json = parseHostileJson(text, deepest);
  if ('fault' in json) return json;
  const typed = json.value;
  if (typeof typed !== 'object' || typed === null || Array.isArray(typed))
    return { fault: { code: 'wrong-type', path: '' } };
  const given = ['id', 'madeOn'].find((key) => Object.hasOwn(typed, key));
  if (given) return { fault: { code: 'unknown-key', path: given } };
  const whole = { ...typed, id, madeOn };
  const read = readRecipeText(JSON.stringify(whole));
  if ('recipe' in read || read.fault.code !== 'not-a-recipe') return read;
  const issue = Recipe.safeParse(whole).error?.issues[0];
  return { fault: (issue && closer(issue, whole)) ?? read.fault };
}

/** A fault of the schema in words of its own; undefined where "not what a recipe may hold" is all there is to say. */
function closer(issue: z.core.$ZodIssue, whole: unknown, under: PropertyKey[] = []): DraftFault | undefined {
  const at = [...under, ...issue.path];
  const path = at.map(String).join('.');
  const absent =
    at.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)?.[key], whole) === undefined;
  if (absent) return { code: 'missing', path };
  switch (issue.code) {
    case 'unrecognized_keys':
      return { code: 'unknown-key', path: [path, issue.keys[0]].filter(Boolean).join('.') };
    case 'invalid_type':
      return { code: 'wrong-type', path };
    case 'invalid_value':
      return { code: 'not-one-of', path, choices: issue.values.join(', ') };
    case 'too_big':
      return { code: 'at-most', path, limit: Number(issue.maximum) };
    case 'too_small':
      return { code: 'at-least', path, limit: Number(issue.minimum) };
    case 'invalid_union': {
      // Of the shapes it may have, the one that was begun says more than "none of them".
      const begun = issue.errors.find(([first]) => first?.path.length || first?.code === 'unrecognized_keys');
      return begun?.[0] ? closer(begun[0], whole, at) : { code: 'not-a-recipe', path };
    }
    default:
      return { code: 'not-a-recipe', path };
  }
}
