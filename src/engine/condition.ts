import type { Condition } from '../scenario/schema.ts';
import type { Board, State, Test } from './model.ts';
import { trustIn } from './trust.ts';

/** @param condition one that the schema has checked */
export function compileCondition(condition: Condition, concernBit: (id: string) => number): Test {
  const tests: Test[] = [];
  if (condition.emotion) tests.push(compare(condition.emotion, (_, state) => state.emotion));
  if (condition.trust) tests.push(compare(condition.trust, trustIn));
  if (condition.concessions) tests.push(compare(condition.concessions, (_, state) => state.concessions));
  if (condition.surfaced) {
    const bit = concernBit(condition.surfaced);
    tests.push((_, state) => (state.surfaced & bit) !== 0);
  }
  if (condition.hidden) {
    const bit = concernBit(condition.hidden);
    tests.push((_, state) => (state.surfaced & bit) === 0);
  }
  return (board, state) => tests.every((test) => test(board, state));
}

function compare(comparison: string, read: (board: Board, state: State) => number): Test {
  const operator = comparison.replace(/ ?\d+$/, '');
  const limit = Number(comparison.slice(operator.length));
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
