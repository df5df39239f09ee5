import type { Command } from 'commander';
import { possibleAt } from '../completion/candidates.ts';
import { argumentsOf, wordsOf } from '../completion/command-line.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../io.ts';

/**
 * What the scripts of `completion` ask: the first line says what to complete with, `files`, `folders` or the `words` that
 * follow, each with a tab and its description.
 * @param line the command line up to the cursor, as it stands there
 * @param part what the shell replaces, where that is less than the last word
 */
export async function complete(
  context: Context,
  program: Command,
  line: string,
  part: string | undefined,
): Promise<number> {
  const words = argumentsOf(line);
  const possible = await possibleAt(context, program, words);
  if (typeof possible === 'string') {
    context.print([possible]);
    return EXIT.fine;
  }
  const kept = part === undefined ? 0 : (words.at(-1) ?? '').length - (wordsOf(part).at(-1) ?? '').length;
  context.print(['words', ...possible.map(({ value, description }) => `${value.slice(kept)}\t${description}`)]);
  return EXIT.fine;
}
