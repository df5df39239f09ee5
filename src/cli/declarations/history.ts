import type { Declare } from './declare.ts';

/** The commands about the trainee's own talks: to look back, to pass on, to forget. */
export const declareHistory: Declare = (program, running, help) => {
  program
    .command('sessions')
    .description(help.sessions)
    .option('--json', help.json)
    .action(
      running(async (options: object) => {
        const { sessions } = await import('../commands/sessions.ts');
        return (context) => sessions(context, options);
      }),
    );

  program
    .command('review [session]')
    .description(help.review)
    .option('--stage <name>', help.reviewStage)
    .option('--json', help.json)
    .action(
      running(async (id: string | undefined, options: object) => {
        const { review } = await import('../commands/review.ts');
        return (context) => review(context, id, options);
      }),
    );

  program
    .command('replay [session]')
    .description(help.replay)
    .option('--json', help.jsonEvents)
    .action(
      running(async (id: string | undefined, options: object) => {
        const { replay } = await import('../commands/replay.ts');
        return (context) => replay(context, id, options);
      }),
    );

  program
    .command('progress')
    .description(help.progress)
    .option('--json', help.json)
    .action(
      running(async (options: object) => {
        const { progress } = await import('../commands/progress.ts');
        return (context) => progress(context, options);
      }),
    );

  program
    .command('export [session]')
    .description(help.export)
    .option('--format <name>', help.exportFormat)
    .option('--output <file>', help.output)
    .option('--actor <mail>', help.actor)
    .option('--force', help.force)
    .action(
      running(async (id: string | undefined, options: object) => {
        const { exportTalk } = await import('../commands/export.ts');
        return (context) => exportTalk(context, id, options);
      }),
    );

  const history = program.command('history').description(help.history);

  history
    .command('delete [session]')
    .description(help.historyDelete)
    .option('--all', help.historyAll)
    .option('--yes', help.yes)
    .action(
      running(async (id: string | undefined, options: object) => {
        const { deleteHistory } = await import('../commands/history.ts');
        return (context) => deleteHistory(context, id, options);
      }),
    );

  history
    .command('prune')
    .description(help.historyPrune)
    .requiredOption('--older-than <days>', help.olderThan)
    .option('--yes', help.yes)
    .action(
      running(async (options: { olderThan: string }) => {
        const { pruneHistory } = await import('../commands/history.ts');
        return (context) => pruneHistory(context, options);
      }),
    );
};
