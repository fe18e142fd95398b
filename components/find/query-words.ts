import type { LeadQuery } from '../../lib/domain/lead-query';
import type { ListView } from '../../lib/domain/view';
import { wordOf } from '../../lib/domain/word';
import type { Text } from '../ui/i18n-context';

/** The parts of a query that are filters. */
export const filterParts = [
  'stage',
  'standing',
  'tag',
  'campaign',
  'owner',
  'grade',
  'due',
  'source',
  'capturedFrom',
  'capturedUntil',
] as const satisfies readonly (keyof LeadQuery)[];
export type FilterPart = (typeof filterParts)[number];

/** The filters that are set. */
export const setFilters = (query: LeadQuery): FilterPart[] => filterParts.filter((part) => query[part] !== undefined);

/** The query without some of its filters. */
export function without(query: LeadQuery, parts: readonly FilterPart[]): LeadQuery {
  const next = { ...query };
  for (const part of parts) delete next[part];
  return next;
}

/** A person of the team as a choice: their name, or that it is oneself, or nobody. */
export function ownerInWords(t: Text, view: Pick<ListView, 'people' | 'me'>, id: string): string {
  if (id === 'nobody') return t.find.nobody;
  const name = view.people.find((person) => person.id === id)?.name;
  return id === view.me ? t.find.youNamed(name ?? '') : (name ?? id);
}

/** One filter as its chip says it. */
export function filterInWords(t: Text, view: ListView, query: LeadQuery, part: FilterPart): string {
  const { chips, dues, sources } = t.find;
  const day = (ms: number) => new Intl.DateTimeFormat(t.language === 'fr' ? 'fr-FR' : 'en-GB').format(ms);
  const word = (id: string) => wordOf(view.words, id)?.name ?? id;
  const say: { [P in FilterPart]: (value: NonNullable<LeadQuery[P]>) => string } = {
    stage: (stage) => t.lead.stages[stage],
    standing: (standing) => t.lead.standings[standing],
    tag: word,
    campaign: word,
    owner: (id) => chips.owner(ownerInWords(t, view, id)),
    grade: chips.grade,
    due: (due) => chips.due(dues[due]),
    source: (source) => sources[source],
    capturedFrom: (ms) => chips.from(day(ms)),
    capturedUntil: (ms) => chips.until(day(ms)),
  };
  const value = query[part];
  return value === undefined ? '' : (say[part] as (value: unknown) => string)(value);
}
