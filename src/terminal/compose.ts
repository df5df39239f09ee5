import { createInterface } from 'node:readline';
import { Interrupted } from './interrupted.ts';
import { onResize } from './screen.ts';
import type { Terminal } from './terminal.ts';

/** When nothing more has come for so long after an Enter, in milliseconds, the text is whole. */
const QUIET = 40;

/** An Enter alone that comes so soon, in milliseconds, was meant for the screen before. */
const TOO_SOON = 800;

/** What comes instead of a text when the window has another size. */
export interface Resized {
  /** What stood on the line by then. */
  readonly typed: string;
}

/**
 * A line that can be edited, with the usual keys; as long as the person likes.
 * @param typed what stands on it at the beginning
 * @throws Interrupted when the person leaves instead
 */
export function compose(terminal: Terminal, prompt: string, typed: string): Promise<string | Resized> {
  const { input, output, signal } = terminal;
  const reader = createInterface({ input, output, terminal: true, prompt });
  const lines: string[] = [];
  const shown = performance.now();
  let quiet: NodeJS.Timeout | undefined;
  return new Promise<string | Resized>((resolve, reject) => {
    const interrupt = (): void => reject(new Interrupted());
    const forgetResize = onResize(terminal, () => resolve({ typed: [...lines, reader.line].join(' ') }));
    // of text that was pasted with line ends each line comes by itself; the rest must not answer the next question
    reader.on('line', (line) => {
      if (line === '' && lines.length === 0 && performance.now() - shown < TOO_SOON) return reader.prompt();
      lines.push(line);
      clearTimeout(quiet);
      quiet = setTimeout(
        () =>
          resolve(
            [...lines, reader.line]
              .map((each) => each.trim())
              .join(' ')
              .trim(),
          ),
        QUIET,
      );
    });
    // a terminal that has gone away can't be set back
    reader.on('error', () => {});
    reader.once('close', interrupt);
    reader.once('SIGINT', interrupt);
    signal.addEventListener('abort', interrupt, { once: true });
    if (signal.aborted) interrupt();
    reader.prompt();
    reader.write(typed);
    reader.once('close', forgetResize);
    reader.once('close', () => signal.removeEventListener('abort', interrupt));
  }).finally(() => {
    clearTimeout(quiet);
    reader.close();
  });
}
