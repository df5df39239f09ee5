import { beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../src/analysis/analyse.ts';
import { momentOf, readMoment } from '../src/analysis/explore.ts';
import { talkAlong } from '../src/analysis/line.ts';
import { picker, playOut } from '../src/analysis/players.ts';
import { type Solution, solutionOf, valueAfter } from '../src/analysis/solve.ts';
import { type Debrief, debrief } from '../src/engine/debrief.ts';
import type { Board, Response } from '../src/engine/model.ts';
import { replay } from '../src/engine/replay.ts';
import { setUp } from '../src/engine/set-up.ts';
import { blank, offered, open } from '../src/engine/state.ts';
import { weigh } from '../src/engine/weigh.ts';
import type { Ending } from '../src/map/endings.ts';
import type { Move } from '../src/map/moves.ts';
import { type Player, TRICK_BELOW, TRICKS } from '../src/map/players.ts';
import { ACCEPTANCE, PLAN, STAGES, type Stage } from '../src/map/stages.ts';
import type { Scenario } from '../src/scenario/format.ts';
import { SHIPPED, shippedBoard } from './support/scenarios.ts';

function played(board: Board, player: Player, seed = 1): Debrief {
  return debrief(board.scenario, seed, playOut(board, picker(player, seed)).events);
}

const levelsIn = ({ emotion, curve }: Debrief, stage: Stage): number[] =>
  emotion.filter((_, at) => curve[at] === stage);

/** Peak in explosion after the first words there, no growth in acceptance, falling in plan, back near the norm. */
function expectTheMap(board: Board, talk: Debrief): void {
  const peak = Math.max(...talk.emotion);
  expect(talk.curve[talk.emotion.indexOf(peak)]).toBe('explosion');
  expect(peak).toBeGreaterThan(talk.emotion[1] ?? 0);
  const acceptance = levelsIn(talk, 'acceptance');
  const plan = levelsIn(talk, 'plan');
  expect(acceptance).toEqual([...acceptance].sort((a, b) => b - a));
  expect(plan).toEqual([...plan].sort((a, b) => b - a));
  expect(plan.at(-1)).toBeLessThan(acceptance[0] ?? 0);
  expect(Math.abs((talk.emotion.at(-1) ?? 0) - board.scenario.emotion.norm)).toBeLessThanOrEqual(10);
}

it('ships the five situations of the map, and four that show more of the field', () => {
  expect(SHIPPED).toEqual([
    'arrogant-expert',
    'cash-desk-down',
    'hidden-concern',
    'insurance-denial',
    'loan-refusal',
    'missing-document',
    'no-information',
    'not-our-client',
    'our-mistake',
  ]);
});

it('ships every temperament and relationship, and no line of business twice', () => {
  const scenarios = SHIPPED.map((id) => shippedBoard(id).scenario);
  expect(new Set(scenarios.map(({ client }) => client.temperament)).size).toBe(5);
  expect(new Set(scenarios.map(({ client }) => client.relationship)).size).toBe(4);
  expect(new Set(scenarios.map(({ domain }) => domain)).size).toBe(SHIPPED.length);
});

/** How a talk with this client ends well. */
const goodEnding = ({ scenario }: Board): Ending =>
  scenario.client.relationship === 'not-ours' ? 'parted-well' : 'agreed';

describe.each(SHIPPED)('%s', (id) => {
  let board: Board;
  beforeAll(() => {
    board = shippedBoard(id);
  });

  it('has at least twelve exchanges over five stages, and a reprise wherever a stage can run dry', () => {
    const { stages } = board.scenario;
    expect(
      STAGES.flatMap((stage) => stages[stage]).filter((exchange) => !exchange.reprise).length,
    ).toBeGreaterThanOrEqual(12);
    for (const stage of ['explosion', 'acceptance', 'plan'] as const) {
      expect(stages[stage].some((exchange) => exchange.reprise)).toBe(true);
    }
  });

  it('offers three or four replies wherever the talk stands at the start of an exchange', () => {
    for (const [at, { responses }] of board.exchanges.entries()) {
      for (const surfaced of [0, board.mainConcern]) {
        const state = { ...open(board), exchange: at, stage: board.exchanges[at]?.stage ?? 0, surfaced };
        const replies = offered(board, state).filter((response) => !response.breather);
        expect(replies.length, responses.map((response) => response.id).join()).toBeGreaterThanOrEqual(3);
        expect(replies.length).toBeLessThanOrEqual(4);
      }
    }
  });

  it('lets the partner come to a good end as an expert consultant', () => {
    const talk = played(board, 'partner');
    expect(talk).toMatchObject({ ending: goodEnding(board), perceived: 'expert consultant', company: { risks: [] } });
    expect(talk.total).toBeGreaterThanOrEqual(90);
  });

  it('draws the curve of the map for the partner', () => {
    expectTheMap(board, played(board, 'partner'));
  });

  it('ends badly for the footballer, and names the style', () => {
    const talk = played(board, 'footballer');
    expect(['walked-out', 'escalated']).toContain(talk.ending);
    expect(talk.emotion.at(-1)).toBeGreaterThanOrEqual(80);
    expect(talk.styles.footballer).toBeGreaterThan(Math.max(talk.styles.nurse, talk.styles.partner));
  });

  it('never lets the nurse come to a good end, and names the style and the risk to the reputation', () => {
    const talk = played(board, 'nurse');
    expect(talk.ending).not.toBe(goodEnding(board));
    expect(talk.styles.nurse).toBeGreaterThan(Math.max(talk.styles.footballer, talk.styles.partner));
    expect(talk.company.risks).toContain('reputational');
  });

  it('gives a random player less than half the result in the mean of 100 talks', () => {
    let sum = 0;
    for (let seed = 1; seed <= 100; seed += 1) sum += played(board, 'random', seed).result;
    expect(sum / 100).toBeLessThan(50);
  });

  it.each(TRICKS)('lets nobody win by a trick: %s', (trick) => {
    const best = talkAlong(solutionOf(board), 'best');
    const cheated = played(board, trick);
    expect(cheated.result).toBeLessThan(best.result * TRICK_BELOW);
    expect(cheated.total).toBeLessThan(best.total * TRICK_BELOW);
  });

  it('has a best talk that is the map: peak in explosion, no growth in acceptance, falling in plan, a good end near the norm', () => {
    const talk = talkAlong(solutionOf(board), 'best');
    expect(talk).toMatchObject({ ending: goodEnding(board), perceived: 'expert consultant', company: { risks: [] } });
    expectTheMap(board, talk);
  });

  it('makes an explanation at the peak cost, against listening there', () => {
    const talk = talkAlong(solutionOf(board), 'best');
    const peak = talk.emotion.indexOf(Math.max(...talk.emotion));
    const atPeak = replay(board, talk.answers.slice(0, peak)).talk.state;
    const added = setUp(withResponse(board.scenario, board.exchanges[atPeak.exchange]?.id ?? '', ['explain_reason']));
    const outlooks = outlooksAt(solutionOf(added), momentOf(solutionOf(added).graph, atPeak));
    const listened = outlooks.find(({ response }) => response.id === talk.answers[peak])?.outlook ?? 0;
    const explained = outlooks.find(({ response }) => response.id === ADDED)?.outlook ?? 0;
    expect(explained).toBeLessThan(listened - 30);
  });

  it('makes a plan offered before the main concern is out cost, while an agreement is in reach', () => {
    const solution = solutionOf(board);
    const state = blank();
    let compared = 0;
    for (let moment = 0; moment < solution.graph.table.count; moment += 1) {
      readMoment(solution.graph, moment, state);
      const hidden = (state.surfaced & board.mainConcern) === 0;
      const inReach = (solution.best[moment] ?? 0) >= IN_REACH;
      if (!hidden || !inReach || state.stage < ACCEPTANCE || state.stage > PLAN) continue;
      const outlooks = outlooksAt(solution, moment);
      const asking = outlooks.filter(({ response }) => (response.surfaces & board.mainConcern) !== 0);
      for (const { response, outlook } of outlooks.filter((each) => solves(each.response) && !asking.includes(each))) {
        compared += 1;
        expect(weigh(board, state, response).harm, response.id).toBeGreaterThanOrEqual(200);
        for (const asked of asking) expect(outlook, response.id).toBeLessThan(asked.outlook);
      }
    }
    expect(compared).toBeGreaterThan(0);
  });

  it('is analysed to its end, without a fault that can be proved', () => {
    const analysis = analyse(solutionOf(board).graph);
    expect(analysis).toMatchObject({ complete: true, reports: [] });
    expect(Object.values(analysis.stages ?? {})).toEqual([100, 100, 100, 100, 100]);
  });
});

const ADDED = 'added';

/** In tenths of a result point: more than any talk can come to that is not agreed. */
const IN_REACH = 660;

const solves = ({ moves }: Response): boolean =>
  moves.some((move) => ['guide', 'offer_choice', 'concede', 'confirm_agreement'].includes(move));

function outlooksAt({ graph, best }: Solution, moment: number): { response: Response; outlook: number }[] {
  const state = blank();
  readMoment(graph, moment, state);
  const first = graph.firstReply[moment] ?? 0;
  return offered(graph.board, state).map((response, index) => ({
    response,
    outlook: valueAfter(graph, best, first + index),
  }));
}

/** The same scenario with one more response in an exchange. */
function withResponse(scenario: Scenario, exchange: string, moves: Move[]): Scenario {
  const more = { id: ADDED, say: 'Added.', reply: 'Added.', why: 'Added.', moves };
  const stages = structuredClone(scenario.stages);
  for (const found of STAGES.flatMap((stage) => stages[stage])) if (found.id === exchange) found.responses.push(more);
  return { ...scenario, stages };
}
