import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import type { Mutant } from '@stryker-mutator/api/core';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { build, type Plugin } from 'esbuild';
import * as fc from 'fast-check';
import { globSync } from 'tinyglobby';
import type { Suite, Test } from './stand-in.ts';

/**
 * Runs tests against mutants without starting anything: the code and its tests are one script, evaluated anew for every
 * mutant, with the mutant active. That is as separate as processes of their own would be, and takes milliseconds.
 */

/** The tests that a folder's mutants are tried on: its own. Others come past most of them too, and would be waited for. */
const TESTS: Readonly<Record<string, readonly string[]>> = {
  map: ['tests/{map,golden,generated}.test.ts', 'tests/engine/*.test.ts'],
  scenario: ['tests/generated.test.ts', 'tests/scenario/*.test.ts', 'tests/hostile/{depth,loading}.test.ts'],
  engine: ['tests/golden.test.ts', 'tests/{engine,analysis}/*.test.ts'],
  analysis: ['tests/analysis/*.test.ts', 'tests/engine/own-words.test.ts'],
};

/**
 * Tests that are left out, by what their ids begin with: they need thousands of runs, or all shipped scenarios, to say
 * anything, say of one what others say of a smaller one, or look at a file that is not as it was once it is instrumented.
 */
const LEFT_OUT = [
  'tests/analysis/brute-force.test.ts#agrees with all talks of a scenario',
  'tests/analysis/key.test.ts#a state that was packed and unpacked > has the same future',
  'tests/analysis/players.test.ts#1 in loan-refusal',
  'tests/analysis/proofs.test.ts#what is shipped',
  'tests/analysis/solve.test.ts#1 loan-refusal',
  'tests/analysis/solve.test.ts#of several lines that come to the same > 0 the worst',
  'tests/engine/properties.test.ts#a worse move',
  'tests/generated.test.ts#the moments to practise',
  'tests/generated.test.ts#the types of the format',
  'tests/hostile/depth.test.ts#0 a quarter',
  'tests/hostile/depth.test.ts#1 a quarter',
];

/** Runs of a property, at most. */
const MOST_RUNS = 10;

/**
 * The file to which mutants that are not killed are added as they are found, a line each, for whoever does not want to wait for
 * the end: `SURVIVORS=/tmp/survivors npm run mutation`. An absolute path, since mutants are run in a copy of the project.
 */
const { SURVIVORS } = process.env;

/** Where the first process leaves for the others how long each test takes by itself: what is prepared for it included. */
const TIMES = 'test-times.json';

/** What the instrumented code keeps for us (`@stryker-mutator/instrumenter`). */
interface Namespace {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: { static: Hits; perTest: Record<string, Hits> };
}
type Hits = Record<string, number>;

const stryker: Namespace = {};
Object.assign(globalThis, { __stryker__: stryker });

/** Ends what would never end. */
function hit(): true {
  stryker.hitCount = (stryker.hitCount ?? 0) + 1;
  if (stryker.hitCount > (stryker.hitLimit ?? Number.POSITIVE_INFINITY))
    throw new Error('the mutant was met too often');
  return true;
}

/** One evaluation of the script: the stand-in for vitest, and the test files, each evaluated when it is asked for. */
interface Evaluated {
  readonly collected: (file: string, evaluate: () => void) => Test[];
  readonly files: Readonly<Record<string, () => void>>;
}

/**
 * What the instrumented code does at every step costs most of the time: for a mutant nothing is counted but its own hits,
 * and whether it is the active one is a comparison of two numbers.
 */
