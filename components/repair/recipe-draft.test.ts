import { describe, expect, it } from 'vitest';
import { KeptRecipe } from '../../lib/domain/recipe';
import { bareRecipe } from '../../lib/domain/sound-recipe';
import { draftOf, readDraft } from './recipe-draft';

const kept = KeptRecipe.parse({
  ...{ id: 'r1', page: 'linkedin-profile', field: 'headline', madeOn: 5 },
  ...{ select: [{ css: 'main h1 + p', score: 0.8 }], on: true, seen: [['a', 'b']] },
});
const recipe = bareRecipe(kept);
const faultOf = (change: (draft: Record<string, unknown>) => unknown) => {
  const got = readDraft(JSON.stringify(change(JSON.parse(draftOf(recipe)))), recipe);
  return 'fault' in got ? got.fault : undefined;
};
const withOperation = (operation: object) => (d: object) => ({ ...d, edits: [operation] });

describe('a recipe as text', () => {
  it('is read back as it was, without what it is known by', () => {
    expect(draftOf(kept)).toBe(draftOf(recipe));
    expect(draftOf(kept)).not.toMatch(/"(id|madeOn|on|seen)"/);
    expect(readDraft(draftOf(recipe), recipe)).toEqual({ recipe });
  });

  it('is shown even when it is one no longer, so that it can be mended', () => {
    const faulty = { ...kept, select: [{ css: 'h1:hover', score: 1 }] };
    expect(readDraft(draftOf(faulty), faulty)).toMatchObject({ fault: { code: 'selector' } });
  });

  it.each([
    ['{\n  "page": "linkedin-profile",,\n}', { code: 'not-json', line: 2, column: 30 }],
    ['{\n  "page": "linkedin-profile"', { code: 'not-json', line: 2 }],
    ['[1]', { code: 'wrong-type', path: '' }],
    ['null', { code: 'wrong-type', path: '' }],
    ['['.repeat(5000), { code: 'too-deep' }],
    ['{"__proto__": 1}', { code: 'hostile-key', path: '__proto__' }],
  ])('says what is wrong with it: %.40j', (text, fault) => {
    expect(readDraft(text, recipe)).toMatchObject({ fault });
  });

  it('says what is missing or of another type', () => {
    expect(faultOf((d) => ({ ...d, select: undefined }))).toEqual({ code: 'missing', path: 'select' });
    expect(faultOf((d) => ({ ...d, page: undefined }))).toEqual({ code: 'missing', path: 'page' });
    expect(faultOf((d) => ({ ...d, select: [{ score: 1 }] }))).toEqual({ code: 'missing', path: 'select.0.css' });
    expect(faultOf((d) => ({ ...d, select: 'h1' }))).toEqual({ code: 'wrong-type', path: 'select' });
    expect(faultOf(withOperation({ do: 'part', by: '·' }))).toEqual({ code: 'missing', path: 'edits.0.part' });
  });

  it('says what is beyond a limit, or not among the choices', () => {
    expect(faultOf((d) => ({ ...d, select: [] }))).toEqual({ code: 'at-least', path: 'select', limit: 1 });
    expect(faultOf((d) => ({ ...d, select: [{ css: 'h1', score: 2 }] }))).toEqual({
      ...{ code: 'at-most', path: 'select.0.score', limit: 1 },
    });
    expect(faultOf((d) => ({ ...d, field: 'shoe' }))).toMatchObject({ code: 'not-one-of', path: 'field' });
    expect(faultOf((d) => ({ ...d, take: { attribute: 'onclick' } }))).toMatchObject({ path: 'take.attribute' });
    expect(faultOf((d) => ({ ...d, take: 'html' }))).toMatchObject({ path: 'take' });
    expect(faultOf(withOperation({ do: 'run' }))).toMatchObject({ path: 'edits.0.do' });
  });

  it('names what does not belong there', () => {
    expect(faultOf((d) => ({ ...d, run: 'x' }))).toEqual({ code: 'unknown-key', path: 'run' });
    expect(faultOf((d) => ({ ...d, take: { attribute: 'href', x: 1 } }))).toEqual({
      ...{ code: 'unknown-key', path: 'take.x' },
    });
    expect(faultOf((d) => ({ ...d, id: 'other' }))).toEqual({ code: 'unknown-key', path: 'id' });
    expect(faultOf((d) => ({ ...d, host: 'javascript:alert(1)' }))).toEqual({ code: 'link', path: 'host' });
  });

  it('says why a selector is none', () => {
    const css = (text: string) => faultOf((d) => ({ ...d, select: [{ css: text, score: 1 }] }));
    expect(css('h1:hover')).toEqual({ code: 'selector', path: 'select.0.css', selector: 'unknown-pseudo' });
    expect(css('h1 >')).toMatchObject({ code: 'selector', path: 'select.0.css', selector: 'not-css' });
    expect(css(`${'a '.repeat(200)}b`)).toEqual({ code: 'selector-too-long', path: 'select.0.css' });
  });
});
