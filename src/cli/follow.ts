import { exploring, type Graph, MOST_MOMENTS } from '../analysis/explore.ts';
import type { Board } from '../engine/model.ts';
import { progressOn } from '../terminal/progress-bar.ts';
import type { Context } from './context.ts';
import { inSlices } from './in-slices.ts';

/** Follows every talk, with a bar where that takes long. */
export async function follow({ io, theme, quiet, accessible }: Context, board: Board, budget?: number): Promise<Graph> {
  const progress = progressOn(io.stderr, theme, budget ?? MOST_MOMENTS, quiet || accessible);
  try {
    return await inSlices(io, exploring(board, budget), () => {}, progress.show);
  } finally {
    progress.clear();
  }
}
