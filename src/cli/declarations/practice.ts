import { Option } from 'commander';
import type { Declare } from './declare.ts';

/** The commands of the trainee: the talks, and the way back into one. */
export const declarePractice: Declare = (program, running, help) => {
  program
    .command('play [scenario]')
    .description(help.play)
    .option('--coach', help.coach)
    .addOption(new Option('--exam', help.exam).conflicts('coach'))
    .option('--seed <number>', help.playSeed)
    .option('--answers <list>', help.answers)
    .option('--say', help.say)
    .option('--no-prep', help.noPrep)
    .option('--json', help.jsonEvents)
    .action(
      running(async (name: string | undefined, options: object) => {
        const { playOrPick } = await import('../commands/pick.ts');
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
        const { watch } = await import('../commands/watch.ts');
        return (context) => watch(context, name, options);
      }),
    );

  program
    .command('list')
    .description(help.list)
    .option('--json', help.json)
    .action(
      running(async (options: object) => {
        const { list } = await import('../commands/list.ts');
        return (context) => list(context, options);
      }),
    );

  program
    .command('resume [session]')
    .description(help.resume)
    .action(
      running(async (id: string | undefined) => {
        const { resume } = await import('../commands/resume.ts');
        return (context) => resume(context, id);
      }),
    );

  program
    .command('drill')
    .description(help.drill)
    .option('--stage <name>', help.drillStage)
    .option('--new <number>', help.drillNew)
    .option('--say', help.drillSay)
    .option('--json', help.json)
    .action(
      running(async (options: object) => {
        const { drill } = await import('../commands/drill.ts');
        return (context) => drill(context, options);
      }),
    );
};
