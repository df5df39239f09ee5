import type { Terminal } from '../terminal/terminal.ts';
import type { Context } from './context.ts';
import { Exit, hasTerminal } from './io.ts';

/**
 * @param instead what to pass where there is no terminal
 * @throws Exit 2 without one
 */
export function terminalOf({ io, theme, words, accessible }: Context, instead: string, output = io.stdout): Terminal {
  if (!hasTerminal(io, output)) throw new Exit(words.errors.needsTerminal(instead));
  return { input: io.stdin, output, signal: io.signal, theme, words, accessible };
}
