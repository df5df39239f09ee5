import { betterThan } from '../../analysis/review.ts';
import { pastTurnsOf } from '../../telling/turns.ts';
import type { Moment } from '../../terminal/moment-view.ts';
import type { Past } from '../past.ts';

/** The replies of a past talk, each with all that belongs to it. */
export function momentsOf(past: Past): Moment[] {
  return pastTurnsOf(past).map((turn) => ({
    ...turn,
    better: turn.assessment && betterThan(past.board, turn.assessment),
  }));
}
