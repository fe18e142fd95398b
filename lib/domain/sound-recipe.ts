import { hostKinds } from './page-kind';
import { type KeptRecipe, Recipe } from './recipe';

/** True when a recipe may be kept: one for a kind of page that may be on anybody's host says on which it was made. */
export function isSound({ page, host }: Recipe): boolean {
  return !hostKinds.includes(page) || Boolean(host);
}

/** A recipe alone, without what this browser keeps beside it. */
export function bareRecipe(kept: Recipe | KeptRecipe): Recipe {
  return Recipe.strip().parse(kept);
}

/** Two recipes for the same field of the same pages: only one can be in force. */
export function sameSpot(one: Recipe, other: Recipe): boolean {
  return one.page === other.page && one.field === other.field && hostOf(one) === hostOf(other);
}

const hostOf = ({ page, host }: Recipe): string | undefined => (hostKinds.includes(page) ? host : undefined);
