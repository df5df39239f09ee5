import { beforeAll, describe, expect, it } from 'vitest';
import { endingCode, momentOf } from '../../src/analysis/explore.ts';
import { bestLine } from '../../src/analysis/line.ts';
import { countPaths, shareOf } from '../../src/analysis/paths.ts';
import { talksOf } from '../../src/analysis/simulate.ts';
import { type Solution, solutionOf } from '../../src/analysis/solve.ts';
import { shortestWays } from '../../src/analysis/witness.ts';
import { debrief } from '../../src/engine/debrief.ts';
import type { Board, State } from '../../src/engine/model.ts';
import { replay } from '../../src/engine/replay.ts';
import { setUp } from '../../src/engine/set-up.ts';
import { offered, open } from '../../src/engine/state.ts';
import { step } from '../../src/engine/step.ts';
import { ENDINGS } from '../../src/map/endings.ts';
import { type Analysed, analysed } from '../support/analysed.ts';
import { SHIPPED, shippedBoard } from '../support/scenarios.ts';
import { exchange, reply, small } from '../support/small.ts';

const FEW = 500;

/** The small talk, and those that are shipped. */
const ALL = ['small', ...SHIPPED];

const boardOf = (id: string): Board => (id === 'small' ? setUp(small()) : shippedBoard(id));

describe.each(ALL)('%s', (id) => {
  let board: Board;
  let all: Analysed;
  let some: Analysed;
  beforeAll(() => {
    board = boardOf(id);
    all = analysed(board);
    some = analysed(board, FEW);
  });

  it('is analysed to its end', () => {
    expect(all.complete).toBe(true);
    expect(all.followed).toBe(all.moments);
    expect(all.paths.unfinished).toBe(0n);
    expect(all.bound).toBe(all.best.result);
  });

  it.each(['best', 'worst'] as const)('has a %s talk that comes to what it says when it is replayed', (which) => {
    const talk = all[which];
    const { talk: again, wrong, unused } = replay(board, talk.answers);
    expect({ wrong, unused }).toEqual({ wrong: null, unused: 0 });
    expect(debrief(board.scenario, 0, again.events)).toEqual(talk);
    expect(talk.ending).toBe(again.state.ending);
    expect(talk.ending).not.toBeNull();
  });

  it('has no talk among 300 random ones that does better than the best or worse than the worst', () => {
    const results = [...talksOf(board, 'random', 300, 1)].map(({ result }) => result);
    expect(results).toHaveLength(300);
    expect(Math.max(...results)).toBeLessThanOrEqual(all.best.result);
    expect(Math.min(...results)).toBeGreaterThanOrEqual(all.worst.result);
    expect(all.best.result).toBeGreaterThan(all.worst.result);
  });

  it('counts every talk under one ending', () => {
    const { all: count, endings } = all.paths;
    const counts = Object.values(endings);
    expect(counts.reduce((sum, each) => sum + each, 0n)).toBe(count);
    expect(count).toBeGreaterThan(BigInt(all.moments));
    expect(ENDINGS.reduce((sum, ending) => sum + shareOf(all.paths, ending), 0)).toBeCloseTo(1, 9);
    for (const ending of ENDINGS) expect(shareOf(all.paths, ending) > 0).toBe(endings[ending] > 0n);
    for (const ending of ENDINGS) expect(all.endings[ending]).toBe(shareOf(all.paths, ending));
    const chances = Object.values(all.careless?.endings ?? {});
    expect(chances.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9);
  });

  it('lets what careless replies leave within reach fall from the best result to no less than 0', () => {
    const { outlook = [] } = all.careless ?? {};
    expect(Math.round(outlook[0] ?? 0)).toBe(all.best.result);
    expect(outlook).toEqual([...outlook].sort((a, b) => b - a));
    expect(Math.min(...outlook)).toBeGreaterThanOrEqual(0);
  });

  it('says with too few moments only what holds for all talks', () => {
    expect(some).toMatchObject({ complete: false, followed: FEW, stages: null, careless: null });
    expect(some.moments).toBeGreaterThan(FEW);
    const reports = [{ rule: 'not-analysed', params: { followed: FEW }, path: ['stages'], mark: 'key' }];
    expect(some).toMatchObject({ reports, balance: [] });
    expect(some.bound).toBeGreaterThanOrEqual(all.best.result);
    expect(some.best.result).toBeLessThanOrEqual(all.best.result);
    expect(some.worst.result).toBeGreaterThanOrEqual(all.worst.result);
    expect(some.paths.unfinished).toBeGreaterThan(0n);
    const ended = Object.values(some.paths.endings).reduce((sum, count) => sum + count, 0n);
    expect(some.paths.all).toBe(ended + some.paths.unfinished);
    expect(ended).toBeLessThan(all.paths.all);
  });

  it('replays every line it found with too few moments', () => {
    for (const { answers } of [some.best, some.worst])
      expect(replay(board, answers)).toMatchObject({ wrong: null, unused: 0 });
  });

  it('goes on from any moment to what that moment is worth at best', () => {
    const solution = solutionOf(board);
    const ways = shortestWays(solution.graph);
    for (let moment = 0; moment < solution.graph.table.count; moment += 197) {
      const way = ways.to(moment);
      const { state, events } = replay(board, way).talk;
      expect(momentOf(solution.graph, state)).toBe(moment);
      const spent = events.reduce((sum, event) => sum + (event.type === 'replied' ? event.cost : 0), 0);
      const { talk } = replay(board, [...way, ...bestLine(solution, moment)]);
      const worth = ((solution.best[moment] ?? 0) - spent) / 10;
      expect(debrief(board.scenario, 0, talk.events).result).toBe(Math.max(0, Math.round(worth)));
    }
  });
});

