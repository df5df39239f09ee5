import { clearScreenDown, cursorTo } from 'node:readline';
import { dense, roomiest } from './layout.ts';
import type { Terminal } from './terminal.ts';

/** A window smaller than this can't redraw anything in place. */
const LEAST_ROWS = 15;
const LEAST_COLUMNS = 40;

/** Line after line, without any cursor control: asked for, or because the window is small. */
export function isPlain({ accessible, output }: Terminal): boolean {
  return accessible || output.rows < LEAST_ROWS || output.columns < LEAST_COLUMNS;
}

/** A screen as it fits in so many rows; where line follows line, an empty one sets it apart from the one before. */
export const screenOf = (terminal: Terminal, rows: number, lines: readonly string[]): readonly string[] =>
  isPlain(terminal) ? ['', ...lines] : roomiest(rows, [lines, dense(lines)]);

/** Begins a screen at the top of the window with these lines. What stood there can still be scrolled back to. */
export function freshScreen(terminal: Terminal, above: () => readonly string[]): void {
  if (!isPlain(terminal)) clearAway(terminal);
  show(terminal, above());
}

/** Draws a screen once more, after the window was resized. */
export function redraw(terminal: Terminal, above: (() => readonly string[]) | undefined): void {
  if (isPlain(terminal)) scrollAway(terminal);
  else if (above) wipe(terminal);
  else clearAway(terminal);
  if (above) show(terminal, above());
}

/** Prints lines where the person is asked. */
export const show = ({ output }: Terminal, lines: readonly string[]): void =>
  void output.write(lines.map((line) => `${line}\n`).join(''));

function clearAway(terminal: Terminal): void {
  scrollAway(terminal);
  wipe(terminal);
}

function scrollAway({ output }: Terminal): void {
  output.write('\n'.repeat(Math.max(0, output.rows - 1)));
}

function wipe({ output }: Terminal): void {
  cursorTo(output, 0, 0);
  clearScreenDown(output);
}

/** A moment of quiet after which a window counts as resized, in milliseconds: dragging its edge says so many times. */
const SETTLED = 120;

/** A screen that something else has drawn on, or that is drawn for another size. */
export interface Spoilt {
  /** Stops the program, as Ctrl-Z does where no single keys are read, until it is gone on with. */
  readonly stop: () => void;
  readonly forget: () => void;
}

/** Calls back once the window has got another size, or the program goes on after it was stopped. */
export function onSpoilt({ input, output }: Terminal, then: () => void): Spoilt {
  let timer: NodeJS.Timeout | undefined;
  const spoilt = (): void => {
    clearTimeout(timer);
    timer = setTimeout(then, SETTLED);
  };
  output.on('resize', spoilt);
  process.on('SIGCONT', spoilt);
  return {
    stop: () => {
      suspend({ input, output });
      // where no shell looks after it, nothing has stopped
      spoilt();
    },
    forget: () => {
      clearTimeout(timer);
      output.off('resize', spoilt);
      process.off('SIGCONT', spoilt);
    },
  };
}

export const SHOW_CURSOR = '\u001b[?25h';

/** Gives the terminal back to the shell. Returns when the program is gone on with. */
export function suspend({ input, output }: Pick<Terminal, 'input' | 'output'>): void {
  input.setRawMode(false);
  output.write(`${SHOW_CURSOR}\n`);
  // with all that was started for it, such as npm, as the terminal would
  process.kill(0, 'SIGTSTP');
}
