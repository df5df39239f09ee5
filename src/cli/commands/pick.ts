import type { Session } from '../../journal/session.ts';
import { closest } from '../../scenario/suggest.ts';
import { visible } from '../../scenario/visible.ts';
import { askIn } from '../../terminal/ask.ts';
import type { Choice } from '../../terminal/choice.ts';
import { heading } from '../../terminal/layout.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import type { Context } from '../context.ts';
import { dueToday } from '../drilling/today.ts';
import { Exit, hasTerminal } from '../io.ts';
import { sessionsIfReadable, waitingIn } from '../past.ts';
import { goOnWith } from '../practising/practise.ts';
import { allScenarios } from '../store.ts';
import { terminalOf } from '../terminal.ts';
import { drill } from './drill.ts';
import { type PlayOptions, play } from './play.ts';
import { review } from './review.ts';
import { SHOWN_FIRST, watch } from './watch.ts';

/** The program without a command: a picker that leads into a role-play, or a model conversation without a terminal. */
export async function pick(context: Context, name: string | undefined, commands: readonly string[]): Promise<number> {
  if (name !== undefined) throw new Exit(context.words.errors.unknownCommand(visible(name), closest(name, commands)));
  if (hasTerminal(context.io, context.io.stdout)) return playOrPick(context, undefined, {});
  context.note(context.words.picker.noTerminal);
  return watch(context, SHOWN_FIRST, { player: 'partner' });
}

/** Plays the named talk; without a name the person chooses what to do. @throws Exit 2 without a terminal */
export async function playOrPick(context: Context, name: string | undefined, options: PlayOptions): Promise<number> {
  if (name !== undefined) return play(context, name, options);
  const { words, theme } = context;
  const terminal = terminalOf(context, words.errors.insteadOfPick);
  const start = await askIn(terminal).choose(words.picker.which, await starts(context, terminal, options), {
    above: () => heading(theme, words.picker.welcome),
  });
  return start();
}

type Start = () => Promise<number>;

/** What the person can begin with: what waits for them, then the talks. */
async function starts(context: Context, terminal: Terminal, options: PlayOptions): Promise<Choice<Start>[]> {
  const { words } = context;
  const talks = (await allScenarios(context)).map(({ head }) => ({
    value: () => play(context, head.id, options),
    name: words.picker.talk(head.title, head.domain),
    about: head.summary,
  }));
  const sessions = await sessionsIfReadable(context);
  if (sessions.length === 0) return talks;
  const [waiting] = waitingIn(sessions);
  const ended = sessions.find((session) => session.ended !== null);
  const today = await dueToday(context);
  const moments = today.due + today.new;
  return [
    ...(waiting ? [{ value: () => goOnWith(context, terminal, waiting), name: waitingText(context, waiting) }] : []),
    ...(moments > 0 ? [{ value: () => drill(context, {}), name: words.practice.dueToday(moments) }] : []),
    ...(ended ? [{ value: () => review(context, ended.id, {}), name: lastText(context, ended) }] : []),
    ...talks,
  ];
}

function lastText({ words }: Context, { begun }: Session): string {
  return words.practice.reviewLast(visible(begun.scenario.title));
}

function waitingText({ words }: Context, { begun, answers, last }: Session): string {
  const when = words.sessions.when(Date.parse(last));
  return words.practice.resume.entry(visible(begun.scenario.title), answers.length, when);
}
