import { exploring, type Graph, MOST_MOMENTS } from '../analysis/explore.ts';
import { type Solution, solving } from '../analysis/solve.ts';
import type { Board } from '../engine/model.ts';
import { progressOn } from '../terminal/progress-bar.ts';
import type { Context } from './context.ts';
import { inSlices } from './in-slices.ts';

/** Solves a board, unless that is done, so that nothing that asks for its solution has to wait. */
export const solve = (context: Context, board: Board): Promise<Solution> =>
  withBar(context, solving(board), MOST_MOMENTS);

/** Follows every talk. @param budget moments that are followed at most */
export const follow = (context: Context, board: Board, budget = MOST_MOMENTS): Promise<Graph> =>
  withBar(context, exploring(board, budget), budget);

/** Does work that counts up to `most`, with a bar where it takes long. @throws Interrupted when the process is told to end */
async function withBar<R>(
  { io, theme, quiet, accessible }: Context,
  work: Generator<number, R>,
  most: number,
): Promise<R> {
  const progress = progressOn(io.stderr, theme, most, quiet || accessible);
  try {
    return await inSlices(io, work, () => {}, progress.show);
  } finally {
    progress.clear();
  }
}
