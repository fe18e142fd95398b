import { describe, expect, it } from 'vitest';
import type { KeptRecipe } from '../../lib/domain/recipe';
import { draftOf, longestDraft, readDraft, recipeOf } from './recipe-draft';

const kept: KeptRecipe = {
  ...{ id: 'r1', page: 'linkedin-profile', field: 'headline', madeOn: 5, enter: [], take: 'text', then: [] },
  ...{ select: [{ css: 'main h1 + p', score: 0.8 }], on: true, seen: [['a', 'b']] },
};
const recipe = recipeOf(kept);
const faultOf = (change: (draft: Record<string, unknown>) => unknown) => {
  const got = readDraft(JSON.stringify(change(JSON.parse(draftOf(recipe)))), recipe);
  return 'fault' in got ? got.fault : undefined;
};

describe('a recipe as text', () => {
  it('is read back as it was, without what is kept beside it', () => {
    expect(recipe).not.toHaveProperty('seen');
    expect(draftOf(recipe)).not.toMatch(/"(id|madeOn|on|seen)"/);
    expect(readDraft(draftOf(recipe), recipe)).toEqual({ recipe });
  });

  it.each([
    ['{\n  "page": "linkedin-profile",,\n}', { line: 2, column: 30 }],
    ['{\n  "page": "linkedin-profile"', { line: 2, column: 29 }],
    ['', { line: 1, column: 1 }],
  ])('says where it is no JSON: %j', (text, place) => {
    expect(readDraft(text, recipe)).toEqual({ fault: { code: 'not-json', ...place } });
  });

  it('says what is wrong, and with which part', () => {
    const select = [{ css: 'main h1 + p', score: 0.8 }];
    expect(faultOf((d) => ({ ...d, select: undefined }))).toEqual({ code: 'missing', path: 'select' });
    expect(faultOf((d) => ({ ...d, page: undefined }))).toEqual({ code: 'missing', path: 'page' });
    expect(faultOf((d) => ({ ...d, select: [{ score: 1 }] }))).toEqual({ code: 'missing', path: 'select[0].css' });
    expect(faultOf((d) => ({ ...d, select: 'h1' }))).toEqual({ code: 'wrong-type', path: 'select' });
    expect(faultOf((d) => ({ ...d, select: [] }))).toEqual({ code: 'too-short', path: 'select', limit: 1 });
    expect(faultOf((d) => ({ ...d, run: 'x' }))).toEqual({ code: 'unknown-key', path: 'run' });
    expect(faultOf((d) => ({ ...d, select: [{ ...select[0], why: 1 }] }))).toEqual({
      ...{ code: 'unknown-key', path: 'select[0].why' },
    });
    expect(faultOf((d) => ({ ...d, select: [{ css: 'h1', score: 2 }] }))).toEqual({
      ...{ code: 'too-long', path: 'select[0].score', limit: 1 },
    });
    expect(faultOf((d) => ({ ...d, field: 'shoe' }))).toMatchObject({ code: 'not-one-of', path: 'field' });
    expect(faultOf((d) => ({ ...d, take: { attribute: 'onclick' } }))).toEqual({ code: 'bad', path: 'take.attribute' });
    expect(faultOf((d) => ({ ...d, take: { attribute: 'href', x: 1 } }))).toEqual({
      ...{ code: 'unknown-key', path: 'take.x' },
    });
    expect(faultOf((d) => ({ ...d, take: 'html' }))).toMatchObject({ path: 'take' });
    expect(faultOf((d) => ({ ...d, then: [{ do: 'run' }] }))).toMatchObject({ path: 'then[0].do' });
    expect(faultOf((d) => ({ ...d, then: [{ do: 'part', by: '·' }] }))).toEqual({
      code: 'missing',
      path: 'then[0].part',
    });
  });

  it('keeps its id and date whatever is typed', () => {
    expect(faultOf((d) => ({ ...d, id: 'other' }))).toEqual({ code: 'unknown-key', path: 'id' });
    expect(faultOf(() => [1])).toEqual({ code: 'wrong-type', path: '{}' });
    expect(faultOf(() => null)).toEqual({ code: 'wrong-type', path: '{}' });
  });

  it('is not read when it is longer than any recipe', () => {
    expect(readDraft('['.repeat(longestDraft + 1), recipe)).toEqual({
      fault: { code: 'too-large', most: longestDraft },
    });
  });
});
