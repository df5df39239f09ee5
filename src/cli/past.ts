import { reviewOf } from '../analysis/review.ts';
import { debrief } from '../engine/debrief.ts';
import type { Board } from '../engine/model.ts';
import { replay, type Talk } from '../engine/replay.ts';
import { setUp } from '../engine/set-up.ts';
import { type Archive, copyOf, readArchive } from '../journal/archive.ts';
import type { Session } from '../journal/session.ts';
import type { Answer } from '../map/answer.ts';
import { cutOff, visibleLine } from '../scenario/visible.ts';
import type { PastTalk } from '../telling/past-talk.ts';
import type { Context } from './context.ts';
import { heardPart } from './heard-at.ts';
import { Exit } from './io.ts';
import { loadOnce } from './load-once.ts';
import { reasonOf, shown } from './store.ts';

/** A talk that was had, played again from its journal. */
export interface Past extends PastTalk {
  readonly board: Board;
  readonly talk: Talk;
}

/** What is read from the data folder. @throws Exit 2 when it is there and can't be read */
export async function fromData<T>(context: Context, reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    throw new Exit(context.words.errors.cannotRead(shown(context, context.data), reasonOf(context, error)));
  }
}

/** All sessions, or those whose ids begin like this; those that can't be read are named in a note. @throws Exit 2 when the data folder can't be read */
export async function archiveOf(context: Context, like?: string): Promise<Archive> {
  const archive = await fromData(context, readArchive(context.data, { like }));
  const { unreadable } = context.words.sessions;
  for (const { file, why } of archive.unreadable) {
    const name = visibleLine(file);
    context.note(typeof why === 'string' ? unreadable[why](name) : unreadable.error(name, reasonOf(context, why)));
  }
  return { ...archive, sessions: archive.sessions.map(asOurs) };
}

/** Characters of a note or a title that are told: no more of a note is kept, and no scenario has a longer title. */
export const MOST_TOLD = 2_000;

const told = (text: string): string => cutOff(text, MOST_TOLD);

/**
 * A journal may have been changed by hand: what it says that the trainee said is cleaned like what they type, and no text that is
 * shown is longer than one of ours. Megabytes would be wrapped for minutes.
 */
export function asOurs(session: Session): Session {
  const { begun, answers, notes } = session;
  const clean = (answer: Answer): Answer =>
    typeof answer === 'string' || answer.text === null ? answer : { ...answer, text: heardPart(answer.text).text };
  return {
    ...session,
    begun: {
      ...begun,
      program: told(begun.program),
      scenario: { ...begun.scenario, title: told(begun.scenario.title) },
    },
    answers: answers.map(clean),
    notes: notes.map(({ question, answer }) => ({ question: told(question), answer: told(answer) })),
  };
}

/** The sessions for what can be done without them too: that they can't be read is said in a note. */
export async function sessionsIfReadable(context: Context): Promise<readonly Session[]> {
  try {
    return (await archiveOf(context)).sessions;
  } catch (error) {
    if (!(error instanceof Exit)) throw error;
    context.note(error.message);
    return [];
  }
}

/** The talks that were not only to see what another reply of an earlier one would have done. */
export function ownTalks(sessions: readonly Session[]): Session[] {
  const replies = new Map(sessions.map(({ id, answers }) => [id, answers.length]));
  // one that begins where another can't be read any further goes on with it
  return sessions.filter(
    ({ begun: { from } }) => !from || from.reply > (replies.get(from.session) ?? Number.POSITIVE_INFINITY),
  );
}

/** The talks that broke off and were not gone on with, in the order given. */
export function waitingIn(sessions: readonly Session[]): Session[] {
  const own = ownTalks(sessions);
  const goneOnWith = new Set(own.map(({ begun }) => begun.from?.session));
  return own.filter(({ id, ended }) => ended === null && !goneOnWith.has(id));
}

/** Something was said in it that can be looked at again. */
export const hasReplies = ({ answers }: Session): boolean => answers.length > 0;

/**
 * The session of an id, or of the beginning of one; without an id the latest that fits.
 * @param fits which sessions the command can work with
 * @param none what to say when none does
 * @throws Exit 2 when there is none
 */
export async function sessionOf(
  context: Context,
  id: string | undefined,
  fits: (session: Session) => boolean = () => true,
  none = context.words.sessions.noneYet,
): Promise<Session> {
  const { words } = context;
  const { sessions } = await archiveOf(context, id);
  if (id === undefined) {
    const latest = sessions.find(fits);
    if (!latest) throw new Exit(none);
    return latest;
  }
  const [found, second] = id === '' ? [] : sessions;
  if (!found) throw new Exit(words.sessions.unknown(visibleLine(id)));
  if (second)
    throw new Exit(
      words.sessions.ambiguous(
        visibleLine(id),
        sessions.map((session) => session.id),
      ),
    );
  if (!fits(found)) throw new Exit(words.sessions.doesNotFit(found.id, found.ended !== null));
  return found;
}

/**
 * Plays a session again, by the scenario as it was then, and grades it.
 * @throws Exit 2 when the copy can't be read, or the answers don't fit the rules of today
 */
export async function pastOf(context: Context, session: Session): Promise<Past> {
  const board = await boardOf(context, session);
  const { talk, debrief } = playAgain(context, session, board);
  const review = reviewOf(board, talk.events, session.hinted);
  return { session, scenario: board.scenario, board, talk, debrief, review };
}

/**
 * The scenario of a session as it was then, ready to be played.
 * @throws Exit 2 when the copy can't be read
 */
export async function boardOf(context: Context, session: Session): Promise<Board> {
  const { words } = context;
  const { id, title } = session.begun.scenario;
  const text = await copyOf(context.data, session).catch((error) => {
    throw new Exit(words.sessions.copyLost(session.id, visibleLine(title), reasonOf(context, error)));
  });
  const { scenario } = loadOnce(`${id}.yaml`, text);
  if (!scenario) throw new Exit(words.sessions.copyOutdated(session.id, visibleLine(session.begun.program)));
  return setUp(scenario);
}

/**
 * Plays a session again without the review, whose exact solution takes its time.
 * @throws Exit 2 when the answers don't fit the rules of today
 */
export function playAgain({ words }: Context, session: Session, board: Board): Pick<Past, 'talk' | 'debrief'> {
  const { talk, wrong, unused } = replay(board, session.answers);
  const endsOtherwise = session.ended !== null && session.ended.ending !== talk.state.ending;
  if (wrong || unused > 0 || endsOtherwise)
    throw new Exit(words.sessions.rulesChanged(session.id, visibleLine(session.begun.program)));
  return { talk, debrief: debrief(board.scenario, session.begun.seed, talk.events) };
}
