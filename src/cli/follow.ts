import { exploring, type Graph, MOST_MOMENTS } from '../analysis/explore.ts';
import { type Solution, solving } from '../analysis/solve.ts';
import type { Board } from '../engine/model.ts';
import { progressOn } from '../terminal/progress-bar.ts';
import type { Context } from './context.ts';
import { inSlices } from './in-slices.ts';

/** Solves a board, unless that is done, so that nothing that asks for its solution has to wait. */
export async function solve({ io, theme, quiet, accessible }: Context, board: Board): Promise<Solution> {
  const progress = progressOn(io.stderr, theme, MOST_MOMENTS, quiet || accessible);
  try {
    return await inSlices(io, solving(board), () => {}, progress.show);
  } finally {
    progress.clear();
  }
}

/** Follows every talk, with a bar where that takes long. */
export async function follow({ io, theme, quiet, accessible }: Context, board: Board, budget?: number): Promise<Graph> {
  const progress = progressOn(io.stderr, theme, budget ?? MOST_MOMENTS, quiet || accessible);
  try {
    return await inSlices(io, exploring(board, budget), () => {}, progress.show);
  } finally {
    progress.clear();
  }
}
