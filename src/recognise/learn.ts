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
  /** What an error costs beside the size of the weights: higher follows the sentences more closely. */
  cost: 1.5,
  /** What an error on a text that has the label counts, beside one on a text that hasn't. */
  presence: 2,
  /** At most so many passes over the texts for each label; it mostly settles before. */
  rounds: 20,
  /** A text that lies so far on its side is set aside, and looked at again every so many passes. */
  far: 0.2,
  review: 6,
  /** Settled when no text pulls harder than this. */
  settled: 0.1,
  seed: 20,
};

/**
 * For each label by itself the line that parts the texts with it from those without, over the given rows: a linear support vector machine
 * with squared loss, by dual coordinate descent, texts that no longer matter set aside (Hsieh 2008). It beat a logistic regression by .03
 * macro-F1 in cross-validation, and takes half its time.
 */
export function learn(table: Table, rows: Uint32Array, settings = LEARNING): Learnt {
  const weights = new Float32Array(table.width * LABELS);
  const biases = new Float32Array(LABELS);
  for (let label = 0; label < LABELS; label++) {
    const { line, bias } = parted(table, rows, label, settings);
    for (let column = 0; column < table.width; column++) weights[column * LABELS + label] = line[column] as number;
    biases[label] = bias;
  }
  return { weights, biases };
}

function parted(table: Table, rows: Uint32Array, label: number, settings: typeof LEARNING) {
  const { starts, columns, values, labels, counts } = table;
  const line = new Float32Array(table.width);
  let bias = 0;
  const sides = Int8Array.from(rows, (row) => (labels[row * LABELS + label] === 1 ? 1 : -1));
  const slacks = Float64Array.from(rows, (row, at) => {
    const presence = sides[at] === 1 ? settings.presence : 1;
    return 1 / (2 * settings.cost * (counts[row] as number) * presence);
  });
  const sizes = Float64Array.from(rows, (row, at) => {
    let size = 1 + (slacks[at] as number);
    for (let cell = starts[row] as number; cell < (starts[row + 1] as number); cell++)
      size += (values[cell] as number) ** 2;
    return size;
  });
  /** How strongly each text holds the line; 0 for those far on their side. */
  const holds = new Float64Array(rows.length);
  const chance = chanceFrom(settings.seed + label);
  const order = Uint32Array.from(rows.keys());
  let active = rows.length;
  for (let round = 0; round < settings.rounds; round++) {
    if (round % settings.review === 0) active = rows.length;
    shuffle(order.subarray(0, active), chance);
    let strongest = 0;
    for (let turn = 0; turn < active; turn++) {
      const at = order[turn] as number;
      const from = starts[rows[at] as number] as number;
      const to = starts[(rows[at] as number) + 1] as number;
      const side = sides[at] as number;
      const held = holds[at] as number;
      let score = bias;
      for (let cell = from; cell < to; cell++)
        score += (line[columns[cell] as number] as number) * (values[cell] as number);
      const pull = side * score - 1 + (slacks[at] as number) * held;
      if (held === 0 && pull > 0) {
        if (pull > settings.far) {
          active--;
          order[turn] = order[active] as number;
          order[active] = at;
          turn--;
        }
        continue;
      }
      strongest = Math.max(strongest, Math.abs(pull));
      const now = Math.max(held - pull / (sizes[at] as number), 0);
      if (now === held) continue;
      holds[at] = now;
      const step = (now - held) * side;
      bias += step;
      for (let cell = from; cell < to; cell++) {
        const column = columns[cell] as number;
        line[column] = (line[column] as number) + step * (values[cell] as number);
      }
    }
    if (strongest < settings.settled) break;
  }
  return { line, bias };
}
