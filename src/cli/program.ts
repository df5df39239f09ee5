import { Command, CommanderError, Option } from 'commander';
import type { Words } from '../words/words.ts';
import { type CommonOptions, type Context, contextFor } from './context.ts';
import { EXIT, type Io } from './io.ts';

type Run = (context: Context) => Promise<number>;

/**
 * The commands and their options. A command's module is loaded when it runs, so that `--help` costs nothing.
 * @returns the program, and where its exit code will be once it has parsed
 */
export function programFor(io: Io, version: string, { help }: Words): { program: Command; code: () => number } {
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
    .description(help.program)
    .version(version)
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      getOutHelpWidth: () => io.stdout.columns || 80,
    })
    .exitOverride()
    .showHelpAfterError(help.hint)
    .addHelpText('after', `\n${help.exitCodes}`)
    .helpCommand('help [command]', help.help)
    .argument('[command]')
    .action(
      running(async (name: string | undefined) => {
        const { pick } = await import('./commands/pick.ts');
        const commands = program.commands.map((command) => command.name());
        return (context) => pick(context, name, commands);
      }),
    );

  program
    .command('play [scenario]')
    .description(help.play)
    .option('--coach', help.coach)
    .addOption(new Option('--exam', help.exam).conflicts('coach'))
    .option('--seed <number>', help.playSeed)
    .option('--answers <list>', help.answers)
    .option('--no-prep', help.noPrep)
    .option('--json', help.jsonEvents)
    .action(
      running(async (name: string | undefined, options: object) => {
        const { playOrPick } = await import('./commands/pick.ts');
        return (context) => playOrPick(context, name, options);
      }),
    );

  program
    .command('watch [scenario]')
    .description(help.watch)
    .option('--player <name>', help.player, 'partner')
    .option('--seed <number>', help.watchSeed)
    .option('--json', help.jsonEvents)
    .action(
      running(async (name: string | undefined, options: { player: string }) => {
        const { watch } = await import('./commands/watch.ts');
        return (context) => watch(context, name, options);
      }),
    );

  program
    .command('list')
    .description(help.list)
    .option('--json', help.json)
    .action(
      running(async (options: object) => {
        const { list } = await import('./commands/list.ts');
        return (context) => list(context, options);
      }),
    );

  program
    .command('validate [paths...]')
    .description(help.validate)
    .option('--format <name>', help.format, 'stylish')
    .option('--stdin-filename <name>', help.stdinFilename)
    .option('--no-analysis', help.noAnalysis)
    .option('--max-warnings <number>', help.maxWarnings)
    .option('--rule <name=level>', help.rule, (value, before: string[]) => [...before, value], [])
    .option('--fix', help.fix)
    .option('--baseline <file>', help.baseline)
    .addOption(new Option('--update-baseline', help.updateBaseline).conflicts('watch'))
    .option('--watch', help.watchFiles)
    .action(
      running(async (paths: string[], options: { format: string; rule: string[] }) => {
        const { validate } = await import('./commands/validate.ts');
        return (context) => validate(context, paths, options, version);
      }),
    );

  program
    .command('explain [rule]')
    .description(help.explain)
    .option('--json', help.json)
    .action(
      running(async (name: string | undefined, options: object) => {
        const { explain } = await import('./commands/explain.ts');
        return (context) => explain(context, name, options);
      }),
    );

  program
    .command('analyze <scenario>')
    .description(help.analyze)
    .option('--budget <number>', help.budget)
    .option('--max-warnings <number>', help.maxWarnings)
    .option('--json', help.json)
    .action(
      running(async (name: string, options: object) => {
        const { analyze } = await import('./commands/analyze.ts');
        return (context) => analyze(context, name, options);
      }),
    );

  program
    .command('graph <scenario>')
    .description(help.graph)
    .option('--format <name>', help.graphFormat, 'mermaid')
    .option('--budget <number>', help.budget)
    .action(
      running(async (name: string, options: { format: string }) => {
        const { graph } = await import('./commands/graph.ts');
        return (context) => graph(context, name, options);
      }),
    );

  program
    .command('simulate <scenario>')
    .description(help.simulate)
    .option('--player <name>', help.simulated, 'random')
    .option('--runs <number>', help.runs)
    .option('--seed <number>', help.runSeed)
    .option('--json', help.json)
    .action(
      running(async (name: string, options: { player: string }) => {
        const { simulate } = await import('./commands/simulate.ts');
        return (context) => simulate(context, name, options);
      }),
    );

  program
    .command('new <id>')
    .description(help.new)
    .option('--from <scenario>', help.from)
    .option('--title <text>', help.title)
    .option('--domain <text>', help.domain)
    .option('--role <text>', help.role)
    .option('--client <name>', help.client)
    .option('--address <text>', help.address)
    .option('--relationship <name>', help.relationship)
    .option('--temperament <name>', help.temperament)
    .option('--concern <text>', help.concern, collected)
    .option('--main-concern <text>', help.mainConcern)
    .option('--limit <text>', help.limit, collected)
    .option('--offer <text>', help.offer, collected)
    .option('--force', help.force)
    .action(
      running(async (id: string, options: object) => {
        const { create } = await import('./commands/new.ts');
        return (context) => create(context, id, options);
      }),
    );

  program
    .command('schema')
    .description(help.schema)
    .action(running(async () => (await import('./commands/schema.ts')).schema));

  for (const command of [program, ...program.commands]) addCommonOptions(command, help);
  return { program, code: () => code };
}

/** For an option that can be given more than once. */
function collected(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** The same everywhere: before or after the command's name. */
function addCommonOptions(command: Command, help: Words['help']): void {
  command
    .option('--language <code>', help.language)
    .option('--scenarios <folder>', help.scenarios)
    .option('--quiet', help.quiet)
    .option('--no-color', help.noColor)
    .option('--accessible', help.accessible);
}

/** What commander has printed already: help and version are fine, all else is wrong usage. */
export function exitCodeOf(error: CommanderError): number {
  return error.exitCode === 0 ? EXIT.fine : EXIT.usage;
}

export { CommanderError };
