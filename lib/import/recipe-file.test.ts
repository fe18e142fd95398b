import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pageKinds } from '../domain/page-kind';
import { KeptRecipe, Recipe, RecipeField } from '../domain/recipe';
import { hostileRecipes } from './hostile-recipes.fakes';
import { holdsLink, largestRecipeFile, readRecipeFile, readRecipeText, recipesToText } from './recipe-file';

const recipe = (patch: object = {}) => ({
  id: 'headline-1',
  page: 'linkedin-profile',
  field: 'headline',
  enter: [],
  select: [{ css: 'section[data-part="headline"] > p', score: 0.9 }],
  take: 'text',
  edits: [{ do: 'part', by: '|', part: 0 }],
  madeOn: 1_790_000_000_000,
  ...patch,
});
const fileOf = (...recipes: unknown[]) => ({ tandem: 'recipes', version: 1, recipes });
const read = (content: unknown) =>
  readRecipeFile(
    new Blob([
      typeof content === 'string' || content instanceof Uint8Array ? (content as BlobPart) : JSON.stringify(content),
    ]),
  );
const faultOf = async (content: unknown) => {
  const found = await read(content);
  return 'fault' in found ? found.fault : undefined;
};

it('reads a file of recipes', async () => {
  const second = recipe({
    id: 'b',
    page: 'web-person',
    host: 'www.exemple.fr',
    enter: [{ into: 'shadow', select: [{ css: 'x-card', score: 0.5 }] }],
  });
  expect(await read(fileOf(recipe(), second))).toEqual({ recipes: [recipe(), second] });
  expect(await read(`\ufeff${JSON.stringify(fileOf(recipe()))}`)).toEqual({ recipes: [recipe()] });
});

