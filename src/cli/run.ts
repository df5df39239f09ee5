import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Interrupted } from '../terminal/interrupted.ts';
import { EXIT, Exit, type Io } from './io.ts';
import { languageOf } from './language.ts';

export type { Io } from './io.ts';

/**
 * Runs the program.
 * @param argv the arguments, without node and script
 * @returns one of the exit codes of `EXIT`
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const { version } = JSON.parse(readFileSync(join(io.home, 'package.json'), 'utf8')) as { version: string };
  // what asks for nothing else is answered before anything else is loaded
  if (argv.length === 1 && argv[0] === '--version') {
    io.stdout.write(`${version}\n`);
    return EXIT.fine;
  }
  const { wordsFor } = await import('../words/words.ts');
  const { CommanderError, exitCodeOf, programFor } = await import('./program.ts');
  const { visible, visibleLine } = await import('../scenario/visible.ts');
  const words = wordsFor(languageOf(languageIn(argv), io.env), visibleLine(io.program));
  const { program, code } = programFor(io, version, words);
  try {
    if (io.folder === '') throw new Exit(words.errors.folderGone);
    await program.parseAsync(argv, { from: 'user' });
    return code();
  } catch (error) {
    if (error instanceof CommanderError) return exitCodeOf(error);
    if (error instanceof Interrupted)
      return (io.signal.reason ?? 'SIGINT') === 'SIGINT' ? EXIT.interrupted : EXIT.terminated;
    const { say } = await import('./say.ts');
    if (error instanceof Exit) {
      say(io, error.message);
      return error.code;
    }
    const message = error instanceof Error ? error.message : String(error);
    say(io, words.errors.unexpected(visible(message)));
    return EXIT.usage;
  }
}

/** What is said when standard output takes nothing more, as on a full disk. @param code the system's */
export async function outputLost(env: Io['env'], code: string): Promise<string> {
  const { wordsFor } = await import('../words/words.ts');
  return wordsFor(languageOf(undefined, env)).errors.outputLost(code);
}

/** What `--language` says, before anything else is parsed: the help is in that language too. */
function languageIn(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((argument) => /^--language(=|$)/.test(argument));
  return at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
}
