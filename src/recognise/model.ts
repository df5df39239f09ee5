import { MOVE_NAMES } from '../map/moves.ts';

/** A score for each move, in the order of `MOVE_NAMES`, and last one for “makes no move”. */
export const LABELS = MOVE_NAMES.length + 1;

/** The place of “makes no move” among the scores. */
export const NO_MOVE = MOVE_NAMES.length;

/** What was learnt: what each piece of a text says for each move, and how a score becomes a confidence. */
export interface Model {
  /** SHA-256 of what it was learnt from, 32 bytes (tests/recogniser/source.ts): tells when the shipped model is stale. */
  readonly source: Uint8Array;
  /** Hashes of the pieces that it knows, ascending. */
  readonly pieces: Uint32Array;
  /** A row of `LABELS` weights for each piece, −127 to 127. */
  readonly weights: Int8Array;
  /** By label: what a weight of 1 is worth. */
  readonly scales: Float32Array;
  /** By label: the score of a text without a known piece. */
  readonly biases: Float32Array;
  /** By label: confidence = 1 / (1 + exp(−(slope × score + offset))). */
  readonly slopes: Float32Array;
  readonly offsets: Float32Array;
}

/** Row of a piece in the model, −1 for one that it doesn't know. */
export function rowOf({ pieces }: Pick<Model, 'pieces'>, hash: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const there = pieces[middle] as number;
    if (there === hash) return middle;
    if (there < hash) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

const MAGIC = 0x4d_52_4d_43; // “CMRM”
const VERSION = 1;
const SOURCE_BYTES = 32;
const HEAD_BYTES = 16 + SOURCE_BYTES;
const FLOATS = ['scales', 'biases', 'slopes', 'offsets'] as const;

/** Size in bytes of a model with so many pieces. */
const sizeWith = (pieces: number): number => HEAD_BYTES + LABELS * FLOATS.length * 4 + pieces * (4 + LABELS);

/** The model as it is shipped: numbers in little-endian order; magic, version, labels, pieces, source, floats, pieces, weights. */
export function encodeModel(model: Model): Uint8Array {
  const bytes = new Uint8Array(sizeWith(model.pieces.length));
  const view = new DataView(bytes.buffer);
  for (const [index, value] of [MAGIC, VERSION, LABELS, model.pieces.length].entries())
    view.setUint32(index * 4, value, true);
  bytes.set(model.source, 16);
  let at = HEAD_BYTES;
  for (const name of FLOATS)
    for (const value of model[name]) {
      view.setFloat32(at, value, true);
      at += 4;
    }
  for (const hash of model.pieces) {
    view.setUint32(at, hash, true);
    at += 4;
  }
  bytes.set(new Uint8Array(model.weights.buffer, model.weights.byteOffset, model.weights.length), at);
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
  const floatsAt = (index: number): Float32Array =>
    Float32Array.from({ length: LABELS }, (_, label) =>
      view.getFloat32(HEAD_BYTES + (index * LABELS + label) * 4, true),
    );
  const piecesAt = HEAD_BYTES + LABELS * FLOATS.length * 4;
  const pieces = new Uint32Array(count);
  for (let index = 0; index < count; index++) pieces[index] = view.getUint32(piecesAt + index * 4, true);
  const weightsAt = bytes.byteOffset + piecesAt + count * 4;
  return {
    source: bytes.slice(16, HEAD_BYTES),
    pieces,
    weights: new Int8Array(bytes.buffer, weightsAt, count * LABELS),
    scales: floatsAt(0),
    biases: floatsAt(1),
    slopes: floatsAt(2),
    offsets: floatsAt(3),
  };
}
