import type { Board, Draft, Exchange, Response, State } from '../engine/model.ts';
import { OUTCOMES } from '../engine/onward.ts';
import { blank, offered } from '../engine/state.ts';
import { takeTurn } from '../engine/turn.ts';
import { weigh } from '../engine/weigh.ts';
import { GOOD_ENDINGS } from '../map/endings.ts';
import { moveRule } from '../map/moves.ts';
import { ACCEPTANCE } from '../map/stages.ts';
import { hasConditions, type Looks, lookAtMoment, lookAtStage } from './conditions.ts';
import { CODES, endingOf, readMoment } from './explore.ts';
import { emotionIn, exchangeIn, WORDS } from './key.ts';
import { type Solution, valueAfter } from './solve.ts';
import { shortestWays, type Ways } from './witness.ts';

/** What was seen of one response, over all moments at which it is on offer. */
export interface ResponseFacts {
  readonly response: Response;
  /** What it is wrong in: both defensive styles, one of them, or neither. */
  readonly style: number;
  moments: number;
  /** The moment of them that the fewest replies lead to; -1 for none. */
  at: number;
  /** None of its moves counts, and it does nothing else. */
  idle: number;
  /** Bits of the responses that are wrong in the same way, but no worse, at every moment; and of those better at some. */
  noWorse: number;
  better: number;
}

/** What was seen of one exchange. */
export interface ExchangeFacts {
  readonly exchange: Exchange;
  /** Something is asked about a moment when it opens. */
  readonly conditional: boolean;
  moments: number;
  at: number;
  /** A good ending can still be reached, at some moment. */
  hopeful: boolean;
  /** The talk can still end by itself, at some moment: not by the client's patience, nor by way of a flare-up or a breather. */
  free: boolean;
  /** Some reply earns points. */
  rewarding: boolean;
  /** It ends here at some moment, because there is nothing more to say. */
  runsDry: boolean;
  /** By exchange, 1 where a reply leads there; flare-ups, returns from them and breathers left out. */
  readonly leadsTo: Uint8Array;
  /** One of these replies has no `goto`. */
  goesOn: boolean;
  readonly responses: readonly ResponseFacts[];
}

/** What one look at all moments and replies shows: the ground of the proofs. */
export interface Survey {
  readonly solution: Solution;
  readonly ways: Ways;
  readonly exchanges: readonly ExchangeFacts[];
  /** By stage: it is reached; a talk comes through it; some reply earns points. */
  readonly reached: boolean[];
  readonly done: boolean[];
  readonly rewarding: boolean[];
  /** Bits of the concerns that come out at some moment. */
  surfaced: number;
  /** Bits of those that come out on lines of replies that each earn the most points on offer. */
  surfacedBySkill: number;
  readonly looks: Looks;
}

/** @param solution complete: a proof that something never happens needs all moments */
export function survey(solution: Solution): Survey {
  const { graph, order } = solution;
  const facts = emptySurvey(solution);
  const state = blank();
  const after = blank();
  const notes: Notes = { values: [], emotions: [] };
  const skilled = new Uint8Array(order.length);
  skilled[0] = 1;
  const rests = new Uint8Array(order.length);
  for (let at = 0; at < order.length; at += 1) {
    const moment = order[at] as number;
    readMoment(graph, moment, state);
    const here = facts.exchanges[state.exchange] as ExchangeFacts;
    here.moments += 1;
    here.at = facts.ways.nearer(here.at, moment);
    facts.reached[state.stage] = true;
    if (here.conditional) lookAtMoment(facts.looks, graph.board, here.exchange, state);
    const responses = offered(graph.board, state);
    lookAtReplies(facts, here, responses, moment, state);
    lookAtEnds(facts, here, responses, { moment, state, after });
    compare(facts, here, responses, moment, notes);
    if (skilled[moment]) markSkilled(facts, skilled, responses, moment);
    if ((responses[responses.length - 1] as Response).breather) rests[moment] = 1;
  }
  lookAhead(facts, rests);
  return facts;
}

