import { clamp } from '../engine/arithmetic.ts';
import { type Difficulty, difficultyOf } from '../map/difficulty.ts';
import { byEnding, type Ending, GOOD_ENDINGS } from '../map/endings.ts';
import { endingOf } from './explore.ts';
import { bestEnding } from './line.ts';
import { type Solution, worthAt } from './solve.ts';

/** How a scenario treats a player who takes any reply, each as likely as the other. Exact, not sampled. */
export interface Careless {
  /**
   * What is still to be won in the mean, 0–100: before the first reply, then after each up to the one by which half is gone, or
   * the last. What the replies so far have cost is not counted.
   */
  readonly outlook: readonly number[];
  /** Replies after which half of it is gone; null when it never is. */
  readonly halfAfter: number | null;
  /** How likely each ending is, 0–1. */
  readonly endings: Readonly<Record<Ending, number>>;
  /** null for a scenario in which nobody can win. */
  readonly difficulty: Difficulty | null;
}

/** @param solution complete */
export function carelessPlay(solution: Solution): Careless {
  const outlook: number[] = [];
  for (const mean of outlooks(solution)) {
    outlook.push(mean);
    if (mean * 2 <= (outlook[0] as number)) break;
  }
  const last = outlook.length - 1;
  const halfAfter = (outlook[last] as number) * 2 <= (outlook[0] as number) ? last : null;
  const winnable = GOOD_ENDINGS.includes(bestEnding(solution, 0));
  return {
    outlook: outlook.map((tenths) => Math.round(tenths) / 10),
    halfAfter,
    endings: endingChances(solution),
    difficulty: winnable && halfAfter !== null ? difficultyOf(halfAfter) : null,
  };
}

/** The mean of what is still to be won after 0, 1, 2 … careless replies, in tenths of a point, until every talk has ended. */
function* outlooks({ graph, best }: Solution): Generator<number> {
  const { firstReply, replyCount, to } = graph;
  let ended = 0;
  let here = new Map([[0, 1]]);
  while (here.size > 0) {
    let mean = ended;
    const after = new Map<number, number>();
    for (const [moment, chance] of here) {
      mean += chance * clamp(best[moment] as number, 0, 1000);
      const first = firstReply[moment] as number;
      const replies = replyCount[moment] as number;
      for (let reply = first; reply < first + replies; reply += 1) {
        const next = to[reply] as number;
        if (next >= 0) after.set(next, (after.get(next) ?? 0) + chance / replies);
        else ended += (chance / replies) * worthAt(next);
      }
    }
    yield mean;
    here = after;
  }
}

function endingChances({ graph, order }: Solution): Record<Ending, number> {
  const { firstReply, replyCount, to } = graph;
  const chances = byEnding(() => 0);
  const chance = new Float64Array(order.length);
  chance[0] = 1;
  for (let at = 0; at < order.length; at += 1) {
    const moment = order[at] as number;
    const first = firstReply[moment] as number;
    const replies = replyCount[moment] as number;
    for (let reply = first; reply < first + replies; reply += 1) {
      const share = (chance[moment] as number) / replies;
      const next = to[reply] as number;
      if (next >= 0) chance[next] = (chance[next] as number) + share;
      else chances[endingOf(next).ending] += share;
    }
  }
  return chances;
}
