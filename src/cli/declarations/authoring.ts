import { Option } from 'commander';
import type { Declare } from './declare.ts';

/** The commands of the trainer and of CI: to write, check and picture scenarios. */
export const declareAuthoring: Declare = (program, running, help) => {
  program
    .command('validate [paths...]')
    .description(help.validate)
    .option('--format <name>', help.format, 'stylish')
    .option('--stdin-filename <file>', help.stdinFilename)
    .option('--no-analysis', help.noAnalysis)
    .option('--max-warnings <number>', help.maxWarnings)
    .option('--rule <name=level>', help.rule, collected)
    .option('--fix', help.fix)
    .option('--baseline <file>', help.baseline)
    .addOption(new Option('--update-baseline', help.updateBaseline).conflicts('watch'))
    .option('--watch', help.watchFiles)
    .action(
      running(async (paths: string[], options: { format: string }) => {
        const { validate } = await import('../commands/validate.ts');
        return (context) => validate(context, paths, options);
      }),
    );

  program
    .command('recognise [reply]')
    .description(help.recognise)
    .option('--json', help.json)
    .action(
      running(async (said: string | undefined, options: object) => {
        const { recognise } = await import('../commands/recognise.ts');
        return (context) => recognise(context, said, options);
      }),
    );

  program
    .command('explain [rule]')
    .description(help.explain)
    .option('--json', help.json)
    .action(
      running(async (name: string | undefined, options: object) => {
        const { explain } = await import('../commands/explain.ts');
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
        const { analyze } = await import('../commands/analyze.ts');
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
        const { graph } = await import('../commands/graph.ts');
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
        const { simulate } = await import('../commands/simulate.ts');
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
        const { create } = await import('../commands/new.ts');
        return (context) => create(context, id, options);
      }),
    );

  program
    .command('schema')
    .description(help.schema)
    .action(running(async () => (await import('../commands/schema.ts')).schema));
};

/** For an option that can be given more than once. */
function collected(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
