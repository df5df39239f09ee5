import { defineConfig } from 'vitest/config';
import { compiled } from './tests/support/compiled.ts';

export default defineConfig({
  plugins: [compiled(import.meta.dirname)],
  test: {
    globalSetup: 'tests/support/own-temporary-folder.ts',
    include: ['tests/**/*.test.ts'],
    // `npm run package`
    exclude: ['tests/package/**'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    slowTestThreshold: 5_000,
    maxWorkers: '150%',
    isolate: false,
    coverage: {
      include: ['src/{map,scenario,engine,analysis,lint,recognise,journal,drill,telling}/**/*.ts'],
      reportsDirectory: 'coverage/lines',
      reporter: ['text', 'json'],
      thresholds: { lines: 95, branches: 95 },
    },
    benchmark: { include: ['tests/bench/**/*.bench.ts'] },
  },
});
