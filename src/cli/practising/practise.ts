import type { Board } from '../../engine/model.ts';
import { replay, type Talk } from '../../engine/replay.ts';
import { answersIn } from '../../engine/step.ts';
import { copyOf } from '../../journal/archive.ts';
import type { Session } from '../../journal/session.ts';
import { visibleLine } from '../../scenario/visible.ts';
import { askIn } from '../../terminal/ask.ts';
import { soFarLines } from '../../terminal/so-far-view.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { answersCommand } from '../command-line.ts';
import type { Context } from '../context.ts';
import { type Ear, earFor } from '../ear.ts';
import { EXIT } from '../io.ts';
import { freshSeed } from '../parse.ts';
import { pastOf, sessionsIfReadable, waitingIn } from '../past.ts';
import type { Again } from './afterwards.ts';
import { beginningOf, viewOf } from './beginning.ts';
import type { RolePlay } from './course.ts';
import { keptOf, ownWordsIn, sayOf } from './own-session.ts';
import { played } from './played.ts';
import { prepare } from './prepare.ts';
import { recorderFor } from './recorder.ts';
import { selfCheck } from './self-check.ts';

/** A new talk, as the person asked for it. */
export interface NewTalk {
  readonly board: Board;
  /** The scenario's file. */
  readonly text: Uint8Array;
  /** After the answers that were given in advance. */
  readonly talk: Talk;
  readonly called: string;
  readonly seed: number;
  readonly exam: boolean;
  readonly json: boolean;
  /** Hears replies in the trainee's own words; null where they choose among written ones. */
  readonly ear: Ear | null;
  /** Neither briefing nor self-check is wanted. */
  readonly prepared: boolean;
}

/** A talk from its briefing to its end, as often as the person wants it. */
export async function beginTalk(context: Context, terminal: Terminal, asked: NewTalk): Promise<number> {
  let again = await playNew(context, terminal, asked);
  let { ear } = asked;
  while (again) {
    if (again === 'say') ear = await earFor(context, asked.board.scenario.language);
    const { talk } = replay(asked.board, []);
    again = await playNew(context, terminal, { ...asked, talk, ear, seed: freshSeed(), prepared: true });
  }
  return EXIT.fine;
}

/** @returns how the person plays it once more; null when they don't */
async function playNew(context: Context, terminal: Terminal, asked: NewTalk): Promise<Again | null> {
  const { board, text, talk, called, seed, exam, json, ear, prepared } = asked;
  const view = viewOf(context, board.scenario);
  if (!prepared && !(await prepare(view, terminal))) return null;
  const own = ear && { ear, keep: await mayKeepWords(context, terminal) };
  const beginning = beginningOf(context, board.scenario, {
    called,
    seed,
    mode: exam ? 'exam' : 'coach',
    answers: answersIn(talk.events).map((answer) => (typeof answer === 'string' ? answer : keptOf(answer, own?.keep))),
    ...(own && { say: { keep: own.keep } }),
  });
  const recorder = recorderFor(context, terminal, beginning, text);
  if (!prepared) await selfCheck(askIn(terminal), view, recorder, 'before');
  const play: RolePlay = { terminal, board, view, seed, exam, own, recorder, selfChecks: !prepared };
  const course = await played(context, play, talk, ({ events }) =>
    answersCommand(context, { ...asked, say: ear !== null }, events),
  );
  if (!course.talk.state.ending) return null;
  const { concluded } = await import('./concluded.ts');
  return concluded(context, play, course, { called, json });
}

/** What the trainee types is theirs: it is kept only if they agree. */
function mayKeepWords(context: Context, terminal: Terminal): Promise<boolean> {
  const { say } = context.words;
  return askIn(terminal).choose(
    say.consent(visibleLine(context.data)),
    [
      { value: true, name: say.keep },
      { value: false, name: say.forget },
    ],
    { above: () => [] },
  );
}

/** Goes on with a session where it stands; one that was only not concluded is. */
export async function goOnWith(context: Context, terminal: Terminal, session: Session): Promise<number> {
  const { board, talk } = await pastOf(context, session);
  const { called, seed, mode, answers } = session.begun;
  const own = await ownWordsIn(context, session);
  const exam = mode === 'exam';
  const view = viewOf(context, board.scenario);
  const text = await copyOf(context.data, session);
  const beginning = beginningOf(context, board.scenario, { called, seed, mode, answers, ...sayOf(session) });
  const recorder = recorderFor(context, terminal, beginning, text, session);
  const play: RolePlay = { terminal, board, view, seed, exam, own, recorder, selfChecks: session.checks.length > 0 };
  if (!talk.state.ending) await askIn(terminal).read(() => soFarLines(view, session, talk.events));
  const again = (now: Talk): string => answersCommand(context, { called, seed, exam, say: own !== null }, now.events);
  const course = await played(context, play, talk, again, session);
  if (!course.talk.state.ending) return EXIT.fine;
  const { concluded } = await import('./concluded.ts');
  const more = await concluded(context, play, course, { called, json: false });
  if (!more) return EXIT.fine;
  const { talk: start } = replay(board, []);
  const ear = more === 'say' ? await earFor(context, board.scenario.language) : (own?.ear ?? null);
  const anew = { board, text, talk: start, called, exam, json: false, ear, prepared: true };
  return beginTalk(context, terminal, { ...anew, seed: freshSeed() });
}

/**
 * Where a talk of this scenario has been stopped that was played in this way, asks whether to go on with it.
 * @returns the exit code of the talk gone on with; null to begin a new one
 */
export async function offerToGoOn(
  context: Context,
  terminal: Terminal,
  scenario: string,
  exam: boolean,
  say: boolean,
): Promise<number | null> {
  const sessions = await sessionsIfReadable(context);
  const mode = exam ? 'exam' : 'coach';
  const session = waitingIn(sessions).find(
    ({ begun }) => begun.scenario.id === scenario && begun.mode === mode && (begun.say !== undefined) === say,
  );
  if (!session) return null;
  const { offer, goOn, anew } = context.words.practice.resume;
  const { title } = session.begun.scenario;
  const goesOn = await askIn(terminal).choose(
    offer(visibleLine(title), session.answers.length, context.words.sessions.when(Date.parse(session.last))),
    [
      { value: true, name: goOn },
      { value: false, name: anew },
    ],
  );
  return goesOn ? goOnWith(context, terminal, session) : null;
}