it.each<[string, unknown, object]>([
  ['10 MB', 'x'.repeat(10 << 20), { code: 'too-large' }],
  ['10 MB of good recipes', JSON.stringify(fileOf(recipe())).padEnd(10 << 20), { code: 'too-large' }],
  ['nested 10,000 deep', '{"recipes":'.repeat(10_000), { code: 'too-deep', line: 1 }],
  ['nested 10,000 deep and closed', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, { code: 'too-deep' }],
  ['many commas', ','.repeat(199_000), { code: 'not-json' }],
  ['a million commas', ','.repeat(1_000_000), { code: 'too-large' }],
  ['no JSON', 'hello', { code: 'not-json' }],
  ['an unfinished file', '{"tandem": "recipes",\n "version": 1,', { code: 'not-json', line: 2 }],
  ['nothing', '', { code: 'not-json' }],
  ['UTF-16', new Uint8Array(Buffer.from(`\ufeff${JSON.stringify(fileOf(recipe()))}`, 'utf16le')), { code: 'not-utf8' }],
  ['UTF-16 unmarked', new Uint8Array(Buffer.from(JSON.stringify(fileOf(recipe())), 'utf16le')), { code: 'not-utf8' }],
  ['Latin-1', new Uint8Array(Buffer.from(JSON.stringify(fileOf(recipe({ id: 'é' }))), 'latin1')), { code: 'not-utf8' }],
  ['a surrogate in UTF-8', new Uint8Array([0x22, 0xed, 0xa0, 0x80, 0x22]), { code: 'not-utf8' }],
  ['another file', { tandem: 'backup', version: 1 }, { code: 'not-recipes' }],
  ['a list', [recipe()], { code: 'not-recipes' }],
  ['no recipes', fileOf(), { code: 'not-recipes' }],
  ['a newer version', { ...fileOf({ unknown: 1 }), version: 2 }, { code: 'newer-version' }],
  ['too many', fileOf(...Array.from({ length: 201 }, () => ({}))), { code: 'too-many' }],
  ['a heap of nothing', `{"tandem":"recipes","version":1,"recipes":[${'{},'.repeat(60_000)}{}]}`, { code: 'too-many' }],
  [
    'a heap of selectors',
    fileOf(recipe({ select: Array(9).fill({ css: 'p', score: 1 }) })),
    { code: 'too-many', recipe: 1, path: 'select' },
  ],
  ['an unknown key', fileOf(recipe(), recipe({ id: 'b', run: 'x' })), { code: 'unknown-key', recipe: 2, path: 'run' }],
  ['an unknown key of the file', { ...fileOf(recipe()), also: 1 }, { code: 'unknown-key', path: 'also' }],
  [
    'a hostile key',
    `{"tandem":"recipes","version":1,"recipes":[{"__proto__":{}}]}`,
    { code: 'hostile-key', path: 'recipes.0.__proto__' },
  ],
  [
    'an endless selector',
    fileOf(recipe({ select: [{ css: 'a '.repeat(99_000), score: 1 }] })),
    { code: 'selector-too-long', recipe: 1, path: 'select.0.css' },
  ],
  [
    'a selector that never ends',
    fileOf(recipe({ select: [{ css: `a${'['.repeat(200)}`, score: 1 }] })),
    { code: 'selector', recipe: 1, path: 'select.0.css' },
  ],
  [
    'a selector outside the grammar',
    fileOf(recipe({ enter: [{ into: 'frame', select: [{ css: 'p:has(:not(:has(a)))', score: 1 }] }] })),
    { code: 'selector', recipe: 1, path: 'enter.0.select.0.css' },
  ],
  [
    'javascript',
    fileOf(recipe({ select: [{ css: 'a[href="javascript:alert(1)"]', score: 1 }] })),
    { code: 'link', recipe: 1, path: 'select.0.css' },
  ],
  [
    'spaced javascript',
    fileOf(recipe({ edits: [{ do: 'without', front: ' java\tscript\n:alert(1)' }] })),
    { code: 'link', recipe: 1, path: 'edits.0.front' },
  ],
  ['a data link', fileOf(recipe({ host: 'data:text/html,x' })), { code: 'link', recipe: 1, path: 'host' }],
  ['a web link', fileOf(recipe({ id: 'https://evil.example/' })), { code: 'link', recipe: 1, path: 'id' }],
  ['an unknown field', fileOf(recipe({ field: 'password' })), { code: 'not-a-recipe', recipe: 1, path: 'field' }],
  [
    'an unknown operation',
    fileOf(recipe({ edits: [{ do: 'eval' }] })),
    { code: 'not-a-recipe', recipe: 1, path: 'edits.0.do' },
  ],
  [
    'an attribute of the page’s own',
    fileOf(recipe({ take: { attribute: 'onclick' } })),
    { code: 'not-a-recipe', recipe: 1 },
  ],
  [
    'a recipe for anybody’s host',
    fileOf(recipe({ page: 'web-person' })),
    { code: 'not-a-recipe', recipe: 1, path: 'host' },
  ],
  [
    'the same twice on one site',
    fileOf(recipe(), recipe({ id: 'b', host: 'fr.linkedin.com' })),
    { code: 'duplicate', recipe: 2 },
  ],
  ['the same twice', fileOf(recipe(), recipe({ id: 'b' })), { code: 'duplicate', recipe: 2 }],
  ['the same id twice', fileOf(recipe(), recipe({ field: 'name' })), { code: 'duplicate', recipe: 2 }],
])('refuses %s, and says why', async (_, content, fault) => {
  expect(await faultOf(content)).toMatchObject(fault);
});

it.each(hostileRecipes)('refuses $name: $code', async ({ text, code }) => {
  expect(await faultOf(text())).toMatchObject({ code });
});

it('does not even read a file that is too large', async () => {
  const file = new Blob(['x'.repeat(largestRecipeFile + 1)]);
  file.arrayBuffer = () => Promise.reject(new Error('was read'));
  expect(await readRecipeFile(file)).toEqual({ fault: { code: 'too-large' } });
});

