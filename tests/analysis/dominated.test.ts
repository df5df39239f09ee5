import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { momentOf, readMoment } from '../../src/analysis/explore.ts';
import { solutionOf } from '../../src/analysis/solve.ts';
import type { Board, Response } from '../../src/engine/model.ts';
import { worthOf } from '../../src/engine/outcome.ts';
import { setUp } from '../../src/engine/set-up.ts';
import { blank, offered } from '../../src/engine/state.ts';
import { trustIn } from '../../src/engine/trust.ts';
import { takeTurn } from '../../src/engine/turn.ts';
import { GOOD_ENDINGS } from '../../src/map/endings.ts';
import { moveRule } from '../../src/map/moves.ts';
import type { Scenario } from '../../src/scenario/format.ts';
import { analysed } from '../support/analysed.ts';
import { tinyScenario } from '../support/arbitrary.ts';
import { ask, base, cold, guide, join, settle } from '../support/faults.ts';
import { exchange, reply } from '../support/small.ts';

/** What a response comes to at a moment: the most that can be reached after it, and the emotion that it leaves. */
interface Comes {
  readonly most: number;
  readonly emotion: number;
}

const styleOf = ({ moves }: Response): string =>
  ['footballer', 'nurse']
    .filter((style) => moves.some((move) => moveRule(move).cues?.some((cue) => cue === style)))
    .join();

/** By response: what it comes to at every moment at which it is on offer, beside what the others come to there. */
function alternatives(board: Board): Map<Response, Map<Response, Comes>[]> {
  const { graph, best } = solutionOf(board);
  const state = blank();
  const found = new Map<Response, Map<Response, Comes>[]>();
  for (let moment = 0; moment < graph.table.count; moment += 1) {
    readMoment(graph, moment, state);
    const here = new Map<Response, Comes>();
    for (const response of offered(board, state)) {
      const { after, cost } = takeTurn(board, state, response);
      const reached = after.ending ? worthOf(after.ending, trustIn(board, after)) : best[momentOf(graph, after)];
      const atTheEnd = after.ending && GOOD_ENDINGS.includes(after.ending) ? 0 : 100;
      here.set(response, { most: (reached ?? 0) - cost, emotion: after.ending ? atTheEnd : after.emotion });
    }
    for (const response of here.keys()) found.set(response, [...(found.get(response) ?? []), here]);
  }
  return found;
}

/** Wrong in the same way and never the best, at every moment as calming and no worse, at some better. */
function speaksAgainst(moments: readonly Map<Response, Comes>[], response: Response, other: Response): boolean {
  if (other === response || response.breather || other.breather || styleOf(other) !== styleOf(response)) return false;
  const pairs = moments.map((here) => ({
    best: Math.max(...[...here.values()].map(({ most }) => most)),
    one: here.get(response) as Comes,
    two: here.get(other),
  }));
  return (
    pairs.every(({ best, one, two }) => two && two.most < best && two.most >= one.most && two.emotion <= one.emotion) &&
    pairs.some(({ one, two }) => two && two.most > one.most)
  );
}

const drawn = (seed: number): Scenario => fc.sample(tinyScenario, { seed, numRuns: 1 })[0] as Scenario;

const colder = reply('colder', ['flat_refusal', 'contradict']);

it.each<[string, () => Scenario, number]>([
  ['drawn', () => drawn(209), 1],
  ['drawn', () => drawn(870), 1],
  ['drawn', () => drawn(1548), 1],
  ['drawn', () => drawn(1889), 1],
  ['drawn', () => drawn(2215), 1],
  ['drawn, with none', () => drawn(84), 0],
  ['drawn, with none', () => drawn(152), 0],
  ['drawn, with none', () => drawn(211), 0],
  ['with a colder reply', () => base({ acceptance: [exchange('a1', [join(), cold(), colder])] }), 1],
  ['with a colder reply at its end', () => base({ action: [exchange('c1', [settle(), cold(), colder])] }), 0],
  [
    'with a colder reply that leads on',
    () => base({ plan: [exchange('l1', [ask({ surfaces: 'main' }), guide(), cold(), { ...colder, goto: 'c1' }])] }),
    1,
  ],
])('a scenario %s has exactly the responses that another one speaks against', (_, scenario, count) => {
  const board = setUp(scenario());
  const expected: string[][] = [];
  for (const [response, moments] of alternatives(board)) {
    const exchange = board.exchanges.find(({ responses }) => responses.includes(response));
    const by = exchange?.responses.find((other) => speaksAgainst(moments, response, other));
    if (by) expected.push([response.id, by.id, String(moments.length)]);
  }
  const told = analysed(board).reports.flatMap(({ rule, params }) =>
    rule === 'dominated-response' ? [[params.id, params.by, String(params.moments)]] : [],
  );
  expect(told.sort()).toEqual(expected.sort());
  expect(told).toHaveLength(count);
});
