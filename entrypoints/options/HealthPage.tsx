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
import { tandemDb } from '../../lib/store/db';
import { allHealth } from '../../lib/store/health';
import { allRecipes } from '../../lib/store/recipes';
import { SamplePage } from './SamplePage';
import { trial } from './try-recipe';
import { useHashPlace } from './use-hash-place';
import { useKept } from './use-kept';
import { useRecipes } from './use-recipes';

const none: never[] = [];

/** How the pages do, and what mends them. `#health`: pages, recipes, samples; `#health/sample/<id>`: one sample. */
export function HealthPage() {
  const t = useText().health;
  const now = useNow(15_000);
  const kept = useKept();
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
  return (
    <>
      <HealthList healths={about.healths} now={now} onForget={(kind) => void kept.forget(kind)} />
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
        onRemoveAll={() => void kept.remove(samples, t.samples.removedAll)}
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
