import { type Debrief, debrief } from '../engine/debrief.ts';
import type { Board, Response, State } from '../engine/model.ts';
import { replay } from '../engine/replay.ts';
import { blank, offered } from '../engine/state.ts';
import { weigh } from '../engine/weigh.ts';
import { moveRule } from '../map/moves.ts';
import { readMoment } from './explore.ts';
import { type Solution, valueAfter } from './solve.ts';

/**
 * The best or worst way to go on from a moment, as response ids. Where several are equally good, the one with most merit;
 * where several are equally bad, the one that is over soonest; then the first in the file.
 */
export function lineFrom(solution: Solution, which: 'best' | 'worst', moment = 0): string[] {
  const { graph } = solution;
  const values = solution[which];
  const length = which === 'worst' ? shortest(solution) : undefined;
  const state = blank();
  const answers: string[] = [];
  for (let at = moment; at >= 0 && graph.replyCount[at]; ) {
    readMoment(graph, at, state);
    const first = graph.firstReply[at] ?? 0;
    let picked = { reply: first, answer: '', rank: -Infinity };
    for (const [index, response] of offered(graph.board, state).entries()) {
      const reply = first + index;
      if (valueAfter(graph, values, reply, which) !== values[at]) continue;
      const rank = length ? -lengthAfter(graph.to, length, reply) : merit(graph.board, state, response);
      if (rank > picked.rank) picked = { reply, answer: response.id, rank };
    }
    answers.push(picked.answer);
    at = graph.to[picked.reply] ?? -1;
  }
  return answers;
}

/** The points that a reply earns, and before another that earns as many, what its moves are worth in that stage as a rule. */
function merit(board: Board, state: State, response: Response): number {
  const asARule = response.moves.reduce((sum, move) => sum + (moveRule(move).weights[state.stage] ?? 0), 0);
  return weigh(board, state, response).points * 100 + asARule;
}

const lengthAfter = (to: Int32Array, length: Int32Array, reply: number): number => length[to[reply] ?? -1] ?? 0;

/** By moment, the replies that the shortest of the worst lines takes. */
function shortest({ graph, worst, order }: Solution): Int32Array {
  const length = new Int32Array(order.length);
  for (let at = order.length - 1; at >= 0; at -= 1) {
    const moment = order[at] ?? 0;
    const first = graph.firstReply[moment] ?? 0;
    let least = Number.MAX_SAFE_INTEGER;
    for (let reply = first; reply < first + (graph.replyCount[moment] ?? 0); reply += 1) {
      if (valueAfter(graph, worst, reply, 'worst') !== worst[moment]) continue;
      least = Math.min(least, 1 + lengthAfter(graph.to, length, reply));
    }
    length[moment] = least === Number.MAX_SAFE_INTEGER ? 0 : least;
  }
  return length;
}

/** A line from the start, played out: what it comes to. */
export function talkAlong(solution: Solution, which: 'best' | 'worst'): Debrief {
  const { board } = solution.graph;
  return debrief(board.scenario, 0, replay(board, lineFrom(solution, which)).talk.events);
}
