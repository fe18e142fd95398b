import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Found, type HealthRecord, keptMarks, type ReadMark } from './health';
import { isAlarming, judge, withMark } from './judge-health';
import type { PageKind } from './page-kind';
import { RecipeField } from './recipe';

type FoundBy = ReadMark['found'];
const all: FoundBy = { name: 'best', headline: 'best', company: 'best', photo: 'best' };
const without = (...fields: RecipeField[]): FoundBy =>
  Object.fromEntries(Object.entries(all).filter(([field]) => !fields.includes(field as RecipeField)));
const by = (field: RecipeField, found: Found): FoundBy => ({ ...all, [field]: found });

/** Marks a minute apart, each of another page unless `who` says whose. */
function record(kind: PageKind, ...reads: (FoundBy | ReadMark['outcome'])[]): HealthRecord {
  return {
    kind,
    marks: reads.map((read, i) => ({
      ...{ kind, page: kind, who: `w${i}`, on: (i + 1) * 60_000 },
      ...(typeof read === 'string' ? { outcome: read, found: {} } : { outcome: 'person' as const, found: read }),
    })),
  };
}
const profile = (...reads: Parameters<typeof record>[1][]) => record('linkedin-profile', ...reads);
const minute = 60_000;

describe('health', () => {
  it.each<[string, HealthRecord, ReturnType<typeof judge>['troubles']]>([
    ['nothing read yet', profile(), []],
    ['all well', profile(all, all, all, all), []],
    ['a page no reader knows', profile(all, all, 'unsupported'), [{ state: 'failing', since: 3 * minute }]],
    [
      'since the first of them in a row',
      profile('not-ready', all, 'not-ready', 'unsupported', 'not-ready'),
      [{ state: 'failing', since: 3 * minute }],
    ],
    ['the first page ever is not known', profile('unsupported'), [{ state: 'failing', since: minute }]],
    ['well again', profile('unsupported', 'unsupported', all), []],
    [
      'nobody is no trouble, and ends none',
      profile(all, 'unsupported', 'nobody'),
      [{ state: 'failing', since: 2 * minute }],
    ],
    ['nobody alone', profile('nobody', 'nobody'), []],
    ['a name is missing once', profile(without('name')), [{ field: 'name', state: 'failing', since: minute }]],
    ['a headline is missing once', profile(all, all, all, without('headline')), []],
    [
      'a headline is missing twice',
      profile(all, all, all, without('headline'), without('headline')),
      [{ field: 'headline', state: 'failing', since: 4 * minute }],
    ],
    ['a headline is missing twice of few', profile(all, all, without('headline'), without('headline')), []],
    [
      'a headline was never found',
      profile(without('headline'), without('headline'), without('headline'), without('headline')),
      [],
    ],
    [
      'a headline half of all have',
      profile(all, without('headline'), all, without('headline'), all, without('headline'), without('headline')),
      [],
    ],
    [
      'four of five had a headline',
      profile(all, all, without('headline'), all, all, without('headline'), without('headline')),
      [{ field: 'headline', state: 'failing', since: 6 * minute }],
    ],
    ['two without a photo', profile(all, all, all, without('photo'), without('photo')), []],
    [
      'three without a photo',
      profile(all, all, all, without('photo'), without('photo'), without('photo')),
      [{ field: 'photo', state: 'failing', since: 4 * minute }],
    ],
    [
      'nobody between them does not count',
      profile(all, all, all, without('headline'), 'nobody', without('headline')),
      [{ field: 'headline', state: 'failing', since: 4 * minute }],
    ],
    ['a lesser way once', profile(all, all, by('name', 'fallback')), []],
    [
      'a lesser way twice',
      profile(all, by('name', 'fallback'), by('name', 'fallback')),
      [{ field: 'name', state: 'falling-back', since: 2 * minute }],
    ],
    ['always a lesser way', profile(by('name', 'fallback'), by('name', 'fallback'), by('name', 'fallback')), []],
    [
      'a lesser way for some people',
      profile(all, by('name', 'fallback'), all, by('name', 'fallback'), by('name', 'fallback')),
      [],
    ],
    ['a recipe reads it', profile(all, all, by('name', 'recipe')), []],
    [
      'a mail without an address',
      record('gmail-thread', { name: 'best' }),
      [{ field: 'email', state: 'failing', since: minute }],
    ],
    ['a mail without a name', record('gmail-thread', { email: 'best' }), []],
    ['any page without name or address', record('web-person', { company: 'best' }), []],
  ])('%s', (_, kept, troubles) => {
    expect(judge(kept).troubles).toEqual(troubles);
  });

  it('is as bad as the worst trouble, and says what is healed, how much was read and when', () => {
    const fallen = { ...by('company', 'fallback') };
    const { headline: _, ...lost } = fallen;
    expect(judge(profile(all, all, all, lost, { ...lost, photo: 'recipe' }, 'nobody'))).toEqual({
      kind: 'linkedin-profile',
      state: 'failing',
      troubles: [
        { field: 'headline', state: 'failing', since: 4 * minute },
        { field: 'company', state: 'falling-back', since: 4 * minute },
      ],
      healed: ['photo'],
      reads: 5,
      lastOn: 5 * minute,
    });
    expect(judge(profile(all, fallen, fallen)).state).toBe('falling-back');
    expect(judge(profile(all)).state).toBe('well');
    expect(judge(profile())).toMatchObject({ state: 'well', reads: 0, lastOn: 0 });
  });

  it('calls a field healed until its recipe no longer finds it', () => {
    expect(judge(profile(all, by('name', 'recipe'))).healed).toEqual(['name']);
    expect(judge(profile(all, by('name', 'recipe'), without('name'))).healed).toEqual([]);
    expect(judge(profile(all, by('name', 'recipe'), all)).healed).toEqual([]);
    expect(judge(profile(all, by('name', 'recipe'), 'unsupported')).healed).toEqual([]);
  });
});

