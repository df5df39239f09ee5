import { resultOf } from '../engine/outcome.ts';
import { blank, offered } from '../engine/state.ts';
import type { Grade } from '../map/grades.ts';
import { STAGES, type Stage } from '../map/stages.ts';
import type { ExchangeText, ResponseText, Scenario } from '../scenario/format.ts';
import { readMoment } from './explore.ts';
import { outlookAt } from './outlook.ts';
import type { Solution } from './solve.ts';

/** What a reply does: its grade, or why it has none. */
export type Effect = Grade | 'decided' | 'never' | 'unknown';

export interface OutlinedReply {
  readonly text: ResponseText;
  readonly effect: Effect;
  /** Result points given away in the best talk that comes to it; null without a grade. */
  readonly loss: number | null;
}

export interface OutlinedExchange {
  readonly text: ExchangeText;
  readonly replies: readonly OutlinedReply[];
}

/** A scenario as it can be drawn: who can say what, and what it does. */
export interface Outline {
  readonly scenario: Scenario;
  /** The result of the best talk; null where not all talks were followed, so that nothing is known about effects. */
  readonly best: number | null;
  /** The exchanges in the order of play: a reprise comes when there is nothing else left. */
  readonly stages: readonly { readonly stage: Stage; readonly exchanges: readonly OutlinedExchange[] }[];
}

export function outlineOf(solution: Solution): Outline {
  const { board, complete } = solution.graph;
  const { scenario } = board;
  const effects = complete ? effectsOf(solution) : null;
  const outlined = (exchange: ExchangeText): OutlinedExchange => ({
    text: exchange,
    replies: exchange.responses.map((response) => ({
      text: response,
      ...(effects ? (effects.get(response) ?? { effect: 'never', loss: null }) : { effect: 'unknown', loss: null }),
    })),
  });
  return {
    scenario,
    best: complete ? resultOf(solution.best[0] as number) : null,
    stages: STAGES.map((stage) => ({
      stage,
      exchanges: [...scenario.stages[stage]].sort((a, b) => Number(!!a.reprise) - Number(!!b.reprise)).map(outlined),
    })),
  };
}

type Effects = Map<ResponseText, Pick<OutlinedReply, 'effect' | 'loss'>>;

/**
 * Every reply is judged in the best talk that comes to it. What the talk has said before makes a difference to a reply, so one
 * moment has to be chosen; this one asks what is still to be lost by somebody who has done well so far.
 */
function effectsOf(solution: Solution): Effects {
  const { graph, best, order } = solution;
  const { board } = graph;
  const spent = leastSpent(solution);
  const state = blank();
  const chosen = board.exchanges.map(({ usual }) => usual.map(() => ({ moment: -1, value: -Infinity })));
  for (const moment of order) {
    readMoment(graph, moment, state);
    const value = (best[moment] as number) - (spent[moment] as number);
    for (const { place } of offered(board, state)) {
      const found = chosen[state.exchange]?.[place];
      // the breather is the scenario's, not the exchange's
      if (found && value > found.value) Object.assign(found, { moment, value });
    }
  }
  const effects: Effects = new Map();
  const texts = STAGES.flatMap((stage) => board.scenario.stages[stage]);
  for (const [index, places] of chosen.entries()) {
    for (const [place, { moment }] of places.entries()) {
      const text = texts[index]?.responses[place];
      if (moment < 0 || !text) continue;
      readMoment(graph, moment, state);
      const { replies } = outlookAt(solution, moment, state, spent[moment] as number);
      const reply = replies.find(({ response }) => response.place === place);
      effects.set(text, reply?.grade ? { effect: reply.grade, loss: reply.loss } : { effect: 'decided', loss: null });
    }
  }
  return effects;
}

/** What the cheapest way to each moment costs, in tenths of a result point. */
function leastSpent({ graph, order }: Solution): Int32Array {
  const { firstReply, replyCount, to, cost } = graph;
  const spent = new Int32Array(order.length).fill(2 ** 31 - 1);
  spent[0] = 0;
  for (const moment of order) {
    const first = firstReply[moment] as number;
    for (let reply = first; reply < first + (replyCount[moment] as number); reply += 1) {
      const next = to[reply] as number;
      if (next >= 0) spent[next] = Math.min(spent[next] as number, (spent[moment] as number) + (cost[reply] as number));
    }
  }
  return spent;
}
