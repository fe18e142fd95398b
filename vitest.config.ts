import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const shared = { environment: 'node' as const, testTimeout: 30_000, setupFiles: ['./tests/unit-setup.ts'] };
/** Rooms of pure functions and of parts that only draw: their test files leave nothing behind, and share one world. */
const pure = ['lib/{domain,crm,pages,repair,export}/**/*.test.ts', 'components/**/*.test.{ts,tsx}'];
/** Stands in for a browser's own size of lists, which others would see, too. */
const apart = ['components/find/FindLeads.test.tsx'];

export default defineConfig({
  define: { __TEST_BUILD__: 'true' },
  test: {
    // Vitest leaves one core free, of two; and no test is about speed.
    maxWorkers: availableParallelism(),
    projects: [
      { extends: true, test: { ...shared, name: 'pure', include: pure, exclude: apart, isolate: false } },
      {
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          include: [
            'tests/receivers/**/*.test.ts',
            'tests/vendors/**/*.test.ts',
            'lib/{store,services,import,sources,messaging,watch,i18n}/**/*.test.ts',
            'lib/*.test.ts',
            'entrypoints/**/*.test.{ts,tsx}',
            'tests/repo/**/*.test.ts',
            ...apart,
          ],
        },
      },
    ],
  },
});
