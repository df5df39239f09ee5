import {
  BROKEN_PROMISE_EMOTION,
  BROKEN_PROMISE_TRUST,
  CALM_WITHIN,
  ESCALATES_ABOVE,
  FLARES_FROM,
  HEARD_AFTER_FLARE,
  MOST_FLARES,
  SERIOUS_HARM,
  SETTLED_FROM,
  TRUST_TO_AGREE,
} from '../map/dynamics.ts';
import type { Ending, EndReason } from '../map/endings.ts';
import { ACCEPTANCE, ACTION, EXPLOSION, POSITION } from '../map/stages.ts';
import type { Board, Response, State } from './model.ts';
import { ALL_SEEN, nextInStage } from './route.ts';
import { hasFlared } from './state.ts';
import { patienceOf, trustIn } from './trust.ts';
import type { Weighing } from './weigh.ts';

/** How the talk came to another stage: its task done, the news found out alone, flared up, calmed again, led there. */
export type Passage = 'done' | 'found-out' | 'flared' | 'returned' | 'led';

/** Where the talk stands after the client has felt the reply. */
export interface Onward {
  readonly after: State;
  readonly passage: Passage | null;
  /** A promise that the company does not own came due. */
  readonly promiseBroken: boolean;
  readonly endedBecause: EndReason | null;
}

/** What is forgotten when another stage begins. */
const FRESH = { apologies: 0, recent: 0, rested: false } as const;

const at = (after: State): Onward => ({ after, passage: null, promiseBroken: false, endedBecause: null });

const ended = (state: State, ending: Ending, endedBecause: EndReason): Onward => ({
  ...at({ ...state, ending }),
  endedBecause,
});

/**
 * To an ending, another stage, or the next exchange.
 * @param beforeNews the exchange that follows in position while the news is not out
 */
export function goOn(
  board: Board,
  felt: State,
  response: Response,
  { harm, news }: Weighing,
  beforeNews: number | null,
): Onward {
  const impatient = felt.lost >= patienceOf(board);
  if (impatient && felt.emotion >= board.scenario.emotion.walkout) return ended(felt, 'walked-out', 'boiling');
  const flares = felt.stage >= ACCEPTANCE && harm >= SERIOUS_HARM * 100 && felt.emotion >= FLARES_FROM;
  if (flares && felt.flares >= MOST_FLARES) return ended(felt, 'escalated', 'flared-again');
  if (impatient)
    return ended(
      felt,
      felt.emotion > board.scenario.emotion.norm + ESCALATES_ABOVE ? 'escalated' : 'resigned',
      'out-of-patience',
    );
  if (flares) return flareUp(board, felt);
  if (response.goto >= 0) return leadTo(board, felt, response.goto);
  if (felt.stage === POSITION) {
    if (news === 'no' && beforeNews !== null) return at({ ...felt, exchange: beforeNews });
    return enter(board, felt, EXPLOSION, news === 'said' ? 'done' : 'found-out');
  }
  if (felt.stage === EXPLOSION) return felt.heard < 100 ? stay(board, felt) : calmDown(board, felt);
  if (felt.progress < 100) return stay(board, felt);
  if (felt.stage === ACTION) return close(board, felt);
  return enter(board, { ...felt, progress: 0 }, felt.stage + 1, 'done');
}

/** The end of a talk that has run its course: calm, trusting and settled enough, or given in. */
function close(board: Board, state: State): Onward {
  const { client, emotion } = board.scenario;
  const calm = state.emotion <= emotion.norm + CALM_WITHIN;
  const trusting = trustIn(board, state) >= TRUST_TO_AGREE;
  if (!calm || !trusting || state.progress < SETTLED_FROM) return ended(state, 'resigned', 'unsettled');
  return ended(state, client.relationship === 'not-ours' ? 'parted-well' : 'agreed', 'settled');
}

/** The explosion comes back (Maciejewski 2007). */
function flareUp(board: Board, felt: State): Onward {
  const after: State = {
    ...felt,
    ...FRESH,
    stage: EXPLOSION,
    exchange: nextInStage(board, felt, EXPLOSION, ALL_SEEN) ?? 0,
    heard: HEARD_AFTER_FLARE,
    progress: 0,
    returnTo: felt.stage,
    returning: true,
    flares: felt.flares + 1,
  };
  return { ...at(after), passage: 'flared' };
}

/** Heard out: on to acceptance, or back to where the client flared up. */
function calmDown(board: Board, felt: State): Onward {
  const calm: State = { ...felt, returnTo: ACCEPTANCE, returning: false };
  if (!felt.returning) return enter(board, calm, ACCEPTANCE, 'done');
  const last = (board.stageFrom[felt.returnTo + 1] ?? 0) - 1;
  return enter(board, calm, felt.returnTo, 'returned', nextInStage(board, calm, felt.returnTo, felt.seen) ?? last);
}

function leadTo(board: Board, felt: State, exchange: number): Onward {
  const stage = board.exchanges[exchange]?.stage ?? felt.stage;
  if (stage === felt.stage) return at({ ...felt, exchange });
  return enter(board, { ...felt, progress: 0, returnTo: ACCEPTANCE, returning: false }, stage, 'led', exchange);
}

function stay(board: Board, felt: State): Onward {
  const exchange = nextInStage(board, felt, felt.stage, hasFlared(felt) ? ALL_SEEN : felt.seen);
  return exchange === null ? close(board, felt) : at({ ...felt, exchange });
}

/** Enters a stage, or comes back to it: now a promise that the company does not own comes due. */
function enter(board: Board, felt: State, stage: number, passage: Passage, exchange?: number): Onward {
  const promiseBroken = felt.promised;
  const state: State = {
    ...felt,
    stage,
    emotion: Math.min(100, felt.emotion + (promiseBroken ? BROKEN_PROMISE_EMOTION : 0)),
    lost: Math.min(patienceOf(board), felt.lost + (promiseBroken ? BROKEN_PROMISE_TRUST : 0)),
    promised: false,
    ...FRESH,
    seen: passage === 'returned' ? felt.seen : 0,
  };
  const opening = exchange ?? nextInStage(board, state, stage, 0) ?? board.stageFrom[stage] ?? 0;
  return { ...at({ ...state, exchange: opening }), passage, promiseBroken };
}
