import { chanceFrom, shuffle } from './chance.ts';
import { LABELS } from './model.ts';

/** Texts as rows of pieces, and which labels each has. */
export interface Table {
  /** Where the pieces of each row begin in `columns` and `values`; one more than there are rows. */
  readonly starts: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Float32Array;
  /** `LABELS` for each row, 1 where the text has the label. */
  readonly labels: Uint8Array;
  /** How much each row counts, mostly 1. */
  readonly counts: Float32Array;
  /** How many columns there are. */
  readonly width: number;
}

export interface Learnt {
  /** `LABELS` for each column. */
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

export const LEARNING = {
  rounds: 14,
  rate: 0.5,
  /** Pulls weights towards 0, at each step. */
  decay: 2e-6,
  /** What a text counts for a label that it has, beside one that it hasn't. */
  presence: 1.5,
  /** Errors below it teach nothing: it saves most of the time. */
  negligible: 0.003,
  seed: 20,
};

/** A logistic regression for each label, side by side, with a step of its own for each weight (AdaGrad: Duchi 2011), over the given rows. */
export function learn(table: Table, rows: Uint32Array, settings = LEARNING): Learnt {
  const { starts, columns, values, labels, counts } = table;
  const weights = new Float32Array(table.width * LABELS);
  const seen = new Float32Array(table.width * LABELS).fill(1e-3);
  const biases = new Float32Array(LABELS).fill(-3);
  const errors = new Float64Array(LABELS);
  const wrong = new Uint8Array(LABELS);
  const order = rows.slice();
  const chance = chanceFrom(settings.seed);
  for (let round = 0; round < settings.rounds; round++) {
    shuffle(order, chance);
    for (const row of order) {
      const from = starts[row] as number;
      const to = starts[row + 1] as number;
      for (let label = 0; label < LABELS; label++) errors[label] = biases[label] as number;
      for (let at = from; at < to; at++) {
        const base = (columns[at] as number) * LABELS;
        const value = values[at] as number;
        for (let label = 0; label < LABELS; label++)
          errors[label] = (errors[label] as number) + (weights[base + label] as number) * value;
      }
      let active = 0;
      for (let label = 0; label < LABELS; label++) {
        const has = labels[row * LABELS + label] as number;
        const error = 1 / (1 + Math.exp(-(errors[label] as number))) - has;
        if (Math.abs(error) < settings.negligible) continue;
        const step = error * (counts[row] as number) * (has === 1 ? settings.presence : 1);
        errors[active] = step;
        wrong[active] = label;
        biases[label] = (biases[label] as number) - 0.02 * step;
        active++;
      }
      for (let at = from; at < to; at++) {
        const base = (columns[at] as number) * LABELS;
        const value = values[at] as number;
        for (let index = 0; index < active; index++) {
          const cell = base + (wrong[index] as number);
          const slope = (errors[index] as number) * value + settings.decay * (weights[cell] as number);
          const sum = (seen[cell] as number) + slope * slope;
          seen[cell] = sum;
          weights[cell] = (weights[cell] as number) - (settings.rate * slope) / Math.sqrt(sum);
        }
      }
    }
  }
  return { weights, biases };
}
