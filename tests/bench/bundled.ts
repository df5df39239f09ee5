import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { HOME } from '../support/scenarios.ts';

/**
 * A module as the product ships it: bundled and run by Node itself. What the test runner does to every import costs a hot loop
 * half its speed.
 */
export async function bundled<T>(path: string): Promise<T> {
  const outfile = join(mkdtempSync(join(tmpdir(), 'conflict-map-bench-')), 'bundle.mjs');
  await build({ entryPoints: [join(HOME, path)], bundle: true, format: 'esm', platform: 'node', outfile });
  return (await import(/* @vite-ignore */ pathToFileURL(outfile).href)) as T;
}
