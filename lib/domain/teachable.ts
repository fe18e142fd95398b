import { mailKinds, type PageKind } from './page-kind';
import type { RecipeField } from './recipe';

const profile: readonly RecipeField[] = ['name', 'headline', 'jobTitle', 'company', 'location', 'photo'];
const chat: readonly RecipeField[] = ['name', 'headline', 'photo'];
const mail: readonly RecipeField[] = ['name', 'email'];

/** The fields of a kind of page that people may show the place of, in the order they are asked for. */
export function teachable(kind: PageKind): readonly RecipeField[] {
  if (kind === 'web-person') return [...profile, 'email'];
  if (kind === 'linkedin-messaging') return chat;
  return mailKinds.includes(kind) ? mail : profile;
}

/** Fields without which a person is hardly told: what an unread one of is worth a line. */
const telling: readonly RecipeField[] = ['name', 'headline', 'jobTitle', 'company', 'email'];

/**
 * The telling fields a reading lacks, in the order they are asked for. A headline and a job title say the same thing:
 * one of them is enough.
 */
export function untold(kind: PageKind, read: readonly RecipeField[]): RecipeField[] {
  const role = read.includes('headline') || read.includes('jobTitle');
  const asked = teachable(kind).filter((field) => telling.includes(field) && !read.includes(field));
  if (kind === 'web-person') return asked.filter((field) => field === 'name' || field === 'email');
  return asked.filter((field) => field !== 'jobTitle' && !(role && field === 'headline'));
}
