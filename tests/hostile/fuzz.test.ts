import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { SHIPPED, shippedText } from '../support/scenarios.ts';
import { anyText, changes, reshaped, type Value } from './changes.ts';
import { MINIMAL } from './corpus.ts';
import { survive } from './survives.ts';

/** `npm run fuzz` draws twenty times as much, from another seed each time; FUZZ_SEED and FUZZ_TIMES draw the same again. */
const LONGER = process.env.npm_lifecycle_event === 'fuzz';
const TIMES = Number(process.env.FUZZ_TIMES ?? (LONGER ? 20 : 1));
const SEED = Number(process.env.FUZZ_SEED ?? (LONGER ? Math.trunc(Math.random() * 2 ** 31) : 20_240_229));
if (LONGER) console.log(`FUZZ_SEED=${SEED} FUZZ_TIMES=${TIMES} npm run fuzz draws these again.`);

/** @returns how many of them could be played */
function drawn(runs: number, made: fc.Arbitrary<Uint8Array>, round = 0): number {
  let playable = 0;
  const property = fc.property(made, (bytes) => {
    if (survive(bytes)) playable += 1;
  });
  fc.assert(property, { seed: SEED + round, numRuns: runs * TIMES });
  return playable / TIMES;
}

const changed = (text: string): fc.Arbitrary<Uint8Array> => {
  const bytes = Buffer.from(text);
  return changes.map((change) => change(bytes));
};

const SCENARIO = parse(MINIMAL) as Value;

/** JSON is YAML: on one line, or a value a line. */
const reshapedText = (indent: number): fc.Arbitrary<Uint8Array> =>
  reshaped.map((reshape) => Buffer.from(JSON.stringify(reshape(SCENARIO), null, indent) ?? ''));

test('any text is survived', () => {
  expect(
    drawn(
      3000,
      anyText.map((text) => Buffer.from(text)),
    ),
  ).toBe(0);
});

test('any bytes are survived', () => {
  expect(drawn(1000, fc.uint8Array({ maxLength: 300 }))).toBe(0);
});

test.each([1, 2, 3])('the beginning of a scenario, its bytes changed anyhow, is survived, round %i', (round) => {
  expect(drawn(900, changed(MINIMAL.slice(0, MINIMAL.indexOf('stages:'))), round)).toBe(0);
});

test.each([1, 2])('a scenario, its bytes changed anyhow, is survived, round %i', (round) => {
  expect(drawn(632, changed(MINIMAL), round)).toBeGreaterThan(5);
});

test.each([1, 2, 3, 4])('a scenario, its parts changed anyhow, is survived, round %i', (round) => {
  expect(drawn(500, reshapedText(round % 2), round)).toBeGreaterThan(20);
});

test.each(SHIPPED)('%s, its bytes changed anyhow, is survived', (id) => {
  drawn(4, changed(shippedText(id)));
});
