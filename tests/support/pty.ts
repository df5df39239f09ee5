import { stripVTControlCharacters } from 'node:util';
import { type IPty, spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { emptyFolder } from './cli.ts';
import { HOME } from './scenarios.ts';

/** The built program in a real pseudo-terminal, with a screen that shows what a person sees. */
export interface Pty {
  readonly type: (keys: string) => void;
  readonly kill: (signal: string) => void;
  readonly resize: (columns: number, rows: number) => void;
  /** Resolves when the screen (or what has scrolled off it) shows the text after what was seen before. */
  readonly sees: (text: string | RegExp) => Promise<void>;
  readonly screen: () => string;
  /** Every byte the program has written. */
  readonly written: () => string;
  readonly ends: Promise<number>;
  /** False while the program hides the cursor. */
  readonly cursorShown: () => boolean;
}

export const KEYS = { enter: '\r', down: '\u001b[B', ctrlC: '\u0003' } as const;

const PATIENCE = 8_000;

export function inTerminal(
  args: readonly string[],
  size = { columns: 80, rows: 40 },
  env: Record<string, string> = {},
): Pty {
  const child: IPty = spawn(process.execPath, [`${HOME}bin/conflict-map.js`, ...args], {
    cols: size.columns,
    rows: size.rows,
    cwd: HOME,
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
    scrollback: 5_000,
  });
  let written = '';
  let seen = 0;
  child.onData((data) => {
    written += data;
    terminal.write(data);
  });
  const ends = new Promise<number>((resolve) => {
    // the screen is drawn a little later than the bytes arrive
    child.onExit(({ exitCode, signal }) => terminal.write('', () => resolve(signal ? 128 + signal : exitCode)));
  });

  const plain = (): string => stripVTControlCharacters(written);
  const sees = async (text: string | RegExp): Promise<void> => {
    const until = Date.now() + PATIENCE;
    while (Date.now() < until) {
      const fresh = plain().slice(seen);
      const found = typeof text === 'string' ? fresh.indexOf(text) : fresh.search(text);
      if (found >= 0) {
        seen += found + 1;
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    throw new Error(`not seen: ${text}\n${plain().slice(seen)}`);
  };

  return {
    type: (keys) => child.write(keys),
    kill: (signal) => child.kill(signal),
    resize: (columns, rows) => {
      child.resize(columns, rows);
      terminal.resize(columns, rows);
    },
    sees,
    screen: () => {
      const { active } = terminal.buffer;
      return Array.from(
        { length: terminal.rows },
        (_, row) => active.getLine(active.viewportY + row)?.translateToString(true) ?? '',
      ).join('\n');
    },
    written: () => written,
    ends,
    cursorShown: () => written.lastIndexOf('\u001b[?25h') >= written.lastIndexOf('\u001b[?25l'),
  };
}
