import { defineConfig } from 'vitest/config';
import { compiled } from './tests/support/compiled.ts';

export default defineConfig({
  plugins: [compiled(import.meta.dirname)],
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    maxWorkers: '150%',
    isolate: false,
    benchmark: { include: ['tests/bench/**/*.bench.ts'] },
  },
});
