import { beforeAll, describe, expect, it } from 'vitest';
import {
  endingCode,
  endingOf,
  explore,
  exploring,
  type Graph,
  momentOf,
  readMoment,
} from '../../src/analysis/explore.ts';
import type { Board } from '../../src/engine/model.ts';
import { setUp } from '../../src/engine/set-up.ts';
import { blank, offered, open } from '../../src/engine/state.ts';
import { trustIn } from '../../src/engine/trust.ts';
import { takeTurn } from '../../src/engine/turn.ts';
import { ENDINGS } from '../../src/map/endings.ts';
import type { Move } from '../../src/map/moves.ts';
import { STAGES } from '../../src/map/stages.ts';
import type { Scenario } from '../../src/scenario/format.ts';
import { exchange, reply, small } from '../support/small.ts';

/** Replies of all kinds, so that talks with a patient client seldom come to the same moment. */
const KINDS: readonly (readonly Move[])[] = [
  ['courtesy', 'state_bad_news'],
  ['reflect_feeling'],
  ['explain_reason', 'guide'],
  ['open_question', 'commit_time'],
  ['dismiss_feeling'],
];

/** A scenario with more moments than an exploration has room for when it begins. */
function wide(): Board {
  const stages = STAGES.map((stage) => [
    stage,
    ['a', 'b', 'c'].map((id) =>
      exchange(
        `${stage}-${id}`,
        KINDS.map((moves, kind) => reply(`${id}${kind}`, [...moves], { effect: { emotion: 5 * kind - 10 } })),
      ),
    ),
  ]);
  return setUp(
    small(Object.fromEntries(stages) as Scenario['stages'], { emotion: { ...small().emotion, patience: 40 } }),
  );
}

/** Asserts that the replies of a moment lead where the engine's own turns lead. */
function expectTurns(graph: Graph, moment: number): void {
  const { board } = graph;
  const state = blank();
  readMoment(graph, moment, state);
  const responses = offered(board, state);
  expect(graph.replyCount[moment]).toBe(responses.length);
  for (const [index, response] of responses.entries()) {
    const at = (graph.firstReply[moment] ?? 0) + index;
    const { after, cost, weighing, onward } = takeTurn(board, state, response);
    const to = after.ending ? endingCode(after.ending, trustIn(board, after)) : momentOf(graph, after);
    expect([graph.to[at], graph.cost[at], graph.points[at], graph.outcome[at]]).toEqual([
      to,
      cost,
      weighing.points,
      onward.outcome,
    ]);
  }
}

describe('an exploration', () => {
  const MOST = 33_000;
  let graph: Graph;
  beforeAll(() => {
    graph = explore(wide(), MOST);
  });

  it('grows with what it finds', () => {
    expect(graph).toMatchObject({ complete: false, followed: MOST });
    expect(graph.table.count).toBeGreaterThan(MOST);
    for (const each of [graph.firstReply, graph.replyCount])
      expect(each.length).toBeGreaterThanOrEqual(graph.table.count);
    const followed = graph.replyCount.filter((replies) => replies > 0);
    expect(followed).toHaveLength(MOST);
    const replies = followed.reduce((sum, count) => sum + count, 0);
    expect(replies).toBeGreaterThan(131_072);
    for (const each of [graph.to, graph.cost, graph.points, graph.outcome])
      expect(each.length).toBeGreaterThanOrEqual(replies);
  });

  it('knows of every reply where it leads, what it costs and earns, from the first moment to the last', () => {
    const { replyCount } = graph;
    const followed = Array.from({ length: graph.table.count }, (_, moment) => moment).filter(
      (moment) => (replyCount[moment] ?? 0) > 0,
    );
    expectTurns(graph, 0);
    for (let at = 1; at < followed.length; at += 307) expectTurns(graph, followed[at] ?? 0);
    expectTurns(graph, followed.at(-1) ?? 0);
  });

  it('pauses after every ten thousand moments, and says how many it has followed', () => {
    const pauses: number[] = [];
    const work = exploring(wide(), 12_000);
    for (let step = work.next(); !step.done; step = work.next()) pauses.push(step.value);
    expect(pauses).toEqual([10_000, 12_000]);
  });

  it('finds the moment of a state that it came to, and none of one that has ended', () => {
    const board = setUp(small());
    const all = explore(board);
    expect(all.complete).toBe(true);
    expect(momentOf(all, open(board))).toBe(0);
    expect(momentOf(all, { ...open(board), ending: 'agreed' })).toBe(-1);
    expect(momentOf(all, { ...open(board), emotion: 5 })).toBe(-1);
  });

  it('can begin anywhere', () => {
    const board = setUp(small());
    const [first] = offered(board, open(board));
    const { after } = takeTurn(board, open(board), first as NonNullable<typeof first>);
    const later = explore(board, undefined, after);
    expect(momentOf(later, after)).toBe(0);
    expect(momentOf(later, open(board))).toBe(-1);
    expect(later.complete).toBe(true);
  });
});

it('an end is a negative number, by how the talk ended and with which trust', () => {
  const codes = ENDINGS.flatMap((ending) => [0, 1, 55, 100].map((trust) => ({ ending, trust })));
  const numbers = codes.map(({ ending, trust }) => endingCode(ending, trust));
  expect(numbers.map(endingOf)).toEqual(codes);
  expect(Math.max(...numbers)).toBe(-1);
  expect(new Set(numbers).size).toBe(codes.length);
});
