import { APOLOGIES } from '../map/context.ts';
import {
  BEYOND_LIMIT_COST,
  BOILING_COST,
  CONCESSION_COST,
  DISOWNING_COST,
  EMOTION_COST,
  IDLE_COST,
  PLAN_CEILING,
  PROGRESS_GRAIN,
  PROMISE_COST,
  TRUST_GRAIN,
  TRUST_LOST,
  TURN_COST,
} from '../map/dynamics.ts';
import { EXPLOSION, PLAN, STAGE_RULES } from '../map/stages.ts';
import { rounded } from './arithmetic.ts';
import { emotionAfter } from './emotion.ts';
import type { Board, Response, State, Weighing } from './model.ts';
import { nextBeforeNews } from './news.ts';
import { goOn, type Onward } from './onward.ts';
import { seenBit } from './route.ts';
import { draftOf, exchangeAt, hasFlared } from './state.ts';
import { weigh } from './weigh.ts';

/** What one reply did: the whole of the engine's knowledge about a turn. */
export interface Turn {
  readonly before: State;
  readonly after: State;
  readonly response: Response;
  readonly weighing: Weighing;
  /** The work of the stage that the reply was given in, this reply included. */
  readonly heard: number;
  readonly progress: number;
  /** Bits of the concerns that came out with this reply. */
  readonly surfaced: number;
  /** The plan would be complete, were the main concern not hidden. */
  readonly held: boolean;
  readonly onward: Onward;
  /** Tenths of a result point. */
  readonly cost: number;
}

/**
 * The work that a reply does: the client heard in explosion, progress from acceptance on. Harm weighs against the help of the
 * same reply; it never undoes earlier work, so that a talk can't go in circles for ever (an explosion that comes back does).
 */
function workDone(stage: number, { help, harm, listening }: Weighing): number {
  const pace = STAGE_RULES[stage]?.pace ?? 0;
  const serves = stage === EXPLOSION ? listening : help;
  return rounded(Math.max(0, serves - harm) * pace, 100 * PROGRESS_GRAIN) * PROGRESS_GRAIN;
}

/** Has this exchange been played before? Then a reply that gets nowhere goes over the same ground. */
function isAgain(board: Board, state: State): boolean {
  return exchangeAt(board, state).reprise || hasFlared(state) || (state.seen & seenBit(board, state.exchange)) !== 0;
}

function trustLost({ felt }: Weighing, boils: boolean, idle: boolean): number {
  const harm = rounded(felt.harm * TRUST_LOST, 100 * TRUST_GRAIN) * TRUST_GRAIN;
  return harm + (idle ? IDLE_COST : 0) + (boils ? BOILING_COST : 0);
}

function costOf(board: Board, state: State, response: Response, emotion: number): number {
  const beyond = Math.min(
    response.concession,
    Math.max(0, state.concessions + response.concession - board.concessionLimit),
  );
  return (
    TURN_COST +
    rounded(EMOTION_COST * Math.max(0, emotion - board.client.norm), 10) +
    (response.concession - beyond) * CONCESSION_COST +
    beyond * BEYOND_LIMIT_COST +
    (response.promises ? PROMISE_COST : 0) +
    (response.disowns ? DISOWNING_COST : 0)
  );
}

/**
 * Plays one reply. Pure: the same board, state and response always give the same turn.
 * @param response one of `offered(board, state)`
 */
export function takeTurn(board: Board, state: State, response: Response): Turn {
  const { patience, walkout } = board.client;
  const weighing = weigh(board, state, response);
  const draft = draftOf(state);
  draft.surfaced |= response.surfaces;

  const work = workDone(state.stage, weighing);
  if (state.stage === EXPLOSION) draft.heard = Math.min(100, state.heard + work);
  else draft.progress = Math.min(100, state.progress + work);
  const held = state.stage === PLAN && draft.progress >= 100 && (draft.surfaced & board.mainConcern) === 0;
  if (held) draft.progress = PLAN_CEILING;
  const { heard, progress } = draft;

  draft.emotion = emotionAfter(board, state, weighing, heard, response.nudge);
  const idle = heard === state.heard && progress === state.progress && isAgain(board, state);
  draft.lost = Math.min(patience, state.lost + trustLost(weighing, draft.emotion >= walkout, idle));
  // in an explosion that has come back, what was seen before it stays in mind
  if (!hasFlared(state)) draft.seen |= seenBit(board, state.exchange);
  draft.concessions += response.concession;
  draft.promised ||= response.promises;
  if (response.apologises) draft.apologies = Math.min(APOLOGIES, state.apologies + 1);
  draft.recent = response.leaves;
  draft.rested ||= response.breather;

  const onward = goOn(board, draft, response, weighing, nextBeforeNews(board, state, response));
  return {
    before: state,
    after: draft,
    response,
    weighing,
    heard,
    progress,
    surfaced: response.surfaces & ~state.surfaced,
    held,
    onward,
    cost: costOf(board, state, response, draft.emotion),
  };
}
