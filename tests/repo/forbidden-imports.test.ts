import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './files';

interface Violation {
  rule: { name: string };
  from: string;
  to: string;
}

/** rule, the file that breaks it, what it imports. Each target is written as an empty module where it is not a package. */
const planted: [rule: string, from: string, to: string][] = [
  ['domain-imports', 'lib/domain/a.ts', 'react'],
  ['domain-imports', 'lib/domain/b.ts', 'lib/clock.ts'],
  ['domain-imports', 'lib/domain/c.ts', 'lib/store/rows.ts'],
  ['pages-imports', 'lib/pages/a.ts', 'lib/store/rows.ts'],
  ['pages-imports', 'lib/pages/b.ts', 'lib/services/serve.ts'],
  ['pages-imports', 'lib/pages/c.ts', 'lib/messaging/send.ts'],
  ['pages-imports', 'lib/pages/d.ts', 'react'],
  ['pages-imports', 'lib/pages/e.ts', 'webextension-polyfill'],
  ['components-imports', 'components/lead/a.tsx', 'lib/store/rows.ts'],
  ['components-imports', 'components/lead/b.tsx', 'lib/services/serve.ts'],
  ['components-imports', 'components/lead/c.tsx', 'lib/pages/a.ts'],
  ['components-imports', 'components/lead/d.tsx', 'webextension-polyfill'],
  ['store-imports', 'lib/store/a.ts', 'lib/services/serve.ts'],
  ['store-imports', 'lib/store/b.ts', 'lib/messaging/send.ts'],
  ['store-imports', 'lib/store/c.ts', 'components/lead/a.tsx'],
  ['store-imports', 'lib/store/d.ts', 'wxt/browser'],
  ['services-imports', 'lib/services/a.ts', 'components/lead/a.tsx'],
  ['import-imports', 'lib/import/a.ts', 'lib/store/rows.ts'],
  ['export-imports', 'lib/export/a.ts', 'lib/services/serve.ts'],
  ['sources-imports', 'lib/sources/a.ts', 'webextension-polyfill'],
  ['repair-imports', 'lib/repair/a.ts', 'lib/store/rows.ts'],
  ['repair-imports', 'lib/repair/b.ts', 'lib/services/serve.ts'],
  ['repair-imports', 'lib/repair/c.ts', 'lib/messaging/send.ts'],
  ['repair-imports', 'lib/repair/d.ts', 'webextension-polyfill'],
  ['repair-imports', 'lib/repair/e.ts', 'components/lead/a.tsx'],
  ['page-reaches-store', 'entrypoints/watcher/index.ts', 'lib/messaging/leak.ts'],
  ['page-reaches-store', 'entrypoints/mail-watcher/index.ts', 'lib/messaging/leak.ts'],
  ['page-reaches-store', 'entrypoints/card/index.ts', 'lib/messaging/leak.ts'],
  ['page-reaches-store', 'entrypoints/reader/index.ts', 'dexie'],
  ['page-reaches-store', 'entrypoints/picker/index.ts', 'lib/messaging/leak.ts'],
  ['page-reaches-store', 'entrypoints/sampler/index.ts', 'lib/messaging/leak.ts'],
  ['reader-imports-reader', 'lib/pages/one-page.ts', 'lib/pages/other-page.ts'],
  ['entrypoint-imported', 'lib/messaging/a.ts', 'entrypoints/card/index.ts'],
  ['entrypoint-imported', 'components/ui/a.tsx', 'entrypoints/card/index.ts'],
  ['entrypoint-imports-entrypoint', 'entrypoints/options/main.tsx', 'entrypoints/card/index.ts'],
  ['unresolved', 'lib/crm/a.ts', 'lib/crm/nowhere.ts'],
];

/** What must stay allowed: an entry point's own files, type-only imports, the registry over all readers. */
const allowed: Record<string, string> = {
  'lib/domain/fine.ts': "import { z } from 'zod';\nexport const fine = z.string();",
  'lib/domain/fine.test.ts': "import 'vitest';",
  'lib/pages/registry.ts': "import './other-page';",
  'entrypoints/card/part.ts': 'export {};',
  'entrypoints/card/fine.ts':
    "import './part';\nimport type { row } from '../../lib/store/rows';\nexport type Row = typeof row;",
};

const folder = mkdtempSync(join(tmpdir(), 'tandem-planted-'));
let violations: Violation[] = [];

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const specifier = (from: string, to: string): string =>
  /^(lib|components|entrypoints)\//.test(to) ? `${'../'.repeat(from.split('/').length - 1)}${to}` : to;

beforeAll(() => {
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  copyFileSync(join(root, '.dependency-cruiser.cjs'), join(folder, '.dependency-cruiser.cjs'));
  for (const name of ['one-page', 'other-page']) write(`lib/pages/fixtures/${name}/a.html`, '');
  for (const path of ['lib/clock.ts', 'lib/services/serve.ts', 'lib/messaging/send.ts', 'lib/pages/other-page.ts'])
    write(path, 'export {};');
  write('lib/store/rows.ts', 'export const row = 1;');
  write('lib/messaging/leak.ts', "import '../store/rows';");
  for (const [path, text] of Object.entries(allowed)) write(path, text);
  for (const [, from, to] of planted) write(from, `import '${specifier(from, to)}';`);
  const args = ['depcruise', '--config', '.dependency-cruiser.cjs', '-T', 'json', 'lib', 'entrypoints', 'components'];
  const out = execFileSync('npx', ['--no-install', ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 });
  violations = (JSON.parse(out) as { summary: { violations: Violation[] } }).summary.violations;
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('forbidden imports', () => {
  it.each(planted)('%s catches %s importing %s', (rule, from) => {
    expect(violations.filter((v) => v.from === from).map((v) => v.rule.name)).toContain(rule);
  });

  it.each(Object.keys(allowed))('lets %s be', (path) => {
    expect(violations.filter((v) => v.from === path)).toEqual([]);
  });
});
