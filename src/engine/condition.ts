import type { Condition } from '../scenario/schema.ts';
import type { State } from './state.ts';

export type Test = (state: State) => boolean;

/** @throws never for a scenario that loaded: the schema has checked the form */
export function compileCondition(condition: Condition, concernBit: (id: string) => number): Test {
  const tests: Test[] = [];
  const number = (comparison: string | undefined, read: (state: State) => number): void => {
    if (comparison !== undefined) tests.push(compileComparison(comparison, read));
  };
  number(condition.emotion, (state) => state.emotion);
  number(condition.trust, (state) => state.trust);
  number(condition.concessions, (state) => state.concessions);
  if (condition.surfaced !== undefined) {
    const bit = concernBit(condition.surfaced);
    tests.push((state) => (state.surfaced & bit) !== 0);
  }
  if (condition.hidden !== undefined) {
    const bit = concernBit(condition.hidden);
    tests.push((state) => (state.surfaced & bit) === 0);
  }
  return (state) => tests.every((test) => test(state));
}

function compileComparison(comparison: string, read: (state: State) => number): Test {
  const operator = comparison.replace(/ ?\d+$/, '');
  const limit = Number(comparison.slice(operator.length));
  if (operator === '>=') return (state) => read(state) >= limit;
  if (operator === '<=') return (state) => read(state) <= limit;
  if (operator === '>') return (state) => read(state) > limit;
  if (operator === '<') return (state) => read(state) < limit;
  return (state) => read(state) === limit;
}
