import fc from 'fast-check';
import { type Lead, standings } from '../../domain/lead';
import { dues, type LeadQuery, leadSorts, sourceGroups } from '../../domain/lead-query';
import { stages } from '../../domain/stage';
import type { Word } from '../../domain/word';

/** Invented leads, words and queries for property tests, alike enough to find each other. */
export const scannedAt = Date.parse('2026-11-23T09:00+01:00');
const hour = 3_600_000;

const names = ['Zoé Noël', 'Camille Moreau', 'Chloé Dupré-Lévêque', '王小明', 'Cœur d’Auteuil', 'zoe noel', ''];
const texts = ['Ateliers Rivoire', 'Directrice achats', 'Head of R&D', 'Annecy, 東京都', 'Pollutec 2026', 'Noël'];
const identities = [
  'linkedin:in/zoe-noel-1a2b',
  'email:c.moreau@rivoire.example',
  'phone:+33612345678',
  'salesnav:AC1',
];
const tagIds = ['t1', 't2', 't3', 'unknown-tag'];
const campaignIds = ['c1', 'c2', 'unknown-campaign'];
const people = ['marie', 'paul'];
const pages = ['linkedin-profile-sdui', 'gmail-thread', 'web-person', 'import:csv', 'pull:brevo', 'manual'];

const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const text = maybe(fc.constantFrom(...texts));
const moment = fc.constantFrom(...[-50, -1, 0, 1, 14, 16, 40, 158, 160].map((hours) => scannedAt + hours * hour));
const value = (of: string | undefined, page?: string) => (of === undefined ? {} : { value: of, page });
const grades = ['A', 'A1', 'B', 'B3', 'C', 'C3', 'C2', 'Z9', 'A9'];

/** A lead as the index reads it: what it does not read is left out. */
export const leadLike: fc.Arbitrary<Omit<Lead, 'id'>> = fc
  .record({
    name: maybe(fc.constantFrom(...names)),
    company: text,
    jobTitle: maybe(fc.constantFrom('CEO', 'Directrice achats', 'Student', 'Head of Purchasing')),
    headline: text,
    location: text,
    identities: fc.subarray(identities),
    stage: fc.constantFrom(...stages),
    standing: fc.constantFrom('active' as const, ...standings),
    tags: fc.subarray(tagIds),
    engaged: fc.array(fc.record({ campaign: maybe(fc.constantFrom(...campaignIds)), on: fc.nat(60) }), {
      maxLength: 4,
    }),
    owner: maybe(fc.constantFrom(...people)),
    offered: maybe(moment),
    clock: maybe(moment),
    paused: fc.boolean(),
    source: maybe(fc.constantFrom(...pages)),
    capturedOn: fc.nat(4),
  })
  .map(({ name, company, jobTitle, headline, location, ...one }) => {
    const fields = { name, company, jobTitle, headline, location };
    const kept = Object.entries(fields).flatMap(([key, of]) => (of === undefined ? [] : [[key, value(of, pages[1])]]));
    return {
      ...one,
      fields: Object.fromEntries(kept),
      answers: {},
      tags: Object.fromEntries(one.tags.map((id) => [id, ['e']])),
      engagements: one.engaged.map(({ campaign, on }, i) => ({
        id: `${i}`,
        type: 'webinar-attended',
        on: scannedAt - on * 24 * hour,
        campaign,
      })),
      offer: one.offered && { state: 'offered', dueAt: one.offered, amberAt: 0 },
      clock: one.clock && { kind: 'first-touch', dueAt: one.clock, amberAt: 0 },
      pause: one.paused ? { on: 0, reason: 'other', left: 0 } : undefined,
    } as unknown as Omit<Lead, 'id'>;
  });

/** The words leads hold, some of them merged (into each other, too) or off the list. */
export const wordList: fc.Arbitrary<Word[]> = fc
  .array(
    fc.record({
      name: fc.constantFrom(...texts, 'Salon', 'Zoé'),
      into: maybe(fc.constantFrom(0, 1, 2)),
      gone: maybe(fc.constant(true)),
    }),
    { minLength: 5, maxLength: 5 },
  )
  .map((list) =>
    list.map(({ name, into, gone }, i) => {
      const ids = i < 3 ? tagIds : campaignIds;
      const target = into !== undefined && into !== (i < 3 ? i : i - 3) && (i < 3 || into < 2) ? ids[into] : undefined;
      return {
        id: ids[i < 3 ? i : i - 3],
        kind: i < 3 ? 'tag' : 'campaign',
        name,
        ...(target && { into: target }),
        ...(gone && { gone }),
      } as unknown as Word;
    }),
  );

const typed = fc
  .constantFrom(...names, ...texts, 'salon', 'zoe', 'example', '小明', '336', 'xyz', '#o:marie')
  .chain((whole) => fc.nat(whole.length).map((length) => whole.slice(0, length || whole.length)));

export const leadQuery: fc.Arbitrary<LeadQuery> = fc.record({
  text: fc.oneof(
    fc.constant(''),
    typed,
    fc.tuple(typed, typed).map((two) => two.join(' ')),
  ),
  stage: sometimes(fc.constantFrom(...stages)),
  standing: sometimes(fc.constantFrom(...standings)),
  tag: sometimes(fc.constantFrom(...tagIds)),
  campaign: sometimes(fc.constantFrom(...campaignIds)),
  owner: sometimes(fc.constantFrom(...people, 'nobody')),
  grade: sometimes(fc.constantFrom(...grades)),
  due: sometimes(fc.constantFrom(...dues)),
  source: sometimes(fc.constantFrom(...sourceGroups)),
  capturedFrom: sometimes(fc.nat(4)),
  capturedUntil: sometimes(fc.nat(4)),
  sort: fc.constantFrom(...leadSorts),
  reverse: maybe(fc.boolean()),
});

/** Most filters are off, or nobody would ever be found. */
function sometimes<T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: of });
}
