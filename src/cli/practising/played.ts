import { reviewOf } from '../../analysis/review.ts';
import { debrief } from '../../engine/debrief.ts';
import type { Talk } from '../../engine/replay.ts';
import type { Session } from '../../journal/session.ts';
import { Interrupted } from '../../terminal/interrupted.ts';
import { commandLine } from '../command-line.ts';
import type { Context } from '../context.ts';
import { solve } from '../follow.ts';
import { outcomeEntry } from '../outcome-entry.ts';
import { say } from '../say.ts';
import type { Course, RolePlay } from './course.ts';
import { playOn } from './role-play.ts';

/** How far a session is that is gone on with. */
export type Before = Pick<Session, 'checks' | 'hinted'>;

/**
 * Lets the person play a talk from where it stands, and keeps it. Who leaves is told how to go on.
 * @param again the command that leads there where nothing could be kept
 * @returns how far the talk went; it has no ending when the person left
 * @throws Interrupted on Ctrl-C
 */
export async function played(
  context: Context,
  play: RolePlay,
  begun: Talk,
  again: (talk: Talk) => string,
  before: Before = { checks: [], hinted: [] },
): Promise<Course> {
  const { recorder, board, seed } = play;
  const course: Course = {
    talk: begun,
    checked: before.checks.some(({ replies }) => replies > 0),
    hinted: [...before.hinted],
  };
  const tellHowToGoOn = (): void => {
    const session = recorder.session();
    const { talk } = course;
    const replies = talk.events.filter(({ type }) => type === 'replied').length;
    const command = session === null ? again(talk) : commandLine(context, ['resume', session]);
    say(context.io, `\n${context.words.practice.stopped(replies, session)}\n${command}`);
  };
  try {
    const solved = (): Promise<unknown> => solve(context, board);
    await playOn(play, course, solved);
    const { talk, hinted } = course;
    const { ending } = talk.state;
    if (ending) {
      await solved();
      const outcome = debrief(board.scenario, seed, talk.events);
      await recorder.keep(outcomeEntry(board, ending, outcome, reviewOf(board, talk.events, hinted)));
    } else if (play.within === undefined) tellHowToGoOn();
    return course;
  } catch (error) {
    if (error instanceof Interrupted) tellHowToGoOn();
    throw error;
  } finally {
    await recorder.close();
  }
}
