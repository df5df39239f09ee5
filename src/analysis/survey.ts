import type { Draft, Exchange, Line, Response, State, Test } from '../engine/model.ts';
import { always, draftOf, offered, open } from '../engine/state.ts';
import { type Turn, takeTurn } from '../engine/turn.ts';
import { GOOD_ENDINGS } from '../map/endings.ts';
import { readMoment } from './explore.ts';
import { type Solution, valueAfter } from './solve.ts';

/** What was seen of one response, over all moments at which it is on offer. */
export interface ResponseFacts {
  readonly response: Response;
  moments: number;
  /** The first such moment that was found; -1 for none. */
  at: number;
  /** Nothing on offer keeps more within reach. */
  best: number;
  /** It changes nothing, and gives away no more than the turn it takes. */
  idle: number;
  /** Bits of the responses that are wrong in the same way, but no worse, at every moment; and of those better at some. */
  noWorse: number;
  better: number;
}

/** What was seen of one exchange. */
export interface ExchangeFacts {
  readonly exchange: Exchange;
  moments: number;
  at: number;
  /** A good ending can still be reached. */
  hopeful: number;
  /** The talk can still end by itself, not only by the client's patience. */
  free: number;
  /** It ends here at some moment, because there is nothing more to say. */
  runsDry: boolean;
  /** The exchanges that its replies lead to; flare-ups and returns from them left out. */
  readonly leadsTo: Set<number>;
  readonly responses: readonly ResponseFacts[];
}

/** What one look at all moments and replies shows: the ground of the proofs. */
export interface Survey {
  readonly solution: Solution;
  readonly exchanges: readonly ExchangeFacts[];
  /** By stage: it is reached; its work can be done; some reply earns points. */
  readonly reached: boolean[];
  readonly done: boolean[];
  readonly rewarding: boolean[];
  /** Bits of the concerns that come out at some moment. */
  surfaced: number;
  /** Bits of those that come out on lines of replies that each earn the most points on offer. */
  surfacedBySkill: number;
  /** How often a condition held, of the moments at which it was looked at. */
  readonly conditions: Map<Test, { held: number; tried: number }>;
}

/** One reply at one moment. */
interface Option {
  readonly response: Response;
  readonly turn: Turn;
  readonly emotion: number;
  readonly value: number;
  readonly style: string;
}

/** @param solution complete: a proof that something never happens needs all moments */
export function survey(solution: Solution): Survey {
  const { graph, order } = solution;
  const { board } = graph;
  const facts = emptySurvey(solution);
  const state = draftOf(open(board));
  const after = draftOf(state);
  const skilled = new Uint8Array(order.length);
  const endsWell = new Uint8Array(graph.to.length);
  const endsByItself = new Uint8Array(graph.to.length);
  skilled[0] = 1;
  for (const moment of order) {
    readMoment(graph, moment, state);
    const here = facts.exchanges[state.exchange];
    if (!here) continue;
    here.moments += 1;
    if (here.at < 0) here.at = moment;
    facts.reached[state.stage] = true;
    tryConditions(facts, here.exchange, state);

    const first = graph.firstReply[moment] ?? 0;
    const options = offered(board, state).map((response, index): Option => {
      const turn = takeTurn(board, state, response, after);
      lookAtTurn(facts, here, state, after, turn);
      const { ending } = after;
      if (ending && GOOD_ENDINGS.includes(ending)) endsWell[first + index] = 1;
      if (isOwnEnd(turn)) endsByItself[first + index] = 1;
      const fact = here.responses[here.exchange.responses.indexOf(response)];
      const value = valueAfter(graph, solution.best, first + index, 'best');
      if (fact && changesNothing(state, after) && (solution.best[moment] ?? 0) - value <= turn.cost) fact.idle += 1;
      return { response, turn, emotion: after.emotion, value, style: styleOf(turn) };
    });
    compare(here, options, moment, solution.best[moment] ?? 0);
    if (skilled[moment]) markSkilled(solution, facts, skilled, options, first);
  }
  countMoments(facts, 'hopeful', endsWell);
  countMoments(facts, 'free', endsByItself);
  return facts;
}

function emptySurvey(solution: Solution): Survey {
  return {
    solution,
    exchanges: solution.graph.board.exchanges.map((exchange) => ({
      exchange,
      moments: 0,
      at: -1,
      hopeful: 0,
      free: 0,
      runsDry: false,
      leadsTo: new Set<number>(),
      responses: exchange.responses.map((response) => ({
        response,
        moments: 0,
        at: -1,
        best: 0,
        idle: 0,
        noWorse: -1,
        better: 0,
      })),
    })),
    reached: [false, false, false, false, false],
    done: [false, false, false, false, false],
    rewarding: [false, false, false, false, false],
    surfaced: 0,
    surfacedBySkill: 0,
    conditions: new Map(),
  };
}

