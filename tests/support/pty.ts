import { write } from 'node:fs';
import { promisify, stripVTControlCharacters } from 'node:util';
import { type IPty, spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { emptyFolder } from './cli.ts';
import { HOME } from './scenarios.ts';

/** The built program in a real pseudo-terminal, with a screen that shows what a person sees. */
export interface Pty {
  readonly type: (keys: string) => void;
  readonly kill: (signal: string) => void;
  /**
   * Types as fast as the program takes it.
   * @returns whether it has taken all of it, or ended, within so many milliseconds
   */
  readonly pour: (text: string, milliseconds: number) => Promise<boolean>;
  /** Takes the terminal away, as a closed window or a lost connection does. */
  readonly hangUp: () => void;
  readonly resize: (columns: number, rows: number) => void;
  /** Resolves to what was found when the screen (or what has scrolled off it) shows the text after what was seen before. */
  readonly sees: (text: string | RegExp) => Promise<string>;
  readonly screen: () => string;
  /** The screen, once all that was written is on it. */
  readonly drawn: () => Promise<string>;
  /** Every byte the program has written. */
  readonly written: () => string;
  readonly ends: Promise<number>;
  /** False while the program hides the cursor. */
  readonly cursorShown: () => boolean;
}

export const KEYS = { enter: '\r', down: '\u001b[B', left: '\u001b[D', right: '\u001b[C', ctrlC: '\u0003' } as const;

function matchIn(text: string, pattern: RegExp): [string?, number?] {
  const found = pattern.exec(text);
  return found ? [found[0], found.index] : [];
}

/** The time from a question to the Enter that answers it, in milliseconds: one that comes sooner counts as held down. */
const PRESSED = 120;
/** What the program took to ask, on a machine that is busy, is how late it may be to listen; this much of it. */
const LATE = 0.5;

/** The cursor, that is. */
const HIDDEN = '\u001b[?25l';

const PATIENCE = 15_000;

/** What is written at once may arrive in pieces, within milliseconds. */
const TOGETHER = 5;
/** How often a screen is looked at when nothing is written, in milliseconds. */
const IDLE = 500;

/** What node-pty has no types for. */
interface UnixPty extends IPty {
  readonly fd: number;
  destroy(): void;
}

/** As much at once as any terminal has room for. */
const PORTION = 4_096;

/** Its own writing would wait for the program, and the program for somebody who reads what it writes. */
async function poured(child: IPty, bytes: Buffer, until: number): Promise<boolean> {
  for (let from = 0; from < bytes.length; ) {
    if (Date.now() > until) return false;
    try {
      from += (await writeTo((child as UnixPty).fd, bytes, from, Math.min(PORTION, bytes.length - from))).bytesWritten;
    } catch (error) {
      // full, or gone
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') return true;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
  return true;
}

const writeTo = promisify(write);

export const PROGRAM = [process.execPath, `${HOME}bin/conflict-map.js`] as const;

export function inTerminal(
  args: readonly string[],
  size = { columns: 80, rows: 40 },
  env: Record<string, string> = {},
  /** KiB that a file may grow to; a disk that gets full. */
  fileLimit?: number,
): Pty {
  const [command, ...rest] =
    fileLimit === undefined
      ? [...PROGRAM, ...args]
      : ['bash', '-c', `ulimit -f ${fileLimit}; exec "$@"`, 'bash', ...PROGRAM, ...args];
  return anyInTerminal(command ?? '', rest, size, env);
}

/** Any program: a shell that starts this one. */
export function anyInTerminal(
  file: string,
  args: readonly string[],
  size: { readonly columns: number; readonly rows: number },
  env: Record<string, string>,
  cwd: string = HOME,
): Pty {
  const child: IPty = spawn(file, [...args], {
    cols: size.columns,
    rows: size.rows,
    cwd,
    env: {
      PATH: process.env.PATH ?? '',
      TERM: 'xterm-256color',
      LANG: 'en_US.UTF-8',
      CONFLICT_MAP_HOME: emptyFolder(),
      ...env,
    },
  });
  const terminal = new xterm.Terminal({
    cols: size.columns,
    rows: size.rows,
    allowProposedApi: true,
    logLevel: 'off',
    scrollback: 5_000,
  });
  let typed = Date.now();
  let free = 0;
  let written = '';
  let seen = 0;
  let wake = (): void => {};
  child.onData((data) => {
    written += data;
    terminal.write(data);
    wake();
  });
  const ends = new Promise<number>((resolve) => {
    // the screen is drawn a little later than the bytes arrive
    child.onExit(({ exitCode, signal }) => terminal.write('', () => resolve(signal ? 128 + signal : exitCode)));
  });

  // what keeps words together looks like any other space
  const plain = (): string => stripVTControlCharacters(written).replaceAll('\u00a0', ' ');
  const sees = async (text: string | RegExp): Promise<string> => {
    const until = Date.now() + PATIENCE;
    while (Date.now() < until) {
      const fresh = plain().slice(seen);
      const [match = '', at = -1] = typeof text === 'string' ? [text, fresh.indexOf(text)] : matchIn(fresh, text);
      if (at >= 0) {
        const now = Date.now();
        free = now + PRESSED + (now - typed) * LATE;
        seen += at + 1;
        return match;
      }
      await new Promise<void>((resolve) => {
        wake = () => setTimeout(resolve, TOGETHER);
        setTimeout(resolve, IDLE);
      });
    }
    throw new Error(`not seen: ${text}\n${plain().slice(seen)}`);
  };

  const screen = (): string => {
    const { active } = terminal.buffer;
    return Array.from(
      { length: terminal.rows },
      (_, row) => active.getLine(active.viewportY + row)?.translateToString(true) ?? '',
    )
      .join('\n')
      .replaceAll('\u00a0', ' ');
  };

  return {
    screen,
    drawn: () => new Promise((resolve) => terminal.write('', () => resolve(screen()))),
    type: (keys) => {
      // only lists mind, and they hide the cursor
      const wait = keys.includes(KEYS.enter) && written.includes(HIDDEN) ? Math.max(0, free - Date.now()) : 0;
      setTimeout(() => {
        typed = Date.now();
        child.write(keys);
      }, wait);
    },
    pour: (text, milliseconds) => poured(child, Buffer.from(text), Date.now() + milliseconds),
    kill: (signal) => child.kill(signal),
    hangUp: () => (child as UnixPty).destroy(),
    resize: (columns, rows) => {
      child.resize(columns, rows);
      terminal.resize(columns, rows);
    },
    sees,
    written: () => written,
    ends,
    cursorShown: () => written.lastIndexOf('\u001b[?25h') >= written.lastIndexOf(HIDDEN),
  };
}
