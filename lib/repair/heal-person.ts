import type { Candidate, Reading, ReadValue } from '../domain/candidate';
import type { FieldName } from '../domain/field';
import { fold } from '../domain/fold-text';
import { emailIdentity } from '../domain/identity';
import { implausible } from '../domain/judge-recipe';
import { mirrorHash } from '../domain/mirror';
import type { KeptRecipe, RecipeField, RecipeUse } from '../domain/recipe';
import { nameFromTitle, titleNames } from '../pages/linkedin-subject';
import { candidate, person } from '../pages/values';
import { type IllPage, taught, valueHash } from './ill-page';
import { runRecipe } from './run-recipe';
import { subjectOf } from './subject-of';

/** What a recipe read on this page. */
interface Answer {
  recipe: KeptRecipe;
  value?: string;
  element?: Element;
}

/** What the readers read for a field. */
const builtOf = (base: Candidate | undefined, field: RecipeField): ReadValue | undefined =>
  field === 'email' ? base?.emails[0] : base?.fields[field];

/**
 * One person's page, read by recipes, too. Where the readers know whom the page shows, a recipe's value takes the place of
 * theirs; where they do not, a person comes of recipes alone, if it is certain who it is, and else the page is `not-ready`.
 */
export function healPerson(page: IllPage): { reading: Reading; uses: RecipeUse[] } {
  const { reading, recipes, doc, kind, url } = page;
  const base = reading.outcome === 'person' ? reading.people[0] : undefined;
  const answers = recipes.map((recipe): Answer => {
    const read = runRecipe(recipe, doc);
    return 'fault' in read ? { recipe } : { recipe, value: read.value, element: read.element };
  });
  if (!base && !answers.some((one) => one.value)) return { reading, uses: [] };
  const by = (field: RecipeField) => answers.find((one) => one.recipe.field === field && one.value);
  const identities = base?.identities ?? subjectOf(page, by('name'), by('email')?.value);
  // A recipe found something, but of whom? The page may still be loading, or show somebody else.
  if (!identities)
    return { reading: reading.outcome === 'nobody' ? reading : { ...reading, outcome: 'not-ready' }, uses: [] };
  const who = identities[0] && mirrorHash(identities[0]);
  const title = kind === 'linkedin-profile' ? nameFromTitle(doc.title) : undefined;
  const values: Partial<Record<RecipeField, ReadValue>> = {};
  const uses = answers.flatMap(({ recipe, value }): RecipeUse[] => {
    const built = builtOf(base, recipe.field);
    // A person without a company is no fault of the recipe's.
    if (!value) return built || recipe.field === 'name' ? [{ id: recipe.id, person: who }] : [];
    const own = recipe.field === 'name' && title !== undefined && titleNames(title, value);
    if (recipe.field === 'name' && title !== undefined && !own) return [];
    const agreed = own || (built && fold(built.value) === fold(value));
    const aside = implausible(recipe, {
      person: who,
      value: valueHash(value),
      viewer: agreed ? undefined : page.viewer,
    });
    if (!aside) values[recipe.field] = taught(value, built);
    return [{ id: recipe.id, person: who, value: valueHash(value), ...(aside && { aside }) }];
  });
  if (!base && !values.name && !values.email) return { reading, uses };
  const healed = withValues(
    base ?? candidate(reading.page === 'unknown' ? kind : reading.page, url, identities, {}),
    values,
  );
  return { reading: { ...reading, ...person(healed) }, uses };
}

/** A candidate with the values recipes read in the place of its own. An address that is taught is whose page it is. */
export function withValues(base: Candidate, values: Partial<Record<RecipeField, ReadValue>>): Candidate {
  const { email, ...fields } = values;
  const kept = { ...base.fields, ...(fields as Partial<Record<FieldName, ReadValue>>) };
  if (!email) return { ...base, fields: kept };
  const identity = emailIdentity(email.value);
  const rest = base.identities.filter((one) => !one.startsWith('email:'));
  return {
    ...base,
    fields: kept,
    emails: [email, ...base.emails.filter((one) => one.value !== email.value && rest.length > 0)].slice(0, 10),
    identities: identity ? (rest.length ? [...base.identities, identity] : [identity]) : base.identities,
  };
}
