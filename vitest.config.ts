import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { __TEST_BUILD__: 'true' },
  test: {
    environment: 'node',
    // Vitest leaves one core free, of two; and no test is about speed.
    maxWorkers: availableParallelism(),
    testTimeout: 30_000,
    include: [
      'tests/receivers/**/*.test.ts',
      'tests/vendors/**/*.test.ts',
      'lib/**/*.test.ts',
      'components/**/*.test.{ts,tsx}',
      'entrypoints/**/*.test.{ts,tsx}',
      'tests/repo/**/*.test.ts',
    ],
    setupFiles: ['./tests/unit-setup.ts'],
  },
});
