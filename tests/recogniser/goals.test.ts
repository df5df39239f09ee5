import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluate, type Figures } from '../../src/recognise/evaluate.ts';
import { SENTENCES, samplesFrom } from './sentences.ts';
import { SHIPPED_MODEL } from './shipped.ts';

const LISTS = ['plain', 'colloquial', 'hard', 'none'] as const;

describe.each(['development', 'check'])('on the %s sentences the shipped model', (set) => {
  const of: Record<string, Figures> = {};

  beforeAll(() => {
    const lists = LISTS.map((name) => [name, samplesFrom(join(SENTENCES, set), `${name}.tsv`)] as const);
    for (const [name, samples] of lists) of[name] = evaluate(SHIPPED_MODEL, samples);
    const all = lists.flatMap(([, samples]) => samples);
    of.all = evaluate(SHIPPED_MODEL, all);
  }, 60_000);

  it.each([
    ['plain', 0.95],
    ['colloquial', 0.8],
    ['hard', 0.4],
  ])('hears %s wording with a macro-F1 of %d or more', (name, goal) => {
    expect(of[name]?.macroF1).toBeGreaterThanOrEqual(goal);
  });

  it('has the right move among the three likeliest nine times in ten', () => {
    expect(of.all?.top3).toBeGreaterThanOrEqual(0.9);
  });

  it('is right in 92 of 100 harmful moves that it takes without asking', () => {
    expect(of.all?.takenHarmfulPrecision).toBeGreaterThanOrEqual(0.92);
  });

  it('takes a move without asking in 3 of 100 neutral replies at most', () => {
    expect(of.none?.falseFirm).toBeLessThanOrEqual(0.03);
  });
});
