import type { ReactNode } from 'react';
import { HealthList } from '../../components/repair/HealthList';
import { issueText } from '../../components/repair/issue-text';
import { type OpenedRecipes, RecipeImport } from '../../components/repair/RecipeImport';
import { RecipeList } from '../../components/repair/RecipeList';
import { type ListedSample, SampleList } from '../../components/repair/SampleList';
import { SampleView } from '../../components/repair/SampleView';
import type { Tried } from '../../components/repair/tried';
import { SettingsShell } from '../../components/settings/SettingsShell';
import { Button } from '../../components/ui/Button';
import { useText } from '../../components/ui/i18n-context';
import { Empty } from '../../components/ui/States';
import type { Candidate } from '../../lib/domain/candidate';
import type { Health } from '../../lib/domain/health';
import { KeptRecipe, Recipe } from '../../lib/domain/recipe';
import type { Sample } from '../../lib/domain/sample';

const noop = () => {};
const now = Date.now();
const minute = 60_000;
const day = 86_400_000;
const shell = (children: ReactNode, failing = 0) => (
  <SettingsShell section="health" failing={failing}>
    {children}
  </SettingsShell>
);

const healths: Health[] = [
  { kind: 'gmail-thread', state: 'well', troubles: [], healed: [], reads: 20, lastOn: now - 3 * minute },
  {
    ...{ kind: 'linkedin-profile', state: 'failing', reads: 20, lastOn: now - 12 * minute, healed: ['company'] },
    troubles: [
      { field: 'name', state: 'failing', since: now - 2 * minute },
      { field: 'headline', state: 'failing', since: now - day },
      { field: 'location', state: 'falling-back', since: now - 9 * day },
    ],
  },
  {
    ...{ kind: 'linkedin-people-search', state: 'falling-back', reads: 7, lastOn: now - 3 * day, healed: [] },
    troubles: [{ field: 'headline', state: 'falling-back', since: now - 3 * day }],
  },
  {
    ...{ kind: 'roundcube-message', state: 'failing', reads: 1, lastOn: now - day, healed: [] },
    troubles: [{ state: 'failing', since: now - day }],
  },
];
const recipe = (id: string, about: object): KeptRecipe =>
  KeptRecipe.parse({ id, page: 'linkedin-profile', madeOn: now - 3 * day, on: true, ...about });
const recipes: KeptRecipe[] = [
  recipe('r1', {
    field: 'headline',
    select: [
      { css: 'main [data-view-name="profile-top-card"] [role="heading"] + p', score: 0.9 },
      { css: 'main section:has(> a[href*="/overlay/contact-info"]) > p:first-of-type', score: 0.8 },
      { css: 'main > section:first-of-type p', score: 0.4 },
    ],
  }),
  recipe('r2', {
    ...{ field: 'company', select: [{ css: 'main a[href*="/company/"] > span', score: 0.7 }] },
    aside: { why: 'same-for-two', on: now - 2 * minute },
  }),
  recipe('r3', {
    ...{ page: 'roundcube-message', host: 'mail.rivoire.example', field: 'name', on: false, madeOn: now },
    ...{ enter: [{ into: 'frame', select: [{ css: 'iframe[name="messagecontframe"]', score: 0.9 }] }] },
    select: [{ css: '.header-summary .rcmContactAddress', score: 0.8 }],
  }),
];
const tried = (): Tried[] => [
  { sample: 'a', values: ['Head of purchasing · Velmont'], of: 1 },
  { sample: 'b', fault: 'nothing' },
  { sample: 'c', fault: 'contradicts' },
];
const opened: OpenedRecipes = {
  name: 'tandem-recipes.json',
  recipes: [
    ...recipes.slice(0, 1),
    { ...recipes[1], select: [{ css: 'main [data-field="company"]', score: 0.9 }] },
    { ...recipes[2], id: 'r9', host: 'courriel.aravis.example', field: 'email' },
  ].map((one) => Recipe.strip().parse(one)),
};
const refused: OpenedRecipes = {
  name: 'recettes-équipe-achats-2026.json',
  fault: { code: 'selector', recipe: 3, path: 'select.0.css', selector: 'unknown-pseudo' },
};
/** As no recipe is kept: its editor opens with a fault. */
const faulty = { ...recipes[0], select: [{ css: 'main h1:hover + p', score: 0.9 }] } as KeptRecipe;
const listed = (id: string, more: Partial<ListedSample>): ListedSample => ({
  ...{ id, kind: 'linkedin-profile', page: 'linkedin-profile-sdui', madeOn: now - day, why: 'kept', size: 412_000 },
  ...more,
});
const listedSamples = [
  listed('a', {}),
  listed('b', {}),
  listed('g', { kind: 'gmail-thread', size: 31_000 }),
  listed('m', { why: 'made' }),
];

