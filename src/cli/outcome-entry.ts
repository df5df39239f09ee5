import { carelessPlay } from '../analysis/careless.ts';
import type { Review } from '../analysis/review.ts';
import { solutionOf } from '../analysis/solve.ts';
import type { Debrief } from '../engine/debrief.ts';
import type { Board } from '../engine/model.ts';
import type { NewEntry } from '../journal/entry.ts';
import type { Ending } from '../map/endings.ts';

/** What the journal keeps of a talk that has come to its end. */
export function outcomeEntry(board: Board, ending: Ending, outcome: Debrief, reviewed: Review | null): NewEntry {
  const { result, total } = outcome;
  return {
    type: 'ended',
    ending,
    result,
    total,
    accuracy: reviewed?.accuracy ?? null,
    losses: reviewed?.replies.map(({ loss }) => loss) ?? null,
    difficulty: reviewed ? carelessPlay(solutionOf(board)).difficulty : null,
  };
}
