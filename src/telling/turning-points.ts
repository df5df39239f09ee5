import type { Review, TurningPoint } from '../analysis/review.ts';
import type { WeighedMove } from '../engine/model.ts';
import type { Words } from '../words/words.ts';
import { whyOf } from './feedback.ts';
import { saidIn } from './turns.ts';

export interface TurningPointTold extends TurningPoint {
  readonly title: string;
  /** What the best way on from there comes to; `line` is that way. */
  readonly wayOn: string;
}

/** The costliest replies, each with a better one and the best way on. */
export function turningPointsOf(review: Review | null, words: Words): TurningPointTold[] {
  return (review?.turningPoints ?? []).map((point) => {
    const { turn, stage, grade, before, after, line, given, moves, own } = point;
    return {
      ...point,
      given: {
        says: saidIn({ own, says: given.says }, words),
        why: given.why || whyOf(moves, words) || withoutEffect(moves, words),
      },
      title: words.debrief.turningAt(turn, words.stages[stage].name, words.grades[grade].name, before, after),
      wayOn: words.debrief.wayOn(line.length, before),
    };
  });
}

/** What is said of moves that neither helped nor harmed, or of words in which none was heard. */
const withoutEffect = (moves: readonly WeighedMove[], { moves: names, talk, say }: Words): string =>
  moves.length === 0 ? say.unheard : talk.neutral(moves.map(({ move }) => names[move]));

/** Why there are no turning points; null where there are some. */
export function noTurningPoints(review: Review | null, { debrief }: Words): string | null {
  if (!review) return debrief.notAnalysed;
  return review.turningPoints.length === 0 ? debrief.none : null;
}
