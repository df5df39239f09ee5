import { EXPLOSION, FULL_TRUST, POSITION, STAGE_RULES } from '../map/stages.ts';
import { clamp, rounded } from './arithmetic.ts';
import type { Board, State } from './model.ts';

const trustAt = (stage: number): number => STAGE_RULES[stage]?.trust ?? FULL_TRUST;

/**
 * Who the employee is to the client, 0–100: earned by doing each stage's work, less what harm has lost. At the refusal at
 * best the enemy, by the plan stage an adviser, at the end an expert consultant (source 002).
 */
export function trustIn(board: Board, state: State): number {
  return clamp(earned(board, state) - state.lost, 0, 100);
}

function earned(board: Board, state: State): number {
  if (state.stage === POSITION) return board.client.trust;
  const from = trustAt(state.stage);
  const to = state.stage === EXPLOSION ? trustAt(state.returnTo) : trustAt(state.stage + 1);
  const work = state.stage === EXPLOSION ? state.heard : state.progress;
  return from + rounded((to - from) * work, 100);
}
