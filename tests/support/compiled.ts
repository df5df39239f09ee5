import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin as EsbuildPlugin } from 'esbuild';
import { globSync } from 'tinyglobby';
import type { Plugin } from 'vitest/config';

/** Every module stays a module: what it imports from beside it is found beside what it becomes. */
const ONE_BY_ONE: EsbuildPlugin = {
  name: 'one-by-one',
  setup({ onResolve }) {
    onResolve({ filter: /^\.{1,2}\// }, ({ path }) => ({ path: path.replace(/\.ts$/, '.mjs'), external: true }));
  },
};

/**
 * Lets Node itself run the program’s modules, stripped of their types once a run. The test runner turns every import into a
 * property that is read anew at each use, which costs hot loops half their speed, and does so in every process again.
 * Not where the runner has to see the modules: while it watches, and while coverage is measured; nor with `CONFLICT_MAP_PLAIN=1`.
 */
export function compiled(home: string): Plugin {
  const source = join(home, 'src');
  let folder: string | undefined;
  return {
    name: 'compiled',
    enforce: 'pre',
    async configureVitest({ vitest: { config } }) {
      if (config.watch || config.coverage.enabled || process.env.CONFLICT_MAP_PLAIN) return;
      // below node_modules, so that packages are found and the runner leaves it to Node
      const cache = join(home, 'node_modules/.cache/compiled');
      mkdirSync(cache, { recursive: true });
      const made = mkdtempSync(join(cache, 'run-'));
      process.once('exit', () => rmSync(made, { recursive: true, force: true }));
      await build({
        entryPoints: globSync('**/*.ts', { cwd: source, absolute: true }),
        plugins: [ONE_BY_ONE],
        bundle: true,
        packages: 'external',
        platform: 'node',
        target: 'node20.19',
        format: 'esm',
        sourcemap: 'inline',
        sourcesContent: false,
        outbase: source,
        outdir: made,
        outExtension: { '.js': '.mjs' },
        logLevel: 'warning',
      });
      folder = made;
    },
    resolveId(id, importer) {
      if (folder === undefined || importer === undefined || !id.startsWith('.')) return null;
      const path = join(importer, '..', id);
      return path.startsWith(`${source}/`) && path.endsWith('.ts')
        ? join(folder, path.slice(source.length).replace(/\.ts$/, '.mjs'))
        : null;
    },
  };
}
