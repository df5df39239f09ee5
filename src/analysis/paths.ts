import { ENDINGS, type Ending } from '../map/endings.ts';
import { endingOf } from './explore.ts';
import type { Solution } from './solve.ts';

/** How many different talks there are, exactly, and how they end. */
export interface Paths {
  readonly all: bigint;
  readonly endings: Readonly<Record<Ending, bigint>>;
  /** Talks broken off where the analysis stopped; 0 when it is complete. */
  readonly unfinished: bigint;
}

/** Counts the distinct choice strings, from the start forwards. */
export function countPaths({ graph, order }: Solution): Paths {
  const { firstReply, replyCount, to } = graph;
  const ways = new Array<bigint>(order.length).fill(0n);
  const byTrust = new Map<number, bigint>();
  let unfinished = 0n;
  ways[0] = 1n;
  for (const moment of order) {
    const here = ways[moment] ?? 0n;
    const first = firstReply[moment] ?? 0;
    const replies = replyCount[moment] ?? 0;
    if (replies === 0) unfinished += here;
    for (let reply = first; reply < first + replies; reply += 1) {
      const next = to[reply] ?? -1;
      if (next >= 0) ways[next] = (ways[next] ?? 0n) + here;
      else byTrust.set(next, (byTrust.get(next) ?? 0n) + here);
    }
  }
  const endings = Object.fromEntries(ENDINGS.map((ending) => [ending, 0n])) as Record<Ending, bigint>;
  for (const [code, count] of byTrust) endings[endingOf(code).ending] += count;
  const all = [...byTrust.values()].reduce((sum, count) => sum + count, unfinished);
  return { all, endings, unfinished };
}

/** A share of all talks, 0–1. */
export function shareOf(count: bigint, all: bigint): number {
  return all === 0n ? 0 : Number((count * 1_000_000n) / all) / 1_000_000;
}
