import type { Session } from '../../journal/session.ts';
import { closest } from '../../scenario/suggest.ts';
import { visibleLine } from '../../scenario/visible.ts';
import { askIn } from '../../terminal/ask.ts';
import type { Choice } from '../../terminal/choice.ts';
import { heading } from '../../terminal/layout.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import type { Context } from '../context.ts';
import { EXIT, Exit, hasTerminal } from '../io.ts';
import { sessionsIfReadable, waitingIn } from '../past.ts';
import { allScenarios } from '../store.ts';
import { terminalOf } from '../terminal.ts';
import type { PlayOptions } from './play.ts';

/** The program without a command: a picker that leads into a role-play, or a model conversation without a terminal. */
export async function pick(context: Context, name: string | undefined, commands: readonly string[]): Promise<number> {
  if (name !== undefined)
    throw new Exit(context.words.errors.unknownCommand(visibleLine(name), closest(name, commands)));
  if (hasTerminal(context.io, context.io.stdout)) return playOrPick(context, undefined, {});
  context.note(context.words.picker.noTerminal);
  const { SHOWN_FIRST, watch } = await import('./watch.ts');
  return watch(context, SHOWN_FIRST, { player: 'partner' });
}

/**
 * Plays the named talk; without a name the person chooses what to do. What they choose is loaded then.
 * @throws Exit 2 without a terminal
 */
export async function playOrPick(context: Context, name: string | undefined, options: PlayOptions): Promise<number> {
  const play = async (talk: string): Promise<number> => (await import('./play.ts')).play(context, talk, options);
  if (name !== undefined) return play(name);
  const { words, theme } = context;
  const terminal = terminalOf(context, words.errors.insteadOfPick);
  const leave: Choice<Start> = { value: async () => EXIT.fine, name: words.practice.keys.leave, key: 'q' };
  const choices = [...(await starts(context, terminal, play)), leave];
  const start = await askIn(terminal).choose(words.picker.which, choices, {
    above: () => heading(theme, words.picker.welcome),
  });
  return start();
}

type Start = () => Promise<number>;

/** What the person can begin with: what waits for them, then the talks. */
async function starts(
  context: Context,
  terminal: Terminal,
  play: (talk: string) => Promise<number>,
): Promise<Choice<Start>[]> {
  const { words } = context;
  const talks = (await allScenarios(context)).map(({ head }) => ({
    value: () => play(head.id),
    name: words.picker.talk(head.title, head.domain, head.minutes),
    about: head.summary,
  }));
  const sessions = await sessionsIfReadable(context);
  if (sessions.length === 0) return talks;
  const [waiting] = waitingIn(sessions);
  const ended = sessions.find((session) => session.ended !== null);
  const { dueToday } = await import('../drilling/today.ts');
  const today = await dueToday(context);
  const moments = today.due + today.new;
  const goOn = async (session: Session): Promise<number> =>
    (await import('../practising/practise.ts')).goOnWith(context, terminal, session);
  const drill = async (): Promise<number> => (await import('./drill.ts')).drill(context, {});
  const review = async (id: string): Promise<number> => (await import('./review.ts')).review(context, id, {});
  return [
    ...(waiting ? [{ value: () => goOn(waiting), name: waitingText(context, waiting) }] : []),
    ...(moments > 0 ? [{ value: drill, name: words.practice.dueToday(moments) }] : []),
    ...(ended ? [{ value: () => review(ended.id), name: lastText(context, ended) }] : []),
    ...talks,
  ];
}

function lastText({ words }: Context, { begun }: Session): string {
  return words.practice.reviewLast(visibleLine(begun.scenario.title));
}

function waitingText({ words }: Context, { begun, answers, last }: Session): string {
  const when = words.sessions.when(Date.parse(last));
  return words.practice.resume.entry(visibleLine(begun.scenario.title), answers.length, when);
}
