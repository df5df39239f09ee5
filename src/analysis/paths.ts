import { byEnding, ENDINGS, type Ending } from '../map/endings.ts';
import { CODES, endingOf } from './explore.ts';
import type { Solution } from './solve.ts';

/** How many different talks there are, exactly, and how they end. */
export interface Paths {
  /** Those broken off included. */
  readonly all: bigint;
  readonly endings: Readonly<Record<Ending, bigint>>;
  /** Talks broken off where the analysis stopped; 0 when it is complete. */
  readonly unfinished: bigint;
}

/** A count is kept as digits of 50 bits each, the lowest first: a sum of two is still exact in a double. */
const DIGIT_BITS = 50;
const DIGIT = 2 ** DIGIT_BITS;

/** Counts the distinct choice strings, from the start forwards. */
export function countPaths(solution: Solution): Paths {
  let paths: Paths | null = null;
  for (let digits = 1; !paths; digits *= 2) paths = countIn(solution, digits);
  return paths;
}

/** @returns null where the counts have more digits than these */
function countIn({ graph, order }: Solution, digits: number): Paths | null {
  const { firstReply, replyCount, to } = graph;
  const ways = new Float64Array(order.length * digits);
  /** By the ending's code, from −1 down; the last are the talks broken off. */
  const ends = new Float64Array((CODES + 1) * digits);
  ways[0] = 1;
  for (let at = 0; at < order.length; at += 1) {
    const moment = order[at] as number;
    const first = firstReply[moment] as number;
    const replies = replyCount[moment] as number;
    const from = moment * digits;
    if (replies === 0 && !addTo(ends, CODES * digits, ways, from, digits)) return null;
    for (let reply = first; reply < first + replies; reply += 1) {
      const next = to[reply] as number;
      const fits =
        next >= 0
          ? addTo(ways, next * digits, ways, from, digits)
          : addTo(ends, (-1 - next) * digits, ways, from, digits);
      if (!fits) return null;
    }
  }
  const endings = byEnding(() => 0n);
  for (let index = 0; index < CODES; index += 1) {
    endings[endingOf(-1 - index).ending] += countAt(ends, index * digits, digits);
  }
  const unfinished = countAt(ends, CODES * digits, digits);
  const all = ENDINGS.reduce((sum, ending) => sum + endings[ending], unfinished);
  return { all, endings, unfinished };
}

/** @returns whether the sum has no more digits than these */
function addTo(sums: Float64Array, to: number, ways: Float64Array, from: number, digits: number): boolean {
  let carry = 0;
  for (let digit = 0; digit < digits; digit += 1) {
    const sum = (sums[to + digit] as number) + (ways[from + digit] as number) + carry;
    carry = sum >= DIGIT ? 1 : 0;
    sums[to + digit] = carry === 1 ? sum - DIGIT : sum;
  }
  return carry === 0;
}

function countAt(ways: Float64Array, from: number, digits: number): bigint {
  let value = 0n;
  for (let digit = digits - 1; digit >= 0; digit -= 1) {
    value = (value << BigInt(DIGIT_BITS)) + BigInt(ways[from + digit] as number);
  }
  return value;
}

/** Beyond this many bits a double has no more range. */
const MOST_BITS = 1_000;

/** The share of the talks that were followed to their end, 0–1. */
export function shareOf({ all, endings, unfinished }: Paths, ending: Ending): number {
  const ended = all - unfinished;
  if (ended === 0n) return 0;
  const beyond = BigInt(Math.max(0, ended.toString(2).length - MOST_BITS));
  return Number(endings[ending] >> beyond) / Number(ended >> beyond);
}
