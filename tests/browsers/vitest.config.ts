import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests of the test harness itself: `npx vitest run --config tests/browsers/vitest.config.ts`. */
export default defineConfig({
  test: {
    name: 'harness',
    root: fileURLToPath(new URL('../..', import.meta.url)),
    environment: 'node',
    globalSetup: './tests/browsers/warm-firefox.ts',
    include: ['tests/{sites,services,browsers}/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 90_000,
    maxWorkers: 2,
  },
});
