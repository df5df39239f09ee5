/**
 * How long the program takes to start, as ratios to an empty `node -e 0` beside it in the same run: `npm run start-up`.
 * Medians of pairs, whole processes, or up to the first question in a terminal.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { spawn } from '@lydell/node-pty';
import { build } from 'esbuild';

const RUNS = 15;
const PROGRAM = 'bin/conflict-map.js';
const SCENARIO = 'scenarios/en/loan-refusal.yaml';

const home = mkdtempSync(join(tmpdir(), 'conflict-map-'));
const env = { ...process.env, CONFLICT_MAP_HOME: home };

type Timed = () => Promise<number>;

/** Milliseconds of a whole process. */
const whole =
  (...args: string[]): Timed =>
  async () => {
    const begun = performance.now();
    spawnSync(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    return performance.now() - begun;
  };

/** Milliseconds until a process in a terminal of its own has written this; of a whole process where there is nothing to wait for. */
const until =
  (seen: RegExp | null, ...args: string[]): Timed =>
  () =>
    new Promise((resolve) => {
      const begun = performance.now();
      const child = spawn(process.execPath, args, { cols: 80, rows: 30, env });
      let written = '';
      let told = false;
      child.onData((data) => {
        written += data;
        if (told || !seen?.test(written)) return;
        told = true;
        resolve(performance.now() - begun);
        child.kill('SIGKILL');
      });
      child.onExit(() => {
        if (!seen) resolve(performance.now() - begun);
        else if (!told) throw new Error(`ended without its question:\n${written}`);
      });
    });

/** What no check of a file can do without: the YAML library alone, bundled as the program is, reads the same one. */
const YAML_ALONE = join(home, 'yaml.mjs');
await build({
  stdin: {
    contents: `import { readFileSync } from 'node:fs'; import { parseDocument } from 'yaml';
      parseDocument(readFileSync(${JSON.stringify(SCENARIO)}, 'utf8')).toJS();`,
    resolveDir: process.cwd(),
  },
  alias: { yaml: resolve('node_modules/yaml/browser/index.js') },
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  outfile: YAML_ALONE,
});

const empty = whole('-e', '0');
const emptyInTerminal = until(null, '-e', '0');

const ROWS: readonly (readonly [name: string, atMost: number | null, run: Timed, beside: Timed])[] = [
  ['--version', 1.3, whole(PROGRAM, '--version'), empty],
  ['validate --no-analysis, one file', 2, whole(PROGRAM, 'validate', '--no-analysis', SCENARIO), empty],
  ['the YAML library alone, the same file', null, whole(YAML_ALONE), empty],
  ['validate, one file', 4, whole(PROGRAM, 'validate', SCENARIO), empty],
  ['play, to its first question', 2.2, until(/Enter/, PROGRAM, 'play', 'loan-refusal'), emptyInTerminal],
];

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const rounded = (value: number): number => Math.round(value * 100) / 100;

const table: Record<string, Record<string, number>> = {};
for (const [name, atMost, run, beside] of ROWS) {
  const pairs: [number, number][] = [];
  await run(); // what the disk has to be asked for only once
  for (let index = 0; index < RUNS; index += 1) pairs.push([await beside(), await run()]);
  table[name] = {
    'node -e 0, ms': Math.round(median(pairs.map(([alone]) => alone))),
    ms: Math.round(median(pairs.map(([, ours]) => ours))),
    'times node -e 0': rounded(median(pairs.map(([alone, ours]) => ours / alone))),
    ...(atMost === null ? {} : { wanted: atMost }),
  };
}
rmSync(home, { recursive: true });
console.table(table);
