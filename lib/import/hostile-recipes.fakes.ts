/** One good recipe, to be spoiled. */
const good = {
  id: 'headline-1',
  page: 'linkedin-profile',
  field: 'headline',
  select: [{ css: 'main > p', score: 0.9 }],
  madeOn: 1_790_000_000_000,
};
const file = (...recipes: object[]) => JSON.stringify({ tandem: 'recipes', version: 1, recipes });
const selecting = (css: string) => ({ ...good, select: [{ css, score: 1 }] });
const kB = 1000;

/** Files of recipes made to harm or to hold up whoever opens them, and the reason each is refused for (`RecipeFileFault`). */
export const hostileRecipes: readonly { name: string; text: () => string; code: string }[] = [
  { name: '10-mb.json', text: () => file(good).padEnd(10 * kB * kB), code: 'too-large' },
  { name: 'million-commas.json', text: () => ','.repeat(kB * kB), code: 'too-large' },
  { name: 'nested.json', text: () => `${'['.repeat(10 * kB)}${']'.repeat(10 * kB)}`, code: 'too-deep' },
  { name: 'nested-objects.json', text: () => '{"recipes":'.repeat(10 * kB), code: 'too-deep' },
  { name: 'nested-to-the-brim.json', text: () => '['.repeat(199 * kB), code: 'too-deep' },
  { name: 'commas.json', text: () => ','.repeat(199 * kB), code: 'not-json' },
  { name: 'one-text.json', text: () => `"${'\\u0041'.repeat(33 * kB)}"`, code: 'not-recipes' },
  { name: 'endless-selector.json', text: () => file(selecting('a > '.repeat(49 * kB))), code: 'selector-too-long' },
  {
    name: 'selectors-never-closed.json',
    text: () =>
      file(good, ...Array.from({ length: 199 }, (_, at) => ({ ...selecting(`a${'[b="c'.repeat(50)}`), id: `s${at}` }))),
    code: 'selector',
  },
  {
    name: 'heap-of-selectors.json',
    text: () => file({ ...good, select: Array.from({ length: 5 * kB }, () => ({ css: 'a', score: 1 })) }),
    code: 'too-many',
  },
  { name: 'heap-of-recipes.json', text: () => file(...Array.from({ length: 50 * kB }, () => ({}))), code: 'too-many' },
  {
    name: 'heap-of-keys.json',
    text: () => file({ ...good, ...Object.fromEntries(Array.from({ length: 10 * kB }, (_, at) => [`key${at}`, 1])) }),
    code: 'unknown-key',
  },
  { name: 'proto.json', text: () => file(good).replace('"id"', '"__proto__":{"on":true},"id"'), code: 'hostile-key' },
  { name: 'javascript.json', text: () => file(selecting('a[href="javascript:alert(1)"]')), code: 'link' },
];
