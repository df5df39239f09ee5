import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeModel, encodeModel } from '../../src/recognise/model.ts';
import { samplesIn } from '../../src/recognise/samples.ts';
import { slotsIn } from '../../src/recognise/slots.ts';
import { train } from '../../src/recognise/train.ts';
import { MODEL_FILE, source } from './sentences.ts';
import { SHIPPED_MODEL } from './shipped.ts';

const bytes = new Uint8Array(readFileSync(MODEL_FILE));
const changed = (at: number, value: number): Uint8Array => bytes.with(at, value);

describe('the shipped model', () => {
  it('is learnt from the sentences, slots and code that stand here (else: npm run train)', () => {
    expect(Buffer.from(SHIPPED_MODEL.source).toString('hex')).toBe(Buffer.from(source()).toString('hex'));
  });

  it('takes 0.95 MB at most, and is written as it was read', () => {
    expect(bytes.length).toBeLessThanOrEqual(950_000);
    expect(Buffer.compare(encodeModel(SHIPPED_MODEL), bytes)).toBe(0);
  });
});

describe('reading a model', () => {
  it.each([
    ['too short', bytes.subarray(0, 20), 'no model: 20 bytes are less than a head'],
    ['something else', changed(0, 1), 'no model: it does not begin with CMRM'],
    ['another version', changed(4, 99), 'a model of version 99, this program reads version 3'],
    ['other moves', changed(8, 30), 'a model of 30 labels, this program has 29'],
    ['cut off', bytes.subarray(0, -1), /^a model of \d+ bytes, \d+ pieces take \d+$/],
  ])('says what is wrong: %s', (_, wrong, message) => {
    expect(() => decodeModel(wrong)).toThrow(message);
  });

  it('works from anywhere in a larger buffer', () => {
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    expect(decodeModel(larger.subarray(3)).pieces).toEqual(SHIPPED_MODEL.pieces);
  });
});

describe('training', () => {
  const samples = samplesIn(
    [
      'apologise\tI am sorry that {event}.',
      'apologise\tSorry about {event}.',
      'guide\tBring {paper}.',
      'guide\tBring it here.',
    ]
      .concat(['none\tLet me look.', 'none\tOne second.', 'none\tLet me see.'])
      .join('\n'),
    'tiny.tsv',
  );
  const slots = slotsIn('event\tthe delay\nevent\tthe wait\npaper\tthe form\n# remark\n');

  it('gives the same model, to the byte, from the same sentences', () => {
    const once = encodeModel(train(samples, slots, new Uint8Array(32)));
    expect(Buffer.compare(once, encodeModel(train(samples, slots, new Uint8Array(32))))).toBe(0);
  });

  it('names a slot without a filling, and a line that is no filling', () => {
    const unknown = samplesIn('guide\tBring {thing}.', 'tiny.tsv');
    expect(() => train(unknown, slots, new Uint8Array(32))).toThrow('no filling for {thing} in “Bring {thing}.”');
    expect(() => slotsIn('event')).toThrow('slots.tsv:1: not slot<TAB>filling');
  });
});
