import { MOVE_NAMES } from '../map/moves.ts';

/** How many places the pieces of a text are hashed to. */
export const BUCKETS = 1 << 15;

/** What was learnt: a weight for each move in each place, and how a score becomes a confidence. */
export interface Model {
  /** `BUCKETS` rows of one weight for each move, in the order of `MOVE_NAMES`; −127 to 127. */
  readonly weights: Int8Array;
  /** By move: what a weight of 1 is worth. */
  readonly scales: Float32Array;
  readonly biases: Float32Array;
  /** By move: confidence = 1 / (1 + exp(−(slope × score + offset))). */
  readonly slopes: Float32Array;
  readonly offsets: Float32Array;
}

export const LABELS = MOVE_NAMES.length;
