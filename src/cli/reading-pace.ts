import { pause } from '../terminal/pause.ts';
import type { Context } from './context.ts';
import { hasTerminal } from './io.ts';
import { terminalOf } from './terminal.ts';

/** Milliseconds; a quiet reader manages about 20 characters a second. */
const PER_CHARACTER = 45;
/** Milliseconds. */
const LONGEST_PAUSE = 6_000;

/** Prints a talk as fast as it is read; any key shows the rest of it at once. Without a terminal all is there at once. */
export async function printAtReadingPace(context: Context, portions: Iterable<readonly string[]>): Promise<void> {
  const { words, io, accessible, print, note } = context;
  let hurried = accessible || !hasTerminal(io, io.stdout);
  if (!hurried) note(words.watch.skip);
  for (const lines of portions) {
    print(lines);
    const characters = lines.join('').length;
    if (!hurried) hurried = await pause(terminalOf(context, ''), Math.min(LONGEST_PAUSE, characters * PER_CHARACTER));
  }
}
