import { calibrated } from './calibrate.ts';
import { chanceFrom } from './chance.ts';
import { type Part, partsOf } from './features.ts';
import { LEARNING, type Learnt, learn, type Table } from './learn.ts';
import { LABELS, labelOf, MOST_WEIGHT, type Model, NO_MOVE, startsOf } from './model.ts';
import type { Sample } from './samples.ts';
import { filled, type Slots } from './slots.ts';
import { tokensOf } from './tokens.ts';

const TRAINING = {
  ...LEARNING,
  /** In how many ways the slots of a sentence are filled. */
  fillings: 3,
  /** Pieces in fewer sentences than this are forgotten. */
  least: 2,
  /** The most pieces that a model may have: it sets its size. */
  most: 47_000,
  /** Into how many parts the sentences are divided to hear each with what the others taught. */
  folds: 3,
};

/** A training text, cut up. Those filled from one sentence share its group, so that none is heard with what its sisters taught. */
interface Prepared {
  readonly text: string;
  readonly parts: readonly Part[];
  readonly labels: Uint8Array;
  readonly group: number;
  readonly count: number;
}

/**
 * Learns a model from sentences: the same one, to the byte, from the same sentences, slots and settings.
 * @param source what it is learnt from, as 32 bytes that the model carries
 */
export function train(samples: readonly Sample[], slots: Slots, source: Uint8Array, settings = TRAINING): Model {
  const texts = prepared(samples, slots, settings);
  const { table, hashes } = tableOf(texts, settings.least);
  const scores = outOfFold(texts, table, hashes, settings);
  const calibration = calibrated(
    texts.map(({ labels, count }, row) => ({ scores: scores[row] as Float64Array[], labels, count })),
  );
  return packed(learn(table, allRows(texts.length), settings), hashes, calibration, source, settings.most);
}

function prepared(samples: readonly Sample[], slots: Slots, settings = TRAINING): Prepared[] {
  const chance = chanceFrom(settings.seed);
  return samples.flatMap(({ text, moves }, group) => {
    const labels = new Uint8Array(LABELS);
    for (const move of moves) labels[labelOf(move)] = 1;
    if (moves.length === 0) labels[NO_MOVE] = 1;
    const texts = filled(text, slots, settings.fillings, chance);
    return texts.map((each) => ({
      text: each,
      parts: partsOf(tokensOf(each)),
      labels,
      group,
      count: texts.length > 1 ? 0.6 : 1,
    }));
  });
}

function tableOf(texts: readonly Prepared[], least: number): { table: Table; hashes: Uint32Array } {
  const groups = new Map<number, { last: number; groups: number }>();
  for (const { parts, group } of texts)
    for (const hash of parts[0]?.features.hashes ?? []) {
      const known = groups.get(hash);
      if (!known) groups.set(hash, { last: group, groups: 1 });
      else if (known.last !== group) {
        known.last = group;
        known.groups++;
      }
    }
  const hashes = Uint32Array.from(
    [...groups].filter(([, known]) => known.groups >= least).map(([hash]) => hash),
  ).sort();
  const columnOf = new Map([...hashes].map((hash, column) => [hash, column]));
  const starts = new Uint32Array(texts.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  const labels = new Uint8Array(texts.length * LABELS);
  for (const [row, text] of texts.entries()) {
    const features = text.parts[0]?.features;
    for (const [index, hash] of (features?.hashes ?? new Uint32Array()).entries()) {
      const column = columnOf.get(hash);
      if (column === undefined) continue;
      columns.push(column);
      values.push(features?.values[index] ?? 0);
    }
    starts[row + 1] = columns.length;
    labels.set(text.labels, row * LABELS);
  }
  return {
    table: {
      starts,
      columns: Uint32Array.from(columns),
      values: Float32Array.from(values),
      labels,
      counts: Float32Array.from(texts, ({ count }) => count),
      width: hashes.length,
    },
    hashes,
  };
}

const allRows = (count: number): Uint32Array => Uint32Array.from({ length: count }, (_, row) => row);

/** The scores of the parts of each text by a model that was taught without it. */
function outOfFold(
  texts: readonly Prepared[],
  table: Table,
  hashes: Uint32Array,
  settings = TRAINING,
): Float64Array[][] {
  const columnOf = new Map([...hashes].map((hash, column) => [hash, column]));
  const scores: Float64Array[][] = [];
  for (let fold = 0; fold < settings.folds; fold++) {
    const isHeldOut = (row: number) => (texts[row]?.group ?? 0) % settings.folds === fold;
    const learnt = learn(
      table,
      allRows(texts.length).filter((row) => !isHeldOut(row)),
      settings,
    );
    for (const [row, { parts }] of texts.entries())
      if (isHeldOut(row)) scores[row] = parts.map((part) => scored(learnt, part, columnOf));
  }
  return scores;
}

function scored({ weights, biases }: Learnt, { features }: Part, columnOf: ReadonlyMap<number, number>): Float64Array {
  const scores = Float64Array.from(biases);
  for (const [index, hash] of features.hashes.entries()) {
    const column = columnOf.get(hash);
    if (column === undefined) continue;
    const value = features.values[index] as number;
    for (let label = 0; label < LABELS; label++)
      scores[label] = (scores[label] as number) + (weights[column * LABELS + label] as number) * value;
  }
  return scores;
}

/** Keeps the pieces that say most, and rounds their weights to four bits, each row by its own measure. */
function packed(
  { weights, biases }: Learnt,
  hashes: Uint32Array,
  calibration: Float32Array,
  source: Uint8Array,
  most: number,
): Model {
  const says = Float64Array.from(hashes, (_, column) => {
    let squares = 0;
    for (let label = 0; label < LABELS; label++) squares += (weights[column * LABELS + label] as number) ** 2;
    return squares;
  });
  const kept = [...hashes.keys()].sort((a, b) => (says[b] as number) - (says[a] as number) || a - b).slice(0, most);
  kept.sort((a, b) => a - b);
  const rows = kept.map((column) => weights.subarray(column * LABELS, (column + 1) * LABELS));
  const largest = rows.map((row) => row.reduce((high, weight) => Math.max(high, Math.abs(weight)), 0));
  const unit = Math.fround(largest.reduce((high, each) => Math.max(high, each), 1e-9) / (255 * MOST_WEIGHT));
  const sizes = Uint8Array.from(largest, (each) => Math.max(1, Math.round(each / (unit * MOST_WEIGHT))));
  const rounded = new Int8Array(rows.length * LABELS);
  for (const [index, row] of rows.entries())
    for (const [label, weight] of row.entries()) {
      const steps = Math.round(weight / ((sizes[index] as number) * unit));
      rounded[index * LABELS + label] = Math.max(-MOST_WEIGHT, Math.min(MOST_WEIGHT, steps));
    }
  const pieces = Uint32Array.from(kept, (column) => hashes[column] as number);
  return {
    source,
    pieces,
    starts: startsOf(pieces),
    weights: rounded,
    sizes,
    unit,
    biases,
    calibration,
  };
}
