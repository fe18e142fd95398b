import type { Health, Trouble } from '../../lib/domain/health';
import type { KeptRecipe, RecipeField } from '../../lib/domain/recipe';
import { health as words } from '../../lib/i18n/en/health';
import { lead } from '../../lib/i18n/en/lead';

export interface IssueAbout {
  kind: Health['kind'];
  /** The reader that read the page. */
  page: string;
  health?: Health;
  /** Recipes for this kind. */
  recipes: readonly KeptRecipe[];
  /** The fields the sample gives. */
  reads: readonly RecipeField[];
  version: string;
  browser: string;
}

const inEnglish = (field: RecipeField): string => lead.fields[field].toLowerCase();
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const said = ({ field, state, since }: Trouble): string =>
  `- ${field ? inEnglish(field) : 'the whole page'}: ${state === 'failing' ? 'not read' : 'read by a lesser way'} since ${dayOf(since)}`;

/**
 * A public issue, in English for whoever mends the reader: the kind of page, the fields, the selectors. Never an address, a name
 * or a host: of a page's host only the kind is told, since a company's webmail names the company.
 */
export function issueText(about: IssueAbout): { title: string; body: string } {
  const { kind, page, health, recipes, reads, version, browser } = about;
  const troubles = health?.troubles ?? [];
  const failing = troubles.filter(({ state }) => state === 'failing');
  const named = (failing.length ? failing : troubles).flatMap(({ field }) => (field ? [inEnglish(field)] : []));
  const whole = troubles.some(({ field }) => !field);
  const what = whole || !named.length ? 'not read as they should be' : `${named.join(', ')} not read`;
  const part = (title: string, lines: readonly string[], none: string): string[] => [
    `### ${title}`,
    ...(lines.length ? lines : [none]),
    '',
  ];
  return {
    title: `${words.kinds[kind]}: ${what}`,
    body: [
      `Kind of page: \`${kind}\`, reader \`${page}\``,
      `Tandem ${version}, ${browser}`,
      '',
      ...part(
        'What health says',
        health ? [`${words.pages.states[health.state]} (last ${health.reads} readings)`, ...troubles.map(said)] : [],
        'No readings kept.',
      ),
      ...part(
        'Fields read from the sample',
        reads.map((field) => `- ${inEnglish(field)}`),
        'None.',
      ),
      ...part(
        'Recipes in this browser',
        recipes.map((one) => `- ${inEnglish(one.field)}: ${one.select.map(({ css }) => `\`${css}\``).join(', ')}`),
        'None.',
      ),
      'The sample is attached: a page whose every text, name, address, number, image, link and id is invented.',
    ].join('\n'),
  };
}

/** The browser and its version out of a user agent: "Firefox 141", "Chrome 141". */
export function browserOf(userAgent: string): string {
  const found = /(Firefox|Edg|Chrome)\/(\d+)/.exec(userAgent.replace(/Chrome\/\d\S* .*(?=Edg\/)/, ''));
  if (!found) return 'unknown browser';
  return `${found[1] === 'Edg' ? 'Edge' : found[1]} ${found[2]}`;
}
