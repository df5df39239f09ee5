// node tests/run.mjs FILE.ts [ARGUMENT …]: runs a script of the tests, with the program's own modules as they are.
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [, , script] = process.argv;
// as deep in the project as the modules of the tests, some of which look for files from where they lie
const outfile = resolve(join('node_modules/.cache', basename(script, '.ts').concat('.mjs')));
await build({
  entryPoints: [script],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  logLevel: 'warning',
});
// the script finds its own arguments where it looks for them
process.argv.splice(1, 1);
await import(pathToFileURL(outfile).href);