function emptySurvey(solution: Solution): Survey {
  const { board } = solution.graph;
  const nothing = (): boolean[] => [false, false, false, false, false];
  return {
    solution,
    ways: shortestWays(solution.graph),
    exchanges: board.exchanges.map((exchange) => ({
      exchange,
      conditional: hasConditions(board, exchange),
      moments: 0,
      at: -1,
      hopeful: false,
      free: false,
      rewarding: false,
      runsDry: false,
      leadsTo: new Uint8Array(board.exchanges.length),
      goesOn: false,
      responses: exchange.responses.map((response) => ({
        response,
        style: styleOf(response),
        moments: 0,
        at: -1,
        idle: 0,
        noWorse: -1,
        better: 0,
      })),
    })),
    reached: nothing(),
    done: nothing(),
    rewarding: nothing(),
    surfaced: 0,
    surfacedBySkill: 0,
    looks: new Map(),
  };
}

/** The defensive styles that its moves are cues of, as two bits. */
function styleOf({ moves }: Response): number {
  const cues = moves.flatMap((move) => moveRule(move).cues ?? []);
  return (cues.includes('footballer') ? 1 : 0) | (cues.includes('nurse') ? 2 : 0);
}

const [DONE, FOUND_OUT, FLARED, RETURNED, LED, SETTLED, UNSETTLED] = (
  ['done', 'found-out', 'flared', 'returned', 'led', 'settled', 'unsettled'] as const
).map((outcome) => OUTCOMES.indexOf(outcome));

/** By outcome: the stage has been come through. */
const COMES_THROUGH = OUTCOMES.map((_, outcome) => [DONE, FOUND_OUT, LED, RETURNED, SETTLED].includes(outcome));

function lookAtReplies(
  facts: Survey,
  here: ExchangeFacts,
  responses: readonly Response[],
  moment: number,
  state: State,
): void {
  const { graph } = facts.solution;
  const { words } = graph.table;
  const { stage } = here.exchange;
  const first = graph.firstReply[moment] as number;
  for (let index = 0; index < responses.length; index += 1) {
    const response = responses[index] as Response;
    const reply = first + index;
    const outcome = graph.outcome[reply] as number;
    const next = graph.to[reply] as number;
    if ((graph.points[reply] as number) > 0 && !response.breather) {
      facts.rewarding[stage] = true;
      here.rewarding = true;
    }
    if (COMES_THROUGH[outcome]) facts.done[stage] = true;
    if (outcome === UNSETTLED) here.runsDry = true;
    facts.surfaced |= response.surfaces;
    if (next < 0) continue;
    const byItself = outcome !== FLARED && outcome !== RETURNED && !response.breather;
    if (byItself) {
      here.leadsTo[exchangeIn(words, next * WORDS)] = 1;
      if (response.goto < 0) here.goesOn = true;
    }
    const fact = here.responses[response.place] as ResponseFacts;
    if (graph.points[reply] === 0 && doesNothing(graph.board, state, response)) fact.idle += 1;
  }
}

/** In position waiting is felt when the news comes, in explosion that nobody listens; from acceptance on, nothing is nothing. */
function doesNothing(board: Board, state: State, response: Response): boolean {
  if (state.stage < ACCEPTANCE) return false;
  const { surfaces, concession, nudge, goto } = response;
  if (surfaces !== 0 || concession !== 0 || nudge !== 0 || goto >= 0) return false;
  const { help, harm } = weigh(board, state, response);
  return help === 0 && harm === 0;
}

/** The talk has ended by itself. */
const isOver = (outcome: number): boolean => outcome === SETTLED || outcome === UNSETTLED;

/** Where a talk ends since no exchange is left, the conditions of its stage's exchanges are looked at once more. */
function lookAtEnds(
  { solution, looks }: Survey,
  here: ExchangeFacts,
  responses: readonly Response[],
  { moment, state, after }: { moment: number; state: State; after: Draft },
): void {
  const { board, firstReply, outcome } = solution.graph;
  for (let index = 0; index < responses.length; index += 1) {
    if (!isOver(outcome[(firstReply[moment] as number) + index] as number)) continue;
    takeTurn(board, state, responses[index] as Response, after);
    if (after.progress < 100) lookAtStage(looks, board, here.exchange.stage, after);
  }
}

/** What the replies of a moment come to, and the emotions that they leave: one place to note them for all moments. */
interface Notes {
  readonly values: number[];
  readonly emotions: number[];
}

