import { ACTION, EXPLOSION, POSITION } from '../map/stages.ts';
import type { Board } from './board.ts';
import type { State } from './state.ts';

/**
 * The exchange that follows within a stage: the next one in the file that fits; else the stage's reprise (several take
 * turns); else the stage's last exchange again. Position and action have an end instead: `null`.
 * @param after index of the exchange just played, or -1 to begin the stage
 */
export function nextInStage(board: Board, state: State, stage: number, after: number): number | null {
  const from = board.stageFrom[stage] ?? 0;
  const to = board.stageFrom[stage + 1] ?? from;
  const fitting: number[] = [];
  const reprises: number[] = [];
  for (let index = from; index < to; index += 1) {
    const exchange = board.exchanges[index];
    if (exchange?.fits(board, state)) (exchange.reprise ? reprises : fitting).push(index);
  }
  const playedReprise = board.exchanges[after]?.reprise === true;
  const next = playedReprise ? undefined : fitting.find((index) => index > after);
  if (next !== undefined) return next;
  const reprise = reprises.find((index) => playedReprise && index > after) ?? reprises[0];
  if (reprise !== undefined) return reprise;
  if (stage === POSITION || stage === ACTION) return null;
  return fitting[fitting.length - 1] ?? to - 1;
}

/** Where an explosion that comes back begins: at its reprise, else at its last exchange. */
export function flareUpAt(board: Board, state: State): number {
  return nextInStage(board, state, EXPLOSION, board.stageFrom[EXPLOSION + 1] ?? 0) ?? 0;
}
