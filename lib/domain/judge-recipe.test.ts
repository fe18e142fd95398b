import { describe, expect, it } from 'vitest';
import { afterUse, implausible } from './judge-recipe';
import { KeptRecipe, type RecipeField } from './recipe';

const recipe = (field: RecipeField, seen: KeptRecipe['seen'] = []): KeptRecipe =>
  KeptRecipe.parse({
    ...{ id: 'r1', page: 'linkedin-profile', field, select: [{ css: 'main > h1', score: 0.8 }], madeOn: 1 },
    ...{ on: true, seen },
  });

describe('what a recipe read is not believed', () => {
  it.each<[string, RecipeField, KeptRecipe['seen'], object, string | undefined]>([
    ['the first value of the first person', 'name', [], { person: 'a', value: 'x' }, undefined],
    ['the user’s own name', 'name', [], { person: 'a', value: 'me', viewer: 'me' }, 'viewer'],
    ['the user’s own name as a headline', 'headline', [], { person: 'a', value: 'me', viewer: 'me' }, 'viewer'],
    ['no value where the user has no name', 'name', [], { person: 'a' }, undefined],
    ['a name somebody else had', 'name', [['a', 'x']], { person: 'b', value: 'x' }, 'same-for-two'],
    [
      'a name somebody had three people ago',
      'name',
      [
        ['a', 'x'],
        ['b', 'y'],
        ['c', 'z'],
      ],
      { person: 'd', value: 'x' },
      'same-for-two',
    ],
    ['a photo somebody else had', 'photo', [['a', 'x']], { person: 'b', value: 'x' }, 'same-for-two'],
    ['an address somebody else had', 'email', [['a', 'x']], { person: 'b', value: 'x' }, 'same-for-two'],
    ['the same person again', 'name', [['a', 'x']], { person: 'a', value: 'x' }, undefined],
    ['nobody in particular', 'name', [['a', 'x']], { value: 'x' }, undefined],
    ['a headline the person before had', 'headline', [['a', 'x']], { person: 'b', value: 'x' }, 'same-for-two'],
    [
      'a headline somebody had, but not the last',
      'headline',
      [
        ['a', 'x'],
        ['b', 'y'],
      ],
      { person: 'c', value: 'x' },
      undefined,
    ],
    ['a title the person before had', 'jobTitle', [['a', 'x']], { person: 'b', value: 'x' }, 'same-for-two'],
    [
      'three colleagues',
      'company',
      [
        ['a', 'x'],
        ['b', 'x'],
      ],
      { person: 'c', value: 'x' },
      undefined,
    ],
    [
      'four of one company in a row',
      'company',
      [
        ['a', 'x'],
        ['b', 'x'],
        ['c', 'x'],
      ],
      { person: 'd', value: 'x' },
      'same-for-two',
    ],
    [
      'four of one company, not in a row',
      'company',
      [
        ['a', 'x'],
        ['b', 'x'],
        ['e', 'y'],
        ['c', 'x'],
      ],
      { person: 'd', value: 'x' },
      undefined,
    ],
    [
      'three people and one of them twice',
      'location',
      [
        ['a', 'x'],
        ['b', 'x'],
        ['c', 'x'],
      ],
      { person: 'a', value: 'x' },
      undefined,
    ],
    ['nothing for two people', 'name', [['a', '']], { person: 'b' }, undefined],
    [
      'nothing for three people in a row',
      'name',
      [
        ['a', ''],
        ['b', ''],
      ],
      { person: 'c' },
      'empty',
    ],
    [
      'nothing for three people in a row: a photo',
      'photo',
      [
        ['a', ''],
        ['b', ''],
      ],
      { person: 'c' },
      'empty',
    ],
    [
      'nothing for three people, with one between',
      'name',
      [
        ['a', ''],
        ['b', 'x'],
        ['d', ''],
      ],
      { person: 'c' },
      undefined,
    ],
    ['nothing for one person, three times', 'name', [['a', '']], { person: 'a' }, undefined],
  ])('%s', (_, field, seen, use, why) => {
    expect(implausible(recipe(field, seen), use)).toBe(why);
  });
});

describe('a recipe after a use', () => {
  it('remembers a person once, the latest last, and eight at most', () => {
    let kept = recipe('company');
    for (const n of [1, 2, 3, 4, 5, 6, 7, 8, 9, 3])
      kept = afterUse(kept, { id: 'r1', person: `p${n}`, value: `v${n}` }, 5);
    expect(kept.seen.map(([who]) => who)).toEqual(['p2', 'p4', 'p5', 'p6', 'p7', 'p8', 'p9', 'p3']);
    expect(kept.aside).toBeUndefined();
  });

  it('is set aside where it is implausible, and then stays as it is', () => {
    const once = afterUse(recipe('name', [['a', 'x']]), { id: 'r1', person: 'b', value: 'x' }, 7);
    expect(once).toMatchObject({ aside: { why: 'same-for-two', on: 7 }, on: true });
    expect(afterUse(once, { id: 'r1', person: 'c', value: 'z' }, 9)).toBe(once);
  });

  it('is set aside where the page said so, of nobody in particular', () => {
    expect(afterUse(recipe('name'), { id: 'r1', aside: 'viewer' }, 7)).toEqual({
      ...recipe('name'),
      aside: { why: 'viewer', on: 7 },
    });
  });

  it('counts what it did not find', () => {
    let kept = recipe('name');
    for (const person of ['a', 'b']) kept = afterUse(kept, { id: 'r1', person }, 1);
    expect(kept).toMatchObject({
      seen: [
        ['a', ''],
        ['b', ''],
      ],
    });
    expect(kept.aside).toBeUndefined();
    expect(afterUse(kept, { id: 'r1', person: 'c' }, 2).aside).toEqual({ why: 'empty', on: 2 });
  });

  it('is another recipe’s use', () => {
    const kept = recipe('name');
    expect(afterUse(kept, { id: 'r2', aside: 'viewer' }, 7)).toBe(kept);
  });
});
