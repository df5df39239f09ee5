import { KINDS_OF } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** What a text is told by: pieces of it, each as a number, with the tokens that it was taken from. */
export interface Features {
  /** Hash of each piece, from 0 up to 2³². A piece that occurs twice stands once. */
  readonly hashes: Uint32Array;
  /** What each piece counts for. The squares sum to 1 over a text. */
  readonly values: Float32Array;
  /** Index of the first token of each piece, and one past its last. */
  readonly from: Uint16Array;
  readonly to: Uint16Array;
}

const EDGE = '·';

/** Words, pairs and triples of words, the same with kinds of words in their places, and runs of 3 to 5 letters. */
export function featuresOf(tokens: readonly Token[]): Features {
  const pieces = new Map<number, { readonly from: number; readonly to: number; readonly weight: number }>();
  const add = (piece: string, from: number, to: number, weight: number): void => {
    const hash = hashOf(piece);
    if (!pieces.has(hash)) pieces.set(hash, { from, to, weight });
  };
  const words = [EDGE, ...tokens.map(({ norm }) => norm), EDGE];
  const kinds = words.map((word) => KINDS_OF.get(word)?.[0] ?? word);
  const clip = (position: number): number => Math.max(0, Math.min(tokens.length, position));
  for (let at = 0; at < words.length; at++) {
    // position 0 is the edge, so word `at` is token `at - 1`
    const from = clip(at - 1);
    for (let length = 1; length <= 3 && at + length <= words.length; length++) {
      const to = clip(at - 1 + length);
      if (to <= from && length === 1) continue;
      const piece = words.slice(at, at + length).join(' ');
      add(`w ${piece}`, from, to, WEIGHT.words);
      const generalised = kinds.slice(at, at + length).join(' ');
      if (generalised !== piece) add(`k ${generalised}`, from, to, WEIGHT.kinds);
    }
    if (at + 3 <= words.length) add(`s ${words[at]} ${words[at + 2]}`, from, clip(at + 2), WEIGHT.skips);
  }
  for (const [index, { norm }] of tokens.entries()) {
    const word = `${EDGE}${norm}${EDGE}`;
    for (let length = 3; length <= 5; length++)
      for (let at = 0; at + length <= word.length; at++)
        add(`c ${word.slice(at, at + length)}`, index, index + 1, WEIGHT.letters);
  }
  return packed(pieces);
}

/** How much each sort of piece counts beside the others. */
const WEIGHT = { words: 1, kinds: 0.8, skips: 0.7, letters: 0.5 };

function packed(pieces: ReadonlyMap<number, { from: number; to: number; weight: number }>): Features {
  const size = pieces.size;
  const features = {
    hashes: new Uint32Array(size),
    values: new Float32Array(size),
    from: new Uint16Array(size),
    to: new Uint16Array(size),
  };
  let squares = 0;
  for (const { weight } of pieces.values()) squares += weight * weight;
  const scale = squares === 0 ? 0 : 1 / Math.sqrt(squares);
  let index = 0;
  for (const [hash, { from, to, weight }] of pieces) {
    features.hashes[index] = hash;
    features.values[index] = weight * scale;
    features.from[index] = from;
    features.to[index] = to;
    index++;
  }
  return features;
}

/** FNV-1a over UTF-16 code units, with a last mixing, since the lowest bits choose the place in the model. */
export function hashOf(piece: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < piece.length; at++) {
    hash ^= piece.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 12;
  return hash >>> 0;
}
