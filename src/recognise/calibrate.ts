import { LABELS } from './model.ts';

/** By label: confidence = 1 / (1 + exp(−(slope × score + offset))). */
export interface Calibration {
  readonly slopes: Float32Array;
  readonly offsets: Float32Array;
}

interface Labelled {
  readonly labels: Uint8Array;
  readonly count: number;
}

/** Steps of Newton's method; it has settled after ten. */
const STEPS = 25;

/** Fits confidences to scores of texts that the scoring model had not seen (Platt 1999), label by label. */
export function calibrated(scores: readonly Float64Array[], texts: readonly Labelled[]): Calibration {
  const slopes = new Float32Array(LABELS);
  const offsets = new Float32Array(LABELS);
  for (let label = 0; label < LABELS; label++) {
    const { slope, offset } = fitted(
      scores.map((each) => each[label] as number),
      texts.map(({ labels }) => labels[label] as number),
      texts.map(({ count }) => count),
    );
    slopes[label] = slope;
    offsets[label] = offset;
  }
  return { slopes, offsets };
}

function fitted(scores: readonly number[], labels: readonly number[], counts: readonly number[]) {
  const present = labels.reduce((sum, label) => sum + label, 0);
  // Platt's targets, short of 0 and 1, keep a label that is told apart perfectly from an endless slope.
  const yes = (present + 1) / (present + 2);
  const no = 1 / (labels.length - present + 2);
  let slope = 1;
  let offset = 0;
  for (let step = 0; step < STEPS; step++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-6, 0, 1e-6];
    for (const [index, score] of scores.entries()) {
      const count = counts[index] as number;
      const p = 1 / (1 + Math.exp(-(slope * score + offset)));
      const error = count * (p - (labels[index] === 1 ? yes : no));
      const curve = count * p * (1 - p);
      g0 += error * score;
      g1 += error;
      h00 += curve * score * score;
      h01 += curve * score;
      h11 += curve;
    }
    const size = h00 * h11 - h01 * h01;
    if (!(size > 1e-12)) break;
    const limited = (value: number): number => Math.max(-2, Math.min(2, value));
    slope = Math.max(0.05, slope - limited((g0 * h11 - g1 * h01) / size));
    offset -= limited((g1 * h00 - g0 * h01) / size);
  }
  return { slope, offset };
}
