import type { Condition } from '../scenario/format.ts';
import type { Board, ConditionReads, State, Test } from './model.ts';
import { trustIn } from './trust.ts';

/** The test of what has no condition. */
export const always: Test = () => true;

/** Most things have no condition, and so most tests need not be run. */
export const holds = (test: Test, board: Board, state: State): boolean => test === always || test(board, state);

/**
 * @param condition one that the schema has checked
 * @param reads what it looks at is added here
 */
export function compileCondition(
  condition: Condition,
  concernBit: (id: string) => number,
  reads: ConditionReads,
): Test {
  const tests: Test[] = [];
  if (condition.emotion) tests.push(compare(condition.emotion, (_, state) => state.emotion));
  if (condition.trust) tests.push(compare(condition.trust, trustIn));
  if (condition.concessions) {
    tests.push(compare(condition.concessions, (_, state) => state.concessions));
    reads.concessionsUpTo = Math.max(reads.concessionsUpTo, limitIn(condition.concessions));
  }
  for (const concern of [condition.surfaced, condition.hidden]) if (concern) reads.concerns |= concernBit(concern);
  if (condition.surfaced) {
    const bit = concernBit(condition.surfaced);
    tests.push((_, state) => (state.surfaced & bit) !== 0);
  }
  if (condition.hidden) {
    const bit = concernBit(condition.hidden);
    tests.push((_, state) => (state.surfaced & bit) === 0);
  }
  const [first, another] = tests;
  return first && !another ? first : (board, state) => tests.every((test) => test(board, state));
}

const limitIn = (comparison: string): number => Number(comparison.replace(/\D+/, ''));

function compare(comparison: string, read: (board: Board, state: State) => number): Test {
  const operator = comparison.replace(/ ?\d+/, '');
  const limit = limitIn(comparison);
  switch (operator) {
    case '>=':
      return (board, state) => read(board, state) >= limit;
    case '<=':
      return (board, state) => read(board, state) <= limit;
    case '>':
      return (board, state) => read(board, state) > limit;
    case '<':
      return (board, state) => read(board, state) < limit;
    default:
      return (board, state) => read(board, state) === limit;
  }
}