it('knows a link from a word', () => {
  for (const text of [
    'see https://a.example',
    'DATA:text/html',
    'JavaScript :'.replace(' ', '\u200b'),
    'blob:x',
    'a[href="data:,x"]',
  ])
    expect(holdsLink(text), text).toBe(true);
  for (const text of [
    'a[href*="/overlay/contact-info"]',
    '[data-field="name"]',
    'a[href^="mailto:"]',
    'metadata:',
    'div[data-x=":"]',
    '·',
  ])
    expect(holdsLink(text), text).toBe(false);
});

it('lets a selector ask for a mark that is an address', async () => {
  const person = recipe({ select: [{ css: '[itemtype="https://schema.org/Person"] > h2', score: 0.9 }] });
  expect(await read(fileOf(person))).toEqual({ recipes: [person] });
});

it('reads one recipe edited as text', () => {
  expect(readRecipeText(JSON.stringify(recipe()))).toEqual({ recipe: recipe() });
  expect(readRecipeText('{\n"id" 1}')).toMatchObject({ fault: { code: 'not-json', line: 2 } });
  expect(readRecipeText(JSON.stringify(recipe({ field: 'x' })))).toEqual({
    fault: { code: 'not-a-recipe', path: 'field' },
  });
});

const css = fc
  .array(
    fc.constantFrom('main', '[role="heading"]', 'a[href*="/contact-info"]', 'p:nth-of-type(2)', '[data-part="é·"]'),
    { minLength: 1, maxLength: 5 },
  )
  .map((all) => all.join(' > '));
const ranked = fc.array(fc.record({ css, score: fc.double({ min: 0, max: 1, noNaN: true }).map((n) => n + 0) }), {
  minLength: 1,
  maxLength: 8,
});
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
  .filter((text) => text.length <= 10 && !holdsLink(text));
const operation = fc.oneof(
  fc.record({ do: fc.constant('part' as const), by: words, part: fc.integer({ min: -5, max: 5 }) }),
  fc.record({ do: fc.constantFrom('address' as const, 'name' as const) }),
  fc.record({ do: fc.constant('without' as const), front: words, end: words }),
);
const anyRecipe = fc.record({
  page: fc.constantFrom(...pageKinds),
  field: fc.constantFrom(...RecipeField.options),
  enter: fc.array(fc.record({ into: fc.constantFrom('frame' as const, 'shadow' as const), select: ranked }), {
    maxLength: 3,
  }),
  select: ranked,
  take: fc.oneof(fc.constant('text' as const), fc.constant({ attribute: 'data-email' })),
  edits: fc.array(operation, { maxLength: 5 }),
  madeOn: fc.integer({ min: 0, max: 8.64e15 }),
});

it('reads back whatever it writes, and writes nothing that is kept only here', async () => {
  const some = fc.uniqueArray(anyRecipe, {
    minLength: 1,
    maxLength: 30,
    selector: ({ page, field }) => `${page} ${field}`,
  });
  await fc.assert(
    fc.asyncProperty(some, async (all) => {
      const recipes = all.map((one, at) => Recipe.parse({ ...one, id: `r${at}`, host: 'www.exemple.fr' }));
      const kept = recipes.map((one) =>
        KeptRecipe.parse({ ...one, on: false, aside: { why: 'viewer', on: 1 }, seen: [['a', 'b']] }),
      );
      const text = recipesToText(kept);
      if (new Blob([text]).size <= largestRecipeFile) expect(await read(text)).toEqual({ recipes });
    }),
    { numRuns: 60 },
  );
});

it('never throws, whatever the JSON, and reads nothing but recipes', async () => {
  const around = fc.oneof(
    fc.json(),
    fc.anything().map((value) => JSON.stringify(fileOf(value)) ?? ''),
    fc.jsonValue().map((value) => JSON.stringify(fileOf(recipe({ select: value })))),
  );
  await fc.assert(
    fc.asyncProperty(around, async (text) => {
      const found = await read(text);
      if ('recipes' in found) for (const one of found.recipes) expect(Recipe.parse(one)).toEqual(one);
      else expect(found.fault.code).toBeTruthy();
    }),
  );
});
