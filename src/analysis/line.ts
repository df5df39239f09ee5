import { type Debrief, debrief } from '../engine/debrief.ts';
import type { Board, Response, State } from '../engine/model.ts';
import { resultOf } from '../engine/outcome.ts';
import { replay } from '../engine/replay.ts';
import { blank, offered } from '../engine/state.ts';
import { weigh } from '../engine/weigh.ts';
import type { Ending } from '../map/endings.ts';
import { moveRule } from '../map/moves.ts';
import { endingOf, type Graph, readMoment } from './explore.ts';
import { type Solution, valueAfter, worthAt } from './solve.ts';

/**
 * The best way to go on from a moment, as response ids. Where several replies are equally good, the one with most merit, then
 * the first in the file.
 */
export function bestLine({ graph, best }: Solution, moment = 0): string[] {
  const state = blank();
  const answers: string[] = [];
  for (let at = moment; at >= 0 && graph.replyCount[at]; ) {
    readMoment(graph, at, state);
    const first = graph.firstReply[at] as number;
    let picked = { reply: first, answer: '', merit: -Infinity };
    for (const [index, response] of offered(graph.board, state).entries()) {
      const reply = first + index;
      if (valueAfter(graph, best, reply) !== best[at]) continue;
      const merit = meritOf(graph.board, state, response);
      if (merit > picked.merit) picked = { reply, answer: response.id, merit };
    }
    answers.push(picked.answer);
    at = graph.to[picked.reply] as number;
  }
  return answers;
}

/** How the best way on from a moment, or from an `endingCode`, ends. */
export function bestEnding({ graph, best }: Solution, from: number): Ending {
  let at = from;
  while (at >= 0) {
    const first = graph.firstReply[at] as number;
    let reply = first;
    while (reply < first + (graph.replyCount[at] as number) - 1 && valueAfter(graph, best, reply) !== best[at])
      reply += 1;
    at = graph.to[reply] as number;
  }
  return endingOf(at).ending;
}

/** What sets equally good replies apart: the points that they earn, then what their moves are worth in that stage as a rule. */
export function meritOf(board: Board, state: State, response: Response): number {
  const asARule = response.moves.reduce((sum, move) => sum + (moveRule(move).weights[state.stage] ?? 0), 0);
  return weigh(board, state, response).points * 100 + asARule;
}

/** A talk so far, as a chain back to its start. */
interface Step {
  readonly moment: number;
  /** Tenths of a result point. */
  readonly spent: number;
  readonly reply: number;
  readonly before: Step | null;
}

/**
 * The shortest talk that comes to the worst result, as response ids: by one reply more each time, and from each moment that
 * so many replies lead to, the way that has cost most.
 */
export function worstLine({ graph, worst }: Solution): string[] {
  const { firstReply, replyCount, to, cost } = graph;
  const result = resultOf(worst[0] as number);
  let here: Iterable<Step> = [{ moment: 0, spent: 0, reply: -1, before: null }];
  for (let found = 1; found > 0; ) {
    const after = new Map<number, Step>();
    for (const before of here) {
      const first = firstReply[before.moment] as number;
      for (let reply = first; reply < first + (replyCount[before.moment] as number); reply += 1) {
        const moment = to[reply] as number;
        const step = { moment, spent: before.spent + (cost[reply] as number), reply, before };
        if (moment < 0 && resultOf(worthAt(moment) - step.spent) === result) return answersOf(graph, step);
        if (moment >= 0 && step.spent > (after.get(moment)?.spent ?? -1)) after.set(moment, step);
      }
    }
    found = after.size;
    here = after.values();
  }
  return [];
}

function answersOf(graph: Graph, last: Step): string[] {
  const state = blank();
  const answers: string[] = [];
  for (let step = last; step.before; step = step.before) {
    const { moment } = step.before;
    readMoment(graph, moment, state);
    const given = offered(graph.board, state)[step.reply - (graph.firstReply[moment] as number)] as Response;
    answers.push(given.id);
  }
  return answers.reverse();
}

/** The best or the worst talk there is, played out: what it comes to. */
export function talkAlong(solution: Solution, which: 'best' | 'worst'): Debrief {
  const { board } = solution.graph;
  const answers = which === 'best' ? bestLine(solution) : worstLine(solution);
  return debrief(board.scenario, 0, replay(board, answers).talk.events);
}
