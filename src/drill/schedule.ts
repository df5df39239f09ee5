import { createEmptyCard, fsrs, Rating } from 'ts-fsrs';
import { DAY_MS, type Day, dateOf } from '../journal/day.ts';
import type { Grade } from '../map/grades.ts';

/**
 * FSRS, counting in whole days and without chance, so that the same answers lead to the same dates.
 * - retention 0.9, the algorithm's default: a moment comes back when nine of ten would still be right;
 * - half a year at most, ours: by then a talk like this has come up anyway, and a refresher costs a minute.
 */
const scheduler = fsrs({
  enable_short_term: false,
  enable_fuzz: false,
  request_retention: 0.9,
  maximum_interval: 180,
});

/**
 * A reply is rated by what it gave away, not by the trainee. None counts as easy: of four replies on the screen one is
 * found by chance at times.
 */
const RATINGS = {
  best: Rating.Good,
  good: Rating.Good,
  inaccuracy: Rating.Hard,
  mistake: Rating.Again,
  blunder: Rating.Again,
} as const satisfies Record<Grade, Rating>;

/** So wrong that the moment comes once more in the same drill. */
export function comesAgain(grade: Grade): boolean {
  return RATINGS[grade] === Rating.Again;
}

export interface Answer {
  readonly day: Day;
  readonly grade: Grade;
}

/**
 * The day on which a moment is due; null before its first answer. Of each day only the first answer counts: what follows was
 * given with the solution still in mind, and FSRS in days has no place for it.
 * @param answers in the order in which they were given
 */
export function dueAfter(answers: readonly Answer[]): Day | null {
  let card = createEmptyCard(dateOf(0));
  let last: Day | null = null;
  for (const { day, grade } of answers) {
    // nor does an answer from before the last one, of a clock that was put back
    if (last !== null && day <= last) continue;
    card = scheduler.next(card, dateOf(day), RATINGS[grade]).card;
    last = day;
  }
  return last === null ? null : Math.round(card.due.getTime() / DAY_MS);
}
