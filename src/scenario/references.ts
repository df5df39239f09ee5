import { anyMove, type Move } from '../map/moves.ts';
import { POSITION, STAGES, type Stage } from '../map/stages.ts';
import type { Params, Problem, Report } from './finding.ts';
import type { Condition, ExchangeText, LineText, Scenario } from './format.ts';
import { STEP_BACK } from './schema.ts';
import { closest } from './suggest.ts';
import { excerpt } from './visible.ts';

type Path = Report['path'];
type Add = (problem: Problem, path: Path, mark?: Report['mark']) => void;
type Located = { readonly exchange: ExchangeText; readonly stage: number; readonly name: Stage; readonly path: Path };

/**
 * What the schema can't see: ids that occur twice, references that lead nowhere, a talk that can't go on.
 * @param lineOf the line of a path, for "first used on line …"
 */
export function checkReferences(scenario: Scenario, lineOf: (path: Path) => number): Report[] {
  const reports: Report[] = [];
  const add: Add = (problem, path, mark = 'value') => reports.push({ ...problem, path, mark });
  const exchanges: Located[] = STAGES.flatMap((name, stage) =>
    scenario.stages[name].map((exchange, index) => ({ exchange, stage, name, path: ['stages', name, index] })),
  );

  checkUnique(
    exchanges.map(({ exchange, path }) => ({ id: exchange.id, path: [...path, 'id'] })),
    'exchange',
    lineOf,
    add,
  );
  checkConcerns(scenario, lineOf, add);
  checkNumbers(scenario, add);
  STAGES.forEach((name) => {
    if (!scenario.stages[name].some((exchange) => !exchange.reprise && !exchange.when)) {
      add({ rule: 'no-way-on', params: { of: 'stage', name } }, ['stages', name], 'key');
    }
  });
  for (const located of exchanges) checkExchange(scenario, located, exchanges, lineOf, add);
  return reports;
}

function checkUnique(
  entries: readonly { id: string; path: Path }[],
  of: Params['duplicate-id']['of'],
  lineOf: (path: Path) => number,
  add: Add,
): void {
  const first = new Map<string, Path>();
  for (const { id, path } of entries) {
    const earlier = first.get(id);
    if (earlier) add({ rule: 'duplicate-id', params: { id: excerpt(id), of, firstLine: lineOf(earlier) } }, path);
    else first.set(id, path);
  }
}

function checkConcerns(scenario: Scenario, lineOf: (path: Path) => number, add: Add): void {
  const { concerns } = scenario.client;
  const path: Path = ['client', 'concerns'];
  checkUnique(
    concerns.map(({ id }, index) => ({ id, path: [...path, index, 'id'] })),
    'concern',
    lineOf,
    add,
  );
  const count = concerns.filter((concern) => concern.main).length;
  if (count !== 1) add({ rule: 'main-concern', params: { count } }, path, 'key');
}

function checkNumbers(scenario: Scenario, add: Add): void {
  const sum = STAGES.reduce((total, stage) => total + scenario.weights[stage], 0);
  if (sum !== 100) add({ rule: 'weights-sum', params: { sum } }, ['weights'], 'key');
  const { norm, start, walkout } = scenario.emotion;
  for (const [key, value] of Object.entries({ norm, start })) {
    if (value >= walkout) add({ rule: 'emotion-order', params: { key, value, walkout } }, ['emotion', key]);
  }
}

function checkExchange(
  scenario: Scenario,
  { exchange, stage, path }: Located,
  exchanges: readonly Located[],
  lineOf: (path: Path) => number,
  add: Add,
): void {
  checkUnique(
    exchange.responses.map(({ id }, index) => ({ id, path: [...path, 'responses', index, 'id'] })),
    'response',
    lineOf,
    add,
  );
  if (exchange.responses.every((response) => response.when)) {
    add({ rule: 'no-way-on', params: { of: 'exchange', name: excerpt(exchange.id) } }, [...path, 'responses'], 'key');
  }
  checkCondition(scenario, exchange.when, [...path, 'when'], add);
  checkLine(scenario, exchange.client, [...path, 'client'], add);
  for (const [landing, line] of Object.entries(exchange.reactions ?? {}))
    checkLine(scenario, line, [...path, 'reactions', landing], add);
  exchange.responses.forEach((response, index) => {
    const at: Path = [...path, 'responses', index];
    if (response.id === STEP_BACK && scenario.step_back) {
      const firstLine = lineOf(['step_back']);
      add({ rule: 'duplicate-id', params: { id: response.id, of: 'response', firstLine } }, [...at, 'id']);
    }
    checkUnique(
      response.moves.map((id, move) => ({ id, path: [...at, 'moves', move] })),
      'move',
      lineOf,
      add,
    );
    checkCondition(scenario, response.when, [...at, 'when'], add);
    checkLine(scenario, response.reply, [...at, 'reply'], add);
    if (response.surfaces !== undefined) checkConcern(scenario, response.surfaces, [...at, 'surfaces'], add);
    if (response.goto !== undefined) checkGoto(response.goto, response.moves, stage, exchanges, [...at, 'goto'], add);
  });
}

function checkLine(scenario: Scenario, line: LineText, path: Path, add: Add): void {
  if (typeof line === 'string') return;
  line.forEach((variant, index) => {
    const last = index === line.length - 1;
    if (last === (variant.when !== undefined)) add({ rule: 'variant-order', params: { last } }, [...path, index]);
    checkCondition(scenario, variant.when, [...path, index, 'when'], add);
  });
}

function checkCondition(scenario: Scenario, condition: Condition | undefined, path: Path, add: Add): void {
  if (condition?.surfaced !== undefined) checkConcern(scenario, condition.surfaced, [...path, 'surfaced'], add);
  if (condition?.hidden !== undefined) checkConcern(scenario, condition.hidden, [...path, 'hidden'], add);
}

function checkConcern(scenario: Scenario, id: string, path: Path, add: Add): void {
  const known = scenario.client.concerns.map((concern) => concern.id);
  if (!known.includes(id))
    add({ rule: 'unknown-concern', params: { id: excerpt(id), known, meant: closest(id, known) } }, path);
}

function checkGoto(
  id: string,
  moves: readonly Move[],
  stage: number,
  exchanges: readonly Located[],
  path: Path,
  add: Add,
): void {
  const target = exchanges.find(({ exchange }) => exchange.id === id);
  if (!target) {
    const known = exchanges.map(({ exchange }) => exchange.id);
    add({ rule: 'unknown-exchange', params: { id: excerpt(id), meant: closest(id, known) } }, path);
    return;
  }
  const afterNews = target.stage === POSITION && anyMove(moves, 'news');
  if (target.stage < stage || afterNews) {
    add({ rule: 'backward-goto', params: { id: excerpt(id), stage: target.name } }, path);
  }
}
