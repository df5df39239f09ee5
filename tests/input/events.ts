import { KEYS } from '../support/pty.ts';
import type { There } from './run.ts';

/** Something that happens while the program waits. */
export interface Event {
  readonly name: string;
  /** @returns what did not hold */
  readonly happens: (there: There) => Promise<string[]> | string[];
  /** The exit codes that are right after it. */
  readonly codes: readonly number[];
  /** It may lead on to other questions. */
  readonly leads?: true;
  /** It is keys, any of which may count. */
  readonly keys?: true;
  /** The terminal goes away with it. */
  readonly gone?: true;
  /** Of the program; undefined where a variable is not to be there. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

const pausing = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const typed =
  (...keys: readonly string[]) =>
  async ({ pty }: There): Promise<string[]> => {
    for (const each of keys) {
      pty.type(each);
      await pausing(200);
    }
    return [];
  };

const signalled =
  (signal: NodeJS.Signals) =>
  (there: There): string[] => {
    process.kill(there.process(), signal);
    return [];
  };

/** What a person does to get out, wherever they are then. */
async function leaving({ pty }: There): Promise<string[]> {
  pty.type(KEYS.ctrlC);
  return [];
}

const resized =
  (...sizes: readonly (readonly [number, number])[]): Event['happens'] =>
  async (there) => {
    for (const [columns, rows] of sizes) {
      there.pty.resize(columns, rows);
      await pausing(250);
    }
    return leaving(there);
  };

const within = (env: NonNullable<Event['env']>): Pick<Event, 'happens' | 'codes' | 'env'> => ({
  happens: leaving,
  codes: [130],
  env,
});

const TEXT = 'Pasted words, rather long; how many? 1234567890 — naïve, 🙂 and so on.\n';
const PASTED = TEXT.repeat(16_000);

/** In milliseconds; it takes a tenth of that. */
const PATIENCE = 15_000;

const flooded =
  (text: string): Event['happens'] =>
  async (there) => {
    const isTaken = await there.pty.pour(text, PATIENCE);
    if (isTaken) return leaving(there);
    // where the terminal reads the lines, each has its answer, and Ctrl-C is heard before them
    if (there.place.byLine) return signalled('SIGINT')(there);
    process.kill(there.process(), 'SIGKILL');
    return ['it does not come to the end of what is typed'];
  };

/** Enter, and what a terminal itself takes for an end, a stop or a quote; q, which leaves in order. */
const MEANT = [3, 4, 10, 13, 15, 17, 19, 22, 26, 28, 113];

export const EVENTS: readonly Event[] = [
  { name: 'Ctrl-C', happens: leaving, codes: [130] },
  { name: 'Ctrl-D', happens: typed('\u0004'), codes: [130] },
  { name: 'SIGINT', happens: signalled('SIGINT'), codes: [130] },
  { name: 'SIGTERM', happens: signalled('SIGTERM'), codes: [143] },
  { name: 'SIGHUP', happens: signalled('SIGHUP'), codes: [143] },
  { name: 'SIGQUIT', happens: signalled('SIGQUIT'), codes: [143] },
  {
    name: 'terminal closed',
    gone: true,
    // the end of the input may be noticed before the signal
    codes: [130, 143],
    happens: ({ pty }) => {
      pty.hangUp();
      return [];
    },
  },
  {
    name: 'Ctrl-Z and fg',
    codes: [130],
    happens: async (there) => {
      there.pty.type('\u001a');
      const wrong = await there.stopped();
      there.goOn();
      if (!there.place.anyKey) await there.pty.sees(there.place.asks);
      else await pausing(300);
      return [...wrong, ...(await leaving(there))];
    },
  },
  { name: '1×1', happens: resized([1, 1]), codes: [130] },
  { name: '20×5 and back', happens: resized([20, 5], [80, 40]), codes: [130] },
  { name: '500×200', happens: resized([500, 200]), codes: [130] },
  { name: 'a megabyte pasted', leads: true, happens: flooded(PASTED), codes: [0, 130] },
  {
    name: 'a megabyte in brackets',
    leads: true,
    happens: flooded(`\u001b[200~${PASTED}\u001b[201~`),
    codes: [0, 130],
  },
  { name: 'a line of a megabyte', keys: true, leads: true, happens: flooded('x'.repeat(1_000_000)), codes: [130] },
  { name: 'yes', leads: true, happens: flooded('y\r'.repeat(500_000)), codes: [0, 130] },
  {
    name: 'noise',
    keys: true,
    happens: async (there) => {
      const codes = Array.from({ length: 256 }, (_, code) => code).filter((code) => !MEANT.includes(code));
      there.pty.type(String.fromCodePoint(...codes));
      there.pty.type('\u001b[\u001b[999;999H\u001b]0;x\u0007\u001bO\u001b[1;5A\u001b');
      await pausing(700);
      return leaving(there);
    },
    codes: [130],
  },
  { name: 'TERM=dumb', ...within({ TERM: 'dumb' }) },
  { name: 'no TERM', ...within({ TERM: undefined }) },
  { name: 'LANG=xx, COLUMNS=x', ...within({ LANG: 'xx_YY.none', LC_ALL: '\u001b[2J', COLUMNS: '-7e9', LINES: 'x' }) },
];
