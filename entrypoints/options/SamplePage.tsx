import { useMemo } from 'react';
import browser from 'webextension-polyfill';
import { browserOf, issueText } from '../../components/repair/issue-text';
import { SampleView } from '../../components/repair/SampleView';
import { Button } from '../../components/ui/Button';
import { useText } from '../../components/ui/i18n-context';
import { Empty } from '../../components/ui/States';
import { saveFile } from '../../components/ui/save-file';
import type { Candidate } from '../../lib/domain/candidate';
import type { Health } from '../../lib/domain/health';
import { type KeptRecipe, RecipeField } from '../../lib/domain/recipe';
import type { Sample } from '../../lib/domain/sample';
import { sampleDocument } from '../../lib/repair/open-sample';
import { readHealed } from '../../lib/repair/read-healed';
import { useKept } from './use-kept';

export interface SamplePageProps {
  sample: Sample | undefined;
  healths: readonly Health[];
  recipes: readonly KeptRecipe[];
  now: number;
  onGone: () => void;
}

/** One sample, as `#health/sample/<id>`. */
export function SamplePage({ sample, onGone, ...about }: SamplePageProps) {
  const t = useText().health;
  return (
    <>
      <div>
        <Button look="quiet" small icon="back" act="all-health" onClick={onGone}>
          {t.back}
        </Button>
      </div>
      {sample ? (
        <OneSample key={sample.id} sample={sample} onGone={onGone} {...about} />
      ) : (
        <Empty title={t.sample.gone} icon="page">
          {t.sample.goneHint}
        </Empty>
      )}
    </>
  );
}

function OneSample({ sample, healths, recipes, now, onGone }: SamplePageProps & { sample: Sample }) {
  const t = useText().health.sample;
  const { remove } = useKept();
  const mine = useMemo(() => recipes.filter(({ page }) => page === sample.kind), [recipes, sample.kind]);
  const people = useMemo(() => peopleOf(sample, mine), [sample, mine]);
  const issue = issueText({
    ...{ kind: sample.kind, page: sample.page, recipes: mine, reads: fieldsOf(people) },
    health: healths.find(({ kind }) => kind === sample.kind),
    version: browser.runtime.getManifest().version,
    browser: browserOf(navigator.userAgent),
  });
  return (
    <SampleView
      sample={sample}
      now={now}
      people={people}
      issue={issue}
      onSave={() => saveFile(`tandem-sample-${sample.kind}.html`, sample.html, 'text/html;charset=utf-8')}
      onRemove={() => void remove([sample], t.removed).then((gone) => gone && onGone())}
    />
  );
}

/** What is read from a sample here, recipes and all. Its host is invented, so a recipe's own host does not keep it out. */
function peopleOf(sample: Sample, recipes: readonly KeptRecipe[]): readonly Candidate[] {
  const everywhere = recipes.map(({ host: _, ...one }) => one);
  return readHealed(sampleDocument(sample.html), sample.url, { recipes: everywhere }, sample.madeOn).reading.people;
}

const fieldsOf = ([first]: readonly Candidate[]): RecipeField[] =>
  RecipeField.options.filter((field) => (field === 'email' ? first?.emails.length : first?.fields[field]));
