import { describe, expect, it } from 'vitest';
import { filesIn, placesOf, sources, textOf } from './files';

const written = ['lib', 'components', 'entrypoints', 'scripts', 'tests'].flatMap((folder) =>
  filesIn(folder, /\.(tsx?|css|cjs|mjs|sh)$/),
);

describe('sources', () => {
  it('are found at all', () => {
    expect(sources().length).toBeGreaterThan(20);
  });

  it('have no file over 300 lines', () => {
    const lines = (path: string): number => textOf(path).trimEnd().split('\n').length;
    expect(written.filter((path) => lines(path) > 300).map((path) => `${path}: ${lines(path)}`)).toEqual([]);
  });

  it('take time from lib/clock.ts only', () => {
    const others = sources().filter((path) => path !== 'lib/clock.ts');
    expect(placesOf(/\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bperformance\.now\b/, others)).toEqual([]);
  });

  it('make no code or markup out of text', () => {
    const risky =
      /\b(inner|outer)HTML\b|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|\beval\(|new Function\(|setTimeout\(\s*['"`]/;
    expect(placesOf(risky, sources())).toEqual([]);
  });

  it('do not listen to or talk through window.postMessage; ports and messages of the extension are typed', () => {
    const open =
      /\b(window|self|globalThis|parent|top|opener|contentWindow|source)\??\.postMessage\(|^\s*postMessage\((?!\w+:)|(window|self|globalThis)\.addEventListener\(\s*['"]message['"]|onMessageExternal|onConnectExternal/;
    expect(placesOf(open, sources())).toEqual([]);
  });

  it('keep the rooms apart in types, too: the import lint sees only what is left after compilation', () => {
    const room = (name: string) => sources().filter((path) => path.startsWith(name) && !/\.test\.tsx?$/.test(path));
    expect(placesOf(/from '[./]+\/lib\/(store|services|pages|messaging)\//, room('components/'))).toEqual([]);
    expect(placesOf(/from '[./]+\/components\//, room('lib/'))).toEqual([]);
  });

  it('leave the browser to the background and the pages', () => {
    const pure = sources().filter((path) => /^(lib\/(domain|pages|repair|store|i18n|crm)|components)\//.test(path));
    expect(placesOf(/\b(browser|chrome)\.(runtime|tabs|storage|scripting|permissions|alarms|action)\b/, pure)).toEqual(
      [],
    );
  });

  it('have names that say something', () => {
    expect(
      written.filter(
        (path) =>
          /(^|\/)(utils?|helpers?|managers?|common|misc)\.(tsx?|css)$/.test(path) && !path.startsWith('lib/i18n/'),
      ),
    ).toEqual([]);
    expect(written.filter((path) => !/^[a-z0-9./-]+$/i.test(path))).toEqual([]);
  });

  // Dexie keeps what it observes over an await only where it sees that the function is async (4.4.7, live-query.ts, isAsyncFn):
  // of `() => leadView(id)` it hears what is read before the first await, and misses every change of the rest.
  it('give live queries async functions', () => {
    expect(placesOf(/iveQuery\(\s*\([^)]*\)\s*=>/, sources())).toEqual([]);
  });
});
