import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { HealthList } from '../../components/repair/HealthList';
import { RecipeImport } from '../../components/repair/RecipeImport';
import { RecipeList } from '../../components/repair/RecipeList';
import { SampleList } from '../../components/repair/SampleList';
import { useText } from '../../components/ui/i18n-context';
import { Loading } from '../../components/ui/States';
import { useNow } from '../../components/ui/use-now';
import { judge } from '../../lib/domain/judge-health';
import type { Sample } from '../../lib/domain/sample';
import { send } from '../../lib/messaging/extension-client';
import { tandemDb } from '../../lib/store/db';
import { allHealth } from '../../lib/store/health';
import { allRecipes } from '../../lib/store/recipes';
import { SamplePage } from './SamplePage';
import { trial } from './try-recipe';
import { useHashPlace } from './use-hash-place';
import { useRecipes } from './use-recipes';
import { useAnswer } from './use-save';

const none: never[] = [];

/** How the pages do, and what mends them. `#health`: pages, recipes, samples; `#health/sample/<id>`: one sample. */
export function HealthPage() {
  const t = useText().health;
  const now = useNow(15_000);
  const answer = useAnswer();
  const [place, goTo] = useHashPlace('health');
  const about = useLiveQuery(async () => ({
    healths: (await allHealth()).map(judge).filter(({ reads }) => reads > 0),
    recipes: await allRecipes(),
    samples: await tandemDb().samples.toArray(),
  }));
  const samples = about?.samples ?? none;
  const tried = useMemo(() => trial(samples), [samples]);
  const recipes = useRecipes(about?.recipes ?? none);
  if (!about) return <Loading />;
  const [first, id] = place;
  if (first === 'sample')
    return (
      <SamplePage {...about} sample={samples.find((one) => one.id === plain(id))} now={now} onGone={() => goTo('')} />
    );
  const removeAll = async (all: readonly Sample[]): Promise<void> => {
    for (const [i, one] of all.entries())
      await answer(send('sample.remove', { id: one.id }), i === all.length - 1 ? t.samples.removedAll : undefined);
  };
  return (
    <>
      <HealthList
        healths={about.healths}
        now={now}
        onForget={(kind) => void answer(send('health.forget', { kind }), t.pages.forgotten)}
      />
      <RecipeList
        recipes={about.recipes}
        now={now}
        onTry={tried}
        onSwitch={(one, on) => void recipes.switchOn(one, on)}
        onSave={recipes.save}
        onRemove={(one) => void recipes.remove(one)}
      >
        <RecipeImport
          opened={recipes.opened}
          kept={about.recipes}
          onFile={(file) => void recipes.open(file)}
          onImport={(some) => void recipes.importAll(some)}
          onClose={recipes.close}
          onExport={recipes.exportAll}
        />
      </RecipeList>
      <SampleList
        samples={samples.map(({ html, url: _, ...one }) => ({ ...one, size: html.length }))}
        now={now}
        onOpen={(one) => goTo(`sample/${encodeURIComponent(one)}`)}
        onRemoveAll={() => void removeAll(samples)}
      />
    </>
  );
}

/** An id as it stands in the hash; one that is badly encoded names nothing. */
function plain(part = ''): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
