import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { format } from 'node:util';
import { expect as original } from 'vitest';

/**
 * What the tests import as `vitest` while mutants are tested: its own `expect`, and a way to collect tests that leaves it to
 * the runner which of them are run, and in which process.
 */

type Body = () => unknown;

export interface Suite {
  readonly name: string;
  readonly before: Body[];
  readonly parent: Suite | null;
}

export interface Test {
  readonly name: string;
  readonly run: Body;
  readonly suite: Suite;
}

let suite: Suite = { name: '', before: [], parent: null };
let tests: Test[] = [];
/** The folder of the file whose tests are collected. */
let folder = '';

/** The tests that a file registers when it is evaluated. */
export function collected(file: string, evaluate: () => void): Test[] {
  suite = { name: '', before: [], parent: null };
  tests = [];
  folder = dirname(file);
  evaluate();
  return tests;
}

const nameOf = (name: string, parent: Suite): string => (parent.name === '' ? name : `${parent.name} > ${name}`);

function addTest(name: string, run: Body): void {
  const home = folder;
  const inFolder: Body = () => {
    folder = home;
    return run();
  };
  tests.push({ name: nameOf(name, suite), run: inFolder, suite });
}

function addSuite(name: string, fill: Body): void {
  const parent = suite;
  suite = { name: nameOf(name, parent), before: [], parent };
  fill();
  suite = parent;
}

/** `%s` and its like are replaced, `$key` is not: the number in front tells such names apart. */
const eachOf =
  (add: (name: string, body: Body) => void) =>
  (rows: readonly unknown[]) =>
  (name: string, body: (...values: unknown[]) => unknown): void => {
    for (const [index, row] of rows.entries()) {
      const values = Array.isArray(row) ? row : [row];
      const places = name.match(/%[sdifjo]/g)?.length ?? 0;
      add(`${index} ${format(name, ...values.slice(0, places))}`, () => body(...values));
    }
  };

export const test = Object.assign(addTest, { each: eachOf(addTest) });
export const it = test;
export const describe = Object.assign(addSuite, { each: eachOf(addSuite) });
export const beforeAll = (hook: Body): void => {
  suite.before.push(hook);
};

/** Vitest's own, but for snapshots, which it keeps account of itself. */
export const expect: typeof original = Object.assign((value: unknown, message?: string) => {
  const assertion = original(value, message);
  return Object.defineProperty(assertion, 'toMatchFileSnapshot', {
    value: (path: string) => original(value).toBe(readFileSync(resolve(folder, path), 'utf8')),
  });
}, original);