describe('an alarm', () => {
  const same = (record: HealthRecord, ...n: number[]): HealthRecord => ({
    ...record,
    marks: record.marks.map((mark, i) => (n.includes(i) ? { ...mark, who: 'same' } : mark)),
  });
  it.each<[string, HealthRecord, boolean]>([
    ['one bad page', profile(all, 'unsupported'), false],
    ['two bad pages', profile(all, 'unsupported', 'not-ready'), true],
    ['one bad page, twice', same(profile(all, 'unsupported', 'nobody', 'unsupported'), 1, 3), false],
    [
      'a page whose good reading is as old',
      { ...profile(all, 'unsupported'), marks: profile(all, 'unsupported').marks.map((m) => ({ ...m, on: 1 })) },
      false,
    ],
    ['a field lost on two pages', profile(all, all, all, without('headline'), without('headline')), true],
    ['a field that falls back', profile(all, by('name', 'fallback'), by('name', 'fallback')), false],
  ])('%s', (_, kept, alarming) => {
    expect(isAlarming(kept)).toBe(alarming);
  });
});

describe('one more mark', () => {
  const mark = (more: Partial<ReadMark>): ReadMark => ({
    ...{ kind: 'linkedin-profile', page: 'p', who: 'a', on: 1, outcome: 'person', found: all },
    ...more,
  });
  const add = (...marks: ReadMark[]) =>
    marks.reduce(withMark, { kind: 'linkedin-profile', marks: [] } as HealthRecord).marks;

  it('takes the place of the same page’s, if that was the latest', () => {
    const [loading, ready] = [mark({ outcome: 'not-ready', found: {} }), mark({ on: 2 })];
    expect(add(loading, ready)).toEqual([ready]);
    expect(add(loading, mark({ who: 'b' }), ready)).toHaveLength(3);
    expect(add(loading, mark({ outcome: 'nobody', found: {} }))).toEqual([]);
  });

  it('of nobody is none', () => {
    expect(add(mark({ outcome: 'nobody' }))).toEqual([]);
  });

  const marks = fc.array(
    fc.record({
      who: fc.constantFrom('a', 'b', 'c', 'd'),
      on: fc.integer({ min: 0, max: 3 }),
      outcome: fc.constantFrom('person', 'nobody', 'unsupported', 'not-ready'),
      found: fc.dictionary(fc.constantFrom(...RecipeField.options), fc.constantFrom('best', 'fallback', 'recipe')),
    }),
    { minLength: 15, maxLength: 60 },
  );

  it('keeps no more than twenty, in the order they came, whatever their times', () => {
    fc.assert(
      fc.property(marks, (list) => {
        const given = list.map((one) => mark(one as Partial<ReadMark>));
        const kept = add(...given);
        expect(kept.length).toBeLessThanOrEqual(keptMarks);
        let at = -1;
        for (const one of kept) {
          const next = given.indexOf(one);
          expect(next).toBeGreaterThan(at);
          at = next;
        }
      }),
    );
  });

  it('never makes what is wrong right: a field lost long ago is still lost, since the same day', () => {
    const lost = Array.from({ length: 50 }, (_, i) =>
      mark({ who: `l${i}`, on: 100 + i, found: without('headline', 'photo') }),
    );
    const good = Array.from({ length: 30 }, (_, i) => mark({ who: `g${i}`, on: i }));
    for (let n = 3; n <= lost.length; n++) {
      const kept = { kind: 'linkedin-profile' as const, marks: add(...good, ...lost.slice(0, n)) };
      expect(judge(kept).troubles).toEqual([
        { field: 'headline', state: 'failing', since: 100 },
        { field: 'photo', state: 'failing', since: 100 },
      ]);
    }
    expect(judge({ kind: 'linkedin-profile', marks: add(...good, ...lost, mark({ who: 'z' })) }).troubles).toEqual([]);
  });
});