const isOwnEnd = ({ onward }: Turn): boolean =>
  onward.endedBecause === 'settled' || onward.endedBecause === 'unsettled';

function styleOf({ weighing: { cues } }: Turn): string {
  if (cues.footballer !== cues.nurse) return cues.footballer > cues.nurse ? 'footballer' : 'nurse';
  return cues.nurse > 0 ? 'both' : 'neither';
}

function changesNothing(before: State, after: State): boolean {
  return (
    after.ending === null &&
    after.stage === before.stage &&
    after.emotion === before.emotion &&
    after.lost === before.lost &&
    after.heard === before.heard &&
    after.progress === before.progress &&
    after.surfaced === before.surfaced &&
    after.concessions === before.concessions &&
    after.promised === before.promised
  );
}

function lookAtTurn(facts: Survey, here: ExchangeFacts, before: State, after: State, turn: Turn): void {
  const { passage, endedBecause } = turn.onward;
  if (turn.weighing.points > 0) facts.rewarding[before.stage] = true;
  if (passage === 'done' || passage === 'found-out' || endedBecause === 'settled') facts.done[before.stage] = true;
  if (endedBecause === 'unsettled') here.runsDry = true;
  facts.surfaced |= after.surfaced & ~before.surfaced;
  if (after.ending === null && passage !== 'flared' && passage !== 'returned') here.leadsTo.add(after.exchange);
}

/** Lays the replies of one moment side by side; the breather belongs to the scenario, and is left out. */
function compare(here: ExchangeFacts, options: readonly Option[], moment: number, best: number): void {
  const written = options.filter(({ response }) => !response.breather);
  for (const { response, value, emotion, style } of written) {
    const fact = here.responses[here.exchange.responses.indexOf(response)];
    if (!fact) continue;
    fact.moments += 1;
    if (fact.at < 0) fact.at = moment;
    if (value === best) fact.best += 1;
    let noWorse = 0;
    for (const other of written) {
      if (other.response === response || other.value === best || other.style !== style) continue;
      const bit = 1 << here.exchange.responses.indexOf(other.response);
      if (other.value >= value && other.emotion <= emotion) noWorse |= bit;
      if (other.value > value) fact.better |= bit;
    }
    fact.noWorse &= noWorse;
  }
}

function markSkilled(
  { graph }: Solution,
  facts: Survey,
  skilled: Uint8Array,
  options: readonly Option[],
  first: number,
): void {
  const most = Math.max(...options.map(({ turn }) => turn.weighing.points));
  for (const [index, { response, turn }] of options.entries()) {
    if (turn.weighing.points < most) continue;
    facts.surfacedBySkill |= response.surfaces;
    const next = graph.to[first + index] ?? -1;
    if (next >= 0) skilled[next] = 1;
  }
}

/** Counts, by exchange, the moments from which one of the marked replies can be reached. */
function countMoments({ solution, exchanges }: Survey, what: 'hopeful' | 'free', marked: Uint8Array): void {
  const { graph, order } = solution;
  const leads = new Uint8Array(order.length);
  const state = draftOf(open(graph.board));
  for (let at = order.length - 1; at >= 0; at -= 1) {
    const moment = order[at] ?? 0;
    const first = graph.firstReply[moment] ?? 0;
    for (let reply = first; reply < first + (graph.replyCount[moment] ?? 0); reply += 1) {
      if (marked[reply] || leads[graph.to[reply] ?? -1]) leads[moment] = 1;
    }
    readMoment(graph, moment, state);
    const facts = exchanges[state.exchange];
    if (facts && leads[moment]) facts[what] += 1;
  }
}

/** An exchange's condition is looked at throughout its stage, those of replies and lines where they stand. */
function tryConditions(facts: Survey, here: Exchange, state: Draft): void {
  const { board } = facts.solution.graph;
  const attempt = (test: Test): boolean => {
    if (test === always) return true;
    const count = facts.conditions.get(test) ?? { held: 0, tried: 0 };
    const holds = test(board, state);
    count.tried += 1;
    if (holds) count.held += 1;
    facts.conditions.set(test, count);
    return holds;
  };
  const attemptLine = (line: Line): boolean => line.some(({ fits }) => attempt(fits));
  for (let index = board.stageFrom[here.stage] ?? 0; index < (board.stageFrom[here.stage + 1] ?? 0); index += 1) {
    attempt(board.exchanges[index]?.fits ?? always);
  }
  attemptLine(here.client);
  for (const response of here.responses) if (attempt(response.fits)) attemptLine(response.reply);
}
