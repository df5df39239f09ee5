import type { Line, Test } from '../engine/model.ts';
import { GOOD_ENDINGS } from '../map/endings.ts';
import { ACTION, STAGES, type Stage } from '../map/stages.ts';
import type { Problem, Report } from '../scenario/finding.ts';
import type { Condition } from '../scenario/format.ts';
import { talkAlong } from './line.ts';
import type { ExchangeFacts, Survey } from './survey.ts';

type Add = (problem: Problem, path: Report['path'], mark?: Report['mark']) => void;

/**
 * What exact analysis proves about a scenario: faults that no reading of the file shows. What exists comes with the shortest
 * answers that lead there, what never happens with the number of moments at which it was looked for.
 */
export function proofs(facts: Survey): Report[] {
  const reports: Report[] = [];
  const add: Add = (problem, path, mark = 'value') => reports.push({ ...problem, path, mark });
  const loops = closedLoops(facts);
  const places = placesOf(facts);

  proveTalks(facts, add);
  proveStages(facts, loops, add);
  proveConcerns(facts, loops, add);
  facts.exchanges.forEach((here, index) => {
    const path = places[index] as Report['path'];
    proveExchange(facts, here, path, add);
    proveResponses(facts, here, path, add);
    proveConditions(facts, here, path, add);
  });
  for (const loop of loops) {
    const [entry] = loop as [ExchangeFacts];
    const ids = loop.map(({ exchange }) => exchange.id);
    const path = places[facts.exchanges.indexOf(entry)] as Report['path'];
    add({ rule: 'loop-without-exit', params: { ids, answers: facts.ways.to(entry.at) } }, [...path, 'id']);
  }
  return reports;
}

const momentsOf = ({ solution }: Survey): number => solution.graph.table.count;

/** Where each exchange stands in the file. */
function placesOf({ solution }: Survey): Report['path'][] {
  const { exchanges, stageFrom } = solution.graph.board;
  return exchanges.map(({ stage }, index) => ['stages', STAGES[stage] as Stage, index - (stageFrom[stage] as number)]);
}

/** What holds for the talks as a whole. A stage that no talk comes through explains by itself why none ends well. */
function proveTalks(facts: Survey, add: Add): void {
  const { solution } = facts;
  const through = facts.done.slice(0, ACTION).every((done) => done);
  const { ending, answers, curve } = talkAlong(solution, 'best');
  if (!ending || !GOOD_ENDINGS.includes(ending)) {
    if (through) add({ rule: 'no-good-ending', params: { moments: momentsOf(facts) } }, ['stages', 'action'], 'key');
    return;
  }
  for (const stage of STAGES) {
    if (!curve.includes(stage)) add({ rule: 'best-talk-skips', params: { stage, answers } }, ['stages', stage], 'key');
  }
}

function proveStages(facts: Survey, loops: readonly ExchangeFacts[][], add: Add): void {
  const moments = momentsOf(facts);
  for (const [stage, name] of STAGES.entries()) {
    if (!facts.reached[stage]) continue;
    const looping = loops.some((loop) => loop.some(({ exchange }) => exchange.stage === stage));
    // action ends with its last exchange, done or not: see dead-end
    if (!facts.done[stage] && stage !== ACTION && !looping) {
      add({ rule: 'stage-never-done', params: { stage: name, moments } }, ['stages', name], 'key');
    }
    if (!facts.rewarding[stage]) {
      add({ rule: 'no-full-marks', params: { stage: name, moments } }, ['stages', name], 'key');
    }
  }
}

function proveConcerns(facts: Survey, loops: readonly ExchangeFacts[][], add: Add): void {
  const { concerns } = facts.solution.graph.board.scenario.client;
  for (const [index, { id, main = false }] of concerns.entries()) {
    const path = ['client', 'concerns', index, 'id'];
    const bit = 1 << index;
    if ((facts.surfaced & bit) === 0) {
      add({ rule: 'concern-never-surfaces', params: { id, main, moments: momentsOf(facts) } }, path);
    } else if (main && (facts.surfacedBySkill & bit) === 0 && loops.length === 0) {
      const answers = shortestWayTo(facts, bit);
      add({ rule: 'main-concern-by-luck', params: { id, answers } }, path);
    }
  }
}

/** The shortest of the ways to a reply that brings the concern out. */
function shortestWayTo({ exchanges, ways }: Survey, concern: number): string[] {
  const found = exchanges.flatMap(({ responses }) =>
    responses
      .filter(({ response, at }) => at >= 0 && (response.surfaces & concern) !== 0)
      .map(({ response, at }) => [...ways.to(at), response.id]),
  );
  return found.sort((a, b) => a.length - b.length)[0] as string[];
}

