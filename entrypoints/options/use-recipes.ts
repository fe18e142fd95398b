import { useState } from 'react';
import type { OpenedRecipes } from '../../components/repair/RecipeImport';
import { useText } from '../../components/ui/i18n-context';
import { saveFile } from '../../components/ui/save-file';
import { useToast } from '../../components/ui/Toast';
import { KeptRecipe, type Recipe } from '../../lib/domain/recipe';
import { bareRecipe } from '../../lib/domain/sound-recipe';
import { readRecipeFile, recipesToText } from '../../lib/import/recipe-file';
import { send } from '../../lib/messaging/extension-client';
import { useAnswer } from './use-save';

/** What can be done with recipes; what takes one away can be taken back. */
export function useRecipes(recipes: readonly KeptRecipe[]) {
  const { health: t, lead, common } = useText();
  const toast = useToast();
  const answer = useAnswer();
  const [opened, setOpened] = useState<OpenedRecipes>();

  const putBack = async (some: readonly KeptRecipe[]): Promise<boolean> => {
    for (const one of some)
      if (!(await answer(send('recipe.save', { recipe: bareRecipe(one), on: one.on })))) return false;
    return true;
  };
  return {
    opened,
    close: () => setOpened(undefined),
    async open(file: File): Promise<void> {
      setOpened({ name: file.name, ...(await readRecipeFile(file)) });
    },
    async switchOn(id: string, on: boolean): Promise<void> {
      const aside = recipes.find((one) => one.id === id)?.aside;
      await answer(send('recipe.switch', { id, on }), aside && on ? t.recipes.usedAgain : undefined);
    },
    save: async (recipe: Recipe): Promise<boolean> =>
      (await answer(send('recipe.save', { recipe }), t.editor.saved)) !== undefined,
    async remove(recipe: KeptRecipe): Promise<void> {
      if (!(await answer(send('recipe.remove', { id: recipe.id })))) return;
      const undo = () => void putBack([recipe]).then((back) => back && toast({ text: common.undone }));
      toast({ text: t.recipes.removed(lead.fields[recipe.field]), undo });
    },
    exportAll(): void {
      // What an older Tandem kept may be no recipe any more: others could not take it.
      const sound = recipes.filter((one) => KeptRecipe.safeParse(one).success);
      saveFile('tandem-recipes.json', recipesToText(sound));
      toast({ text: t.recipes.exported(sound.length) });
    },
    async importAll(some: Recipe[]): Promise<void> {
      const done = await answer(send('recipes.import', { recipes: some }));
      if (!done) return;
      setOpened(undefined);
      const { added, replaced } = done;
      const undo = async (): Promise<void> => {
        for (const id of added) await answer(send('recipe.remove', { id }));
        if (await putBack(replaced)) toast({ text: common.undone });
      };
      // One may take the place of two: of its id, and of its spot.
      const fresh = Math.max(0, added.length - replaced.length);
      toast({ text: t.importing.done(fresh, replaced.length), undo: () => void undo() });
    },
  };
}
