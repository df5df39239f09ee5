import { stageReview } from '../../analysis/review.ts';
import { STAGES, type Stage } from '../../map/stages.ts';
import type { Reviewed } from '../../terminal/review-view.ts';
import type { Context } from '../context.ts';
import { Exit } from '../io.ts';
import type { Past } from '../past.ts';
import { branchesOf } from './branches.ts';
import { momentsOf } from './moments.ts';

/**
 * A past talk made ready to be gone through.
 * @param stage only its replies
 * @throws Exit 2 when the talk has no reply in the stage
 */
export async function reviewedOf(context: Context, past: Past, stage?: Stage): Promise<Reviewed> {
  const { words } = context;
  const { session, debrief } = past;
  const moments = momentsOf(past).filter(({ replied }) => stage === undefined || replied.stage === stage);
  if (stage && moments.length === 0) {
    const reached = STAGES.filter((each) => debrief.stages[each].turns > 0).map((each) => words.stages[each].name);
    throw new Exit(words.review.notReached(session.id, words.stages[stage].name, reached));
  }
  const review = stage && past.review ? stageReview(past.board, past.talk.events, past.review, stage) : past.review;
  return { session, debrief, review, moments, stage, branches: await branchesOf(context, session) };
}
