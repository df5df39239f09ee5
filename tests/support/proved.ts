import { expect } from 'vitest';
import { stringify } from 'yaml';
import type { Board } from '../../src/engine/model.ts';
import { setUp } from '../../src/engine/set-up.ts';
import type { Finding } from '../../src/scenario/finding.ts';
import type { Scenario } from '../../src/scenario/format.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { analysed } from './analysed.ts';

/** What exact analysis finds in a file, where it stands in it. */
export interface Proved {
  readonly board: Board;
  readonly text: string;
  readonly findings: readonly Finding[];
}

export function provedIn(text: string): Proved {
  const loaded = loadScenario('test.yaml', new TextEncoder().encode(text));
  expect(loaded.findings).toEqual([]);
  if (!loaded.scenario) throw new Error('not loaded');
  const board = setUp(loaded.scenario);
  const { complete, reports } = analysed(board);
  expect(complete).toBe(true);
  return { board, text, findings: loaded.findingsOf(reports) };
}

export const proved = (scenario: Scenario): Proved => provedIn(stringify(scenario, { aliasDuplicateObjects: false }));
