import { afterAll, describe, expect, it } from 'vitest';
import { seeded } from '../domain/seeded';
import { type Expected, type ExpectedPerson, expected, parse, source } from './fixtures/expected';
import { mutations, pick } from './fixtures/mutate';
import { told, wantedOf } from './fixtures/told';
import { gmailOwners } from './identities';
import { readPage } from './registry';

/** Played per page; `FUZZ_SEEDS=30` for a long run. */
const seeds = Number(process.env.FUZZ_SEEDS ?? 12);

/** Values of a read person that are not those of one and the same expected person; nothing when all are. */
function strange(one: ExpectedPerson, truths: ExpectedPerson[]): string[] {
  const has = (truth: ExpectedPerson, identity: string) => truth.identities?.includes(identity);
  const named = one.identities ?? [];
  const owner = named.length
    ? truths.find((truth) => named.some((identity) => has(truth, identity)))
    : truths.find((truth) => truth.fields?.name === one.fields?.name);
  if (!owner) return [`somebody else: ${JSON.stringify(one)}`];
  const fields = Object.entries(one.fields ?? {}).filter(([name, value]) => owner.fields?.[name as 'name'] !== value);
  return [
    ...fields.map((field) => field.join(': ')),
    ...named.filter((identity) => !has(owner, identity)),
    ...(one.emails ?? []).filter((email) => !owner.emails?.includes(email)),
    ...(one.deed?.post && one.deed.post !== owner.deed?.post ? [one.deed.post] : []),
    ...(one.deed?.on && one.deed.on !== owner.deed?.on ? [`on ${one.deed.on}`] : []),
  ];
}

/** The messages a mail page holds, each once, in order: the last is the open one. */
const messagesIn = (doc: Document) => [
  ...new Set(
    [
      ...doc.querySelectorAll(
        '.adn, [data-test-id="message-view"], [data-testid^="message-view"], div[role="document"]',
      ),
    ].map((one) => one.getAttribute('data-message-id') ?? one.textContent),
  ),
];
const untouched = new Map<string, Document>();
function parsedOnce(page: Expected): Document {
  const kept = untouched.get(page.file);
  if (kept) return kept;
  for (const other of untouched.values()) other.defaultView?.close();
  untouched.clear();
  const doc = parse(source(page.file), page.url);
  untouched.set(page.file, doc);
  return doc;
}

const rates = { right: 0, missing: 0, wrong: 0 };
const valuesOf = (one: ExpectedPerson) => Object.keys(one.fields ?? {}).length + (one.emails?.length ?? 0);

/** What the mutated page says of anyone or anything else than the expected people: it may say less, never something else. */
function wrong(doc: Document, page: Expected): string[] {
  // A mailbox that no longer says whose it is cannot tell the user's own messages; one message less changes the truth.
  if (page.file.startsWith('gmail-thread') && !gmailOwners(doc).length) return [];
  const [now, before] = [messagesIn(doc), messagesIn(parsedOnce(page))];
  if (now.length < before.length || (before.length > 1 && now.at(-1) !== before.at(-1))) return [];
  const { people } = told(
    readPage(doc, page.url, (bug) => {
      throw bug;
    }),
  );
  const truth = wantedOf(page).people;
  const bad = people.flatMap((one) => strange(one, truth));
  const said = people.reduce((sum, one) => sum + valuesOf(one), 0) - bad.length;
  rates.right += said;
  rates.wrong += bad.length;
  rates.missing += Math.max(0, truth.reduce((sum, one) => sum + valuesOf(one), 0) - said);
  return bad;
}

describe('mutated fixture pages', () => {
  const people = expected.filter(
    (page) =>
      (page.outcome === 'person' || page.outcome === 'people') &&
      page.url === expected.find((first) => first.file === page.file)?.url,
  );

  it.each(people)(
    '$file as $url: nothing wrong, nothing thrown',
    (page) => {
      const html = source(page.file);
      for (let seed = 1; seed <= seeds; seed++) {
        // On any other page, whoever's address is linked may be one of its people.
        const kinds = Object.entries(mutations).filter(
          ([kind]) =>
            (kind !== 'otherPerson' || !/^(web-person|zimbra)/.test(page.file)) &&
            (seed % 8 !== 0 || !/^(otherPerson|duplicate|reorder)$/.test(kind)), // Nothing comes after the cut.
        );
        const next = seeded(seed * 7919 + html.length);
        const whole = seed % 8 ? html : html.slice(0, Math.floor(html.length * next()));
        const doc = parse(whole, page.url);
        const done: string[] = [];
        for (let step = 0; step < 4 && doc.body; step++) {
          const kind = pick(kinds, next);
          kind?.[1](doc, next);
          done.push(kind?.[0] ?? '');
          expect({ seed, done, wrong: wrong(doc, page) }).toEqual({ seed, done, wrong: [] });
        }
        doc.defaultView?.close();
      }
    },
    60_000,
  );

  afterAll(() => {
    const all = rates.right + rates.missing + rates.wrong;
    const share = (n: number) => `${((100 * n) / all).toFixed(1)} %`;
    console.info(`mutated pages: right ${share(rates.right)}, missing ${share(rates.missing)}, wrong ${rates.wrong}`);
  });
});
