import { Command, CommanderError } from 'commander';
import { visible } from '../scenario/visible.ts';
import type { Words } from '../words/words.ts';
import type { CommonOptions } from './context.ts';
import { declareAuthoring } from './declarations/authoring.ts';
import { declareCompletion } from './declarations/completion.ts';
import type { Running } from './declarations/declare.ts';
import { declareHistory } from './declarations/history.ts';
import { declarePractice } from './declarations/practice.ts';
import { EXIT, type Io } from './io.ts';

/**
 * The commands and their options. A command's module is loaded when it runs, so that `--help` costs nothing.
 * @returns the program, and where its exit code will be once it has parsed
 */
export function programFor(io: Io, version: string, { help }: Words): { program: Command; code: () => number } {
  let code: number = EXIT.fine;
  const program = new Command('conflict-map');
  const running: Running =
    (start) =>
    async (...args) => {
      const command = args.at(-1) as Command;
      const run = await start(...(args.slice(0, -1) as unknown as Parameters<typeof start>));
      const { contextFor } = await import('./context.ts');
      code = await run(contextFor(io, version, command.optsWithGlobals<CommonOptions>()));
    };

  program
    .description(help.program)
    .version(version)
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      outputError: (text, write) => write(withNames(text)),
      getOutHelpWidth: () => io.stdout.columns || 80,
    })
    .exitOverride()
    .showHelpAfterError(help.hint)
    .addHelpText('after', `\n${help.exitCodes}`)
    .helpCommand('help [command]', help.help)
    .usage('[command] [options]')
    .argument('[command]')
    .action(
      running(async (name: string | undefined) => {
        const { pick } = await import('./commands/pick.ts');
        const commands = program
          .createHelp()
          .visibleCommands(program)
          .map((command) => command.name());
        return (context) => pick(context, name, commands);
      }),
    );

  for (const declare of [declarePractice, declareHistory, declareAuthoring, declareCompletion])
    declare(program, running, help);
  for (const command of commandsIn(program)) addCommonOptions(command, help);
  // behind a misspelt command its arguments follow; the commands declared above would take this over
  program.allowExcessArguments();
  return { program, code: () => code };
}

/** What commander says of the arguments, which it repeats as they are; only what it proposes stands on a line of its own. */
const withNames = (text: string): string => visible(text).replaceAll(/\n(?!$|\(Did you mean )/g, '⟨U+000A⟩');

/** The program, its commands, and theirs. */
function commandsIn(program: Command): Command[] {
  return [program, ...program.commands.flatMap(commandsIn)];
}

/** The same everywhere: before or after the command's name. */
function addCommonOptions(command: Command, help: Words['help']): void {
  command
    .option('--language <code>', help.language)
    .option('--scenarios <folder>', help.scenarios)
    .option('--quiet', help.quiet)
    .option('--no-color', help.noColor)
    .option('--ascii', help.ascii)
    .option('--accessible', help.accessible);
}

/** What commander has printed already: help and version are fine, all else is wrong usage. */
export function exitCodeOf(error: CommanderError): number {
  return error.exitCode === 0 ? EXIT.fine : EXIT.usage;
}

export { CommanderError };
