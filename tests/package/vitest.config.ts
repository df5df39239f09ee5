import { defineConfig } from 'vitest/config';

/** `npm run package`: what is published, as somebody gets it. */
export default defineConfig({
  test: {
    dir: 'tests/package',
    globalSetup: 'tests/support/own-temporary-folder.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
