import type { Board, Draft, Response, State } from '../engine/model.ts';
import { blank, offered, open } from '../engine/state.ts';
import { trustIn } from '../engine/trust.ts';
import { takeTurn } from '../engine/turn.ts';
import { byEnding, ENDINGS, type Ending } from '../map/endings.ts';
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
  return -1 - (PLACES[ending] * 101 + trust);
}

/** How many codes there are: an ending with each trust from 0 to 100. */
export const CODES = ENDINGS.length * 101;

const PLACES = byEnding((ending) => ENDINGS.indexOf(ending));

export function endingOf(code: number): { ending: Ending; trust: number } {
  const index = -1 - code;
  return { ending: ENDINGS[Math.trunc(index / 101)] ?? 'resigned', trust: index % 101 };
}

/** As many moments as a talk of a hundred exchanges may have; following them takes some 200 MB and a few seconds. */
export const MOST_MOMENTS = 1_000_000;

/** Tries every reply at every moment, in one go. See `exploring`. */
export function explore(board: Board, budget?: number, from?: State): Graph {
  return toItsEnd(exploring(board, budget, from));
}

/** What long work comes to, when nobody wants to look at other things on the way. */
export function toItsEnd<R>(work: Generator<number, R>): R {
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
  const work = beginAt(board, from);
  while (work.left > 0 && work.followed < budget) {
    followSome(work, Math.min(budget, work.followed + PAUSE_EVERY));
    yield work.followed;
  }
  const { relevance, table, followed, firstReply, replyCount, to, cost, points, outcome } = work;
  const complete = followed === table.count;
  return { board, relevance, table, complete, followed, firstReply, replyCount, to, cost, points, outcome };
}

/** A graph in the making. */
interface Work extends Growing<Omit<Graph, 'complete'>> {
  /** How many replies have been tried. */
  replies: number;
  /** The moments that were found and not followed yet. */
  waiting: Int32Array;
  left: number;
}

type Growing<T> = { -readonly [K in keyof T]: T[K] };

function beginAt(board: Board, from: State): Work {
  const relevance = relevanceOf(board);
  const table = emptyTable();
  const key = new Int32Array(WORDS);
  pack(relevance, from, key, 0);
  add(table, key);
  return {
    board,
    relevance,
    table,
    followed: 0,
    firstReply: new Int32Array(32_768),
    replyCount: new Uint8Array(32_768),
    to: new Int32Array(131_072),
    cost: new Int16Array(131_072),
    points: new Int16Array(131_072),
    outcome: new Uint8Array(131_072),
    replies: 0,
    waiting: new Int32Array(32_768),
    left: 1,
  };
}

/** The last moment found is followed first: every stage is met early, which the just-in-time compiler rewards twofold. */
function followSome(work: Work, until: number): void {
  const { board, relevance, table } = work;
  const key = new Int32Array(WORDS);
  const state = blank();
  const after = blank();
  while (work.left > 0 && work.followed < until) {
    work.left -= 1;
    work.followed += 1;
    const moment = work.waiting[work.left] as number;
    unpack(board, table.words, moment * WORDS, state);
    const responses = offered(board, state);
    makeRoom(work, responses.length);
    const { to, cost, points, outcome } = work;
    let reply = work.replies;
    work.firstReply[moment] = reply;
    work.replyCount[moment] = responses.length;
    for (let index = 0; index < responses.length; index += 1, reply += 1) {
      const turn = takeTurn(board, state, responses[index] as Response, after);
      cost[reply] = turn.cost;
      points[reply] = turn.weighing.points;
      outcome[reply] = turn.onward.outcome;
      if (after.ending) to[reply] = endingCode(after.ending, trustIn(board, after));
      else {
        const known = table.count;
        pack(relevance, after, key, 0);
        const next = add(table, key);
        to[reply] = next;
        if (next === known) work.waiting[work.left++] = next;
      }
    }
    work.replies = reply;
  }
}

/** Makes room for so many replies, and for a moment that each of them may lead to. */
function makeRoom(work: Work, more: number): void {
  const replies = work.replies + more;
  if (replies > work.to.length) {
    work.to = roomFor(work.to, replies);
    work.cost = roomFor(work.cost, replies);
    work.points = roomFor(work.points, replies);
    work.outcome = roomFor(work.outcome, replies);
  }
  const moments = work.table.count + more;
  if (moments > work.firstReply.length) {
    work.firstReply = roomFor(work.firstReply, moments);
    work.replyCount = roomFor(work.replyCount, moments);
    work.waiting = roomFor(work.waiting, moments);
  }
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
