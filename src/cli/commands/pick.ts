import { closest } from '../../scenario/suggest.ts';
import { visible } from '../../scenario/visible.ts';
import { askIn } from '../../terminal/ask.ts';
import { heading } from '../../terminal/layout.ts';
import type { Context } from '../context.ts';
import { Exit, hasTerminal } from '../io.ts';
import { allScenarios } from '../store.ts';
import { terminalOf } from '../terminal.ts';
import { type PlayOptions, play } from './play.ts';
import { SHOWN_FIRST, watch } from './watch.ts';

/** The program without a command: a picker that leads into a role-play, or a model conversation without a terminal. */
export async function pick(context: Context, name: string | undefined, commands: readonly string[]): Promise<number> {
  if (name !== undefined) throw new Exit(context.words.errors.unknownCommand(visible(name), closest(name, commands)));
  if (hasTerminal(context.io, context.io.stdout)) return play(context, await pickScenario(context), {});
  context.note(context.words.picker.noTerminal);
  return watch(context, SHOWN_FIRST, { player: 'partner' });
}

/** Asks which scenario to play. @throws Exit 2 without a terminal */
export async function pickScenario(context: Context): Promise<string> {
  const { words, theme, print } = context;
  const terminal = terminalOf(context, words.errors.insteadOfPick);
  print(['', ...heading(theme, words.picker.welcome), '']);
  const stored = await allScenarios(context);
  return askIn(terminal).choose(
    words.picker.which,
    stored.map(({ scenario }) => ({
      value: scenario.id,
      name: `${scenario.title} (${scenario.domain}). ${scenario.summary}`,
    })),
  );
}

export async function playOrPick(context: Context, name: string | undefined, options: PlayOptions): Promise<number> {
  return play(context, name ?? (await pickScenario(context)), options);
}
