import type { Declare } from './declare.ts';

export const declareCompletion: Declare = (program, running, help) => {
  program
    .command('completion <shell>')
    .description(help.completion)
    .action(
      running(async (shell: string) => {
        const { completion } = await import('../commands/completion.ts');
        return (context) => completion(context, shell);
      }),
    );

  // what the shells call; not for people
  program.command('complete <line> [part]', { hidden: true }).action(
    running(async (line: string, part: string | undefined) => {
      const { complete } = await import('../commands/complete.ts');
      return (context) => complete(context, program, line, part);
    }),
  );
};