interface Shown {
  healths?: readonly Health[];
  recipes?: readonly KeptRecipe[];
  samples?: readonly ListedSample[];
  opened?: OpenedRecipes;
  onTry?: () => Tried[];
}
function HealthScreen({ healths = [], recipes = [], samples = [], opened, onTry = tried }: Shown) {
  return shell(
    <>
      <HealthList healths={healths} now={now} onForget={noop} />
      <RecipeList {...{ recipes, now, onTry, onSwitch: noop, onRemove: noop }} onSave={async () => true}>
        <RecipeImport opened={opened} kept={recipes} onFile={noop} onImport={noop} onClose={noop} onExport={noop} />
      </RecipeList>
      <SampleList samples={samples} now={now} onOpen={noop} onRemoveAll={noop} />
    </>,
    healths.filter(({ state }) => state === 'failing').length,
  );
}

const sample: Sample = {
  ...{ id: 'm', kind: 'linkedin-profile', page: 'linkedin-profile-sdui', madeOn: now - minute, why: 'made' },
  ...{ url: 'https://www.linkedin.com/in/nora-velmont/' },
  html: `<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>Nora Velmont | LinkedIn</title></head>\n<body>\n${'<main><section data-view-name="profile-top-card"><h1>Nora Velmont</h1><p>Head of purchasing</p></section></main>\n'.repeat(4000)}</body></html>`,
};
const read = (value: string) => ({ value, way: 'heading', confidence: 'high' as const });
const person: Candidate = {
  ...{ page: sample.page, url: sample.url, emails: [], identities: ['linkedin:in/nora-velmont'] },
  fields: {
    name: read('Nora Velmont'),
    headline: read('Head of purchasing at Velmont, always on the lookout for recycled steel'),
    location: read('Brasmont, Ostrie'),
  },
};
const issue = issueText({
  ...{ kind: 'linkedin-profile', page: sample.page, health: healths[1], recipes: recipes.slice(0, 2) },
  ...{ reads: ['name', 'headline', 'location'], version: '0.1.0', browser: 'Firefox 141' },
});
function SampleScreen({ people, gone }: { people: readonly Candidate[]; gone?: boolean }) {
  const t = useText().health;
  return shell(
    <>
      <div>
        <Button look="quiet" small icon="back">
          {t.back}
        </Button>
      </div>
      {gone ? (
        <Empty title={t.sample.gone} icon="page">
          {t.sample.goneHint}
        </Empty>
      ) : (
        <SampleView sample={sample} now={now} people={people} issue={issue} onSave={noop} onRemove={noop} />
      )}
    </>,
  );
}
const all = { healths, recipes, samples: listedSamples };

/** Pictures of Health: kinds of page, recipes, samples, one sample. */
export const repairScreens: Record<string, () => ReactNode> = {
  'wide-crm-health': () => <HealthScreen {...all} />,
  'panel-crm-health': () => <HealthScreen {...all} />,
  'wide-crm-health-none': () => <HealthScreen />,
  'wide-crm-health-untried': () => <HealthScreen {...all} healths={healths.slice(0, 1)} onTry={() => []} />,
  'wide-crm-health-import': () => <HealthScreen {...all} opened={opened} />,
  'panel-crm-health-import': () => <HealthScreen {...all} healths={[]} opened={opened} />,
  'wide-crm-health-refused': () => <HealthScreen recipes={recipes} opened={refused} />,
  'wide-crm-health-fault': () => <HealthScreen recipes={[faulty]} />,
  'panel-crm-health-fault': () => <HealthScreen recipes={[faulty]} />,
  'wide-crm-health-sample': () => <SampleScreen people={[person, person, person]} />,
  'panel-crm-health-sample': () => <SampleScreen people={[person]} />,
  'wide-crm-health-unread': () => <SampleScreen people={[]} />,
  'wide-crm-health-gone': () => <SampleScreen people={[]} gone />,
};
