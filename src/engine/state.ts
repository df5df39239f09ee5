import { CONTEXT_RULES } from '../map/context.ts';
import { MOVE_NAMES, type Move, moveRule } from '../map/moves.ts';
import { ACCEPTANCE, POSITION, STAGES, type Stage } from '../map/stages.ts';
import { holds } from './condition.ts';
import type { Board, Draft, Exchange, Line, Response, State } from './model.ts';
import { nextInStage } from './route.ts';

/** The moves that count otherwise when the previous reply had them: those that wear out, and those that make a volley. */
export const REMEMBERED: readonly Move[] = MOVE_NAMES.filter(
  (move) => moveRule(move).wears || CONTEXT_RULES.some((rule) => rule.move === move && rule.when === 'volley'),
);

/** The bit of a move in `State.recent`; 0 for a move that leaves nothing in mind for the next reply. */
export function moveBit(move: Move): number {
  const index = REMEMBERED.indexOf(move);
  return index < 0 ? 0 : 1 << index;
}

/** A state to write on. A literal, and filled by `copy`: objects made by spreading are several times slower to read. */
export function blank(): Draft {
  return {
    exchange: 0,
    stage: POSITION,
    emotion: 0,
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
}

/** The state before the first reply. */
export function open(board: Board): State {
  const first = blank();
  first.emotion = board.scenario.emotion.start;
  first.exchange = nextInStage(board, first, POSITION, 0) ?? 0;
  return first;
}

export function copy(from: State, to: Draft): void {
  to.exchange = from.exchange;
  to.stage = from.stage;
  to.emotion = from.emotion;
  to.lost = from.lost;
  to.heard = from.heard;
  to.progress = from.progress;
  to.returnTo = from.returnTo;
  to.returning = from.returning;
  to.seen = from.seen;
  to.surfaced = from.surfaced;
  to.flares = from.flares;
  to.concessions = from.concessions;
  to.promised = from.promised;
  to.apologies = from.apologies;
  to.recent = from.recent;
  to.rested = from.rested;
  to.ending = from.ending;
}

/** @throws RangeError when the state is not one of this board */
export function exchangeAt(board: Board, state: State): Exchange {
  const exchange = board.exchanges[state.exchange];
  if (!exchange) throw new RangeError(`no exchange ${state.exchange} on this board`);
  return exchange;
}

export function stageName(state: State): Stage {
  return STAGES[state.stage] as Stage;
}

/** The words that fit this moment: those of the last variant, which has no condition, if no others do. */
export function spoken(board: Board, state: State, line: Line): string {
  return (line.find(({ fits }) => holds(fits, board, state)) as Line[number]).say;
}

/** The client is in an explosion that has come back. */
export function hasFlared(state: State): boolean {
  return state.returning;
}

/** The talk leads nowhere: the stage's reprise is reached, or the client boils (source 003, "step back"). */
export function isStuck(board: Board, state: State): boolean {
  return exchangeAt(board, state).reprise || state.emotion >= board.client.walkout;
}

/** The responses on offer, in the order of the file; empty once the talk has ended. */
export function offered(board: Board, state: State): readonly Response[] {
  if (state.ending) return [];
  const { responses, usual, conditional } = exchangeAt(board, state);
  const possible = usual !== responses && !state.rested && isStuck(board, state) ? responses : usual;
  return conditional ? possible.filter(({ fits }) => holds(fits, board, state)) : possible;
}
