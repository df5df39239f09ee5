import { APOLOGIES } from '../map/context.ts';
import {
  BEYOND_LIMIT_COST,
  BOILING_COST,
  CONCESSION_COST,
  DISOWNING_COST,
  EMOTION_COST,
  IDLE_COST,
  LATE_NEWS_TRUST,
  PLAN_CEILING,
  PROMISE_COST,
  TURN_COST,
} from '../map/dynamics.ts';
import { EXPLOSION, PLAN } from '../map/stages.ts';
import { rounded } from './arithmetic.ts';
import { emotionAfter } from './emotion.ts';
import type { Board, Draft, Response, State, Weighing } from './model.ts';
import { isLate } from './news.ts';
import { goOn, type Onward } from './onward.ts';
import { blank, copy, exchangeAt, hasFlared } from './state.ts';
import { weigh } from './weigh.ts';

/** What one reply did: the whole of the engine's knowledge about a turn. */
export interface Turn {
  readonly after: State;
  readonly weighing: Weighing;
  /** The work of the stage that the reply was given in, this reply included. */
  readonly heard: number;
  readonly progress: number;
  /** The plan would be complete, were the main concern not hidden. */
  readonly held: boolean;
  readonly onward: Onward;
  /** Tenths of a result point. */
  readonly cost: number;
}

/** Has this exchange been played before? Then a reply that gets nowhere goes over the same ground. */
function isAgain(board: Board, state: State): boolean {
  const { reprise, bit } = exchangeAt(board, state);
  return reprise || hasFlared(state) || (state.seen & bit) !== 0;
}

function costOf(board: Board, before: State, response: Response, emotion: number): number {
  let cost = TURN_COST + rounded(EMOTION_COST * Math.max(0, emotion - board.client.norm), 10);
  if (response.concession > 0) {
    const conceded = before.concessions + response.concession;
    const beyond = Math.min(response.concession, Math.max(0, conceded - board.concessionLimit));
    cost += (response.concession - beyond) * CONCESSION_COST + beyond * BEYOND_LIMIT_COST;
  }
  if (response.promises) cost += PROMISE_COST;
  if (response.disowns) cost += DISOWNING_COST;
  return cost;
}

/**
 * Plays one reply: the same board, state and response always give the same turn.
 * @param response one of `offered(board, state)`
 * @param after where to write the next state; analysis uses one draft for millions of turns
 */
export function takeTurn(board: Board, state: State, response: Response, after: Draft = blank()): Turn {
  const { patience, walkout } = board.client;
  const weighing = weigh(board, state, response);
  copy(state, after);
  after.surfaced |= response.surfaces;

  if (state.stage === EXPLOSION) after.heard = Math.min(100, state.heard + weighing.work);
  else after.progress = Math.min(100, state.progress + weighing.work);
  const held = state.stage === PLAN && after.progress >= 100 && (after.surfaced & board.mainConcern) === 0;
  if (held) after.progress = PLAN_CEILING;
  const { heard, progress } = after;

  after.emotion = emotionAfter(board, state, weighing, heard, response.nudge);
  let lost = state.lost + weighing.trustLost;
  // a breather takes nothing of the client's patience
  if (!response.breather) {
    if (heard === state.heard && progress === state.progress && isAgain(board, state)) lost += IDLE_COST;
    if (after.emotion >= walkout) lost += BOILING_COST;
  }
  if (weighing.news !== 'no' && isLate(board, state)) lost += LATE_NEWS_TRUST;
  after.lost = Math.min(patience, lost);

  // in an explosion that has come back, what was seen before it stays in mind
  if (!hasFlared(state)) after.seen |= exchangeAt(board, state).bit;
  after.concessions += response.concession;
  after.promised ||= response.promises;
  if (response.apologises) after.apologies = Math.min(APOLOGIES, state.apologies + 1);
  after.recent = weighing.leaves;
  after.rested ||= response.breather;

  const onward = goOn(board, state, after, response, weighing);
  const cost = costOf(board, state, response, after.emotion);
  return { after, weighing, heard, progress, held, onward, cost };
}
