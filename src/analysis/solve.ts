import type { Board, State } from '../engine/model.ts';
import { worthOf } from '../engine/outcome.ts';
import { CODES, endingOf, explore, exploring, type Graph, MOST_MOMENTS, momentOf, toItsEnd } from './explore.ts';

/**
 * What can still be reached from every moment, exactly: the worth of the end less the cost of the replies up to it, in
 * tenths of a result point, not yet held to 0–100. Where the graph is not complete: as far as it goes.
 */
export interface Solution {
  readonly graph: Graph;
  readonly best: Int32Array;
  readonly worst: Int32Array;
  /** Moments, each before those that its replies lead to. */
  readonly order: Int32Array;
}

/** Beyond any value; a talk of thousands of replies costs less. */
const NEVER = 1_000_000_000;

const solved = new WeakMap<Board, Solution>();

/** The solution of a board, worked out when it is first asked for. Yields as `exploring` does. */
export function* solving(board: Board): Generator<number, Solution> {
  const known = solved.get(board);
  if (known) return known;
  const solution = solve(yield* exploring(board));
  solved.set(board, solution);
  return solution;
}

/** The same in one go. */
export const solutionOf = (board: Board): Solution => toItsEnd(solving(board));

/** By board: what follows from states that no talk with the scenario's own replies comes to, the latest last. */
const solvedBeyond = new WeakMap<Board, Solution[]>();

/** Solutions from states beyond the scenario's own talks that are remembered for a board: more than a talk has replies. */
const MOST_BEYOND = 40;

/**
 * A solution that knows what can be reached from a state. A reply in one's own words can lead where no response of the scenario
 * leads; then all that follows from there is worked out too.
 */
export function solutionFor(board: Board, state: State): Solution {
  const whole = solutionOf(board);
  if (state.ending || !whole.graph.complete || momentOf(whole.graph, state) >= 0) return whole;
  const beyond = solvedBeyond.get(board) ?? [];
  const known = beyond.find(({ graph }) => momentOf(graph, state) >= 0);
  if (known) return known;
  const solution = solve(explore(board, undefined, state));
  solvedBeyond.set(board, latestOf([...beyond, solution]));
  return solution;
}

/** The last of some solutions that have no more moments together than one may have. */
function latestOf(solutions: readonly Solution[]): Solution[] {
  let moments = 0;
  const tooMany = solutions.findLastIndex(({ order }) => {
    moments += order.length;
    return moments > MOST_MOMENTS;
  });
  return solutions.slice(Math.max(0, solutions.length - MOST_BEYOND, Math.min(tooMany + 1, solutions.length - 1)));
}

export function solve(graph: Graph): Solution {
  const order = inOrder(graph);
  return { graph, order, ...valuesOf(graph, order, -NEVER) };
}

/** No talk of this scenario can come to more than this, though not all were followed. In tenths of a result point. */
export function boundOf({ graph, order, best }: Solution): number {
  const values = graph.complete ? best : valuesOf(graph, order, worthOf('agreed', 100)).best;
  return values[0] as number;
}

/** Moments in an order in which every reply leads forward. A talk never comes back to the same moment, so there is one. */
function inOrder({ table, firstReply, replyCount, to }: Graph): Int32Array {
  const { count } = table;
  const before = new Int32Array(count);
  for (let moment = 0; moment < count; moment += 1) {
    const first = firstReply[moment] as number;
    for (let reply = first; reply < first + (replyCount[moment] as number); reply += 1) {
      const next = to[reply] as number;
      if (next >= 0) before[next] = (before[next] as number) + 1;
    }
  }
  const order = new Int32Array(count);
  let placed = 1;
  for (let at = 0; at < placed; at += 1) {
    const moment = order[at] as number;
    const first = firstReply[moment] as number;
    for (let reply = first; reply < first + (replyCount[moment] as number); reply += 1) {
      const next = to[reply] as number;
      if (next < 0) continue;
      const left = (before[next] as number) - 1;
      before[next] = left;
      if (left === 0) order[placed++] = next;
    }
  }
  if (placed !== count) throw new Error('a talk comes back to the same moment');
  return order;
}

/**
 * The best and the worst value of every moment, from the ends backwards.
 * @param unfollowed the best value of a moment whose replies were not tried; the worst is its opposite
 */
function valuesOf(graph: Graph, order: Int32Array, unfollowed: number): Pick<Solution, 'best' | 'worst'> {
  const { firstReply, replyCount, to, cost } = graph;
  const best = new Int32Array(order.length);
  const worst = new Int32Array(order.length);
  for (let at = order.length - 1; at >= 0; at -= 1) {
    const moment = order[at] as number;
    const first = firstReply[moment] as number;
    const replies = replyCount[moment] as number;
    let most = replies === 0 ? unfollowed : -NEVER;
    let least = replies === 0 ? -unfollowed : NEVER;
    for (let reply = first; reply < first + replies; reply += 1) {
      const next = to[reply] as number;
      const spent = cost[reply] as number;
      const end = next < 0 ? worthAt(next) : 0;
      most = Math.max(most, (next < 0 ? end : (best[next] as number)) - spent);
      least = Math.min(least, (next < 0 ? end : (worst[next] as number)) - spent);
    }
    best[moment] = most;
    worst[moment] = least;
  }
  return { best, worst };
}

/** What a reply comes to, by the best or worst values of the moments that follow. */
export function valueAfter({ to, cost }: Graph, values: Int32Array, reply: number): number {
  const next = to[reply] as number;
  return (next >= 0 ? (values[next] as number) : worthAt(next)) - (cost[reply] as number);
}

/** By code, from −1 down. */
const WORTHS = Int16Array.from({ length: CODES }, (_, index) => {
  const { ending, trust } = endingOf(-1 - index);
  return worthOf(ending, trust);
});

/** What the end of a talk is worth, by its code. */
export const worthAt = (code: number): number => WORTHS[-1 - code] as number;
