import { describe, expect, it } from 'vitest';
import { always, compileCondition, holds } from '../../src/engine/condition.ts';
import type { State } from '../../src/engine/model.ts';
import { setUp } from '../../src/engine/set-up.ts';
import { blank } from '../../src/engine/state.ts';
import type { Condition } from '../../src/scenario/format.ts';
import { small } from '../support/small.ts';

const SIDE = 1;
const MAIN = 2;

const concernBit = (id: string): number => (id === 'main' ? MAIN : SIDE);

const compiled = (condition: Condition) =>
  compileCondition(condition, concernBit, { concerns: 0, concessionsUpTo: -1 });

function held(condition: Condition, moment: Partial<State>): boolean {
  return compiled(condition)(setUp(small()), { ...blank(), ...moment });
}

/** Whether the comparison holds just below 40, at 40, and just above. */
const around = (comparison: string): boolean[] =>
  [35, 40, 45].map((emotion) => held({ emotion: comparison }, { emotion }));

describe('a condition', () => {
  it.each([
    ['< 40', [true, false, false]],
    ['<= 40', [true, true, false]],
    ['= 40', [false, true, false]],
    ['>= 40', [false, true, true]],
    ['> 40', [false, false, true]],
  ])('%s holds below, at and above as its sign says, with or without a space', (comparison, expected) => {
    expect(around(comparison)).toEqual(expected);
    expect(around(comparison.replace(' ', ''))).toEqual(expected);
  });

  it('compares with all digits of a number', () => {
    expect(held({ emotion: '>= 100' }, { emotion: 95 })).toBe(false);
    expect(held({ emotion: '>= 100' }, { emotion: 100 })).toBe(true);
  });

  it('on trust looks at who the employee is to the client by now', () => {
    // 10 when the explosion begins, 35 when acceptance does, less what was lost
    expect(held({ trust: '>= 35' }, { stage: 2, lost: 0 })).toBe(true);
    expect(held({ trust: '>= 35' }, { stage: 2, lost: 10 })).toBe(false);
    expect(held({ trust: '= 10' }, { stage: 1 })).toBe(true);
  });

  it('on concessions looks at what has been given away so far', () => {
    expect(held({ concessions: '= 0' }, { concessions: 0 })).toBe(true);
    expect(held({ concessions: '= 0' }, { concessions: 1 })).toBe(false);
  });

  it('on a concern looks at that one, out or hidden', () => {
    expect(held({ surfaced: 'main' }, { surfaced: MAIN })).toBe(true);
    expect(held({ surfaced: 'main' }, { surfaced: SIDE })).toBe(false);
    expect(held({ surfaced: 'side' }, { surfaced: SIDE })).toBe(true);
    expect(held({ hidden: 'main' }, { surfaced: SIDE })).toBe(true);
    expect(held({ hidden: 'main' }, { surfaced: MAIN | SIDE })).toBe(false);
  });

  it('of several comparisons holds when all of them hold', () => {
    const both: Condition = { emotion: '< 60', hidden: 'main' };
    expect(held(both, { emotion: 50, surfaced: SIDE })).toBe(true);
    expect(held(both, { emotion: 60, surfaced: SIDE })).toBe(false);
    expect(held(both, { emotion: 50, surfaced: MAIN })).toBe(false);
    expect(held({ surfaced: 'side', hidden: 'main' }, { surfaced: SIDE })).toBe(true);
    expect(held({ surfaced: 'side', hidden: 'main' }, { surfaced: SIDE | MAIN })).toBe(false);
  });

  it('of no comparison, and what has no condition, holds always', () => {
    const board = setUp(small());
    expect(held({}, {})).toBe(true);
    expect(always(board, blank())).toBe(true);
    expect(holds(always, board, blank())).toBe(true);
    expect(holds(compiled({ emotion: '> 0' }), board, blank())).toBe(false);
  });
});

describe('what the conditions of a scenario look at', () => {
  const readBy = (...conditions: Condition[]) => {
    const reads = { concerns: 0, concessionsUpTo: -1 };
    for (const condition of conditions) compileCondition(condition, concernBit, reads);
    return reads;
  };

  it('is every concern that one asks for', () => {
    expect(readBy({ surfaced: 'side' })).toEqual({ concerns: SIDE, concessionsUpTo: -1 });
    expect(readBy({ hidden: 'main' })).toEqual({ concerns: MAIN, concessionsUpTo: -1 });
    expect(readBy({ hidden: 'main' }, { surfaced: 'side' }).concerns).toBe(SIDE | MAIN);
  });

  it('is the highest number that concessions are compared with', () => {
    expect(readBy({ concessions: '> 2' }, { concessions: '>= 12' }, { concessions: '= 0' })).toEqual({
      concerns: 0,
      concessionsUpTo: 12,
    });
  });

  it('is nothing where they look at emotion and trust only', () => {
    expect(readBy({ emotion: '> 20', trust: '< 40' })).toEqual({ concerns: 0, concessionsUpTo: -1 });
  });
});
