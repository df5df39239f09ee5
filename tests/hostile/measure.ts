/**
 * Opens every hostile file and place with the built program in a process of its own, and holds it to its bounds. `npm run hostile`
 * prints what it found, and exits 1 where something does not hold. `npm run hostile -- WORD` opens only what has the word in its name.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { CORPUS } from './corpus.ts';
import { SITUATIONS } from './situations.ts';

/** Seconds of processor time on an idle machine, where `node -e 0` takes `USUAL_START`; elsewhere by that measure. */
const MOST_SECONDS = 2;
const USUAL_START = 0.05;
/** Following a million moments, which is where the analysis gives up, is work that was asked for. */
const MOST_SECONDS_FOLLOWING = 10;
const MOST_MEGABYTES = 300;
/** Nothing waits longer. */
const PATIENCE_MS = 120_000;

const PROGRAM = resolve('bin/conflict-map.js');
const NOBODY = 65_534;

/** Tells on a pipe of its own what the process has used. */
const TELLS = `data:text/javascript,${encodeURIComponent(
  "import { writeSync } from 'node:fs'; process.on('exit', () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage(); writeSync(3, JSON.stringify([(userCPUTime + systemCPUTime) / 1e6, maxRSS / 1024])); });",
)}`;

interface Ran {
  readonly code: number | null;
  readonly said: string;
  readonly seconds: number;
  readonly megabytes: number;
}

interface Options {
  readonly folder?: string;
  readonly uid?: number;
  readonly node?: readonly string[];
  readonly signal?: { readonly name: 'SIGINT' | 'SIGTERM'; readonly afterMs: number };
}

async function run(
  args: readonly string[],
  { folder = process.cwd(), uid, node = [], signal }: Options = {},
): Promise<Ran> {
  const child: ChildProcess = spawn(process.execPath, ['--import', TELLS, ...node, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, CONFLICT_MAP_HOME: join(base, 'data') },
    ...(uid === undefined ? {} : { uid, gid: uid }),
    timeout: PATIENCE_MS,
  });
  const texts = ['', '', ''];
  for (const [at, stream] of child.stdio.slice(1).entries())
    (stream as Readable).on('data', (part) => {
      texts[at] += String(part);
    });
  if (signal) setTimeout(() => child.kill(signal.name), signal.afterMs).unref();
  const [code] = (await once(child, 'close')) as [number | null];
  const [seconds = 0, megabytes = 0] = JSON.parse(texts[2] || '[]') as number[];
  return { code, said: `${texts[0]}${texts[1]}`, seconds, megabytes };
}

const base = mkdtempSync(join(tmpdir(), 'conflict-map-hostile-'));
chmodSync(base, 0o755);
const only = process.argv[2] ?? '';
const wanted = <T extends { readonly name: string }>(all: readonly T[]): T[] =>
  all.filter(({ name }) => name.includes(only));

const starts: number[] = [];
for (let time = 0; time < 5; time += 1) starts.push((await run(['-e', '0'])).seconds);
const start = starts.sort((a, b) => a - b)[2] ?? USUAL_START;
const scale = Math.max(1, start / USUAL_START);

const faults: string[] = [];
const rows: { what: string; seconds: number; megabytes: number }[] = [];
let processes = 0;

