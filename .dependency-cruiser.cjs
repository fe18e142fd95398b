/**
 * The imports that must never exist. tests/repo/forbidden-imports.test.ts plants one violation of each rule and sees it caught.
 * `tsPreCompilationDeps: false` judges what is left after compilation: a type-only import is erased and so allowed.
 */
const { existsSync, readdirSync } = require('node:fs');

const test = '\\.(test|arbitrary)\\.tsx?$';
const browserApi = 'node_modules/(webextension-polyfill|@wxt-dev/webextension-polyfill|wxt)/';
const react = 'node_modules/(react|react-dom|dexie-react-hooks)/';
const dexie = 'node_modules/dexie';
const ui = '^(components|entrypoints)/';

/** A page reader has a folder of fixtures of its own name; everything else in lib/pages is shared by readers. */
const fixtures = 'lib/pages/fixtures';
const readers = existsSync(fixtures) ? readdirSync(fixtures).filter((name) => existsSync(`lib/pages/${name}.ts`)) : [];
const reader = `^lib/pages/(${readers.join('|') || '-none-'})[.]ts$`;

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const never = (room, comment, ...paths) =>
  rule(`${room}-imports`, comment, { path: `^(lib/)?${room}/`, pathNot: test }, { path: paths });

module.exports = {
  forbidden: [
    rule(
      'domain-imports',
      'the domain knows nothing but zod and itself',
      { path: '^lib/domain/', pathNot: test },
      { pathNot: ['^lib/domain/', 'node_modules/zod/'] },
    ),
    never(
      'pages',
      'readers are pure: no store, services, messages, React or browser',
      '^lib/(store|services|messaging)/',
      react,
      dexie,
      browserApi,
      ui,
    ),
    never(
      'components',
      'components are presentational: props in, callbacks out',
      '^lib/(store|services|pages|messaging)/',
      '^entrypoints/',
      dexie,
      'node_modules/dexie-react-hooks/',
      browserApi,
    ),
    never('store', 'the store serves everyone and knows no one', '^lib/(services|messaging)/', ui, react, browserApi),
    never('services', 'services have no interface', ui, react),
    never(
      'repair',
      'recipes and samples are read and made by pure functions: no store, services, messages, interface or browser',
      '^lib/(store|services|messaging)/',
      ui,
      react,
      dexie,
      browserApi,
    ),
    ...['import', 'export', 'sources'].map((room) =>
      never(
        room,
        'files and vendors are read and written by pure functions: no store, services, messages, interface or browser',
        '^lib/(store|services|messaging)/',
        ui,
        react,
        dexie,
        browserApi,
      ),
    ),
    rule(
      'page-reaches-store',
      'in a page IndexedDB belongs to the page: nothing that runs there may reach Dexie or the store',
      { path: '^entrypoints/(watcher|mail-watcher|card|reader|picker|sampler)([./]|$)' },
      { reachable: true, path: [dexie, '^lib/store/'] },
    ),
    rule('reader-imports-reader', 'readers share modules, never each other', { path: reader }, { path: reader }),
    rule(
      'entrypoint-imported',
      'nothing imports an entry point, but its own files',
      { path: '^(components|lib|scripts)/' },
      { path: '^entrypoints/' },
    ),
    rule(
      'entrypoint-imports-entrypoint',
      'what two entry points share lives in components or lib',
      { path: '^entrypoints/([^/.]+)' },
      { path: '^entrypoints/', pathNot: '^entrypoints/$1([./]|$)' },
    ),
    rule('unresolved', 'an import that leads nowhere would escape every rule', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '[.]css$' },
    tsPreCompilationDeps: false,
    tsConfig: existsSync('tsconfig.json') ? { fileName: 'tsconfig.json' } : undefined,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
