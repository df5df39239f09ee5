import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bench, describe } from 'vitest';
import { HOME, SHIPPED, shippedText } from '../support/scenarios.ts';

const FILES = 1_000;
/** `npm run bench:files` */
const IN_FULL = process.env.MODE === 'files';
/** Following every talk of a thousand files takes minutes: elsewhere some stand for them. */
const ANALYSED = IN_FULL ? FILES : 50;

const folder = mkdtempSync(join(tmpdir(), 'conflict-map-bench-'));

/** So many files of the size of the shipped ones, each with an id of its own. */
function filesIn(name: string, count: number): string {
  const full = join(folder, name);
  mkdirSync(full);
  for (let index = 0; index < count; index += 1) {
    const text = shippedText(SHIPPED[index % SHIPPED.length] ?? '');
    writeFileSync(join(full, `s${index}.yaml`), text.replace(/^id: .*$/m, `id: s${index}`));
  }
  return full;
}

const all = filesIn('all', FILES);
const few = filesIn('few', ANALYSED);

/** What another program would do with the same files: read each, and look at it. */
const reading = (prepare: string, look: string): readonly string[] => [
  '--input-type=module',
  '-e',
  `import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
${prepare}
for (const name of readdirSync('${all}')) { const text = readFileSync('${all}/' + name, 'utf8'); ${look} }`,
];

interface Contestant {
  readonly name: string;
  readonly files: number;
  readonly args: readonly string[];
}

const validate = `${HOME}bin/conflict-map.js`;
/** The first one is what the others are compared with. */
const CONTESTANTS: readonly Contestant[] = [
  { name: 'parsed by the YAML library alone', files: FILES, args: reading('', 'parse(text);') },
  {
    name: 'parsed, and checked by ajv with the schema',
    files: FILES,
    args: reading(
      `import { Ajv2020 } from 'ajv/dist/2020.js';
const schema = JSON.parse(readFileSync('scenarios/scenario.schema.json', 'utf8'));
const fits = new Ajv2020({ allErrors: true }).compile(schema);`,
      "if (!fits(parse(text))) throw new Error(name + ' does not fit');",
    ),
  },
  { name: 'validate --no-analysis', files: FILES, args: [validate, 'validate', all, '--no-analysis'] },
  { name: `validate (${ANALYSED} files)`, files: ANALYSED, args: [validate, 'validate', few] },
];

const execute = promisify(execFile);

/** Says at its end how many milliseconds of processor time a process has taken, with all its threads. */
const watch =
  'data:text/javascript,process.on("exit",()=>{const{user,system}=process.cpuUsage();console.error((user+system)/1000)})';

/** Milliseconds a file of a whole process, start to end: by the clock, and of processor time. */
async function timed({ files, args }: Contestant): Promise<Timing> {
  const begun = performance.now();
  const { stderr } = await execute(process.execPath, ['--import', watch, ...args], { cwd: HOME });
  const clock = performance.now() - begun;
  // a thread says what its process has taken so far
  const processor = Math.max(...(stderr.match(/^[\d.]+$/gm) ?? []).map(Number));
  return { clock: clock / files, processor: processor / files };
}

interface Timing {
  readonly clock: number;
  readonly processor: number;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const ROUNDS = IN_FULL ? 1 : 2;

async function compare(): Promise<void> {
  const times = CONTESTANTS.map((): Timing[] => []);
  // everybody in turn, so that whatever else the machine does meets all alike
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, contestant] of CONTESTANTS.entries()) times[index]?.push(await timed(contestant));
  }
  const meanOf = (index: number, which: keyof Timing): number => mean((times[index] ?? []).map((each) => each[which]));
  const rows = CONTESTANTS.map(({ name }, index) => {
    const [clock, processor] = [meanOf(index, 'clock'), meanOf(index, 'processor')];
    const row = {
      'ms/file': rounded(clock),
      'files/s': rounded(1000 / clock),
      'processor ms/file': rounded(processor),
      'times the YAML library': rounded(processor / meanOf(0, 'processor')),
    };
    return [name, row];
  });
  console.table(Object.fromEntries(rows));
}

describe('a folder of scenario files, as whole processes', () => {
  bench(`${ROUNDS} rounds`, compare, {
    iterations: 1,
    time: 0,
    warmupIterations: 0,
    warmupTime: 0,
    teardown: (_, mode) => {
      if (mode === 'run') rmSync(folder, { recursive: true });
    },
  });
});
