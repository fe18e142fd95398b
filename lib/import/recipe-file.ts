import * as z from 'zod';
import { Recipe, RecipeFile } from '../domain/recipe';
import { parseSelector, type SelectorFault } from '../domain/selector';
import { isSound, sameSpot } from '../domain/sound-recipe';
import { type JsonFault, parseHostileJson } from './hostile-json';

/** What a file of recipes may weigh, in bytes: two hundred recipes of eight long selectors each fit. */
export const largestRecipeFile = 200_000;
/** The deepest honest value is a selector's score inside a step into a frame: seven. */
const deepest = 12;
/** No list within a recipe is longer (`select`). */
const longestList = 8;
const mostRecipes = 200;
const longestSelector = 300;

/**
 * Why a file of recipes is refused, for the interface to say in words. `recipe`: which one, counted from 1. `path`: the place
 * within it (`select.0.css`), or within the file. `line`, `column`: in the text, from 1. `selector`: what the grammar refuses.
 */
export interface RecipeFileFault {
  code:
    | 'too-large'
    | 'not-utf8'
    | JsonFault['code']
    | 'not-recipes'
    | 'newer-version'
    | 'too-many'
    | 'unknown-key'
    | 'link'
    | 'selector-too-long'
    | 'selector'
    | 'not-a-recipe'
    | 'duplicate';
  recipe?: number;
  path?: string;
  line?: number;
  column?: number;
  selector?: SelectorFault;
}
export type RecipeFault = Omit<RecipeFileFault, 'recipe'>;

/** Links that run or hold something, and links that fetch; `[data-x]` and `metadata:` are neither. */
const running = /(?<![\p{L}\p{N}_-])(?:javascript|vbscript|data|blob|file):/iu;
const fetching = /(?<![\p{L}\p{N}_-])(?:https?|wss?|ftp):/iu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip some of them within a scheme (URL Standard, 4.4)
const skipped = /[\u0000-\u001f\u00ad\u200b-\u200d\ufeff]/g;

/**
 * Whether a text of a recipe holds a link that runs or fetches, however it is spaced: a recipe never needs one. Only a
 * selector may ask for a mark that is an address (`[itemtype="https://schema.org/Person"]`): nothing follows it.
 */
export function holdsLink(text: string, isSelector = false): boolean {
  const bare = text.replace(skipped, '');
  return running.test(bare) || (!isSelector && fetching.test(bare));
}

/** The first thing wrong with what stands in a recipe, whatever its shape; found without running the schema on a heap of it. */
function faultWithin(value: unknown, path: string, key: string): RecipeFault | undefined {
  if (typeof value === 'string') {
    if (key === 'css' && value.length > longestSelector) return { code: 'selector-too-long', path };
    if (holdsLink(value, key === 'css')) return { code: 'link', path };
    if (key !== 'css') return undefined;
    const parsed = parseSelector(value);
    return 'fault' in parsed ? { code: 'selector', path, selector: parsed.fault } : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value) && value.length > longestList) return { code: 'too-many', path };
  for (const [name, part] of Object.entries(value)) {
    const found = faultWithin(part, path ? `${path}.${name}` : name, name);
    if (found) return found;
  }
  return undefined;
}

function faultOf(issue: z.core.$ZodIssue | undefined): RecipeFault {
  const path = issue?.path.map(String) ?? [];
  if (issue?.code === 'unrecognized_keys')
    return { code: 'unknown-key', path: [...path, issue.keys[0] ?? ''].join('.').slice(0, 200) };
  return { code: 'not-a-recipe', ...(path.length > 0 && { path: path.join('.').slice(0, 200) }) };
}

/** One recipe of whatever somebody gave, or what is wrong with it and where. */
function recipeOf(value: unknown): { recipe: Recipe } | { fault: RecipeFault } {
  const fault = faultWithin(value, '', '');
  if (fault) return { fault };
  const parsed = Recipe.safeParse(value);
  if (!parsed.success) return { fault: faultOf(parsed.error.issues[0]) };
  // What is left once its selectors are known to be of the grammar: whose pages it is for.
  return isSound(parsed.data) ? { recipe: parsed.data } : { fault: { code: 'not-a-recipe', path: 'host' } };
}

/** A recipe somebody edited as text: JSON of one recipe, refused for the same reasons as in a file. */
export function readRecipeText(text: string): { recipe: Recipe } | { fault: RecipeFault } {
  if (text.length > largestRecipeFile) return { fault: { code: 'too-large' } };
  const parsed = parseHostileJson(text, deepest);
  return 'fault' in parsed ? parsed : recipeOf(parsed.value);
}

const Envelope = z.object({
  tandem: z.literal('recipes'),
  version: z.number().int().min(1),
  recipes: z.custom<unknown[]>(Array.isArray),
});

/** A text as a file of recipes. Stops at the first fault; the work is bounded by the text's length. */
function readText(text: string): { recipes: Recipe[] } | { fault: RecipeFileFault } {
  const parsed = parseHostileJson(text, deepest);
  if ('fault' in parsed) return parsed;
  const envelope = Envelope.safeParse(parsed.value);
  if (!envelope.success || envelope.data.recipes.length === 0) return { fault: { code: 'not-recipes' } };
  if (envelope.data.version > 1) return { fault: { code: 'newer-version' } };
  if (envelope.data.recipes.length > mostRecipes) return { fault: { code: 'too-many' } };
  const recipes: Recipe[] = [];
  for (const [at, value] of envelope.data.recipes.entries()) {
    const read = recipeOf(value);
    if ('fault' in read) return { fault: { ...read.fault, recipe: at + 1 } };
    const { recipe } = read;
    if (recipes.some((one) => one.id === recipe.id || sameSpot(one, recipe)))
      return { fault: { code: 'duplicate', recipe: at + 1 } };
    recipes.push(recipe);
  }
  const whole = RecipeFile.safeParse({ ...(parsed.value as object), recipes });
  return whole.success ? { recipes } : { fault: faultOf(whole.error.issues[0]) };
}

/**
 * The recipes in a file somebody was given, or why it is refused: the first reason found. Nothing of it is believed. A file
 * too large is not even read, a text too deep is not parsed, and no selector is tried before the grammar knows it.
 */
export async function readRecipeFile(file: Blob): Promise<{ recipes: Recipe[] } | { fault: RecipeFileFault }> {
  if (file.size > largestRecipeFile) return { fault: { code: 'too-large' } };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return { fault: { code: 'not-utf8' } };
  }
  // UTF-16 of plain letters is valid UTF-8, every other character a NUL; JSON holds none (RFC 8259, 7).
  return text.includes('\u0000') ? { fault: { code: 'not-utf8' } } : readText(text);
}

/** Recipes as a file for others: what is kept beside them here (on, set aside, seen) stays here. Indented while that fits. */
export function recipesToText(recipes: readonly Recipe[]): string {
  const file = { tandem: 'recipes', version: 1, recipes: recipes.map((one) => z.object(Recipe.shape).parse(one)) };
  const text = `${JSON.stringify(file, null, 2)}\n`;
  return new Blob([text]).size > largestRecipeFile ? `${JSON.stringify(file)}\n` : text;
}
