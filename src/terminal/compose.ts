import { createInterface } from 'node:readline';
import { Interrupted } from './interrupted.ts';
import { asLine, keyboard } from './keyboard.ts';
import { onSpoilt } from './screen.ts';
import type { Terminal } from './terminal.ts';

/** When nothing more has come for so long after an Enter, in milliseconds, the text is whole. */
const QUIET = 40;

/** Characters that can be typed: more than a client listens to. */
const MOST_TYPED = 4_000;

/** What comes instead of a text when the screen has to be drawn anew. */
export interface Spoilt {
  /** What stood on the line by then. */
  readonly typed: string;
}

/**
 * A line that can be edited, with the usual keys; as long as the person likes.
 * @param typed what stands on it at the beginning
 * @param tooSoon an Enter alone within so many milliseconds was meant for the screen before
 * @throws Interrupted when the person leaves instead
 */
export function compose(terminal: Terminal, prompt: string, typed: string, tooSoon = 0): Promise<string | Spoilt> {
  const { output, signal } = terminal;
  const lines: string[] = [];
  const room = (): number => MOST_TYPED - lines.join(' ').length - reader.line.length;
  const keys = keyboard(terminal, (text) => asLine(text, room()));
  const reader = createInterface({ input: keys.input, output, terminal: true, prompt });
  const shown = performance.now();
  let quiet: NodeJS.Timeout | undefined;
  return new Promise<string | Spoilt>((resolve, reject) => {
    const interrupt = (): void => reject(new Interrupted());
    const spoilt = onSpoilt(terminal, () => resolve({ typed: [...lines, reader.line].join(' ') }));
    reader.on('SIGTSTP', spoilt.stop);
    // of text that was pasted with line ends each line comes by itself; the rest must not answer the next question
    reader.on('line', (line) => {
      if (line === '' && lines.length === 0 && performance.now() - shown < tooSoon) return reader.prompt();
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
    reader.once('close', interrupt);
    reader.once('SIGINT', interrupt);
    signal.addEventListener('abort', interrupt, { once: true });
    if (signal.aborted) interrupt();
    reader.prompt();
    reader.write(typed);
    reader.once('close', spoilt.forget);
    reader.once('close', () => signal.removeEventListener('abort', interrupt));
  }).finally(() => {
    clearTimeout(quiet);
    reader.close();
    keys.close();
  });
}