/** Runs the program, and writes down what does not hold. */
async function hold(
  what: string,
  args: readonly string[],
  exits: readonly number[],
  options: Options = {},
  most = MOST_SECONDS,
): Promise<string> {
  const ran = await run([PROGRAM, ...args], options);
  processes += 1;
  const { code, said, seconds, megabytes } = ran;
  rows.push({ what, seconds, megabytes });
  const fault = (why: string): void =>
    void faults.push(`${what}: ${why}\n    ${said.slice(0, 300).replaceAll('\n', '\n    ')}`);
  if (!exits.includes(code ?? -1)) fault(`exit ${code}`);
  if (/\n\s+at \S+ \(|unexpected|heap out of memory/i.test(said.replaceAll(/unexpected-/g, '')))
    fault('a stack trace, or something unexpected');
  if (seconds > most * scale) fault(`${seconds.toFixed(2)} s of processor time`);
  if (megabytes > MOST_MEGABYTES) fault(`${megabytes.toFixed(0)} MB`);
  return said;
}

const LARGEST = 'the largest talk that there can be';
const MANY_ANSWERS = Array.from({ length: 60 }, () => '1').join(',');

/** What else is done with a file, one after the other. */
const OTHERWISE: readonly (readonly [command: string, ...args: string[]])[] = [
  ['play', './x.yaml', '--answers', MANY_ANSWERS],
  ['analyze', './x.yaml'],
  ['graph', './x.yaml'],
  ['new', 'mine', '--from', './x.yaml'],
  ['watch', './x.yaml', '--player', 'random'],
  ['simulate', './x.yaml', '--runs', '20'],
  ['list', '--scenarios', '.'],
  ['validate', 'x.yaml', '--fix', '--no-analysis'],
  ['validate', 'x.yaml', '--format', 'sarif', '--no-analysis'],
];

async function openFiles(): Promise<void> {
  for (const [at, { name, bytes, errors }] of wanted(CORPUS).entries()) {
    const folder = join(base, `f${at}`);
    mkdirSync(folder);
    writeFileSync(join(folder, 'x.yaml'), bytes);
    const most = name === LARGEST ? MOST_SECONDS_FOLLOWING : MOST_SECONDS;
    const said = await hold(
      `validate ${name}`,
      ['validate', 'x.yaml'],
      errors.length > 0 ? [1] : [0, 1],
      { folder },
      most,
    );
    for (const code of errors) if (!said.includes(code)) faults.push(`${name}: nothing of ${code}`);
    // a file that is refused is so by all of them alike
    const others = errors.length > 0 ? [OTHERWISE[at % OTHERWISE.length] ?? (['list'] as const)] : OTHERWISE;
    for (const args of others) await hold(`${args[0]} ${name}`, args, [0, 1], { folder }, most);
    rmSync(folder, { recursive: true });
  }
}

async function openPlaces(): Promise<void> {
  for (const [at, { name, make, listen, paths, exit, says }] of wanted(SITUATIONS).entries()) {
    if (paths.some((path) => path.includes('\0'))) continue; // no command line can have it
    const folder = join(base, `p${at}`);
    mkdirSync(folder);
    make(folder);
    const server = listen?.(folder);
    const said = await hold(name, ['validate', '--no-analysis', ...paths], [exit], { folder });
    if (!said.includes(says)) faults.push(`${name}: nothing of ${says}`);
    server?.close();
  }
}

/** Files that may not be read, as somebody who is not root. */
async function withoutPermission(): Promise<void> {
  const folder = join(base, 'shut');
  mkdirSync(join(folder, 'inside'), { recursive: true });
  const good = CORPUS.find(({ name }) => name.startsWith('lines that end as on Windows'))?.bytes ?? '';
  for (const path of ['x.yaml', 'inside/y.yaml']) writeFileSync(join(folder, path), good);
  const uid = process.getuid?.() === 0 ? NOBODY : undefined;
  const options = { folder, ...(uid === undefined ? {} : { uid }) };
  const open = await run([PROGRAM, 'validate', '--no-analysis', 'x.yaml'], options);
  if (open.code !== 0) {
    console.log(
      'skipped: files without permission, since the program itself may not be read by a person who is not root',
    );
    return;
  }
  chmodSync(join(folder, 'x.yaml'), 0);
  chmodSync(join(folder, 'inside'), 0);
  await hold('a file without permission', ['validate', 'x.yaml'], [2], options);
  await hold('a folder without permission', ['validate', 'inside'], [2], options);
  await hold('a folder with a folder without permission', ['validate', '.'], [2], options);
  await hold('playing a file without permission', ['play', './x.yaml', '--answers', '1'], [2], options);
  chmodSync(join(folder, 'inside'), 0o755);
}

/** A file that somebody else writes, cuts and takes away meanwhile. */
async function whileItChanges(): Promise<void> {
  const folder = join(base, 'changing');
  mkdirSync(folder);
  const good = Buffer.from(CORPUS.find(({ name }) => name === 'gotos in a circle')?.bytes ?? '');
  let over = false;
  const changes = (async () => {
    for (let turn = 0; !over; turn += 1) {
      const path = join(folder, `x${turn % 5}.yaml`);
      if (turn % 3 === 0) rmSync(path, { force: true });
      else
        writeFileSync(path, turn % 3 === 1 ? good : good.subarray(0, turn % good.length), {
          flag: turn % 2 ? 'a' : 'w',
        });
      await wait(1);
    }
  })();
  writeFileSync(join(folder, 'stays.yaml'), good);
  for (let time = 0; time < 8; time += 1)
    await hold('files that come, grow and vanish', ['validate', '--no-analysis', '.'], [0, 1, 2], { folder });
  over = true;
  await changes;
}

/** What aborts Node in the bare library: two deep documents, one after the other, in one process. */
async function pairs(): Promise<void> {
  const folder = join(base, 'pair');
  mkdirSync(folder);
  const deep = ['['.repeat(1000), '{a: '.repeat(1000)];
  for (const [at, text] of [...deep, ...deep].entries()) writeFileSync(join(folder, `x${at}.yaml`), text);
  await hold('two deep documents in one process', ['validate', '.'], [1], { folder });
}

/** Ten thousand files at once, in little memory; and told to stop on the way. */
async function manyFiles(): Promise<void> {
  const folder = join(base, 'many');
  mkdirSync(folder);
  const small = CORPUS.filter(({ bytes }) => bytes.length < 4_000);
  for (let at = 0; at < 10_000; at += 1)
    writeFileSync(join(folder, `x${at}.yaml`), small[at % small.length]?.bytes ?? '');
  const stopped = { folder, signal: { name: 'SIGINT', afterMs: 1_500 * scale } } as const;
  await hold('10,000 files, Ctrl-C on the way', ['validate', '--no-analysis', folder], [130], stopped, 60);
  await hold('10,000 files', ['validate', '--no-analysis', folder, '--quiet'], [1], { folder }, 60);
}

async function inLittleMemory(): Promise<void> {
  const folder = join(base, 'little');
  mkdirSync(folder);
  for (const { name, bytes } of CORPUS.filter(({ dear }) => dear)) {
    if (name === LARGEST) continue;
    writeFileSync(join(folder, `${name.replaceAll(/\W+/g, '-').slice(0, 60)}.yaml`), bytes);
  }
  await hold(
    'all the largest ones in 200 MB of heap',
    ['validate', '--no-analysis', folder],
    [1],
    { folder, node: ['--max-old-space-size=200'] },
    20,
  );
}

await openFiles();
await openPlaces();
if (only === '') for (const part of [withoutPermission, whileItChanges, pairs, manyFiles, inLittleMemory]) await part();
rmSync(base, { recursive: true, force: true });

const single = rows.filter(
  ({ what }) => !what.startsWith('10,000 files') && !what.includes(LARGEST) && !what.startsWith('all the largest'),
);
const worst = (by: 'seconds' | 'megabytes', all = single) => all.toSorted((a, b) => b[by] - a[by]).slice(0, 5);
const row = ({ what, seconds, megabytes }: (typeof rows)[number]): string =>
  `  ${seconds.toFixed(2).padStart(6)} s ${(seconds / start).toFixed(1).padStart(6)} × ${megabytes.toFixed(0).padStart(5)} MB  ${what}`;
console.log(
  `${wanted(CORPUS).length} files and ${wanted(SITUATIONS).length} places in ${processes} processes; node -e 0 takes ${start.toFixed(3)} s of processor time here`,
);
console.log(['Longest:', ...worst('seconds').map(row), 'Largest:', ...worst('megabytes').map(row)].join('\n'));
console.log(
  ['Many files, and talks without end:', ...rows.filter((each) => !single.includes(each)).map(row)].join('\n'),
);
if (faults.length > 0) {
  console.log(`\n${faults.length} do not hold:\n${faults.join('\n')}`);
  process.exitCode = 1;
} else console.log('All hold: told what is wrong, no stack trace, within 2 s on an idle machine and 300 MB.');
