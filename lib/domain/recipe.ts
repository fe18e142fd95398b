import * as z from 'zod';
import { fieldNames } from './field';
import { PageKind } from './page-kind';
import { isSelector } from './selector';

/** What a recipe can read: the fields of a person, and their address. */
export const RecipeField = z.enum([...fieldNames, 'email']);
export type RecipeField = z.infer<typeof RecipeField>;

/**
 * A selector in the small grammar of selector.ts, and how likely it is to outlive the next change of the page: 0 to 1.
 * Its text is CSS; what the grammar does not know is refused wherever a recipe comes in.
 */
export const RankedSelector = z.strictObject({
  css: z.string().min(1).max(300).refine(isSelector),
  score: z.number().min(0).max(1),
});
export type RankedSelector = z.infer<typeof RankedSelector>;

/** Which part of the element's own is taken: its shown text, or one attribute. */
export const Take = z.union([
  z.literal('text'),
  z.strictObject({
    attribute: z
      .string()
      .regex(/^(href|src|title|alt|aria-label|content|datetime|email|name|value|data-[a-z0-9-]{1,60})$/),
  }),
]);
export type Take = z.infer<typeof Take>;

/** The fixed list of what may be done to a text. `part`: from the front, or from the end where negative (-1 is the last). */
export const TextOperation = z.discriminatedUnion('do', [
  /** The part of a text that is split by a separator: "Acme · HEC" by "·", part 0. */
  z.strictObject({ do: z.literal('part'), by: z.string().min(1).max(10), part: z.number().int().min(-5).max(5) }),
  /** The address in "Name <a@b>", a `mailto:` link or a text. */
  z.strictObject({ do: z.literal('address') }),
  /** The name in "Name <a@b>". */
  z.strictObject({ do: z.literal('name') }),
  /** Cuts fixed words of the page's own off the front or the end. */
  z.strictObject({
    do: z.literal('without'),
    front: z.string().max(60).optional(),
    end: z.string().max(60).optional(),
  }),
]);
export type TextOperation = z.infer<typeof TextOperation>;

/** A step into another tree before the selectors apply: a frame of the same origin, or an open shadow root. */
export const Enter = z.strictObject({
  into: z.enum(['frame', 'shadow']),
  select: z.array(RankedSelector).min(1).max(8),
});
export type Enter = z.infer<typeof Enter>;

/** Why a recipe was set aside: what it began to read. */
export const AsideWhy = z.enum(['empty', 'viewer', 'same-for-two', 'contradicts']);
export type AsideWhy = z.infer<typeof AsideWhy>;

/**
 * How one field of one kind of page is read: selectors and a fixed list of text operations, nothing that runs, fetches or
 * leaves the document. The selectors are ranked, best first; where two that find something contradict each other, nothing is read.
 */
export const Recipe = z.strictObject({
  id: z.string().min(1).max(60),
  page: PageKind,
  /** The host it was made on, for kinds without a host of their own. */
  host: z.string().max(253).optional(),
  field: RecipeField,
  /** Lists: the container of the rows; the rows are what holds one person's links each, and `select` applies within a row. */
  list: z.array(RankedSelector).min(1).max(8).optional(),
  enter: z.array(Enter).max(3).default([]),
  select: z.array(RankedSelector).min(1).max(8),
  take: Take.default('text'),
  edits: z.array(TextOperation).max(5).default([]),
  /** When it was made (ms). */
  madeOn: z.number().int().min(0).max(8.64e15),
});
export type Recipe = z.infer<typeof Recipe>;

/** A recipe as this browser keeps it: switched on or off, set aside or not, and the hashes of what it read for whom last. */
export const KeptRecipe = Recipe.extend({
  on: z.boolean(),
  aside: z.strictObject({ why: AsideWhy, on: z.number() }).optional(),
  /** Pairs of hashes, person and value (domain/mirror.ts, `mirrorHash`), newest last: no value, no name. Never exported. */
  seen: z
    .array(z.tuple([z.string().max(20), z.string().max(20)]))
    .max(8)
    .default([]),
});
export type KeptRecipe = z.infer<typeof KeptRecipe>;

/** What a page may know of the recipes (storage.local, recipe-way.ts): those that are on and not set aside; and the hash of the user's own name, folded. */
export const PageRecipes = z.object({ recipes: z.array(KeptRecipe), viewer: z.string().max(20).optional() });
export type PageRecipes = z.infer<typeof PageRecipes>;

/** One use of a recipe in one reading. `person`, `value`: hashes; absent where it found nothing. */
export const RecipeUse = z.object({
  id: z.string().max(60),
  person: z.string().max(20).optional(),
  value: z.string().max(20).optional(),
  aside: AsideWhy.optional(),
});
export type RecipeUse = z.infer<typeof RecipeUse>;

/** A file of recipes. */
export const RecipeFile = z.strictObject({
  tandem: z.literal('recipes'),
  version: z.literal(1),
  recipes: z.array(Recipe).min(1).max(200),
});
export type RecipeFile = z.infer<typeof RecipeFile>;
