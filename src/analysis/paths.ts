import { byEnding, type Ending } from '../map/endings.ts';
import { endingOf, type Graph } from './explore.ts';
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
export function countPaths({ graph, order }: Solution): Paths {
  const { firstReply, replyCount, to } = graph;
  const digits = digitsFor(graph, order);
  const ways = new Float64Array(order.length * digits);
  const ends = new Map<number, bigint>();
  let unfinished = 0n;
  ways[0] = 1;
  for (let at = 0; at < order.length; at += 1) {
    const moment = order[at] ?? 0;
    const first = firstReply[moment] ?? 0;
    const replies = replyCount[moment] ?? 0;
    if (replies === 0) unfinished += countAt(ways, moment * digits, digits);
    for (let reply = first; reply < first + replies; reply += 1) {
      const next = to[reply] ?? -1;
      if (next >= 0) addTo(ways, next * digits, moment * digits, digits);
      else ends.set(next, (ends.get(next) ?? 0n) + countAt(ways, moment * digits, digits));
    }
  }
  const endings = byEnding(() => 0n);
  for (const [code, count] of ends) endings[endingOf(code).ending] += count;
  const all = [...ends.values()].reduce((sum, count) => sum + count, unfinished);
  return { all, endings, unfinished };
}

/** Digits enough for the most replies at each of the turns of the longest talk. */
function digitsFor({ firstReply, replyCount, to }: Graph, order: Int32Array): number {
  const turns = new Int32Array(order.length);
  let longest = 0;
  let most = 2;
  for (let at = 0; at < order.length; at += 1) {
    const moment = order[at] ?? 0;
    const first = firstReply[moment] ?? 0;
    const replies = replyCount[moment] ?? 0;
    const after = (turns[moment] ?? 0) + 1;
    longest = Math.max(longest, after);
    most = Math.max(most, replies);
    for (let reply = first; reply < first + replies; reply += 1) {
      const next = to[reply] ?? -1;
      if (next >= 0 && (turns[next] ?? 0) < after) turns[next] = after;
    }
  }
  return Math.ceil((longest * Math.log2(most)) / DIGIT_BITS);
}

function addTo(ways: Float64Array, to: number, from: number, digits: number): void {
  let carry = 0;
  for (let digit = 0; digit < digits; digit += 1) {
    const sum = (ways[to + digit] ?? 0) + (ways[from + digit] ?? 0) + carry;
    carry = sum >= DIGIT ? 1 : 0;
    ways[to + digit] = carry === 1 ? sum - DIGIT : sum;
  }
}

function countAt(ways: Float64Array, from: number, digits: number): bigint {
  let value = 0n;
  for (let digit = digits - 1; digit >= 0; digit -= 1) {
    value = (value << BigInt(DIGIT_BITS)) + BigInt(ways[from + digit] ?? 0);
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
