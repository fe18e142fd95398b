import type { ReactNode } from 'react';
import { type PageKind, pageKinds } from '../../lib/domain/page-kind';
import type { KeptRecipe, Recipe } from '../../lib/domain/recipe';
import { Part } from '../settings/Part';
import { useText } from '../ui/i18n-context';
import { RecipeRow } from './RecipeRow';
import type { Tried } from './tried';

export interface RecipeListProps {
  recipes: readonly KeptRecipe[];
  now: number;
  onTry: (recipe: Recipe) => Tried[];
  onSwitch: (id: string, on: boolean) => void;
  onSave: (recipe: Recipe) => Promise<boolean>;
  onRemove: (recipe: KeptRecipe) => void;
  /** The way out and in: RecipeImport. */
  children: ReactNode;
}

/** The recipes, by kind of page. */
export function RecipeList({ recipes, now, onTry, onSwitch, onSave, onRemove, children }: RecipeListProps) {
  const { recipes: t, kinds } = useText().health;
  const of = (kind: PageKind) => recipes.filter(({ page }) => page === kind);
  return (
    <Part title={t.title} why={t.why}>
      {!recipes.length && <p data-part="no-recipes">{t.none}</p>}
      {pageKinds
        .filter((kind) => of(kind).length)
        .map((kind) => (
          <div key={kind} data-recipes={kind}>
            <h3>{kinds[kind]}</h3>
            <ul className="recipes">
              {of(kind).map((recipe) => (
                <RecipeRow
                  key={recipe.id}
                  recipe={recipe}
                  now={now}
                  onTry={onTry}
                  onSwitch={(on) => onSwitch(recipe.id, on)}
                  onSave={onSave}
                  onRemove={() => onRemove(recipe)}
                />
              ))}
            </ul>
          </div>
        ))}
      {children}
    </Part>
  );
}
