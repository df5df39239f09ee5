import { CONTEXT_RULES } from '../map/context.ts';
import { MOVE_NAMES, type Move, moveRule } from '../map/moves.ts';
import { ACCEPTANCE, EXPLOSION, POSITION } from '../map/stages.ts';
import type { Board, Exchange, Line, Response, State } from './model.ts';
import { nextInStage } from './route.ts';

const BITS = Object.fromEntries(MOVE_NAMES.map((move, index) => [move, 1 << index])) as Record<Move, number>;

/** The bit of a move in `State.recent`; the 28 moves fit a 32-bit integer. */
export function moveBit(move: Move): number {
  return BITS[move];
}

const bitsOf = (moves: readonly Move[]): number => moves.reduce((bits, move) => bits | moveBit(move), 0);

/** The moves that count otherwise when the previous reply had them: those that wear out, and those that make a volley. */
const REMEMBERED = bitsOf([
  ...MOVE_NAMES.filter((move) => moveRule(move).wears),
  ...CONTEXT_RULES.filter(({ when }) => when === 'volley').map(({ move }) => move),
]);

/** What a reply leaves in mind for the next. */
export function rememberedMoves(moves: readonly Move[]): number {
  return bitsOf(moves) & REMEMBERED;
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
  return { ...first, exchange: nextInStage(board, first, POSITION, 0) ?? 0 };
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
