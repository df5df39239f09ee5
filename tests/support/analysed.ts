import { type Analysis, analyse } from '../../src/analysis/analyse.ts';
import { explore } from '../../src/analysis/explore.ts';
import type { Debrief } from '../../src/engine/debrief.ts';
import type { Board } from '../../src/engine/model.ts';

/** An analysis that has followed at least one talk to its end. */
export type Analysed = Analysis & { readonly best: Debrief; readonly worst: Debrief };

const whole = new WeakMap<Board, Analysis>();

export function analysed(board: Board, budget?: number): Analysed {
  const known = budget === undefined ? whole.get(board) : undefined;
  const analysis = known ?? analyse(explore(board, budget));
  if (budget === undefined) whole.set(board, analysis);
  const { best, worst } = analysis;
  if (!best || !worst) throw new Error('no talk was followed to its end');
  return { ...analysis, best, worst };
}
