import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { patience } from './tests/browsers/page-script.ts';

/**
 * What needs the machine to itself: hands that cannot see what they click, a webmail that drops clicks when it is slow, a
 * disk kept full, the build folder.
 */
const alone = ['context-menu', 'disk-full', 'permission', 'roundcube', 'shortcut', 'start'].map(
  (name) => `tests/e2e/${name}.test.ts`,
);

/** What takes longest begins first, so that no worker waits for another's end. */
const long = [
  'delivery-many',
  'import-many',
  'axe-screens',
  'journey',
  'axe',
  'repair',
  'bad-pages',
  'navigation',
  'tryton',
  'delivery-killed',
];
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = long.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return at < 0 ? long.length : at;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

const shared = {
  environment: 'node' as const,
  testTimeout: 90_000,
  hookTimeout: 180_000,
  expect: { poll: { timeout: patience } },
};

/**
 * The whole job in real browsers: `npx vitest run --config vitest.e2e.config.ts`, after `npm run build:test`. Three files at a
 * time on two cores, for a test now and then waits for its browser; then, one after the other, those that need the machine
 * to themselves. The files leave nothing behind in a worker, and share its modules.
 */
export default defineConfig({
  test: {
    globalSetup: './tests/browsers/warm-firefox.ts',
    sequence: { sequencer: LongFirst },
    projects: [
      {
        test: {
          ...shared,
          ...{ name: 'e2e', include: ['tests/e2e/**/*.test.ts'], exclude: alone },
          ...{ maxWorkers: 3, isolate: false, sequence: { groupOrder: 0 } },
        },
      },
      {
        test: {
          ...shared,
          ...{ name: 'e2e-alone', include: alone },
          ...{ maxWorkers: 1, fileParallelism: false, sequence: { groupOrder: 1 } },
        },
      },
    ],
  },
});
