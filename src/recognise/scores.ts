import type { Features } from './features.ts';
import { LABELS, type Model, NO_MOVE, rowOf } from './model.ts';

/** The score of each label for one part of a reply; any number, above 0 for what is more likely there than not. */
export function scoresOf(model: Model, { hashes, values }: Features): Float64Array {
  const { weights, sizes, unit } = model;
  const scores = new Float64Array(model.biases);
  for (let index = 0; index < hashes.length; index++) {
    const row = rowOf(model, hashes[index] as number);
    if (row < 0) continue;
    const value = (values[index] as number) * (sizes[row] as number) * unit;
    let at = row * LABELS;
    for (let label = 0; label < scores.length; label++)
      scores[label] = (scores[label] as number) + (weights[at++] as number) * value;
  }
  return scores;
}

/** How many figures tell how sure a label is. */
export const SIGNS = 4;

/**
 * What tells how sure a label is of a reply: its score in the clause that speaks for it most (for “makes no move”: least), its score in the
 * whole reply, and in that clause the scores of “makes no move” and of the strongest other move.
 * @param parts by label, in the order of `partsOf`; at least one
 */
export function signsOf(label: number, parts: readonly Float64Array[]): readonly number[] {
  const whole = parts[0] as Float64Array;
  let clause = parts[1] ?? whole;
  for (const other of parts.slice(2)) {
    const more = (other[label] as number) - (clause[label] as number);
    if (label === NO_MOVE ? more < 0 : more > 0) clause = other;
  }
  let rival = Number.NEGATIVE_INFINITY;
  for (let other = 0; other < NO_MOVE; other++) if (other !== label) rival = Math.max(rival, clause[other] as number);
  return [clause[label] as number, whole[label] as number, clause[NO_MOVE] as number, rival];
}

/** How sure the scores of the parts of a reply make of a label: 0–1, calibrated. */
export function confidenceIn(
  { calibration }: Pick<Model, 'calibration'>,
  label: number,
  parts: readonly Float64Array[],
): number {
  const base = label * (SIGNS + 1);
  let sum = calibration[base + SIGNS] as number;
  for (const [index, sign] of signsOf(label, parts).entries()) sum += (calibration[base + index] as number) * sign;
  return 1 / (1 + Math.exp(-sum));
}
