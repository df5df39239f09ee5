import { randomInt } from 'node:crypto';
import { resolve } from 'node:path';
import { assessmentsOf, reviewOf } from '../../analysis/review.ts';
import { debrief } from '../../engine/debrief.ts';
import type { Board } from '../../engine/model.ts';
import { shuffled } from '../../engine/random.ts';
import { follow, replay, type Talk, type WrongAnswer } from '../../engine/replay.ts';
import { setUp } from '../../engine/set-up.ts';
import { exchangeAt, offered } from '../../engine/state.ts';
import { step, type TalkEvent } from '../../engine/step.ts';
import { closest } from '../../scenario/suggest.ts';
import { visible } from '../../scenario/visible.ts';
import { type Ask, askIn, type Terminal } from '../../terminal/ask.ts';
import { debriefLines } from '../../terminal/debrief-view.ts';
import { Interrupted } from '../../terminal/interrupted.ts';
import { heading } from '../../terminal/layout.ts';
import { shellWord } from '../../terminal/shell-word.ts';
import { feedbackLines, reactionLines, type TalkView } from '../../terminal/talk-view.ts';
import type { Context } from '../context.ts';
import { EXIT, Exit, hasTerminal } from '../io.ts';
import { eventLines, talkLines } from '../json.ts';
import { parseSeed } from '../parse.ts';
import { prepare } from '../prepare.ts';
import { readAll } from '../read-all.ts';
import { findScenario, isThere, read } from '../store.ts';
import { terminalOf } from '../terminal.ts';
import { askedLines, transcript, turnsOf, youLines } from '../transcript.ts';

export interface PlayOptions {
  readonly exam?: boolean;
  readonly seed?: string;
  readonly answers?: string;
  readonly prep?: boolean;
  readonly json?: boolean;
}

/** One role-play, from the briefing to the debrief. */
export async function play(context: Context, name: string, options: PlayOptions): Promise<number> {
  const { words, io } = context;
  const given = options.answers === undefined ? undefined : await readAnswers(context, options.answers);
  const fixedSeed = parseSeed(words, options.seed);
  const { scenario } = await findScenario(context, name);
  const board = setUp(scenario);
  const session: Session = {
    context,
    name,
    board,
    view: { theme: context.theme, words, scenario },
    seed: fixedSeed ?? (given ? 0 : randomInt(1, 10_000)),
    exam: options.exam === true,
    json: options.json === true,
  };

  const { talk, wrong, unused } = replay(board, given ?? []);
  if (wrong) throw new Exit(wrongAnswer(context, wrong));
  if (unused > 0) context.note(words.errors.answersLeft(unused));
  if (talk.state.ending) return finish(session, talk, io.stdout, 'whole');

  // with --json standard output is for the data, and the talk goes where it does not mix with them
  const output = session.json ? io.stderr : io.stdout;
  if (given && !hasTerminal(io, output)) {
    showUnfinished(session, talk);
    const ids = offered(board, talk.state).map(({ id }) => id);
    throw new Exit(words.errors.answersShort(given.length, exchangeAt(board, talk.state).id, ids));
  }
  const terminal = terminalOf(context, words.errors.insteadOfPlay, output);
  if (!given && options.prep !== false && !(await prepare(session.view, terminal))) return EXIT.fine;
  return finish(session, await playOn(session, terminal, talk), output, 'debrief');
}

interface Session {
  readonly context: Context;
  /** How the person named the scenario. */
  readonly name: string;
  readonly board: Board;
  readonly view: TalkView;
  readonly seed: number;
  readonly exam: boolean;
  readonly json: boolean;
}

const show = (output: NodeJS.WriteStream, lines: readonly string[]): void =>
  void output.write(lines.map((line) => `${line}\n`).join(''));

/** As far as the answers go, where nobody can be asked to go on. */
function showUnfinished({ context, view, board, exam, json }: Session, { events }: Talk): void {
  if (json) context.print(eventLines(events, assessmentsOf(board, events)));
  else {
    const detail = exam ? 'words' : 'feedback';
    for (const lines of transcript(view, events, detail, assessmentsOf(board, events))) context.print(lines);
  }
}

