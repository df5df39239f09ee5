import { ACTION, POSITION } from '../map/stages.ts';
import { holds } from './condition.ts';
import type { Board, Exchange, State } from './model.ts';

/**
 * The exchange that follows within a stage: the first one in the file that fits and has not been played; else the stage's
 * reprise (several take turns); else the stage's last exchange again. Position and action have an end instead: `null`.
 * @param seen the exchanges of that stage that have been played
 */
export function nextInStage(board: Board, state: State, stage: number, seen: number): number | null {
  const from = board.stageFrom[stage] ?? 0;
  const to = board.stageFrom[stage + 1] ?? from;
  let firstReprise: number | null = null;
  let laterReprise: number | null = null;
  let last: number | null = null;
  for (let index = from; index < to; index += 1) {
    const exchange = board.exchanges[index] as Exchange;
    if (!holds(exchange.fits, board, state)) continue;
    if (exchange.reprise) {
      firstReprise ??= index;
      if (index > state.exchange) laterReprise ??= index;
    } else if ((seen & exchange.bit) === 0) return index;
    else last = index;
  }
  const reprise = laterReprise ?? firstReprise;
  if (reprise !== null) return reprise;
  return stage === POSITION || stage === ACTION ? null : last;
}

/** As `seen` in an explosion that comes back: only its reprise is left, or its last exchange. */
export const ALL_SEEN = -1;
