import { STAGES } from '../../map/stages.ts';
import { jsonText } from '../../scenario/visible.ts';
import { type Reviewed, reviewLines } from '../../terminal/review-view.ts';
import type { Context } from '../context.ts';
import { EXIT, hasTerminal } from '../io.ts';
import { VERSION } from '../json.ts';
import { parseChoice } from '../parse.ts';
import { hasReplies, type Past, pastOf, sessionOf } from '../past.ts';
import { viewOf } from '../practising/beginning.ts';
import { reviewedOf } from '../practising/reviewed.ts';
import { stepThrough } from '../practising/step-through.ts';
import { terminalOf } from '../terminal.ts';

/** A talk of the trainee's, gone through like a game of chess. */
export async function review(
  context: Context,
  id: string | undefined,
  options: { stage?: string; json?: boolean },
): Promise<number> {
  const { words, io, print } = context;
  const stage = options.stage === undefined ? undefined : parseChoice(words, '--stage', options.stage, STAGES);
  const past = await pastOf(context, await sessionOf(context, id, hasReplies));
  const reviewed = await reviewedOf(context, past, stage);
  if (options.json) print([jsonText(asJson(past, reviewed))]);
  else if (hasTerminal(io, io.stdout)) await stepThrough(context, terminalOf(context, ''), past, reviewed);
  else print(reviewLines(viewOf(context, past.scenario), reviewed, 'curve'));
  return EXIT.fine;
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
      own: replied.own,
      emotion: { from: before, to: after },
    })),
    turningPoints: review?.turningPoints ?? [],
    checks: session.checks,
    hints: session.hinted,
    notes: session.notes,
    branches: branches.map(({ id, begun, ended }) => ({
      session: id,
      reply: begun.from?.reply,
      result: ended?.result ?? null,
    })),
  };
}
