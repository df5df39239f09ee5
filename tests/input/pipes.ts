import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { PROGRAM } from '../support/pty.ts';
import { HOME } from '../support/scenarios.ts';
import { homeWith } from '../support/sessions.ts';

/** The program where nobody can be asked, as a shell starts it. */
export interface Piped {
  readonly name: string;
  /** The shell's line; "$@" is the program with its arguments. */
  readonly line: string;
  readonly args: readonly string[];
  readonly code: number;
  /** What it says on standard error. */
  readonly says?: RegExp;
  /** Standard input is a pipe that nothing ever comes through; else it is at its end. */
  readonly open?: true;
  /** Years that the clock is put back. */
  readonly back?: number;
  /** Comes while it waits. */
  readonly signal?: NodeJS.Signals;
}

const INPUTS: readonly (Pick<Piped, 'name' | 'line'> & { readonly open?: true })[] = [
  { name: 'end of input', line: '"$@"' },
  { name: 'open pipe', line: '"$@"', open: true },
  { name: 'yes', line: 'yes | "$@"' },
  { name: 'no standard input', line: '"$@" <&-' },
  { name: 'a folder as standard input', line: '"$@" </' },
];

const NEEDS_TERMINAL = /^This needs a terminal\. Without one, \S/m;

/** What asks in a terminal, and what it does without one. */
const ASKING: readonly (readonly [args: readonly string[], code: number, says?: RegExp])[] = [
  [[], 0, /no terminal/],
  [['play'], 2, NEEDS_TERMINAL],
  [['play', 'loan-refusal'], 2, NEEDS_TERMINAL],
  [['play', 'loan-refusal', '--say'], 2, NEEDS_TERMINAL],
  [['play', 'loan-refusal', '--accessible'], 2, NEEDS_TERMINAL],
  [['resume'], 2, NEEDS_TERMINAL],
  [['drill'], 2, NEEDS_TERMINAL],
  [['review'], 0],
  [['watch', 'loan-refusal'], 0],
  [['history', 'delete', '--all'], 2, NEEDS_TERMINAL],
];

/** What reads standard input, and its end when nothing comes. */
const READING: readonly (readonly [args: readonly string[], code: number])[] = [
  [['play', 'loan-refusal', '--answers', '-'], 2],
  [['play', 'loan-refusal', '--say', '--answers', '-'], 2],
  [['validate', '-'], 1],
  [['recognise', '-'], 0],
];

const LARGE = 'head -c 100000000 /dev/zero | tr "\\0" a';

const shown = (args: readonly string[]): string => ['conflict-map', ...args].join(' ');

export const PIPED: readonly Piped[] = [
  ...ASKING.flatMap(([args, code, says]) =>
    INPUTS.map((input) => ({ ...input, name: `${shown(args)}, ${input.name}`, args, code, ...(says && { says }) })),
  ),
  ...READING.flatMap(([args, code]): Piped[] => [
    { name: `${shown(args)}, end of input`, line: '"$@"', args, code },
    { name: `${shown(args)}, no standard input`, line: '"$@" <&-', args, code },
    { name: `${shown(args)}, a folder`, line: '"$@" </', args, code },
    // who hears replies goes on for ever, as any filter does, until nobody reads it
    { name: `${shown(args)}, yes`, line: 'set -o pipefail; (yes || :) | "$@" | head -n 3', args, code },
    {
      name: `${shown(args)}, no end`,
      line: 'timeout 20 "$@" </dev/zero',
      args,
      code: args[0] === 'recognise' ? 124 : code,
    },
    { name: `${shown(args)}, a line of 100 MB`, line: `${LARGE} | "$@"`, args, code },
    { name: `${shown(args)}, SIGTERM`, line: 'exec "$@"', args, code: 143, open: true, signal: 'SIGTERM' },
    { name: `${shown(args)}, SIGINT`, line: 'exec "$@"', args, code: 130, open: true, signal: 'SIGINT' },
    { name: `${shown(args)}, SIGHUP`, line: 'exec "$@"', args, code: 143, open: true, signal: 'SIGHUP' },
  ]),
  ...[
    [],
    ['sessions'],
    ['progress'],
    ['progress', '--json'],
    ['drill', '--json'],
    ['review'],
    ['history', 'prune', '--older-than', '1d'],
  ]
    .concat(['markdown', 'html', 'json', 'xapi'].map((format) => ['export', '--format', format]))
    .flatMap((args) =>
      [10, -10].map(
        (back): Piped => ({
          name: `${shown(args)}, the clock ${back > 0 ? 'put back' : 'put forward'} by ten years`,
          line: '"$@"',
          args,
          code: 0,
          back,
        }),
      ),
    ),
  {
    name: 'a file of 100 MB as answers',
    line: `${LARGE} >"$CONFLICT_MAP_HOME/large"; "$@" --answers "$CONFLICT_MAP_HOME/large"`,
    args: ['play', 'loan-refusal'],
    code: 2,
    says: /holds more than 4 MB/,
  },
  ...[
    ['watch', 'loan-refusal'],
    ['list', '--json'],
    ['--help'],
    ['validate', 'scenarios/en/loan-refusal.yaml'],
  ].flatMap((args): Piped[] => [
    { name: `${shown(args)}, no standard output`, line: '"$@" >&-', args, code: 0 },
    { name: `${shown(args)}, no standard error`, line: '"$@" 2>&-', args, code: 0 },
    { name: `${shown(args)}, nothing at all`, line: '"$@" <&- >&- 2>&-', args, code: 0 },
    { name: `${shown(args)}, read by nobody`, line: 'set -o pipefail; "$@" | :', args, code: 0 },
    { name: `${shown(args)}, a full disk`, line: '"$@" >/dev/full', args, code: 2, says: /the disk is full/ },
  ]),
];

