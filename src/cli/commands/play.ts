import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { debrief } from '../../engine/debrief.ts';
import type { Board } from '../../engine/model.ts';
import { shuffled } from '../../engine/random.ts';
import { follow, replay, type Talk, type WrongAnswer } from '../../engine/replay.ts';
import { setUp } from '../../engine/set-up.ts';
import { exchangeAt, offered } from '../../engine/state.ts';
import { step, type TalkEvent } from '../../engine/step.ts';
import { closest } from '../../scenario/suggest.ts';
import { visible } from '../../scenario/visible.ts';
import { type Ask, askIn, Interrupted, type Terminal } from '../../terminal/ask.ts';
import { debriefLines } from '../../terminal/debrief-view.ts';
import { feedbackLines, reactionLines, type TalkView } from '../../terminal/talk-view.ts';
import type { Context } from '../context.ts';
import { EXIT, Exit, hasTerminal } from '../io.ts';
import { talkLines } from '../json.ts';
import { parseSeed } from '../parse.ts';
import { prepare } from '../prepare.ts';
import { findScenario } from '../store.ts';
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
  const seed = fixedSeed ?? (given ? 0 : randomInt(1, 10_000));
  const view: TalkView = { theme: context.theme, words, scenario };
  const session: Session = { context, view, board, seed, exam: options.exam === true, json: options.json === true };

  const played = replay(board, given ?? []);
  if (played.wrong) throw new Exit(wrongAnswer(context, played.wrong));
  if (played.unused > 0) context.note(words.errors.answersLeft(played.unused));
  if (played.talk.state.ending) return showPlayed(session, played.talk);
  if (!hasTerminal(io)) {
    if (!given) throw new Exit(words.errors.needsTerminal(words.errors.insteadOfPlay));
    const ids = offered(board, played.talk.state).map(({ id }) => id);
    throw new Exit(words.errors.answersShort(given.length, exchangeAt(board, played.talk.state).id, ids));
  }
  const terminal = terminalOf(context);
  if (!given && options.prep !== false && !(await prepare(context, view, terminal))) return EXIT.fine;
  return playOn(session, terminal, played.talk);
}

interface Session {
  readonly context: Context;
  readonly view: TalkView;
  readonly board: Board;
  readonly seed: number;
  readonly exam: boolean;
  readonly json: boolean;
}

/** A talk that the answers have played to its end. */
function showPlayed(session: Session, talk: Talk): number {
  const { context, view, seed, exam, json } = session;
  const review = debrief(view.scenario, seed, talk.events);
  if (json) context.print(talkLines(talk.events, review));
  else {
    for (const lines of transcript(view, talk.events, exam ? 'words' : 'feedback')) context.print(lines);
    finish(session, talk.events);
  }
  return EXIT.fine;
}

async function playOn(session: Session, terminal: Terminal, begun: Talk): Promise<number> {
  const { context, view, board, exam, json, seed } = session;
  const ask = askIn(terminal);
  let talk = begun;
  if (turnsOf(begun.events).length > 0)
    for (const lines of transcript(view, begun.events, exam ? 'words' : 'feedback')) context.print(lines);
  else context.print(askedLines(view, talk.events, 1));
  try {
    while (!talk.state.ending) {
      const turn = turnsOf(talk.events).length + 1;
      const response = await chooseResponse(session, ask, talk, turn);
      const next = step(board, talk.state, response);
      talk = follow(talk, next);
      const events = turnsOf(talk.events).at(-1) ?? [];
      context.print([...youLines(view, events), ...reactionLines(view, events)]);
      if (!exam) context.print(feedbackLines(view, events));
      if (!talk.state.ending) context.print(askedLines(view, talk.events, turn + 1));
    }
  } catch (error) {
    if (error instanceof Interrupted) context.note(howToGoOn(session, talk.events));
    throw error;
  }
  if (json) context.print(talkLines(talk.events, debrief(view.scenario, seed, talk.events)));
  else finish(session, talk.events);
  return EXIT.fine;
}

function chooseResponse({ view, board, seed }: Session, ask: Ask, talk: Talk, turn: number) {
  const order = shuffled(offered(board, talk.state), seed + turn * 7919);
  return ask.choose(
    view.words.talk.reply,
    order.map((response) => ({ value: response, name: response.say })),
  );
}

/** The debrief; after an exam, the feedback on every reply before it. */
function finish(session: Session, events: readonly TalkEvent[]): void {
  const { context, view, seed, exam } = session;
  const { words, theme } = context;
  if (exam) {
    for (const turn of turnsOf(events)) context.print([...youLines(view, turn), ...feedbackLines(view, turn)]);
  }
  const review = debrief(view.scenario, seed, events);
  context.print(debriefLines(view, review));
  context.note(`\n${theme.paint('quiet', words.talk.replayNote)}\n${commandFor(session, review.answers)}`);
}

function howToGoOn(session: Session, events: readonly TalkEvent[]): string {
  const { words } = session.context;
  const answers = events.flatMap((event) => (event.type === 'replied' ? [event.response] : []));
  if (answers.length === 0) return `\n${words.talk.stoppedEarly}`;
  return `\n${words.talk.stopped(answers.length)}\n${commandFor(session, answers)}`;
}

function commandFor({ view, seed, exam }: Session, answers: readonly string[]): string {
  return `conflict-map play ${view.scenario.id} --seed ${seed}${exam ? ' --exam' : ''} --answers ${answers.join(',')}`;
}

/** `a,b,c`, a file of answers, or `-` for standard input. */
async function readAnswers(context: Context, option: string): Promise<string[]> {
  const { io, words } = context;
  const text =
    option === '-' ? await readText(io.stdin) : await readFile(resolve(io.folder, option), 'utf8').catch(() => option);
  const answers = text.split(/[\s,]+/).filter((answer) => answer !== '');
  if (answers.length === 0 && option !== '') throw new Exit(words.errors.noAnswers(visible(option)));
  return answers;
}

async function readText(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const part of stream) text += String(part);
  return text;
}

function wrongAnswer({ words }: Context, wrong: WrongAnswer): string {
  const answer = visible(wrong.answer);
  if (wrong.exists) return words.errors.answerNotNow(answer, wrong.turn, wrong.exchange, wrong.offered);
  return words.errors.answerUnknown(answer, wrong.turn, wrong.exchange, wrong.offered, closest(answer, wrong.offered));
}
