import type { Contract } from './contract';
import type { Evidence } from './event';
import { type FitGroup, type FitRule, fitGroups } from './fit-rules';
import type { Lead } from './lead';
import { addWord, matchWords, type WordIndex } from './match-words';

type Part = Evidence['fit'][number];
interface Ranked {
  rule: FitRule;
  /** Its place in the contract: the lower the stronger. */
  rank: number;
}
/** Where a group's words are looked for. Company size is a band, a mail domain has rules of its own. */
type Source = 'title' | 'company' | 'companySize' | 'industry' | 'country';
const sourceOf: Record<Exclude<FitGroup, 'mailDomain'>, Source> = {
  seniority: 'title',
  function: 'title',
  student: 'title',
  company: 'company',
  competitor: 'company',
  companySize: 'companySize',
  industry: 'industry',
  country: 'country',
};
interface Compiled {
  words: Record<Source, WordIndex<Ranked>>;
  any: Record<Source, Ranked[]>;
  mail: FitRule[];
  memo: Map<string, Part[]>;
}
const compiled = new WeakMap<Contract, Compiled>();
/** Titles, companies and places repeat: what they match is kept for this many texts. */
const memoSize = 20_000;

function perSource<T>(make: () => T): Record<Source, T> {
  return { title: make(), company: make(), companySize: make(), industry: make(), country: make() };
}

function compile(contract: Contract): Compiled {
  const kept = compiled.get(contract);
  if (kept) return kept;
  const made: Compiled = {
    words: perSource<WordIndex<Ranked>>(() => new Map()),
    any: perSource<Ranked[]>(() => []),
    mail: [],
    memo: new Map(),
  };
  contract.fit.rules.forEach((rule, rank) => {
    if (rule.group === 'mailDomain') {
      made.mail.push({ ...rule, words: rule.words.map((w) => w.toLowerCase()) });
      return;
    }
    const source = sourceOf[rule.group];
    for (const word of rule.words)
      if (word === '*') made.any[source].push({ rule, rank });
      else addWord(made.words[source], word, { rule, rank });
  });
  compiled.set(contract, made);
  return made;
}

/** What a text matches in its source: in each group the first rule of the contract that does. */
function matches(c: Compiled, source: Source, text: string): Part[] {
  const key = `${source} ${text}`;
  const kept = c.memo.get(key);
  if (kept) return kept;
  const best = new Map<FitGroup, Ranked & { word: string }>();
  const take = (ranked: Ranked, word: string) => {
    const old = best.get(ranked.rule.group);
    if (!old || ranked.rank < old.rank) best.set(ranked.rule.group, { ...ranked, word });
  };
  // `51-200` and `201-500` share no word but would as words: a band is matched whole.
  if (source === 'companySize')
    for (const list of c.words.companySize.values())
      for (const entry of list) entry.word === text && take(entry.of, entry.word);
  else matchWords(c.words[source], text, take);
  for (const ranked of c.any[source]) take(ranked, text.slice(0, 200));
  const parts = [...best.values()].map(({ rule, word }) => ({
    group: rule.group,
    rule: rule.id,
    with: word,
    points: rule.points,
  }));
  if (c.memo.size >= memoSize) c.memo.clear();
  c.memo.set(key, parts);
  return parts;
}

/** The best of the person's addresses: a work address outweighs a private one beside it. */
function mailPart(c: Compiled, identities: readonly string[]): Part | undefined {
  let best: Part | undefined;
  for (const identity of identities) {
    if (!identity.startsWith('email:')) continue;
    const domain = identity.slice(identity.lastIndexOf('@') + 1);
    const rule = c.mail.find((r) => r.words.some((w) => w === '*' || domain === w || domain.endsWith(`.${w}`)));
    if (rule && (!best || rule.points > best.points))
      best = { group: 'mailDomain', rule: rule.id, with: domain, points: rule.points };
  }
  return best;
}

/**
 * How well the person fits, by the contract's rules: the parts, in the order of the groups. Words are whole, blind to case
 * and accents; the title is the job title or else the headline, the country the field or else the location.
 */
export function fitParts(lead: Pick<Lead, 'fields' | 'identities'>, contract: Contract): Part[] {
  const c = compile(contract);
  const { jobTitle, headline, company, companySize, industry, country, location } = lead.fields;
  const parts: Part[] = [];
  const look = (source: Source, text: string | undefined) => text && parts.push(...matches(c, source, text));
  look('title', jobTitle?.value ?? headline?.value);
  look('company', company?.value);
  look('companySize', companySize?.value);
  look('industry', industry?.value);
  look('country', country?.value ?? location?.value);
  const mail = mailPart(c, lead.identities);
  if (mail) parts.push(mail);
  return parts.length > 1 ? parts.sort((a, b) => fitGroups.indexOf(a.group) - fitGroups.indexOf(b.group)) : parts;
}

/** The sum of the parts: may be negative. */
export const fitPoints = (parts: readonly Part[]): number => parts.reduce((sum, part) => sum + part.points, 0);
