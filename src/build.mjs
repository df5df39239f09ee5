// Builds dist/: the program and the library as one bundle in parts, the library's types, the licences of what is bundled.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
rmSync('dist', { recursive: true, force: true });

const { metafile } = await build({
  entryPoints: ['src/cli/run.ts', 'src/cli/validating/check-worker.ts', 'src/library.ts'],
  entryNames: '[name]',
  outdir: 'dist',
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // the same code as modules: a part that only the library needs then asks for nothing of Node
  alias: { yaml: './node_modules/yaml/browser/index.js' },
  // for bundled packages that are no modules; undefined in a browser, where none of them is loaded
  banner: { js: 'const require=globalThis.process?.getBuiltinModule;' },
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
});

writeFileSync(
  'dist/THIRD-PARTY.txt',
  licences(Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs))),
);
declarations('library');

/** The packages that these files belong to, with their licences; packages under the same words stand together. */
function licences(files) {
  const folders = new Set(files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []));
  const packages = new Map();
  for (const folder of [...folders].sort()) {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
    if (!license || !file) throw new Error(`${name} is bundled, and comes without its licence`);
    const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
    packages.set(text, [...(packages.get(text) ?? []), `${name} ${version} (${license})`]);
  }
  const blocks = [...packages].map(([text, names]) => `${names.join('\n')}\n\n${text}\n`);
  return `The program is built with these packages.\n\n${blocks.join(`\n${'-'.repeat(79)}\n\n`)}`;
}

/** Writes the types of a module and of all that they name. The compiler writes those of every module of the program. */
function declarations(entry) {
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'src/tsconfig.library.json'], {
    stdio: 'inherit',
  });
  const reached = new Set();
  const reach = (path) => {
    if (reached.has(path)) return;
    reached.add(path);
    const text = readFileSync(join('node_modules/.cache/declarations', `${path}.d.ts`), 'utf8');
    for (const [, to] of text.matchAll(/from '(\.[^']*)\.ts'/g)) reach(join(dirname(path), to));
    const file = join('dist/types', `${path}.d.ts`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text.replaceAll(/(from '\.[^']*)\.ts'/g, "$1.js'"));
  };
  reach(entry);
}
