import type { Response } from '../engine/model.ts';
import { blank, offered } from '../engine/state.ts';
import { type Graph, readMoment } from './explore.ts';

/** The shortest ways from the start. */
export interface Ways {
  /** To a moment, as response ids. */
  readonly to: (moment: number) => string[];
  /** Of two moments, the one that fewer replies lead to; the first of them when equal, -1 being none. */
  readonly nearer: (one: number, other: number) => number;
}

/** Finds, for every moment, a way with the fewest replies: breadth first from the start. */
export function shortestWays(graph: Graph): Ways {
  const { table, firstReply, replyCount, to, board } = graph;
  const cameFrom = new Int32Array(table.count).fill(-1);
  const reply = new Int32Array(table.count);
  const turns = new Int32Array(table.count);
  const queue = new Int32Array(table.count);
  let found = 1;
  for (let at = 0; at < found; at += 1) {
    const moment = queue[at] as number;
    const first = firstReply[moment] as number;
    for (let index = 0; index < (replyCount[moment] as number); index += 1) {
      const next = to[first + index] as number;
      if (next <= 0 || cameFrom[next] !== -1) continue;
      cameFrom[next] = moment;
      reply[next] = index;
      turns[next] = (turns[moment] as number) + 1;
      queue[found++] = next;
    }
  }
  const state = blank();
  return {
    nearer: (one, other) => (one >= 0 && (turns[one] ?? 0) <= (turns[other] ?? 0) ? one : other),
    to: (moment) => {
      const answers: string[] = [];
      for (let at = moment; at > 0; at = cameFrom[at] as number) {
        readMoment(graph, cameFrom[at] as number, state);
        answers.push((offered(board, state)[reply[at] as number] as Response).id);
      }
      return answers.reverse();
    },
  };
}
