import { wrapped } from '../../terminal/layout.ts';
import { SHELLS } from '../choices.ts';
import { SCRIPTS } from '../completion/scripts.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../io.ts';
import { parseChoice } from '../parse.ts';

/** Prints the script that teaches a shell to complete the program's command lines; to a person, also how to install it. */
export async function completion({ words, theme, io, note, print }: Context, name: string): Promise<number> {
  const shell = parseChoice(words, 'completion', name, SHELLS);
  print([SCRIPTS[shell].trimEnd()]);
  const { how, line } = words.completion.install[shell];
  // a command is copied, so it is never wrapped
  if (io.stdout.isTTY) note(['', ...wrapped(theme, how), `  ${line}`].join('\n'));
  return EXIT.fine;
}