describe('of several lines that come to the same', () => {
  const settling = (...last: ReturnType<typeof reply>[]): Board =>
    setUp(
      small({
        action: [
          exchange('c1', [reply('settle', ['confirm_agreement', 'commit_time']), reply('cold', ['flat_refusal'])]),
          exchange('c2', last),
        ],
      }),
    );
  const lean = reply('lean', ['confirm_agreement', 'commit_time']);
  const rich = reply('rich', ['confirm_agreement', 'commit_time', 'offer_choice']);

  it('the best is the one with most merit, then the first in the file', () => {
    for (const board of [settling(lean, rich), settling(rich, lean)]) {
      const { best } = analysed(board);
      expect(best.answers.at(-1)).toBe('rich');
      const other = replay(board, [...best.answers.slice(0, -1), 'lean']).talk;
      expect(debrief(board.scenario, 0, other.events).result).toBe(best.result);
    }
    expect(analysed(settling(lean, { ...lean, id: 'twin' })).best.answers.at(-1)).toBe('lean');
  });

  it.each(SHIPPED)('the worst of %s is the one that is over soonest', (id) => {
    const board = shippedBoard(id);
    const { worst } = analysed(board);
    const endsAsBadly = (answers: readonly string[], state: State): boolean =>
      offered(board, state).some((response) => {
        const { state: after } = step(board, state, response);
        const told = [...answers, response.id];
        if (after.ending) return debrief(board.scenario, 0, replay(board, told).talk.events).result <= worst.result;
        return told.length + 1 < worst.answers.length && endsAsBadly(told, after);
      });
    expect(endsAsBadly([], open(board))).toBe(false);
  });
});

it('works a board out once', () => {
  const board = setUp(small());
  expect(solutionOf(board)).toBe(solutionOf(board));
  expect(momentOf(solutionOf(board).graph, open(board))).toBe(0);
});

it('finds no more moments, nor other figures, with a budget that is just enough', () => {
  const board = setUp(small());
  const all = analysed(board);
  expect(analysed(board, all.moments)).toEqual(all);
  expect(analysed(board, all.moments - 1)).toMatchObject({
    complete: false,
    followed: all.moments - 1,
    careless: null,
  });
});

describe('the highest score of a stage', () => {
  it('is full marks where a reply earns points, and nothing where none does', () => {
    const full = { position: 100, explosion: 100, acceptance: 100, plan: 100, action: 100 };
    expect(analysed(setUp(small())).stages).toEqual(full);
    const poor = small({
      acceptance: [exchange('a1', [reply('wait', ['courtesy'], { goto: 'l1' }), reply('off', [])])],
    });
    expect(analysed(setUp(poor)).stages).toEqual({ ...full, acceptance: 0 });
  });
});

/** So many moments in a row, with so many replies at each; the last replies end the talk, or lead to a moment not followed. */
function chain(moments: number, replies: number, follow: 'to its end' | 'not to its end'): Solution {
  const indices = Array.from({ length: moments }, (_, moment) => moment);
  const end = follow === 'to its end' ? endingCode('resigned', 40) : moments;
  const order = Int32Array.from(follow === 'to its end' ? indices : [...indices, moments]);
  const graph = {
    firstReply: Int32Array.from(order, (moment) => moment * replies),
    replyCount: Uint8Array.from(order, (moment) => (moment < moments ? replies : 0)),
    to: Int32Array.from(indices.flatMap((moment) => Array(replies).fill(moment + 1 < moments ? moment + 1 : end))),
  };
  return { graph, order } as unknown as Solution;
}

describe('talks are counted one by one', () => {
  it.each([1, 49, 50, 51, 100, 101])('also where there are 2 to the power of %i', (moments) => {
    const none = { agreed: 0n, 'parted-well': 0n, escalated: 0n, 'walked-out': 0n };
    const all = 2n ** BigInt(moments);
    expect(countPaths(chain(moments, 2, 'to its end'))).toEqual({
      all,
      endings: { ...none, resigned: all },
      unfinished: 0n,
    });
    expect(countPaths(chain(moments, 2, 'not to its end'))).toMatchObject({
      all,
      endings: { ...none, resigned: 0n },
      unfinished: all,
    });
  });

  it('with every digit, and every carry', () => {
    expect(countPaths(chain(60, 7, 'to its end')).endings.resigned).toBe(7n ** 60n);
    expect(countPaths(chain(20, 255, 'to its end')).endings.resigned).toBe(255n ** 20n);
  });
});

it('gives exact shares of the talks that were followed to their end, however many there are', () => {
  const none = { agreed: 0n, 'parted-well': 0n, resigned: 0n, escalated: 0n, 'walked-out': 0n };
  const paths = { all: 5n, unfinished: 2n, endings: { ...none, agreed: 1n, escalated: 2n } };
  expect(shareOf(paths, 'agreed')).toBeCloseTo(1 / 3, 12);
  expect(shareOf({ all: 0n, unfinished: 0n, endings: none }, 'agreed')).toBe(0);
  const huge = 10n ** 400n;
  expect(shareOf({ all: 4n * huge, unfinished: 0n, endings: { ...none, resigned: huge } }, 'resigned')).toBeCloseTo(
    0.25,
    9,
  );
});