const forMutants = (code: string): string =>
  code.replaceAll(/stryCov_9fa48\("[^)]*\)/g, '0').replaceAll(/stryMutAct_9fa48\("(\d+)"\)/g, '(ACTIVE===$1&&HIT())');

/** Keeps `import.meta.url` what it was, and puts the stand-in in vitest's place. */
const inPlace = (counting: boolean): Plugin => ({
  name: 'in-place',
  setup(builder) {
    builder.onLoad({ filter: /tests\/.*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
      loader: 'ts',
    }));
    builder.onLoad({ filter: /src\/.*\.ts$/ }, ({ path }) => {
      const contents = readFileSync(path, 'utf8');
      return { contents: counting ? contents : forMutants(contents), loader: 'ts' };
    });
    builder.onResolve({ filter: /^vitest$/ }, ({ importer }) =>
      importer.endsWith('stand-in.ts')
        ? { path: 'vitest', external: true }
        : { path: resolve('tests/mutation/stand-in.ts') },
    );
  },
});

/** @param counting whether it is counted which test comes past which mutant; else a mutant is active */
async function evaluator(counting: boolean): Promise<() => Evaluated> {
  const files = globSync(Object.values(TESTS).flat()).sort();
  const entry = [
    `export { collected } from './tests/mutation/stand-in.ts';`,
    'export const files = {',
    ...files.map((file) => `${JSON.stringify(file)}: () => require('./${file}'),`),
    '};',
  ].join('\n');
  const { outputFiles, metafile } = await build({
    stdin: { contents: entry, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    metafile: true,
    format: 'cjs',
    platform: 'node',
    packages: 'external',
    plugins: [inPlace(counting)],
  });
  const packages = new Map<string, unknown>();
  for (const { path, external } of Object.values(metafile.outputs).flatMap(({ imports }) => imports))
    if (external) packages.set(path, callable(await import(path)));
  packages.set('fast-check', { ...fc, assert: inShort });
  const script = new Script(`(module, require, ACTIVE, HIT) => {${outputFiles[0]?.text}\n}`);
  return () => {
    const module = { exports: {} };
    script.runInThisContext()(module, (path: string) => packages.get(path), Number(stryker.activeMutant ?? -1), hit);
    return module.exports as Evaluated;
  };
}

/** A default export that is a function is the module itself to CommonJS. */
function callable(imported: { default?: unknown }): unknown {
  return typeof imported.default === 'function' ? Object.assign(imported.default.bind(null), imported) : imported;
}

/** `fc.assert` with fewer runs, and without a search for the smallest input that fails. */
function inShort<T>(property: fc.IRawProperty<T>, parameters: fc.Parameters<T> = {}): unknown {
  const numRuns = Math.min(parameters.numRuns ?? MOST_RUNS, MOST_RUNS);
  return fc.assert(property, { seed: 1, ...parameters, numRuns, endOnFailure: true });
}

/** The ids of the mutants that are tried on each test file. */
function ownMutants(): Map<string, Set<string>> {
  const own = new Map<string, Set<string>>();
  for (const [folder, tests] of Object.entries(TESTS)) {
    const code = globSync(`src/${folder}/**/*.ts`).map((file) => readFileSync(file, 'utf8'));
    const ids = code.flatMap((text) => [...text.matchAll(/stryMutAct_9fa48\("(\d+)"\)/g)].map(([, id = '']) => id));
    for (const file of globSync([...tests])) own.set(file, new Set([...(own.get(file) ?? []), ...ids]));
  }
  return own;
}

const idOf = (file: string, { name }: Test): string => `${file}#${name}`;
const chain = (suite: Suite | null): Suite[] => (suite ? [...chain(suite.parent), suite] : []);

class InOneScript implements TestRunner {
  #mutated: Promise<() => Evaluated> | undefined;
  #times: Record<string, number> | undefined;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun(): Promise<DryRunResult> {
    const tests: TestResult[] = [];
    const perTest: Record<string, Hits> = {};
    const own = ownMutants();
    const taken = (): Hits => {
      const hits = stryker.mutantCoverage?.static ?? {};
      const copy = { ...hits };
      for (const id of Object.keys(hits)) delete hits[id];
      return copy;
    };
    taken();
    const times: Record<string, number> = {};
    const evaluate = await evaluator(true);
    for (const file of Object.keys(evaluate().files)) {
      const { collected, files } = evaluate();
      const evaluating = performance.now();
      const its = collected(resolve(file), () => files[file]?.());
      const evaluated = performance.now() - evaluating;
      const evaluation = taken();
      const prepared = new Map<Suite, { hits: Hits; time: number }>();
      for (const each of its) {
        if (LEFT_OUT.some((beginning) => idOf(file, each).startsWith(beginning))) continue;
        const suites = chain(each.suite);
        for (const suite of suites.filter((suite) => !prepared.has(suite))) {
          const from = performance.now();
          for (const hook of suite.before) await hook();
          prepared.set(suite, { hits: taken(), time: performance.now() - from });
        }
        const result = await outcomeOf(idOf(file, each), each);
        tests.push(result);
        const before = suites.flatMap((suite) => prepared.get(suite) ?? []);
        times[result.id] = before.reduce((sum, { time }) => sum + time, evaluated + result.timeSpentMs);
        const hits = sum([evaluation, ...before.map(({ hits }) => hits), taken()]);
        perTest[result.id] = Object.fromEntries(Object.entries(hits).filter(([id]) => own.get(file)?.has(id)));
      }
    }
    writeFileSync(TIMES, JSON.stringify(times));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: { static: {}, perTest } };
  }

  async mutantRun({
    activeMutant,
    hitLimit,
    testFilter = [],
    disableBail,
  }: MutantRunOptions): Promise<MutantRunResult> {
    this.#times ??= JSON.parse(readFileSync(TIMES, 'utf8')) as Record<string, number>;
    this.#mutated ??= evaluator(false);
    const times = this.#times;
    const evaluate = await this.#mutated;
    const chosen = [...testFilter].sort((a, b) => (times[a] ?? 0) - (times[b] ?? 0));
    Object.assign(stryker, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    const tests: TestResult[] = [];
    try {
      const { collected, files } = evaluate();
      const known = new Map<string, Test>();
      const prepared = new Set<Suite>();
      for (const id of chosen) {
        const file = id.slice(0, id.indexOf('#'));
        let result: TestResult;
        try {
          if (!known.has(id))
            for (const each of collected(resolve(file), () => files[file]?.())) known.set(idOf(file, each), each);
          const found = known.get(id);
          if (!found) throw new Error('the test is gone');
          for (const suite of chain(found.suite).filter((suite) => !prepared.has(suite))) {
            for (const hook of suite.before) await hook();
            prepared.add(suite);
          }
          result = await outcomeOf(id, found);
        } catch (error) {
          result = failed(id, id, 0, error);
        }
        tests.push(result);
        if (result.status === TestStatus.Failed && !disableBail) break;
      }
    } finally {
      stryker.activeMutant = undefined;
    }
    const limited = determineHitLimitReached(stryker.hitCount, hitLimit);
    const result = toMutantRunResult(limited ?? { status: DryRunStatus.Complete, tests });
    if (SURVIVORS && result.status !== MutantRunStatus.Killed)
      appendFileSync(SURVIVORS, `${result.status} ${inALine(activeMutant)}\n`);
    return result;
  }
}

/** `engine/route.ts:11:16 OptionalChaining → …`, with what it puts in place, or the beginning of that. */
function inALine({ fileName, location: { start }, mutatorName, replacement }: Mutant): string {
  const file = fileName.slice(fileName.lastIndexOf('/src/') + '/src/'.length);
  const instead = replacement.replaceAll(/\s+/g, ' ').slice(0, 90);
  return `${file}:${start.line + 1}:${start.column + 1} ${mutatorName} → ${instead}`;
}

function failed(id: string, name: string, timeSpentMs: number, error: unknown): TestResult {
  const failureMessage = error instanceof Error ? error.message : String(error);
  return { id, name, timeSpentMs, status: TestStatus.Failed, failureMessage };
}

async function outcomeOf(id: string, { name, run }: Test): Promise<TestResult> {
  const from = performance.now();
  try {
    await run();
    return { id, name, timeSpentMs: performance.now() - from, status: TestStatus.Success };
  } catch (error) {
    return failed(id, name, performance.now() - from, error);
  }
}

function sum(all: readonly Hits[]): Hits {
  const total: Hits = {};
  for (const hits of all) for (const [id, count] of Object.entries(hits)) total[id] = (total[id] ?? 0) + count;
  return total;
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'one-script', () => new InOneScript())];