/** Lets the person play from where the talk stands to its end. */
async function playOn(session: Session, terminal: Terminal, begun: Talk): Promise<Talk> {
  const { context, view, board, exam } = session;
  const { output } = terminal;
  const ask = askIn(terminal);
  let talk = begun;
  for (const lines of transcript(
    view,
    begun.events,
    exam ? 'words' : 'feedback',
    exam ? null : assessmentsOf(board, begun.events),
  ))
    show(output, lines);
  try {
    while (!talk.state.ending) {
      const turn = turnsOf(talk.events).length + 1;
      const response = await chooseResponse(session, ask, talk, turn);
      talk = follow(talk, step(board, talk.state, response));
      const events = turnsOf(talk.events).at(-1) ?? [];
      show(output, [...youLines(view, events), ...reactionLines(view, events)]);
      if (!exam) show(output, feedbackLines(view, events, assessmentsOf(board, talk.events)?.at(-1) ?? null));
      if (!talk.state.ending) show(output, askedLines(view, talk.events, turn + 1));
    }
    return talk;
  } catch (error) {
    if (error instanceof Interrupted) context.note(howToGoOn(session, talk.events));
    throw error;
  }
}

function chooseResponse({ view, board, seed }: Session, ask: Ask, talk: Talk, turn: number) {
  const order = shuffled(offered(board, talk.state), seed + turn * 7919);
  return ask.choose(
    view.words.talk.reply,
    order.map((response) => ({ value: response, name: response.say })),
  );
}

/** The end of a talk: as data, or its debrief, after an exam with the feedback on every reply before it. */
function finish(session: Session, talk: Talk, output: NodeJS.WriteStream, what: 'whole' | 'debrief'): number {
  const { context, view, board, seed, exam, json } = session;
  const { words, theme } = context;
  const outcome = debrief(view.scenario, seed, talk.events);
  const reviewed = reviewOf(board, talk.events);
  if (json) context.print(talkLines(talk.events, outcome, reviewed));
  if (json && what === 'whole') return EXIT.fine;
  if (what === 'whole' && exam) for (const lines of transcript(view, talk.events, 'words')) show(output, lines);
  if (what === 'whole' || exam) {
    if (exam) show(output, ['', ...heading(theme, words.debrief.again)]);
    for (const lines of transcript(view, talk.events, 'feedback', reviewed?.replies)) show(output, lines);
  }
  show(output, debriefLines(view, outcome, reviewed));
  context.note(`\n${theme.paint('quiet', words.talk.replayNote)}\n${commandFor(session, outcome.answers)}`);
  return EXIT.fine;
}

function howToGoOn(session: Session, events: readonly TalkEvent[]): string {
  const { words } = session.context;
  const answers = events.flatMap((event) => (event.type === 'replied' ? [event.response] : []));
  return `\n${words.talk.stopped(answers.length)}\n${commandFor(session, answers)}`;
}

/** The command that leads to where the talk stands. */
function commandFor({ context, name, seed, exam }: Session, answers: readonly string[]): string {
  const { io, scenarios, accessible } = context;
  const parts = [
    'play',
    name,
    ...(scenarios ? ['--scenarios', scenarios] : []),
    ...(accessible ? ['--accessible'] : []),
    ...(exam ? ['--exam'] : []),
    '--seed',
    String(seed),
    ...(answers.length > 0 ? ['--answers', answers.join(',')] : ['--no-prep']),
  ];
  return [io.program, ...parts.map(shellWord)].join(' ');
}

/** `a,b,c`, a file of answers, or `-` for standard input. */
async function readAnswers(context: Context, option: string): Promise<string[]> {
  const { io, words } = context;
  const text = option === '-' ? String(await readAll(io.stdin, io.signal)) : await fileOrList(context, option);
  const answers = text.split(/[\s,]+/).filter((answer) => answer !== '');
  if (answers.length === 0) throw new Exit(words.errors.noAnswers(visible(option)));
  return answers;
}

/** The text of a file of this name; the option itself where there is none and it does not look like a path. */
async function fileOrList(context: Context, option: string): Promise<string> {
  const path = resolve(context.io.folder, option);
  return (await isThere(path)) || /[./\\]/.test(option) ? String(await read(context, path)) : option;
}

function wrongAnswer({ words }: Context, wrong: WrongAnswer): string {
  const answer = visible(wrong.answer);
  if (wrong.exists) return words.errors.answerNotNow(answer, wrong.turn, wrong.exchange, wrong.offered);
  return words.errors.answerUnknown(answer, wrong.turn, wrong.exchange, wrong.offered, closest(answer, wrong.offered));
}
