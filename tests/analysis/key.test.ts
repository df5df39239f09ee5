import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { pack, relevanceOf, unpack, WORDS } from '../../src/analysis/key.ts';
import { add, emptyTable, find } from '../../src/analysis/table.ts';
import type { Board, State } from '../../src/engine/model.ts';
import { randomFrom } from '../../src/engine/random.ts';
import { setUp } from '../../src/engine/set-up.ts';
import { blank, offered, open } from '../../src/engine/state.ts';
import { trustIn } from '../../src/engine/trust.ts';
import { takeTurn } from '../../src/engine/turn.ts';
import type { Condition, Scenario } from '../../src/scenario/format.ts';
import { anyScenario, tinyScenario } from '../support/arbitrary.ts';
import { SHIPPED, shippedBoard } from '../support/scenarios.ts';
import { at, exchange, reply, small } from '../support/small.ts';

function wordsOf(board: Board, state: State): number[] {
  const words = new Int32Array(WORDS);
  pack(relevanceOf(board), state, words, 0);
  return [...words];
}

function unpacked(board: Board, state: State): State {
  const into = blank();
  unpack(board, Int32Array.from(wordsOf(board, state)), 0, into);
  return into;
}

/** What both sides can notice of the rest of a talk, along choices that the seed gives. */
function futureOf(board: Board, from: State, seed: number): unknown[] {
  const random = randomFrom(seed);
  const noticed: unknown[] = [];
  for (let state = from; !state.ending; ) {
    const responses = offered(board, state);
    const response = responses[random(responses.length)];
    if (!response) throw new Error('nothing on offer');
    const { after, cost, weighing, onward } = takeTurn(board, state, response);
    const { emotion, ending, exchange: next } = after;
    const ids = responses.map(({ id }) => id).join();
    noticed.push({ ids, emotion, cost, ending, next, trust: trustIn(board, after), points: weighing.points, onward });
    state = after;
  }
  return noticed;
}

function statesOf(board: Board, seed: number): State[] {
  const random = randomFrom(seed);
  const states = [open(board)];
  for (let state = open(board); ; ) {
    const responses = offered(board, state);
    const response = responses[random(responses.length)];
    if (!response) return states;
    state = takeTurn(board, state, response).after;
    if (!state.ending) states.push(state);
  }
}

describe('a state that was packed and unpacked', () => {
  let boards: fc.Arbitrary<Board>;
  beforeAll(() => {
    boards = fc.oneof(anyScenario.map(setUp), tinyScenario.map(setUp), fc.constantFrom(...SHIPPED.map(shippedBoard)));
  });

  it('has the same future', () => {
    let changed = 0;
    fc.assert(
      fc.property(boards, fc.nat(), (board, seed) => {
        for (const [turn, state] of statesOf(board, seed).entries()) {
          const again = unpacked(board, state);
          if (JSON.stringify(again) !== JSON.stringify(state)) changed += 1;
          for (const choices of [seed + turn, seed + turn + 1]) {
            expect(futureOf(board, again, choices)).toEqual(futureOf(board, state, choices));
          }
        }
      }),
      { numRuns: 400 },
    );
    // else nothing is left out, and there was nothing to compare
    expect(changed).toBeGreaterThan(300);
  });

  it('has the same words again', () => {
    fc.assert(
      fc.property(boards, fc.nat(), (board, seed) => {
        for (const state of statesOf(board, seed)) {
          expect(wordsOf(board, unpacked(board, state))).toEqual(wordsOf(board, state));
        }
      }),
    );
  });

  it('keeps lost trust that stopped at a patience between two tens', () => {
    const board = setUp(small({}, { emotion: { norm: 20, start: 25, shock: 50, walkout: 95, patience: 9 } }));
    expect(board.client.patience).toBe(45);
    expect(unpacked(board, { ...open(board), lost: 45 }).lost).toBe(45);
    expect(unpacked(board, { ...open(board), lost: 40 }).lost).toBe(40);
  });
});

/** Are two states at an exchange the same moment, where the second has these changes? */
function same(scenario: Scenario, id: string, first: Partial<State>, second: Partial<State>): boolean {
  const board = setUp(scenario);
  const state: State = { ...open(board), ...at(scenario, id), ...first };
  return wordsOf(board, state).join() === wordsOf(board, { ...state, ...second }).join();
}