/** Lays the replies of one moment side by side; the breather belongs to the scenario, and is left out. */
function compare(
  { solution, ways }: Survey,
  here: ExchangeFacts,
  responses: readonly Response[],
  moment: number,
  { values, emotions }: Notes,
): void {
  const { graph, best } = solution;
  const first = graph.firstReply[moment] as number;
  const most = best[moment] as number;
  for (let index = 0; index < responses.length; index += 1) {
    values[index] = valueAfter(graph, best, first + index);
    emotions[index] = feltAfter(graph, first + index);
  }
  for (let index = 0; index < responses.length; index += 1) {
    const { place, breather } = responses[index] as Response;
    if (breather) continue;
    const fact = here.responses[place] as ResponseFacts;
    fact.moments += 1;
    fact.at = ways.nearer(fact.at, moment);
    if (fact.noWorse === 0) continue;
    const value = values[index] as number;
    let noWorse = 0;
    for (let otherIndex = 0; otherIndex < responses.length; otherIndex += 1) {
      const otherValue = values[otherIndex] as number;
      if (otherIndex === index || otherValue === most || otherValue < value) continue;
      const other = responses[otherIndex] as Response;
      if (other.breather || (here.responses[other.place] as ResponseFacts).style !== fact.style) continue;
      if ((emotions[otherIndex] as number) <= (emotions[index] as number)) noWorse |= 1 << other.place;
      if (otherValue > value) fact.better |= 1 << other.place;
    }
    fact.noWorse &= noWorse;
  }
}

/** By an ending's code, from −1 down. */
const GOOD = Array.from({ length: CODES }, (_, index) => GOOD_ENDINGS.includes(endingOf(-1 - index).ending));

const isGood = (code: number): boolean => GOOD[-1 - code] === true;

/** The emotion that a reply leaves; at the end of a talk, what it ended with. */
function feltAfter({ to, table }: Solution['graph'], reply: number): number {
  const next = to[reply] as number;
  if (next >= 0) return emotionIn(table.words, next * WORDS);
  return isGood(next) ? 0 : 100;
}

function markSkilled(facts: Survey, skilled: Uint8Array, responses: readonly Response[], moment: number): void {
  const { points, to, firstReply } = facts.solution.graph;
  const first = firstReply[moment] as number;
  let most = 0;
  for (let index = 0; index < responses.length; index += 1) most = Math.max(most, points[first + index] as number);
  for (let index = 0; index < responses.length; index += 1) {
    if ((points[first + index] as number) < most) continue;
    facts.surfacedBySkill |= (responses[index] as Response).surfaces;
    const next = to[first + index] as number;
    if (next >= 0) skilled[next] = 1;
  }
}

const [HOPEFUL, FREE] = [1, 2];

/**
 * Finds, by exchange, whether a good ending, or an end of its own, can still be reached from some moment of it.
 * @param rests by moment, 1 where a breather is on offer: it comes last
 */
function lookAhead({ solution, exchanges }: Survey, rests: Uint8Array): void {
  const { graph, order } = solution;
  const prospects = new Uint8Array(order.length);
  for (let at = order.length - 1; at >= 0; at -= 1) {
    const moment = order[at] as number;
    const first = graph.firstReply[moment] as number;
    const last = first + (graph.replyCount[moment] as number);
    const facts = exchanges[exchangeIn(graph.table.words, moment * WORDS)] as ExchangeFacts;
    const breather = rests[moment] ? last - 1 : -1;
    let prospect = 0;
    for (let reply = first; reply < last; reply += 1) {
      const next = graph.to[reply] as number;
      const after = next >= 0 ? (prospects[next] as number) : prospectOf(next, graph.outcome[reply] as number);
      const aside = reply === breather || graph.outcome[reply] === FLARED;
      prospect |= aside ? after & HOPEFUL : after;
    }
    prospects[moment] = prospect;
    if (prospect & HOPEFUL) facts.hopeful = true;
    if (prospect & FREE) facts.free = true;
  }
}

function prospectOf(end: number, outcome: number): number {
  return (isGood(end) ? HOPEFUL : 0) | (isOver(outcome) ? FREE : 0);
}
