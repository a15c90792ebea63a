import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    // Golden files are reviewed by people, never rewritten by a CI run.
    update: false,
  },
});
