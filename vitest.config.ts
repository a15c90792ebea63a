import { defineConfig } from 'vitest/config';
import { loopsForVite } from './assembly.config.mjs';
import { ClosingLine } from './test/closing-line.ts';

export default defineConfig({
  plugins: [loopsForVite],
  test: {
    include: ['test/**/*.test.ts'],
    // On a machine of two cores the default is one worker.
    maxWorkers: '100%',
    testTimeout: 60_000,
    reporters: ['default', new ClosingLine()],
    // Golden files are reviewed by people, never rewritten by a CI run.
    update: false,
  },
});
