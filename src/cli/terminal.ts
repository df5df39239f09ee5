import type { Terminal } from '../terminal/ask.ts';
import type { Context } from './context.ts';
import { Exit, hasTerminal } from './io.ts';

/** @param instead what to pass where there is no terminal @throws Exit 2 without one */
export function terminalOf({ io, theme, words, accessible }: Context, instead = ''): Terminal {
  if (!hasTerminal(io)) throw new Exit(words.errors.needsTerminal(instead));
  return { input: io.stdin, output: io.stdout, signal: io.signal, theme, words, accessible };
}
