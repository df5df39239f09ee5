import { columnsOf, wrapped } from '../terminal/layout.ts';
import type { Io } from './io.ts';

/** Prints on standard error: in a window no word is broken, elsewhere a line stays one line; so does a command to copy. */
export function say({ stderr, program }: Io, text: string): void {
  // a terminal that does not tell its size says 0
  const columns = stderr.columns || Number.POSITIVE_INFINITY;
  const lines = text
    .split('\n')
    .flatMap((line) =>
      columnsOf(line) <= columns || line.startsWith(program) ? [line] : wrapped({ width: columns }, line),
    );
  stderr.write(`${lines.join('\n')}\n`);
}
