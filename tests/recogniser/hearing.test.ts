import { describe, expect, it } from 'vitest';
import { MOVE_NAMES, type Move } from '../../src/map/moves.ts';
import { hearing } from '../../src/recognise/hearing.ts';
import { LABELS } from '../../src/recognise/model.ts';
import type { Context } from '../../src/recognise/recognition.ts';
import { shippedModel } from '../support/said.ts';

function sureOf(move: Move, text: string, context: Context = { earlier: [] }): number {
  const { confidences } = hearing(shippedModel(), text, context);
  expect(confidences).toHaveLength(LABELS);
  return confidences[MOVE_NAMES.indexOf(move)] ?? 0;
}

describe('a refusal', () => {
  const flat = 'No, that won’t be possible.';
  const reasoned = 'No, that won’t be possible, because your instalments are over the limit.';

  it('is flat without a reason, and the less so the surer one is heard', () => {
    expect(sureOf('flat_refusal', flat)).toBeGreaterThan(0.9);
    const reason = sureOf('explain_reason', reasoned);
    expect(reason).toBeGreaterThan(0.5);
    expect(sureOf('flat_refusal', reasoned)).toBeLessThanOrEqual(1 - reason);
  });
});

describe('what is said again', () => {
  const said = 'The loan was refused since your payments are over the limit.';
  const announced = 'As I already told you, the loan was refused.';

  it('is a broken record, by its wording or by what was said before', () => {
    expect(sureOf('broken_record', said)).toBeLessThan(0.5);
    expect(sureOf('broken_record', said, { earlier: [said] })).toBeGreaterThan(0.9);
    expect(sureOf('broken_record', announced)).toBeGreaterThan(0.9);
  });

  it('is none for a client who asked for it', () => {
    const asked = 'Say it once more, please.';
    expect(sureOf('broken_record', said, { earlier: [said], asked })).toBeLessThan(0.1);
    expect(sureOf('broken_record', announced, { earlier: [], asked })).toBe(0);
    expect(sureOf('broken_record', said, { earlier: [said], asked: 'And now?' })).toBeGreaterThan(0.9);
  });
});
