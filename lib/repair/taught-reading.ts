import type { Candidate, Reading, ReadValue } from '../domain/candidate';
import { emailIdentity, linkedInIdentity } from '../domain/identity';
import { recipeWay } from '../domain/recipe-way';
import type { Anonymised } from './anonymise';

type Invents = Pick<Anonymised, 'url' | 'text'>;

const isTaught = (one: ReadValue | undefined): one is ReadValue => one?.way === recipeWay;

/** Whether anything of a reading was read by a recipe. */
export const hasTaught = ({ people }: Reading): boolean =>
  people.some((one) => [...Object.values(one.fields), ...one.emails].some(isTaught));

/**
 * What is read of a sample, with what recipes read on the page itself in its place, invented as the sample is: the makers
 * see what the page must give though no reader gives it. Recipes are not run on the sample: the marks they go by are the page's
 * own, and invented there unless readers go by them, too.
 * @param read what the readers read of the sample
 * @param taught what was read on the page, by recipes, too
 */
export function withTaught(read: Reading, taught: Reading, invents: Invents): Reading {
  if (!hasTaught(taught)) return read;
  const known = read.outcome === taught.outcome && read.people.length === taught.people.length;
  const people = taught.people.map((one, at) => {
    const base = known ? read.people[at] : undefined;
    return base ? { ...base, ...taughtOf(one, base, invents) } : whole(one, invents);
  });
  return { ...(known ? read : { page: taught.page, outcome: taught.outcome }), people };
}

function inventValue(name: string, read: ReadValue, { url, text }: Invents): ReadValue {
  return { ...read, value: name === 'photo' ? url(read.value) : text(read.value) };
}

const inventFields = (fields: Candidate['fields'], wanted: (read: ReadValue) => boolean, invents: Invents) =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, read]) =>
      read && wanted(read) ? [[name, inventValue(name, read, invents)]] : [],
    ),
  ) as Candidate['fields'];

/** What recipes read of a person the readers know, too. */
function taughtOf(one: Candidate, base: Candidate, invents: Invents): Partial<Candidate> {
  const emails = one.emails.filter(isTaught).map((read) => inventValue('email', read, invents));
  return {
    fields: { ...base.fields, ...inventFields(one.fields, isTaught, invents) },
    ...(emails.length > 0 && { emails, identities: identitiesOf(one, invents) }),
  };
}

/** A person no reader knows of the sample. */
const whole = (one: Candidate, invents: Invents): Candidate => ({
  page: one.page,
  url: invents.url(one.url).slice(0, 2000),
  fields: inventFields(one.fields, () => true, invents),
  emails: one.emails.map((read) => inventValue('email', read, invents)),
  identities: identitiesOf(one, invents),
});

/** Identities are made of addresses, and are invented by them. */
const identitiesOf = ({ identities }: Candidate, { url, text }: Invents): string[] =>
  identities.flatMap((identity) => {
    const [kind = '', ...rest] = identity.split(/[:/]/);
    const id = encodeURIComponent(rest.slice(1).join('/'));
    if (kind === 'linkedin') return linkedInIdentity(url(`https://www.linkedin.com/in/${id}/`)) ?? [];
    return kind === 'email' ? (emailIdentity(text(identity.slice('email:'.length))) ?? []) : [];
  });
