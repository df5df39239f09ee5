import { Command, CommanderError, Option } from 'commander';
import { type CommonOptions, type Context, contextFor } from './context.ts';
import { EXIT, type Io } from './io.ts';

type Run = (context: Context) => Promise<number>;

/**
 * The commands and their options. A command's module is loaded when it runs, so that `--help` costs nothing.
 * @returns the program, and where its exit code will be once it has parsed
 */
export function programFor(io: Io, version: string): { program: Command; code: () => number } {
  let code: number = EXIT.fine;
  const program = new Command('conflict-map');
  const running =
    <A extends unknown[]>(start: (...args: A) => Promise<Run> | Run) =>
    async (...args: [...A, Command]): Promise<void> => {
      const command = args.at(-1) as Command;
      const run = await start(...(args.slice(0, -1) as unknown as A));
      code = await run(contextFor(io, command.optsWithGlobals<CommonOptions>()));
    };

  program
    .description('Practise saying no without losing the client: a role-play on the conflict map.')
    .version(version)
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      getOutHelpWidth: () => io.stdout.columns || 80,
    })
    .exitOverride()
    .showHelpAfterError('Try conflict-map --help.')
    .addHelpText(
      'after',
      '\nExit codes: 0 fine; 1 findings; 2 wrong usage, an unreadable file, or no terminal; 130 and 143 on signals.',
    )
    .action(running(async () => (await import('./commands/pick.ts')).pick));

  program
    .command('play [scenario]')
    .description('role-play a talk, from the briefing to the debrief')
    .option('--coach', 'feedback after each reply (the default)')
    .addOption(new Option('--exam', 'feedback only at the end').conflicts('coach'))
    .option('--seed <number>', 'the order of the replies on the screen')
    .option(
      '--answers <list>',
      'response ids or numbers (the order of the file), a file of them, or - for standard input',
    )
    .option('--no-prep', 'begin without briefing and preparation')
    .option('--json', 'one event a line')
    .action(
      running(async (name: string | undefined, options: object) => {
        const { playOrPick } = await import('./commands/pick.ts');
        return (context) => playOrPick(context, name, options);
      }),
    );

  program
    .command('watch [scenario]')
    .description('a model conversation, with its debrief')
    .option('--player <name>', 'partner, footballer, nurse or random', 'partner')
    .option('--seed <number>', 'for the random player')
    .option('--json', 'one event a line')
    .action(
      running(async (name: string | undefined, options: { player: string }) => {
        const { watch } = await import('./commands/watch.ts');
        return (context) => watch(context, name, options);
      }),
    );

  program
    .command('list')
    .description('the scenarios that can be played')
    .option('--json', 'as JSON')
    .action(
      running(async (options: object) => {
        const { list } = await import('./commands/list.ts');
        return (context) => list(context, options);
      }),
    );

  program
    .command('validate [paths...]')
    .description('check scenario files, folders and globs; - reads standard input')
    .option('--format <name>', 'stylish or json', 'stylish')
    .option('--stdin-filename <name>', 'what to call standard input')
    .option('--max-warnings <number>', 'exit 1 with more warnings than this')
    .action(
      running(async (paths: string[], options: { format: string }) => {
        const { validate } = await import('./commands/validate.ts');
        return (context) => validate(context, paths, options);
      }),
    );

  program
    .command('new <id>')
    .description('write a complete, valid scenario to change')
    .option('--from <scenario>', 'copy this scenario instead of the template')
    .option('--title <text>', 'its title')
    .option('--domain <text>', 'the line of business')
    .option('--role <text>', 'who the trainee is')
    .option('--client <name>', 'who the client is')
    .option('--force', 'overwrite a file that exists')
    .action(
      running(async (id: string, options: object) => {
        const { create } = await import('./commands/new.ts');
        return (context) => create(context, id, options);
      }),
    );

  program
    .command('schema')
    .description('the JSON Schema of the scenario format')
    .action(running(async () => (await import('./commands/schema.ts')).schema));

  for (const command of [program, ...program.commands]) addCommonOptions(command);
  return { program, code: () => code };
}

/** The same everywhere: before or after the command's name. */
function addCommonOptions(command: Command): void {
  command
    .option('--language <code>', 'language of the scenarios and of the program (default: from the environment)')
    .option('--scenarios <folder>', 'a folder of your own scenarios, beside the shipped ones')
    .option('--quiet', 'no notes on standard error')
    .option('--no-color', 'no colour')
    .option('--accessible', 'numbered, line-based prompts without cursor control');
}

/** What commander has printed already: help and version are fine, all else is wrong usage. */
export function exitCodeOf(error: CommanderError): number {
  return error.exitCode === 0 ? EXIT.fine : EXIT.usage;
}

export { CommanderError };
