import { replay, type Talk } from '../../engine/replay.ts';
import { copyOf } from '../../journal/archive.ts';
import type { Stage } from '../../map/stages.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { answersCommand } from '../command-line.ts';
import type { Context } from '../context.ts';
import type { Past } from '../past.ts';
import { beginningOf, viewOf } from './beginning.ts';
import { ownWordsIn, sayOf } from './own-session.ts';
import { played } from './played.ts';
import { recorderFor } from './recorder.ts';

/**
 * Takes a reply of a past talk back: the trainee goes on from that moment with another one, in a session of its own.
 * @param reply the number of the reply, from 1
 * @param within play only as long as the talk is in this stage
 * @returns the new session's id; null when nothing was played or kept
 */
export async function takeBack(
  context: Context,
  terminal: Terminal,
  { session, scenario, board }: Past,
  reply: number,
  within?: Stage,
): Promise<string | null> {
  const { called, seed } = session.begun;
  const answers = session.answers.slice(0, reply - 1);
  const beginning = beginningOf(context, scenario, {
    called,
    seed,
    mode: 'coach',
    answers,
    hinted: session.hinted.filter((each) => each < reply),
    from: { session: session.id, reply },
    ...sayOf(session),
  });
  const recorder = recorderFor(context, terminal, beginning, await copyOf(context.data, session));
  const own = await ownWordsIn(context, session);
  const play = {
    terminal,
    board,
    view: viewOf(context, scenario),
    seed,
    exam: false,
    own,
    recorder,
    selfChecks: false,
    within,
  };
  const before = { checks: [], hinted: beginning.hinted ?? [] };
  const again = ({ events }: Talk): string =>
    answersCommand(context, { called, seed, exam: false, say: own !== null }, events);
  await played(context, play, replay(board, answers).talk, again, before);
  return recorder.session();
}
