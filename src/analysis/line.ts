import type { Draft } from '../engine/model.ts';
import { draftOf, offered, open } from '../engine/state.ts';
import { weigh } from '../engine/weigh.ts';
import { readMoment } from './explore.ts';
import { type Solution, valueAfter } from './solve.ts';

/**
 * The best or worst way to go on from a moment, as response ids. Where several are equal, the one that earns most points
 * at once (for the worst: least), then the first in the file.
 */
export function lineFrom(solution: Solution, which: 'best' | 'worst', moment = 0): string[] {
  const { graph } = solution;
  const values = solution[which];
  const direction = which === 'best' ? 1 : -1;
  const state: Draft = draftOf(open(graph.board));
  const answers: string[] = [];
  for (let at = moment; at >= 0 && graph.replyCount[at]; ) {
    readMoment(graph, at, state);
    const first = graph.firstReply[at] ?? 0;
    let picked = { reply: first, answer: '', points: -Infinity };
    for (const [index, response] of offered(graph.board, state).entries()) {
      const reply = first + index;
      const points = direction * weigh(graph.board, state, response).points;
      if (valueAfter(graph, values, reply) === values[at] && points > picked.points) {
        picked = { reply, answer: response.id, points };
      }
    }
    answers.push(picked.answer);
    at = graph.to[picked.reply] ?? -1;
  }
  return answers;
}
