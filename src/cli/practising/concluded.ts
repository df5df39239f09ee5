import { reviewOf } from '../../analysis/review.ts';
import { debrief } from '../../engine/debrief.ts';
import { debriefParts } from '../../terminal/debrief-view.ts';
import type { Felt } from '../../terminal/emotion-view.ts';
import { Interrupted } from '../../terminal/interrupted.ts';
import { heading } from '../../terminal/layout.ts';
import { show } from '../../terminal/screen.ts';
import { answersCommand, commandLine } from '../command-line.ts';
import type { Context } from '../context.ts';
import { talkLines } from '../json.ts';
import { sessionOf } from '../past.ts';
import { transcript } from '../transcript.ts';
import { type Again, afterwards } from './afterwards.ts';
import type { Course, RolePlay } from './course.ts';
import { readInPages } from './pages.ts';

/**
 * The end of a talk: its debrief, in an exam the feedback before it, and what the person does with it then.
 * @returns how they play it once more; null when they don't
 */
export async function concluded(
  context: Context,
  play: RolePlay,
  course: Course,
  asked: { readonly called: string; readonly json: boolean },
): Promise<Again | null> {
  const { words, theme } = context;
  const { terminal, view, exam } = play;
  const { talk } = course;
  const session = play.recorder.session();
  const checks = session === null ? [] : (await sessionOf(context, session)).checks;
  const outcome = { ...outcomeOf(play, course), checks };
  if (asked.json) context.print(talkLines(talk.events, outcome.debrief, outcome.review));
  if (exam) {
    show(terminal, ['', ...heading(theme, words.debrief.again)]);
    for (const lines of transcript(view, talk.events, 'feedback', outcome.review?.replies)) show(terminal, lines);
  }
  try {
    await readInPages(terminal, () => debriefParts(view, outcome.debrief, outcome.review, outcome.checks));
    if (session !== null && !asked.json) return await afterwards(context, terminal, session);
  } catch (error) {
    if (error instanceof Interrupted && session !== null) {
      const command = commandLine(context, ['review', session]);
      context.note(`\n${words.practice.after.kept(session)} ${words.practice.after.look}\n${command}`);
    }
    throw error;
  }
  const command = answersCommand(context, { ...asked, seed: play.seed, exam, say: play.own !== null }, talk.events);
  context.note(`\n${theme.paint('quiet', words.talk.replayNote)}\n${command}`);
  return null;
}

function outcomeOf({ board, seed }: RolePlay, { talk: { events }, hinted }: Course): Omit<Felt, 'checks'> {
  return { debrief: debrief(board.scenario, seed, events), review: reviewOf(board, events, hinted) };
}
