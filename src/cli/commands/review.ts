import { stageReview } from '../../analysis/review.ts';
import { STAGES, type Stage } from '../../map/stages.ts';
import { type Reviewed, reviewLines } from '../../terminal/review-view.ts';
import type { TalkView } from '../../terminal/talk-view.ts';
import type { Context } from '../context.ts';
import { EXIT, Exit, hasTerminal } from '../io.ts';
import { VERSION } from '../json.ts';
import { parseChoice } from '../parse.ts';
import { hasReplies, type Past, pastOf, sessionOf } from '../past.ts';
import { branchesOf } from '../practising/branches.ts';
import { momentsOf } from '../practising/moments.ts';
import { stepThrough } from '../practising/step-through.ts';

/** A talk of the trainee's, gone through like a game of chess. */
export async function review(
  context: Context,
  id: string | undefined,
  options: { stage?: string; json?: boolean },
): Promise<number> {
  const { words, theme, io, accessible, print } = context;
  const stage = options.stage === undefined ? undefined : parseChoice(words, '--stage', options.stage, STAGES);
  const past = await pastOf(context, await sessionOf(context, id, hasReplies));
  const reviewed = await reviewedOf(context, past, stage);
  if (options.json) print([JSON.stringify(asJson(past, reviewed), null, 2)]);
  else if (hasTerminal(io, io.stdout)) await stepThrough(context, past, reviewed);
  else {
    const view: TalkView = { theme, words, scenario: past.scenario };
    print(reviewLines(view, reviewed, accessible ? 'none' : 'curve'));
  }
  return EXIT.fine;
}

/** @throws Exit 2 when the talk has no reply in the stage */
async function reviewedOf(context: Context, past: Past, stage: Stage | undefined): Promise<Reviewed> {
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

function asJson({ session, scenario }: Past, reviewed: Reviewed): object {
  const { debrief, review, moments, stage, branches } = reviewed;
  return {
    v: VERSION,
    session: session.id,
    scenario: scenario.id,
    stage: stage ?? null,
    ending: debrief.ending,
    accuracy: review?.accuracy ?? null,
    result: debrief.ending ? debrief.result : null,
    best: review?.best ?? null,
    replies: moments.map(({ turn, replied, before, after, assessment }) => ({
      turn,
      stage: replied.stage,
      exchange: replied.exchange,
      response: replied.response,
      ...assessment,
      says: replied.says,
      emotion: { from: before.emotion, to: after.emotion },
    })),
    turningPoints: review?.turningPoints ?? [],
    checks: session.checks,
    hints: session.hinted,
    branches: branches.map(({ id, begun, ended }) => ({
      session: id,
      reply: begun.from?.reply,
      result: ended?.result ?? null,
    })),
  };
}
