import type { Board, Draft, Response, State } from '../engine/model.ts';
import { blank, offered, open } from '../engine/state.ts';
import { trustIn } from '../engine/trust.ts';
import { takeTurn } from '../engine/turn.ts';
import { ENDINGS, type Ending } from '../map/endings.ts';
import { pack, type Relevance, relevanceOf, unpack, WORDS } from './key.ts';
import { add, emptyTable, find, roomFor, type StateTable } from './table.ts';

/**
 * Every moment that a talk can come to, and every reply there. Moments are numbered from 0, the start, in the order in which
 * they were found.
 */
export interface Graph {
  readonly board: Board;
  readonly relevance: Relevance;
  readonly table: StateTable;
  /** All replies at all moments have been tried; else those of so many moments. */
  readonly complete: boolean;
  readonly followed: number;
  /** The replies of moment `m` are `firstReply[m]` and the `replyCount[m] - 1` after it, in the order in which they are offered. */
  readonly firstReply: Int32Array;
  /** 0 where the replies of a moment have not been tried. */
  readonly replyCount: Uint8Array;
  /** Where a reply leads: a moment, or `endingCode` of the end. */
  readonly to: Int32Array;
  /** What a reply costs, in tenths of a result point. */
  readonly cost: Int16Array;
  /** The points that it earns, 0–600. */
  readonly points: Int16Array;
  /** What it leads to beside the next exchange: its place in `OUTCOMES`. */
  readonly outcome: Uint8Array;
}

/** The end of a talk as a negative number: how it ended, and the trust at its end. */
export function endingCode(ending: Ending, trust: number): number {
  return -1 - (ENDINGS.indexOf(ending) * 101 + trust);
}

export function endingOf(code: number): { ending: Ending; trust: number } {
  const index = -1 - code;
  return { ending: ENDINGS[Math.trunc(index / 101)] ?? 'resigned', trust: index % 101 };
}

/** As many moments as a talk of a hundred exchanges may have; following them takes some 200 MB and a few seconds. */
export const MOST_MOMENTS = 1_000_000;

/** Tries every reply at every moment, in one go. See `exploring`. */
export function explore(board: Board, budget?: number, from?: State): Graph {
  const work = exploring(board, budget, from);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Moments followed between two pauses: some hundredths of a second. */
const PAUSE_EVERY = 10_000;

/**
 * Tries every reply at every moment, over the engine's own turn. Yields from time to time how many moments have been followed,
 * so that whoever drives it can look at other things.
 * @param budget moments to follow at most
 * @param from the state that is moment 0; it has not ended
 */
export function* exploring(board: Board, budget = MOST_MOMENTS, from = open(board)): Generator<number, Graph> {
  const relevance = relevanceOf(board);
  const table = emptyTable();
  const key = new Int32Array(WORDS);
  const state = blank();
  const after = blank();
  let firstReply = new Int32Array(32_768);
  let replyCount = new Uint8Array(32_768);
  let to = new Int32Array(131_072);
  let cost = new Int16Array(131_072);
  let points = new Int16Array(131_072);
  let outcome = new Uint8Array(131_072);
  let waiting = new Int32Array(8192);
  let replies = 0;
  let followed = 0;

  pack(relevance, from, key, 0);
  add(table, key);
  // the last one found is followed first: every stage is met early, which the just-in-time compiler rewards twofold
  for (let left = 1; left > 0 && followed < budget; followed += 1) {
    if (followed % PAUSE_EVERY === PAUSE_EVERY - 1) yield followed;
    left -= 1;
    const moment = waiting[left] ?? 0;
    unpack(board, table.words, moment * WORDS, state);
    firstReply[moment] = replies;
    const responses = offered(board, state);
    to = roomFor(to, replies + responses.length);
    cost = roomFor(cost, replies + responses.length);
    points = roomFor(points, replies + responses.length);
    outcome = roomFor(outcome, replies + responses.length);
    for (let index = 0; index < responses.length; index += 1) {
      const turn = takeTurn(board, state, responses[index] as Response, after);
      cost[replies] = turn.cost;
      points[replies] = turn.weighing.points;
      outcome[replies] = turn.onward.outcome;
      if (turn.after.ending) to[replies] = endingCode(turn.after.ending, trustIn(board, turn.after));
      else {
        const known = table.count;
        pack(relevance, turn.after, key, 0);
        const next = add(table, key);
        to[replies] = next;
        if (next === known) {
          waiting = roomFor(waiting, left + 1);
          waiting[left] = next;
          left += 1;
        }
      }
      replies += 1;
    }
    firstReply = roomFor(firstReply, table.count);
    replyCount = roomFor(replyCount, table.count);
    replyCount[moment] = responses.length;
  }
  return {
    board,
    relevance,
    table,
    complete: followed === table.count,
    followed,
    firstReply,
    replyCount,
    to,
    cost,
    points,
    outcome,
  };
}

/** The number of the moment that a talk stands at; -1 when it has ended or was not found. */
export function momentOf({ relevance, table }: Graph, state: State): number {
  if (state.ending) return -1;
  const key = new Int32Array(WORDS);
  pack(relevance, state, key, 0);
  return find(table, key);
}

/** Reads a moment into a state. */
export function readMoment({ board, table }: Graph, moment: number, into: Draft): void {
  unpack(board, table.words, moment * WORDS, into);
}
