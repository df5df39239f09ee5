import { ENDING_VALUE } from './endings.ts';

/** How much of what could still be reached a reply gave away, as a chess program grades moves. */
const BOUNDED = ['best', 'good', 'inaccuracy', 'mistake'] as const;
export const GRADES = [...BOUNDED, 'blunder'] as const;
export type Grade = (typeof GRADES)[number];

/**
 * The most that a reply of each grade gives away, in result points. The steps are the engine's own prices:
 * - best, 0: and nothing on offer that gives away as little says more of what the stage needs;
 * - good, 3: a few turns more of the client's upset (each 0.1, and 0.1 for every ten points above the norm);
 * - inaccuracy, 7: one harm, ten points of trust, which are worth 4, and the upset that goes with it;
 * - mistake, 15: two or three harms at once; it still leaves the good ending well within reach;
 * - blunder, beyond: more than half of what lies between agreed and resigned (30).
 */
export const GRADE_UP_TO: Readonly<Record<(typeof BOUNDED)[number], number>> = {
  best: 0,
  good: 3,
  inaccuracy: 7,
  mistake: 15,
};

/**
 * When no more than this can be reached, what an escalation is worth, the talk is decided: the soonest end is about the
 * cheapest. Replies are no longer graded then, or giving up would count as the best of them.
 */
export const DECIDED_UP_TO = ENDING_VALUE.escalated;

/** @param loss whole result points, 0–100 */
export function gradeOf(loss: number): Grade {
  return BOUNDED.find((grade) => loss <= GRADE_UP_TO[grade]) ?? 'blunder';
}

/** Losses from here on are turning points of a talk. */
export const TURNING_FROM = GRADE_UP_TO.good + 1;
/** A review names no more than this: people work on few things at a time. */
export const MOST_TURNING_POINTS = 3;
