import type { Ending } from '../map/endings.ts';
import { MOVE_NAMES, type Move, moveRule } from '../map/moves.ts';
import { ACCEPTANCE, EXPLOSION, POSITION } from '../map/stages.ts';
import type { Board, Exchange, Line, Response } from './board.ts';

/** Where a talk stands: everything that its future depends on, in small whole numbers. Never changed in place. */
export interface State {
  /** Index of the exchange that the client has just opened. */
  readonly exchange: number;
  /** 0 position … 4 action */
  readonly stage: number;
  /** 0–100, the client's negative emotion. */
  readonly emotion: number;
  /** Trust points lost through harm, in steps of `TRUST_GRAIN`, up to the client's patience. */
  readonly lost: number;
  /** 0–100, in steps of ten: how far the client has been heard. */
  readonly heard: number;
  /** 0–100, in steps of ten: how far the task of the current stage is done, or of `returnTo` in an explosion. */
  readonly progress: number;
  /** The stage that follows the explosion: acceptance, or where the client flared up. */
  readonly returnTo: number;
  /** The explosion has come back, and the talk returns to `returnTo` after it. */
  readonly returning: boolean;
  /** Bit set of the exchanges played in the current stage, or in `returnTo` when the explosion has come back. */
  readonly seen: number;
  /** Bit set of the concerns that the client has voiced. */
  readonly surfaced: number;
  /** Times that the explosion has come back. */
  readonly flares: number;
  readonly concessions: number;
  /** A promise is out that the company does not own. */
  readonly promised: boolean;
  /** Apologies in this stage, counted up to `APOLOGIES`. */
  readonly apologies: number;
  /** Bit set of the moves of the previous reply, those that matter for the next one: see `rememberedMoves`. */
  readonly recent: number;
  /** The breather of this stage has been taken. */
  readonly rested: boolean;
  readonly ending: Ending | null;
}

const BITS = Object.fromEntries(MOVE_NAMES.map((move, index) => [move, 1 << index])) as Record<Move, number>;

/** The bit of a move in `State.recent`; the 28 moves fit a 32-bit integer. */
export function moveBit(move: Move): number {
  return BITS[move];
}

/** What a reply leaves in mind for the next: moves that wear out, and a closed question (a second one is a volley). */
export function rememberedMoves(moves: readonly Move[]): number {
  return moves.reduce((bits, move) => (moveRule(move).wears || move === 'clarify' ? bits | moveBit(move) : bits), 0);
}

/** The state before the first reply. */
export function open(board: Board): State {
  const { emotion } = board.scenario;
  const first: State = {
    exchange: 0,
    stage: POSITION,
    emotion: emotion.start,
    lost: 0,
    heard: 0,
    progress: 0,
    returnTo: ACCEPTANCE,
    returning: false,
    seen: 0,
    surfaced: 0,
    flares: 0,
    concessions: 0,
    promised: false,
    apologies: 0,
    recent: 0,
    rested: false,
    ending: null,
  };
  const opening = board.exchanges.findIndex((exchange) => exchange.stage === POSITION && exchange.fits(board, first));
  return { ...first, exchange: Math.max(0, opening) };
}

/** @throws RangeError when the state is not one of this board */
export function exchangeAt(board: Board, state: State): Exchange {
  const exchange = board.exchanges[state.exchange];
  if (!exchange) throw new RangeError(`no exchange ${state.exchange} on this board`);
  return exchange;
}

/** The words that fit this moment. */
export function spoken(board: Board, state: State, line: Line): string {
  return (line.find((variant) => variant.fits(board, state)) ?? line[line.length - 1])?.say ?? '';
}

/** The client is in an explosion that has come back. */
export function hasFlared(state: State): boolean {
  return state.stage === EXPLOSION && state.returning;
}

/** The talk leads nowhere: the stage's reprise is reached, or the client boils (source 003, "step back"). */
export function isStuck(board: Board, state: State): boolean {
  return exchangeAt(board, state).reprise || state.emotion >= board.scenario.emotion.walkout;
}

/** The responses on offer, in the order of the file; empty once the talk has ended. */
export function offered(board: Board, state: State): readonly Response[] {
  if (state.ending) return [];
  return exchangeAt(board, state).responses.filter(
    (response) => response.fits(board, state) && (!response.breather || (!state.rested && isStuck(board, state))),
  );
}
