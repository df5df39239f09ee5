import { analyse } from '../../src/analysis/analyse.ts';
import { explore } from '../../src/analysis/explore.ts';
import { setUp } from '../../src/engine/set-up.ts';
import { offered } from '../../src/engine/state.ts';
import { start, step } from '../../src/engine/step.ts';
import { check } from '../../src/lint/check.ts';
import { fixed } from '../../src/lint/fixes.ts';
import type { Finding } from '../../src/scenario/finding.ts';
import type { Scenario } from '../../src/scenario/format.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { findingLines } from '../../src/terminal/finding-view.ts';
import { themeFor } from '../../src/terminal/theme.ts';
import { en } from '../../src/words/en.ts';

const theme = themeFor({ colour: false, unicode: true, width: 80 });

/** Neither may a finding print it, nor anything that is played. */
export const UNSAFE = /(?!\n)[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/u;

/** Findings that are put into words: of one file they are much alike. */
const TOLD = 6;
const TURNS = 40;
const MOMENTS = 60;
const PROTOTYPE = Object.getOwnPropertyNames(Object.prototype).join();

/**
 * Takes bytes for a scenario, as far as they go: read, checked, told, mended, set up, played and analysed a little.
 * @throws when anything does, when a finding lies outside of the file, or when something unsafe would be printed
 * @returns could it be played?
 */
export function survive(bytes: Uint8Array): boolean {
  const { scenario, findings, text } = loadScenario('x.yaml', bytes);
  if ((scenario === null) !== findings.some(({ severity }) => severity === 'error'))
    throw new Error('neither a scenario nor an error');
  if (scenario) play(scenario);
  const all = scenario ? check('x.yaml', bytes, { analysis: false, levels: {} }).findings : findings;
  inside(text, all);
  const told = findingLines(all.slice(0, TOLD), text, theme, en).join('\n');
  if (UNSAFE.test(told)) throw new Error(`unsafe: ${JSON.stringify(UNSAFE.exec(told))}`);
  fixed(text, all);
  if (Object.getOwnPropertyNames(Object.prototype).join() !== PROTOTYPE) throw new Error('the prototype has changed');
  return scenario !== null;
}

/** Every finding lies in the file, and ends after it begins. */
function inside(text: string, findings: readonly Finding[]): void {
  const lines = text.split('\n');
  const isThere = (line: number, column: number): boolean =>
    line >= 1 && column >= 1 && column <= (lines[line - 1]?.length ?? -1) + 1;
  for (const { rule, at } of findings) {
    const { line, column, endLine, endColumn } = at;
    const backwards = endLine < line || (endLine === line && endColumn < column);
    if (backwards || !isThere(line, column) || !isThere(endLine, endColumn))
      throw new Error(`${rule} is at ${JSON.stringify(at)}`);
  }
}

/** Plays one talk, another for each scenario, and follows the first moments of all. */
function play(scenario: Scenario): void {
  const board = setUp(scenario);
  let { state } = start(board);
  for (let turn = 0; turn < TURNS && !state.ending; turn += 1) {
    const here = offered(board, state);
    const response = here[(turn * 7 + scenario.title.length) % here.length];
    if (!response) throw new Error('nothing is on offer');
    state = step(board, state, response).state;
  }
  analyse(explore(board, MOMENTS));
}