/** What a clock that was put back, or that was wrong before, may not lead to. */
const NONSENSE = /NaN|Invalid|Infinity|"PT?-|-\d+ (?:days?|weeks?|talks?|repl|moments?)/;

/** @param years before what the journals say */
const putBack = (years: number): string => {
  const by = years * 366 * 86_400_000;
  const clock = `const { now } = Date; globalThis.Date = class extends Date {
    constructor(...parts) { super(...(parts.length > 0 ? parts : [now() - ${by}])); }
    static now() { return now() - ${by}; }
  };`;
  return `--import=data:text/javascript,${encodeURIComponent(clock)}`;
};

const TRACE = /^\s+at .+:\d+|went wrong in the program|Warning:|Assertion|FATAL/m;
const LONGEST = 60_000;

/** The last signal that bin/conflict-map.js listens to; node itself, and the shell before it, leave it alone. */
const LAST_TAKEN = 1n << BigInt(constants.signals.SIGQUIT - 1);

/** Resolves when the program listens to signals. */
async function listening({ pid }: ChildProcess): Promise<void> {
  for (let waited = 0; waited < LONGEST; waited += 20) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    const [, caught = '0'] = /^SigCgt:\s*(\w+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    if (BigInt(`0x${caught}`) & LAST_TAKEN) return;
  }
}

/** @returns what did not hold */
export async function holdPiped({ line, args, code, says, open, signal, back }: Piped): Promise<string[]> {
  const { home } = homeWith({ answers: ['flat', 'calm-down', 'policy', 'blame-car'] }, { answers: ['flat'] });
  const child = spawn('bash', ['-c', line, 'bash', ...PROGRAM, ...args], {
    cwd: HOME,
    stdio: [open ? 'pipe' : 'ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH ?? '',
      CONFLICT_MAP_HOME: home,
      LANG: 'en_US.UTF-8',
      ...(back && { NODE_OPTIONS: putBack(back) }),
    },
    detached: true,
  });
  let err = '';
  child.stderr?.on('data', (data) => {
    err += data;
  });
  let out = '';
  child.stdout?.on('data', (data) => {
    out += data;
  });
  const ending = new Promise<number | null>((resolve) => child.once('close', resolve));
  const kill = (): void => void process.kill(-(child.pid ?? Number.NaN), 'SIGKILL');
  const late = setTimeout(kill, LONGEST);
  if (signal) {
    await listening(child);
    child.kill(signal);
  }
  const found = await ending;
  clearTimeout(late);
  const wrong = found === code ? [] : [`exit code ${found ?? 'none, it hangs'}, not ${code}`];
  if (says && !says.test(err)) wrong.push(`says ${err.slice(0, 200)}`);
  if (back !== undefined && NONSENSE.test(out)) wrong.push(`says ${NONSENSE.exec(out)?.[0]}`);
  if (TRACE.test(err)) wrong.push(`a trace: ${err.slice(0, 400)}`);
  return wrong;
}
