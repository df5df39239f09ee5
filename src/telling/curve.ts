import type { Session } from '../journal/session.ts';
import type { Stage } from '../map/stages.ts';
import type { Scenario } from '../scenario/format.ts';
import type { Words } from '../words/words.ts';
import type { Outcome } from './past-talk.ts';

/** What the trainee said of their own emotion in a talk. */
export type SelfChecks = Session['checks'];

/** The client's emotion over a talk. Levels 0–100, the start first, then after each reply. */
export interface EmotionCurve {
  readonly levels: readonly number[];
  /** The stage at each of those levels. */
  readonly stages: readonly Stage[];
  readonly norm: number;
  /** The levels of the best talk; null where it is not known, or is this one. */
  readonly best: readonly number[] | null;
  /** The numbers of the replies that are turning points. */
  readonly turning: readonly number[];
}

export function curveOf({ debrief, review }: Outcome, { emotion }: Scenario): EmotionCurve {
  const { emotion: levels, curve: stages } = debrief;
  const best = review && review.best.emotion.join() !== levels.join() ? review.best.emotion : null;
  return { levels, stages, norm: emotion.norm, best, turning: review?.turningPoints.map(({ turn }) => turn) ?? [] };
}

/** The curve in words, for those who don't see the picture. */
export function pathText({ debrief }: Outcome, { emotion }: Scenario, words: Words): string {
  const { emotion: levels, curve, ending } = debrief;
  const { path, starts, peaks, falls, ends, stands } = words.debrief;
  const before = (index: number): number => levels[index - 1] ?? levels[0] ?? 0;
  const peak = Math.max(...levels);
  const top = levels.indexOf(peak);
  const lastRise = levels.findLastIndex((level, index) => level > before(index));
  const falling = levels.findIndex((level, index) => index > lastRise && level < before(index));
  return path([
    starts(levels[0] ?? 0),
    ...(top > 0 ? [peaks(peak, words.stages[curve[top] ?? 'position'].name, top)] : []),
    ...(falling > 0 ? [falls(falling)] : []),
    (ending ? ends : stands)(levels.at(-1) ?? 0, emotion.norm),
  ]);
}

/** Levels in a row in the same stage: the first of them, and the first after them. */
export interface Stretch {
  readonly stage: Stage;
  readonly from: number;
  readonly to: number;
}

/** The stages that a talk went through, one after the other. @param stages at each level */
export function stretchesOf(stages: readonly Stage[]): Stretch[] {
  const starts = [...stages.entries()].filter(([index, stage]) => stages[index - 1] !== stage);
  return starts.map(([from, stage], index) => ({ stage, from, to: starts[index + 1]?.[0] ?? stages.length }));
}

/** What the trainee said of their own emotion, and when. */
export function checksTold({ debrief }: Outcome, checks: SelfChecks, words: Words): string[] {
  return checks.map(({ balance, replies }) => {
    const stage = words.stages[debrief.curve[replies] ?? 'position'].name;
    return words.practice.checked(words.balances[balance].name, replies, stage);
  });
}
