import { assessmentsOf, reviewOf } from '../../analysis/review.ts';
import { debrief } from '../../engine/debrief.ts';
import type { Board } from '../../engine/model.ts';
import type { Talk } from '../../engine/replay.ts';
import { setUp } from '../../engine/set-up.ts';
import { exchangeAt, offered } from '../../engine/state.ts';
import type { Scenario } from '../../scenario/format.ts';
import { visibleLine } from '../../scenario/visible.ts';
import { debriefLines } from '../../terminal/debrief-view.ts';
import { heading } from '../../terminal/layout.ts';
import { givenIn, playGiven } from '../answers.ts';
import { answersCommand } from '../command-line.ts';
import type { Context } from '../context.ts';
import { type Ear, earFor } from '../ear.ts';
import { EXIT, Exit, hasTerminal } from '../io.ts';
import { eventLines, talkLines } from '../json.ts';
import { freshSeed, parseSeed } from '../parse.ts';
import { viewOf } from '../practising/beginning.ts';
import { beginTalk, offerToGoOn } from '../practising/practise.ts';
import { findScenario } from '../store.ts';
import { terminalOf } from '../terminal.ts';
import { transcript } from '../transcript.ts';

export interface PlayOptions {
  readonly exam?: boolean;
  readonly seed?: string;
  readonly answers?: string;
  readonly prep?: boolean;
  readonly say?: boolean;
  readonly json?: boolean;
}

/** One role-play, from the briefing to the debrief; without a terminal as far as the answers go. */
export async function play(context: Context, name: string, options: PlayOptions): Promise<number> {
  const { words, io } = context;
  const say = options.say === true;
  const given = options.answers === undefined ? undefined : await givenIn(context, options.answers, say);
  const fixedSeed = parseSeed(words, options.seed);
  const stored = await findScenario(context, name);
  const ear = say ? await earIn(context, stored.scenario) : null;
  const board = setUp(stored.scenario);
  const { talk, unused } = playGiven(context, board, given ?? [], ear);
  if (unused > 0) context.note(words.errors.answersLeft(unused));
  const asked: Asked = {
    called: name,
    seed: fixedSeed ?? (given ? 0 : freshSeed()),
    exam: options.exam === true,
    json: options.json === true,
    ear,
  };
  if (talk.state.ending) return showWhole(context, board, asked, talk);

  // with --json standard output is for the data, and the talk goes where it does not mix with them
  const output = asked.json ? io.stderr : io.stdout;
  if (given && !hasTerminal(io, output)) {
    showUnfinished(context, board, asked, talk);
    if (ear) throw new Exit(words.errors.linesShort(given.length));
    const ids = offered(board, talk.state).map(({ id }) => id);
    throw new Exit(words.errors.answersShort(given.length, exchangeAt(board, talk.state).id, ids));
  }
  const terminal = terminalOf(context, words.errors.insteadOfPlay, output);
  const prepared = given !== undefined || options.prep === false;
  const goneOn =
    given || fixedSeed !== undefined ? null : await offerToGoOn(context, terminal, stored.scenario.id, asked.exam, say);
  return (
    goneOn ?? beginTalk(context, terminal, { ...asked, board, text: Buffer.from(stored.loaded.text), talk, prepared })
  );
}

/** How the person wants the talk. */
interface Asked {
  /** How they named the scenario. */
  readonly called: string;
  readonly seed: number;
  readonly exam: boolean;
  readonly json: boolean;
  readonly ear: Ear | null;
}

/** Hears replies in this talk. @throws Exit 2 where it can't be answered so */
function earIn(context: Context, { say, title, language }: Scenario): Promise<Ear> {
  if (say !== true) throw new Exit(context.words.say.errors.notHere(visibleLine(title)));
  return earFor(context, language);
}

/** As far as the answers go, where nobody can be asked to go on. */
function showUnfinished(context: Context, board: Board, { exam, json }: Asked, { events }: Talk): void {
  const assessments = assessmentsOf(board, events);
  if (json) context.print(eventLines(events, assessments));
  else
    for (const lines of transcript(viewOf(context, board.scenario), events, exam ? 'words' : 'feedback', assessments))
      context.print(lines);
}

/** A talk whose answers lead to its end: as data, or told with its debrief, in an exam the feedback after the talk. */
function showWhole(context: Context, board: Board, asked: Asked, { events }: Talk): number {
  const { words, theme, print } = context;
  const outcome = debrief(board.scenario, asked.seed, events);
  const reviewed = reviewOf(board, events);
  if (asked.json) {
    print(talkLines(events, outcome, reviewed));
    return EXIT.fine;
  }
  const view = viewOf(context, board.scenario);
  if (asked.exam) {
    for (const lines of transcript(view, events, 'words')) print(lines);
    print(['', ...heading(theme, words.debrief.again)]);
  }
  for (const lines of transcript(view, events, 'feedback', reviewed?.replies)) print(lines);
  print(debriefLines(view, outcome, reviewed));
  context.note(
    `\n${theme.paint('quiet', words.talk.replayNote)}\n${answersCommand(context, { ...asked, say: asked.ear !== null }, events)}`,
  );
  return EXIT.fine;
}
