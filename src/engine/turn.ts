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
import { anyMove } from '../map/moves.ts';
import { EXPLOSION, PLAN, STAGE_RULES } from '../map/stages.ts';
import { rounded } from './arithmetic.ts';
import { emotionAfter } from './emotion.ts';
import type { Board, Response, State } from './model.ts';
import { nextBeforeNews } from './news.ts';
import { goOn, type Onward } from './onward.ts';
import { seenBit } from './route.ts';
import { exchangeAt, hasFlared, rememberedMoves } from './state.ts';
import { patienceOf } from './trust.ts';
import { type Weighing, weigh } from './weigh.ts';

/** What one reply did: the whole of the engine's knowledge about a turn. */
export interface Turn extends Onward {
  readonly before: State;
  /** After the reply has landed, before the talk goes anywhere. */
  readonly felt: State;
  readonly response: Response;
  readonly weighing: Weighing;
  /** Bits of the concerns that came out with this reply. */
  readonly surfaced: number;
  /** The plan would be complete, were the main concern not hidden. */
  readonly held: boolean;
  /** Tenths of a result point. */
  readonly cost: number;
}

/**
 * How far the stage's work is done: heard in explosion, progress from acceptance on. Harm weighs against the help of the
 * same reply; it never undoes earlier work, so that a talk can't go in circles for ever (an explosion that comes back does).
 */
function workAfter(state: State, weighing: Weighing): Pick<State, 'heard' | 'progress'> {
  const { heard, progress, stage } = state;
  const pace = STAGE_RULES[stage]?.pace ?? 0;
  const done = (help: number): number =>
    rounded(Math.max(0, help - weighing.harm) * pace, 100 * PROGRESS_GRAIN) * PROGRESS_GRAIN;
  if (stage === EXPLOSION) return { heard: Math.min(100, heard + done(weighing.listening)), progress };
  return { heard, progress: Math.min(100, progress + done(weighing.help)) };
}

/** The exchange just played is seen; in an explosion that has come back, what was seen before it stays in mind. */
function seenAfter(board: Board, state: State): number {
  return hasFlared(state) ? state.seen : state.seen | seenBit(board, state.exchange);
}

/** Does the talk go over the same ground without getting anywhere? */
function isIdle(board: Board, state: State, work: Pick<State, 'heard' | 'progress'>): boolean {
  const again =
    exchangeAt(board, state).reprise || hasFlared(state) || (state.seen & seenBit(board, state.exchange)) !== 0;
  return again && work.heard === state.heard && work.progress === state.progress;
}

function lostAfter(board: Board, state: State, weighing: Weighing, boils: boolean, idle: boolean): number {
  const harm = rounded(weighing.felt.harm * TRUST_LOST, 100 * TRUST_GRAIN) * TRUST_GRAIN;
  const lost = harm + (idle ? IDLE_COST : 0) + (boils ? BOILING_COST : 0);
  return Math.min(state.lost + lost, patienceOf(board));
}

function costOf(board: Board, state: State, response: Response, emotion: number): number {
  const { norm } = board.scenario.emotion;
  const limit = board.scenario.briefing.company.concession_limit;
  const beyond = Math.min(response.concession, Math.max(0, state.concessions + response.concession - limit));
  return (
    TURN_COST +
    rounded(EMOTION_COST * Math.max(0, emotion - norm), 10) +
    (response.concession - beyond) * CONCESSION_COST +
    beyond * BEYOND_LIMIT_COST +
    (anyMove(response.moves, 'promises') ? PROMISE_COST : 0) +
    (anyMove(response.moves, 'disowns') ? DISOWNING_COST : 0)
  );
}

/**
 * Plays one reply. Pure: the same board, state and response always give the same turn.
 * @param response one of `offered(board, state)`
 */
export function takeTurn(board: Board, state: State, response: Response): Turn {
  const weighing = weigh(board, state, response);
  const surfacedNow = response.surfaces & ~state.surfaced;
  const surfaced = state.surfaced | surfacedNow;

  const worked = workAfter(state, weighing);
  const held = state.stage === PLAN && worked.progress >= 100 && (surfaced & board.mainConcern) === 0;
  const work = held ? { ...worked, progress: PLAN_CEILING } : worked;

  const emotion = emotionAfter(board, state, weighing, work.heard, response.nudge);
  const boils = emotion >= board.scenario.emotion.walkout;
  const felt: State = {
    ...state,
    ...work,
    emotion,
    lost: lostAfter(board, state, weighing, boils, isIdle(board, state, work)),
    seen: seenAfter(board, state),
    surfaced,
    concessions: state.concessions + response.concession,
    promised: state.promised || anyMove(response.moves, 'promises'),
    apologies: Math.min(APOLOGIES, state.apologies + (response.moves.includes('apologise') ? 1 : 0)),
    recent: rememberedMoves(response.moves),
    rested: state.rested || response.breather,
  };

  const onward = goOn(board, felt, response, weighing, nextBeforeNews(board, state, response));
  const cost = costOf(board, state, response, onward.after.emotion);
  return { ...onward, before: state, felt, response, weighing, surfaced: surfacedNow, held, cost };
}
