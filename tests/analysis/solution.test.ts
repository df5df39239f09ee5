import { describe, expect, it } from 'vitest';
import { explore, type Graph, momentOf } from '../../src/analysis/explore.ts';
import { boundOf, type Solution, solutionFor, solutionOf, solve } from '../../src/analysis/solve.ts';
import type { Response, State } from '../../src/engine/model.ts';
import { worthOf } from '../../src/engine/outcome.ts';
import { setUp } from '../../src/engine/set-up.ts';
import { offered, open } from '../../src/engine/state.ts';
import { takeTurn } from '../../src/engine/turn.ts';
import { at, small } from '../support/small.ts';

describe('the solution for a state', () => {
  const board = setUp(small());
  /** Moments of the last exchange that no talk with the scenario's own replies comes to. */
  const beyond = (): State[] =>
    Array.from({ length: 21 }, (_, step) => step * 5)
      .flatMap((emotion) =>
        [0, 10, 20, 30].map((lost) => ({ ...open(board), ...at(small(), 'c1'), emotion, lost, surfaced: 2 })),
      )
      .filter((state) => momentOf(solutionOf(board).graph, state) < 0);

  it('is the scenario’s own where its talks come to it, and at the end of any talk', () => {
    const [first] = offered(board, open(board));
    const { after } = takeTurn(board, open(board), first as Response);
    expect(solutionFor(board, open(board))).toBe(solutionOf(board));
    expect(solutionFor(board, after)).toBe(solutionOf(board));
    expect(solutionFor(board, { ...(beyond()[0] as State), ending: 'escalated' })).toBe(solutionOf(board));
  });

  it('is worked out beyond, and remembered for as many states as a talk has replies', () => {
    const known = new Map<Solution, State>();
    for (const state of beyond()) {
      const solution = solutionFor(board, state);
      expect(momentOf(solution.graph, state)).toBeGreaterThanOrEqual(0);
      expect(solutionFor(board, state)).toBe(solution);
      if (!known.has(solution)) known.set(solution, state);
      if (known.size === 41) break;
    }
    const [[oldest, first], ...others] = [...known] as [[Solution, State], ...[Solution, State][]];
    expect(others).toHaveLength(40);
    for (const [solution, state] of others) expect(solutionFor(board, state)).toBe(solution);
    expect(solutionFor(board, first)).not.toBe(oldest);
  });
});

it('no talk comes to more than a moment that was not followed could be worth, less what led there', () => {
  const board = setUp(small());
  const costs = offered(board, open(board)).map((response) => takeTurn(board, open(board), response).cost);
  expect(Math.min(...costs)).toBeGreaterThan(0);
  const some = explore(board, 1);
  expect(some).toMatchObject({ complete: false, followed: 1 });
  expect(boundOf(solve(some))).toBe(worthOf('agreed', 100) - Math.min(...costs));
});

it('a talk that comes back to the same moment can’t be solved, and is not', () => {
  const graph = {
    table: { count: 3 },
    firstReply: Int32Array.of(0, 1, 2),
    replyCount: Uint8Array.of(1, 1, 1),
    to: Int32Array.of(1, 2, 1),
    cost: Int16Array.of(1, 1, 1),
  } as unknown as Graph;
  expect(() => solve(graph)).toThrow('a talk comes back to the same moment');
});
