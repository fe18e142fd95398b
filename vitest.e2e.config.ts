import { defineConfig } from 'vitest/config';

/** The whole job in real browsers: `npx vitest run --config vitest.e2e.config.ts`, after `npm run build:test`. */
export default defineConfig({
  test: {
    name: 'e2e',
    environment: 'node',
    include: ['tests/e2e/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // One browser at a time: two cores, and one Roundcube.
    fileParallelism: false,
    maxWorkers: 1,
  },
});
