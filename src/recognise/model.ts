import { MOVE_NAMES, type Move } from '../map/moves.ts';

/** A score for each move, in the order of `MOVE_NAMES`, and last one for “makes no move”. */
export const LABELS = MOVE_NAMES.length + 1;

/** The place of a move among them. */
export const labelOf = (move: Move): number => MOVE_NAMES.indexOf(move);

/** The place of “makes no move” among the scores. */
export const NO_MOVE = MOVE_NAMES.length;

/** Numbers for each label that make scores confidences. */
const CURVE = 5;

/** What was learnt: what each piece of a text says for each move, and how scores become confidences. */
export interface Model {
  /** SHA-256 of what it was learnt from, 32 bytes (tests/recogniser/sentences.ts): tells when the shipped model is stale. */
  readonly source: Uint8Array;
  /** Hashes of the pieces that it knows, ascending. */
  readonly pieces: Uint32Array;
  /** Where to look for a piece: `startsOf(pieces)`. */
  readonly starts: Uint32Array;
  /** A row of `LABELS` weights for each piece, −7 to 7 … */
  readonly weights: Int8Array;
  /** … times what 1 is worth in the row, 1 to 255, times `unit`. */
  readonly sizes: Uint8Array;
  readonly unit: number;
  /** By label: the score of a text without a known piece. */
  readonly biases: Float32Array;
  /** For each label four coefficients and a constant (scores.ts). */
  readonly calibration: Float32Array;
}

/** The largest weight of a row. */
export const MOST_WEIGHT = 7;

/** Row of a piece in the model, −1 for one that it doesn't know. */
export function rowOf({ pieces, starts }: Pick<Model, 'pieces' | 'starts'>, hash: number): number {
  const most = starts[(hash >>> 16) + 1] as number;
  for (let row = starts[hash >>> 16] as number; row < most; row++) if (pieces[row] === hash) return row;
  return -1;
}

/** For each beginning of a hash, its upper 16 bits, the row of the first piece that begins so, and one past the last row. */
export function startsOf(pieces: Uint32Array): Uint32Array {
  const starts = new Uint32Array(0x1_0001);
  for (const hash of pieces) {
    const next = (hash >>> 16) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  return starts;
}

const MAGIC = 0x4d_52_4d_43; // “CMRM”
const VERSION = 3;
const SOURCE_BYTES = 32;
const HEAD_BYTES = 16 + SOURCE_BYTES;
/** The unit, the biases and the calibration. */
const FLOATS = 1 + LABELS * (1 + CURVE);
/** Two weights a byte. */
const ROW_BYTES = Math.ceil(LABELS / 2);

/** Size in bytes of a model with so many pieces. */
const sizeWith = (pieces: number): number => HEAD_BYTES + FLOATS * 4 + pieces * (4 + 1 + ROW_BYTES);

/** The model as it is shipped, in little-endian order: magic, version, labels, pieces, source, floats, hashes, sizes, weights. */
export function encodeModel(model: Model): Uint8Array {
  const count = model.pieces.length;
  const bytes = new Uint8Array(sizeWith(count));
  const view = new DataView(bytes.buffer);
  for (const [index, value] of [MAGIC, VERSION, LABELS, count].entries()) view.setUint32(index * 4, value, true);
  bytes.set(model.source, 16);
  let at = HEAD_BYTES;
  for (const value of [model.unit, ...model.biases, ...model.calibration]) {
    view.setFloat32(at, value, true);
    at += 4;
  }
  for (const hash of model.pieces) {
    view.setUint32(at, hash, true);
    at += 4;
  }
  bytes.set(model.sizes, at);
  at += count;
  for (let row = 0; row < count; row++)
    for (let label = 0; label < LABELS; label++) {
      const byte = at + row * ROW_BYTES + (label >> 1);
      const weight = (model.weights[row * LABELS + label] as number) & 15;
      bytes[byte] = (bytes[byte] as number) | (weight << ((label & 1) * 4));
    }
  return bytes;
}

/**
 * Reads what `encodeModel` wrote.
 * @throws Error when it is no model, one of another version or for other moves, or when bytes are missing
 */
export function decodeModel(bytes: Uint8Array): Model {
  if (bytes.length < HEAD_BYTES) throw new Error(`no model: ${bytes.length} bytes are less than a head`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw new Error('no model: it does not begin with CMRM');
  const version = view.getUint32(4, true);
  if (version !== VERSION) throw new Error(`a model of version ${version}, this program reads version ${VERSION}`);
  const labels = view.getUint32(8, true);
  if (labels !== LABELS) throw new Error(`a model of ${labels} labels, this program has ${LABELS}`);
  const count = view.getUint32(12, true);
  if (bytes.length !== sizeWith(count))
    throw new Error(`a model of ${bytes.length} bytes, ${count} pieces take ${sizeWith(count)}`);
  const floats = Float32Array.from({ length: FLOATS }, (_, index) => view.getFloat32(HEAD_BYTES + index * 4, true));
  const piecesAt = HEAD_BYTES + FLOATS * 4;
  const pieces = new Uint32Array(count);
  for (let index = 0; index < count; index++) pieces[index] = view.getUint32(piecesAt + index * 4, true);
  const sizesAt = piecesAt + count * 4;
  return {
    source: bytes.slice(16, HEAD_BYTES),
    pieces,
    starts: startsOf(pieces),
    weights: weightsIn(bytes.subarray(sizesAt + count), count),
    sizes: bytes.slice(sizesAt, sizesAt + count),
    unit: floats[0] as number,
    biases: floats.subarray(1, 1 + LABELS),
    calibration: floats.subarray(1 + LABELS),
  };
}

function weightsIn(packed: Uint8Array, count: number): Int8Array {
  const weights = new Int8Array(count * LABELS);
  let to = 0;
  for (let row = 0; row < count; row++)
    for (let label = 0; label < LABELS; label++) {
      const byte = packed[row * ROW_BYTES + (label >> 1)] as number;
      // The sign is the highest of the four bits.
      weights[to++] = ((label & 1) === 0 ? byte << 28 : byte << 24) >> 28;
    }
  return weights;
}
