import { bench, describe } from 'vitest';
import { parseDocument } from 'yaml';
import { picker, playOut } from '../../src/analysis/players.ts';
import { debrief } from '../../src/engine/debrief.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { shippedBoard, shippedText } from '../support/scenarios.ts';

const board = shippedBoard('loan-refusal');
const text = shippedText('loan-refusal');
const bytes = new TextEncoder().encode(text);

describe('a whole talk', () => {
  let seed = 0;
  bench('played at random', () => {
    seed += 1;
    playOut(board, picker('random', seed));
  });
  bench('played at random, with its debrief', () => {
    seed += 1;
    debrief(board.scenario, seed, playOut(board, picker('random', seed)).events);
  });
});

describe('a scenario file', () => {
  bench('parsed by the YAML library alone', () => {
    parseDocument(text);
  });
  bench('loaded: guarded, parsed, checked, cleaned', () => {
    loadScenario('loan-refusal.yaml', bytes);
  });
});
