import { readdirSync, readFileSync } from 'node:fs';
import type { Board } from '../../src/engine/model.ts';
import { setUp } from '../../src/engine/set-up.ts';
import type { Scenario } from '../../src/scenario/format.ts';
import { loadScenario } from '../../src/scenario/load.ts';

export const HOME = new URL('../../', import.meta.url).pathname;

const FOLDER = `${HOME}scenarios/en/`;

/** The ids of the shipped scenarios; of one alone where every test is run thousands of times (tests/mutation). */
export const SHIPPED: readonly string[] = readdirSync(FOLDER)
  .map((name) => name.replace('.yaml', ''))
  .filter((id) => (process.env.SHIPPED_TESTED ?? id) === id);

export function shippedText(id: string): string {
  return readFileSync(`${FOLDER}${id}.yaml`, 'utf8');
}

/** Loads a scenario from text; fails the test with the findings when it is not valid. */
export function scenarioFrom(text: string, file = 'test.yaml'): Scenario {
  const { scenario, findings } = loadScenario(file, new TextEncoder().encode(text));
  if (!scenario) throw new Error(JSON.stringify(findings, null, 2));
  return scenario;
}

/** Loaded once for all tests of a process, and so solved once. */
const shipped = new Map<string, Scenario>();

export function shippedBoard(id: string): Board {
  const scenario = shipped.get(id) ?? scenarioFrom(shippedText(id), `${id}.yaml`);
  shipped.set(id, scenario);
  return setUp(scenario);
}
