import type { Features, Part } from './features.ts';
import { LABELS, type Model, NO_MOVE, rowOf } from './model.ts';

/** The score of each label for one part of a reply; any number, above 0 for what is more likely there than not. */
export function scoresOf(model: Model, { hashes, values }: Features): Float64Array {
  const scores = new Float64Array(LABELS);
  for (let index = 0; index < hashes.length; index++) {
    const row = rowOf(model, hashes[index] as number);
    if (row < 0) continue;
    const value = values[index] as number;
    for (let label = 0; label < LABELS; label++)
      scores[label] = (scores[label] as number) + (model.weights[row * LABELS + label] as number) * value;
  }
  for (let label = 0; label < LABELS; label++)
    scores[label] = (scores[label] as number) * (model.scales[label] as number) + (model.biases[label] as number);
  return scores;
}

/**
 * One score for each label from those of the parts of a reply: what is heard in a clause is heard, and “makes no move” holds only if it holds of
 * each clause.
 */
export function blended(parts: readonly Float64Array[]): Float64Array {
  const blend = Float64Array.from(parts[0] ?? new Float64Array(LABELS));
  for (const scores of parts.slice(1))
    for (let label = 0; label < LABELS; label++) {
      const pick = label === NO_MOVE ? Math.min : Math.max;
      blend[label] = pick(blend[label] as number, scores[label] as number);
    }
  return blend;
}

/** The scores of a reply, given those of its parts in the order of `partsOf`. */
export function scoresOfParts(model: Model, parts: readonly Part[]): Float64Array {
  return blended(parts.map(({ features }) => scoresOf(model, features)));
}

/** How sure a score makes: 0–1, calibrated. */
export function confidenceIn(model: Pick<Model, 'slopes' | 'offsets'>, label: number, score: number): number {
  return 1 / (1 + Math.exp(-((model.slopes[label] as number) * score + (model.offsets[label] as number))));
}
