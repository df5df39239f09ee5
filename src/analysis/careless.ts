import { type Difficulty, difficultyOf } from '../map/difficulty.ts';
import { ENDINGS, type Ending } from '../map/endings.ts';
import { endingOf } from './explore.ts';
import { type Solution, valueAfter } from './solve.ts';

/** How a scenario treats a player who takes any reply, each as likely as the other. Exact, not sampled. */
export interface Careless {
  /** The result that can still be reached in the mean, before the first reply and after each of the first ones; from 0–100 down. */
  readonly outlook: readonly number[];
  /** Replies after which half of what could be reached is gone in the mean. */
  readonly halfAfter: number;
  /** How likely each ending is, 0–1. */
  readonly endings: Readonly<Record<Ending, number>>;
  readonly difficulty: Difficulty;
}

/** Replies shown; talks are longer, but by then little is left to lose. */
const SHOWN = 8;

/** @param solution complete */
export function carelessPlay(solution: Solution): Careless {
  const start = solution.best[0] ?? 0;
  const lost = lossByTurn(solution, start / 2);
  const outlook = [start];
  for (const loss of lost) outlook.push((outlook.at(-1) ?? 0) - loss);
  const half = outlook.findIndex((left) => left * 2 <= start);
  const halfAfter = half < 0 ? lost.length : half;
  return {
    outlook: outlook.slice(0, SHOWN + 1).map((tenths) => Math.round(Math.max(0, tenths)) / 10),
    halfAfter,
    endings: endingChances(solution),
    difficulty: difficultyOf(halfAfter),
  };
}

/** What each careless reply gives away in the mean, in tenths of a point, until `enough` is gone and `SHOWN` replies are given. */
function lossByTurn({ graph, best }: Solution, enough: number): number[] {
  const { firstReply, replyCount, to } = graph;
  const losses: number[] = [];
  let sum = 0;
  let here = new Map([[0, 1]]);
  while (here.size > 0 && (sum < enough || losses.length < SHOWN)) {
    const after = new Map<number, number>();
    let lost = 0;
    for (const [moment, chance] of here) {
      const first = firstReply[moment] ?? 0;
      const replies = replyCount[moment] ?? 0;
      for (let reply = first; reply < first + replies; reply += 1) {
        lost += (chance / replies) * ((best[moment] ?? 0) - valueAfter(graph, best, reply));
        const next = to[reply] ?? -1;
        if (next >= 0) after.set(next, (after.get(next) ?? 0) + chance / replies);
      }
    }
    losses.push(lost);
    sum += lost;
    here = after;
  }
  return losses;
}

function endingChances({ graph, order }: Solution): Record<Ending, number> {
  const { firstReply, replyCount, to } = graph;
  const chances = Object.fromEntries(ENDINGS.map((ending) => [ending, 0])) as Record<Ending, number>;
  const chance = new Float64Array(order.length);
  chance[0] = 1;
  for (let at = 0; at < order.length; at += 1) {
    const moment = order[at] ?? 0;
    const first = firstReply[moment] ?? 0;
    const replies = replyCount[moment] ?? 0;
    for (let reply = first; reply < first + replies; reply += 1) {
      const share = (chance[moment] ?? 0) / replies;
      const next = to[reply] ?? -1;
      if (next >= 0) chance[next] = (chance[next] ?? 0) + share;
      else chances[endingOf(next).ending] += share;
    }
  }
  return chances;
}