const withCondition = (when: Condition): Scenario =>
  small({
    action: [
      exchange('c1', [reply('good', ['commit_time']), reply('other', [], { when }), reply('cold', ['flat_refusal'])]),
    ],
  });

const SIDE = 1;
const MAIN = 2;

describe('a moment', () => {
  it('is the same whether a concern is out or not that no condition asks for', () => {
    expect(same(small(), 'a1', { surfaced: 0 }, { surfaced: SIDE })).toBe(true);
    expect(same(withCondition({ hidden: 'side' }), 'a1', { surfaced: 0 }, { surfaced: SIDE })).toBe(false);
    expect(same(withCondition({ surfaced: 'side' }), 'a1', { surfaced: 0 }, { surfaced: SIDE })).toBe(false);
  });

  it('is another one when the main concern is out', () => {
    expect(same(small(), 'a1', { surfaced: 0 }, { surfaced: MAIN })).toBe(false);
  });

  it('is the same however far beyond the limit, and what conditions compare it with, concessions go', () => {
    expect(same(small(), 'a1', { concessions: 0 }, { concessions: 1 })).toBe(false);
    expect(same(small(), 'a1', { concessions: 1 }, { concessions: 9 })).toBe(true);
    const read = withCondition({ concessions: '> 4' });
    expect(same(read, 'a1', { concessions: 1 }, { concessions: 4 })).toBe(false);
    expect(same(read, 'a1', { concessions: 4 }, { concessions: 5 })).toBe(false);
    expect(same(read, 'a1', { concessions: 5 }, { concessions: 9 })).toBe(true);
  });

  it('is the same whatever the previous reply said that none here repeats', () => {
    const scenario = small();
    const board = setUp(scenario);
    const bits = (id: string): number =>
      board.exchanges
        .find((found) => found.id === id)
        ?.responses.reduce((all, { remembered }) => all | remembered, 0) ?? 0;
    expect(bits('e1') & ~bits('e2')).not.toBe(0);
    expect(same(scenario, 'e2', { recent: 0 }, { recent: bits('e1') & ~bits('e2') })).toBe(true);
    expect(same(scenario, 'e1', { recent: 0 }, { recent: bits('e1') })).toBe(false);
  });

  it('is the same after an apology in a stage that has no further one, and whatever was heard before the explosion was over', () => {
    const sorry = small({ acceptance: [exchange('a1', [reply('sorry', ['apologise']), reply('cold', [])])] });
    expect(same(sorry, 'a1', { apologies: 0 }, { apologies: 1 })).toBe(false);
    expect(same(sorry, 'l1', { apologies: 0 }, { apologies: 1 })).toBe(true);
    expect(same(sorry, 'e1', { heard: 0 }, { heard: 40 })).toBe(false);
    expect(same(sorry, 'a1', { heard: 100 }, { heard: 40 })).toBe(true);
  });

  it.each<Partial<State>>([
    { emotion: 30 },
    { lost: 10 },
    { progress: 10 },
    { returnTo: 3 },
    { returning: true },
    { flares: 1 },
    { seen: 1 },
    { promised: true },
    { rested: true },
    { exchange: 0 },
  ])('is another one with %o', (change) => {
    expect(same(small(), 'a1', {}, change)).toBe(false);
  });
});

describe('the table of moments', () => {
  const SIDE_BY_SIDE = 41;
  let keys: Int32Array[];
  beforeAll(() => {
    keys = Array.from({ length: SIDE_BY_SIDE ** 3 }, (_, at) =>
      Int32Array.of(
        at % SIDE_BY_SIDE,
        Math.trunc(at / SIDE_BY_SIDE) % SIDE_BY_SIDE,
        Math.trunc(at / SIDE_BY_SIDE ** 2),
      ),
    );
  });

  it('numbers moments in the order in which they come, each once, however many there are', () => {
    const table = emptyTable();
    expect(keys.filter((key, at) => add(table, key) !== at)).toEqual([]);
    expect(table.count).toBe(keys.length);
    expect(keys.filter((key, at) => add(table, key) !== at || find(table, key) !== at)).toEqual([]);
    expect(table.count).toBe(keys.length);
  });

  it('does not find what was never added', () => {
    const table = emptyTable();
    for (const key of keys) if (key[2] !== 7) add(table, key);
    expect(keys.filter((key) => find(table, key) < 0).length).toBe(SIDE_BY_SIDE ** 2);
  });
});
