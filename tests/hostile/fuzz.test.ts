import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { SHIPPED, shippedText } from '../support/scenarios.ts';
import { anyText, changes, reshaped, type Value } from './changes.ts';
import { MINIMAL } from './corpus.ts';
import { survive } from './survives.ts';

/** `npm run fuzz` draws more, from another seed each time, which it prints; FUZZ_SEED is one to draw from again. */
const TIMES = Number(process.env.FUZZ_TIMES ?? 1);
const SEED = Number(process.env.FUZZ_SEED ?? 20_240_229);

/** @returns how many of them could be played */
function drawn(runs: number, made: fc.Arbitrary<Uint8Array>): number {
  let playable = 0;
  const property = fc.property(made, (bytes) => {
    if (survive(bytes)) playable += 1;
  });
  fc.assert(property, { seed: SEED, numRuns: runs * TIMES });
  return playable / TIMES;
}

const changed = (text: string): fc.Arbitrary<Uint8Array> => {
  const bytes = Buffer.from(text);
  return changes.map((change) => change(bytes));
};

const SCENARIO = parse(MINIMAL) as Value;

const reshapedText = (indent: number): fc.Arbitrary<Uint8Array> =>
  reshaped.map((reshape) => Buffer.from(JSON.stringify(reshape(SCENARIO), null, indent) ?? ''));

test('any text is survived', () => {
  expect(
    drawn(
      1400,
      anyText.map((text) => Buffer.from(text)),
    ),
  ).toBe(0);
});

test('any bytes are survived', () => {
  expect(drawn(500, fc.uint8Array({ maxLength: 300 }))).toBe(0);
});

test.each([1, 2, 3])('bytes changed anyhow are survived, round %i', (round) => {
  // not the same draws again
  const made = changed(MINIMAL).filter((bytes) => bytes.length % 3 === round - 1);
  expect(drawn(1600, made)).toBeGreaterThan(100);
});

test.each([0, 1])('parts changed anyhow are survived, indented by %i', (indent) => {
  expect(drawn(1600, reshapedText(indent))).toBeGreaterThan(100);
});

test.each(SHIPPED)('%s, changed anyhow, is survived', (id) => {
  drawn(12, changed(shippedText(id)));
});
