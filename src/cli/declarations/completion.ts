import type { Declare } from './declare.ts';

export const declareCompletion: Declare = (program, running, help) => {
  program
    .command('completion <shell>')
    .description(help.completion)
    .action(
      running(async (shell: string) => {
        const { completion } = await import('../commands/completion.ts');
        return (context) => completion(context, program, shell);
      }),
    );
};
