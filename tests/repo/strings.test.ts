import { describe, expect, it } from 'vitest';
import { messagesFor } from '../../lib/i18n/i18n';
import { filesIn, textOf } from './files';

type Leaf = [path: string, value: unknown];

function leaves(tree: unknown, path = ''): Leaf[] {
  if (typeof tree !== 'object' || tree === null) return [[path, tree]];
  return Object.entries(tree).flatMap(([key, value]) => leaves(value, path ? `${path}.${key}` : key));
}

const en = leaves(messagesFor('en'));
const fr = new Map(leaves(messagesFor('fr')));

/** What a message may be called with; the first that does not throw is kept. */
const tries: unknown[][] = [
  [2, 2, 2],
  ['x', 'x', 'x'],
  [2, 'x', 'x'],
  ['x', 2, 2],
  [['x'], ['x']],
  [0, 0],
];

function said(message: unknown): string[] {
  if (typeof message === 'string') return [message];
  if (typeof message !== 'function') return [];
  return tries.flatMap((args) => {
    try {
      return [String(message(...args))];
    } catch {
      return []; // A message that wants another kind of argument: another try fits it.
    }
  });
}

describe('strings', () => {
  it('are the same in both languages', () => {
    expect([...fr.keys()].sort()).toEqual(en.map(([path]) => path).sort());
  });

  it.each(en)('%s says something in both languages', (path, english) => {
    expect(typeof fr.get(path)).toBe(typeof english);
    for (const message of [english, fr.get(path)]) {
      const texts = said(message);
      expect(texts.length, 'a message is a string or a function of what it says').toBeGreaterThan(0);
      expect(texts.some((text) => text.trim() !== '')).toBe(true);
      expect(texts.every((text) => text === text.trim())).toBe(true);
    }
  });

  it('of the manifest are in both languages', () => {
    const read = (language: string) => JSON.parse(textOf(`public/_locales/${language}/messages.json`));
    const [english, french] = [read('en'), read('fr')];
    expect(Object.keys(french).sort()).toEqual(Object.keys(english).sort());
    for (const one of [...Object.values(english), ...Object.values(french)])
      expect((one as { message: string }).message).toMatch(/\S/);
    const used = [...textOf('wxt.config.ts').matchAll(/__MSG_(\w+)__/g)].map((m) => m[1] ?? '');
    expect(used.filter((key) => !(key in english))).toEqual([]);
    // Both stores cut or refuse longer descriptions.
    for (const all of [english, french]) expect(all.description.message.length).toBeLessThanOrEqual(132);
  });

  it('stay out of components: no sentence is written in JSX', () => {
    const written = filesIn('.', /^(components|entrypoints)\/.*(?<!\.test)\.tsx$/).flatMap((path) =>
      [...textOf(path).matchAll(/(?<![=-])>\s*([A-ZÀ-Ý][a-zà-ÿ’']+ [a-zà-ÿ’']+[^<>{}=;]*)</g)].map(
        (m) => `${path}: ${m[1]}`,
      ),
    );
    expect(written).toEqual([]);
  });
});