function proveExchange(facts: Survey, here: ExchangeFacts, path: Report['path'], add: Add): void {
  const { id, stage } = here.exchange;
  if (here.moments === 0) {
    const moments = momentsOf(facts);
    // a condition that never holds explains it by itself
    const shut = facts.looks.get(here.exchange.fits)?.held === 0;
    if (facts.reached[stage] && !shut)
      add({ rule: 'exchange-never-reached', params: { id, moments } }, [...path, 'id']);
  } else if (here.runsDry && !here.hopeful) {
    add({ rule: 'dead-end', params: { id, moments: here.moments, answers: facts.ways.to(here.at) } }, [...path, 'id']);
  } else if (!here.rewarding && facts.rewarding[stage]) {
    add({ rule: 'nothing-serves', params: { id, moments: here.moments, answers: facts.ways.to(here.at) } }, [
      ...path,
      'id',
    ]);
  }
}

function proveResponses({ ways }: Survey, here: ExchangeFacts, path: Report['path'], add: Add): void {
  for (const [index, { response, moments, at, idle, noWorse, better }] of here.responses.entries()) {
    if (moments === 0 || response.breather) continue;
    const { id } = response;
    const place = [...path, 'responses', index, 'id'];
    const answers = [...ways.to(at), id];
    const by = here.responses.find((_, other) => (noWorse & better & (1 << other)) !== 0);
    if (idle === moments) add({ rule: 'no-consequence', params: { id, moments, answers } }, place);
    else if (by) {
      add({ rule: 'dominated-response', params: { id, by: by.response.id, moments, answers } }, place);
    }
  }
}

/** Does a condition ask for a concern that never comes out? That is proved by itself. */
function asksInVain({ solution, surfaced }: Survey, path: Report['path']): boolean {
  const { scenario } = solution.graph.board;
  let found: unknown = scenario;
  for (const step of path) found = (found as Record<string | number, unknown>)[step];
  const condition = found as Condition;
  return scenario.client.concerns.some(
    ({ id }, index) => (surfaced & (1 << index)) === 0 && (condition.surfaced === id || condition.hidden === id),
  );
}

function proveConditions(facts: Survey, { exchange }: ExchangeFacts, path: Report['path'], add: Add): void {
  const prove = (test: Test, of: 'exchange' | 'response' | 'line', place: Report['path']): void => {
    // what is never looked at follows from another fault
    const count = facts.looks.get(test);
    if (!count || asksInVain(facts, [...place, 'when'])) return;
    const params = { of, moments: count.tried };
    if (count.held === 0) add({ rule: 'condition-never-true', params }, [...place, 'when'], 'key');
    else if (count.held === count.tried) add({ rule: 'condition-always-true', params }, [...place, 'when'], 'key');
  };
  const proveLine = (line: Line, place: Report['path']): void =>
    line.forEach(({ fits }, index) => {
      prove(fits, 'line', [...place, index]);
    });
  prove(exchange.fits, 'exchange', path);
  proveLine(exchange.client, [...path, 'client']);
  for (const [index, response] of exchange.responses.entries()) {
    const place = [...path, 'responses', index];
    prove(response.fits, 'response', place);
    proveLine(response.reply, [...place, 'reply']);
  }
}

/**
 * Exchanges whose replies lead, by `goto`, only to each other, until the client's patience ends the talk. A stage that merely
 * repeats its last exchange is not a loop: it is one that is never done.
 */
function closedLoops({ exchanges }: Survey): ExchangeFacts[][] {
  const reach = (from: ExchangeFacts): Set<ExchangeFacts> => {
    const seen = new Set<ExchangeFacts>();
    const waiting = [from];
    for (let at = waiting.pop(); at; at = waiting.pop()) {
      const { leadsTo } = at;
      for (const next of exchanges.filter((_, index) => leadsTo[index] === 1)) {
        if (seen.has(next)) continue;
        waiting.push(next);
        seen.add(next);
      }
    }
    return seen;
  };
  const loops: ExchangeFacts[][] = [];
  for (const entry of exchanges) {
    if (loops.some((loop) => loop.includes(entry))) continue;
    const around = reach(entry);
    const isLoop =
      around.has(entry) && [...around].every((other) => !other.free && !other.goesOn && reach(other).has(entry));
    if (isLoop) loops.push(exchanges.filter((each) => around.has(each)));
  }
  return loops;
}
