import { cuesIn, type Heard, NEGATIONS } from './cues.ts';
import { KINDS_OF, ROLE_OF } from './lexicon.ts';
import { remembering } from './remember.ts';
import { clausesOf, type Token } from './tokens.ts';

/** What a text is told by: pieces of it, each as a number, with the tokens that it was taken from. */
export interface Features {
  /** Hash of each piece, from 0 up to 2³². A piece that occurs twice stands once. */
  readonly hashes: Uint32Array;
  /** What each piece counts for. The squares sum to 1 over a text, cues left aside. */
  readonly values: Float32Array;
  /** Index of the first token of each piece, and one past its last. */
  readonly from: Uint16Array;
  readonly to: Uint16Array;
}

/** The parts of a reply that are heard: the whole of it and, if there are several, each clause. */
export interface Part {
  readonly features: Features;
  /** The wordings in it that give a move away; token indexes from the start of the reply. */
  readonly cues: readonly Heard[];
  /** Index of its first token in the reply. */
  readonly start: number;
  readonly length: number;
  /** It begins with a “but”, which takes back what stands before it. */
  readonly objects: boolean;
}

/** The clauses of a reply, and first the whole reply where it has several. */
export function partsOf(tokens: readonly Token[]): Part[] {
  let start = 0;
  const clauses = clausesOf(tokens).map((clause) => {
    start = tokens.indexOf(clause.tokens[0] as Token, start);
    const cues = cuesIn(clause.tokens);
    const part = {
      features: featuresOf(clause.tokens, cues),
      cues: cues.map(({ move, from, to }) => ({ move, from: from + start, to: to + start })),
      start,
      length: clause.tokens.length,
      objects: clause.objects,
    };
    return part;
  });
  if (clauses.length < 2) return clauses;
  const cues = clauses.flatMap((clause) => clause.cues);
  return [{ features: featuresOf(tokens, cues), cues, start: 0, length: tokens.length, objects: false }, ...clauses];
}

const EDGE = '·';

/** How much each sort of piece counts beside the others, and a cue, which stands outside the common scale. */
export const WEIGHT = { words: 1, kinds: 0.8, skips: 0.7, letters: 0.4, each: 0.8, pairs: 0.7, denied: 0.9, cue: 0.15 };

/**
 * Words, pairs and triples of words; the same with kinds of words in their places; kinds and small words by their
 * part, in order, wherever they stand near each other; runs of 3 to 5 letters; and the cues.
 */
export function featuresOf(tokens: readonly Token[], cues: readonly Heard[]): Features {
  const pieces = new Map<number, Piece>();
  const addHash = (hash: number, from: number, to: number, weight: number): void => {
    if (!pieces.has(hash)) pieces.set(hash, { from, to, weight });
  };
  const add = (piece: string, from: number, to: number, weight: number): void =>
    addHash(hashOf(piece), from, to, weight);
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
      if (length > 1 && generalised !== piece) add(`k ${generalised}`, from, to, WEIGHT.kinds);
    }
    if (at + 3 <= words.length) add(`s ${words[at]} ${words[at + 2]}`, from, clip(at + 2), WEIGHT.skips);
    for (const kind of KINDS_OF.get(words[at] as string) ?? []) add(`k ${kind}`, from, clip(at), WEIGHT.each);
  }
  const marks = words.flatMap((word, at) => {
    const mark = KINDS_OF.get(word)?.[0] ?? ROLE_OF.get(word)?.[0];
    return mark === undefined ? [] : [{ mark, at }];
  });
  for (const [index, { mark, at }] of marks.entries())
    for (const next of marks.slice(index + 1, index + 6)) {
      if (next.at - at > 8) break;
      if (next.at - at > 1) add(`p ${mark} ${next.mark}`, clip(at - 1), clip(next.at), WEIGHT.pairs);
    }
  for (const at of deniedIn(tokens)) add(`n ${tokens[at]?.norm}`, at, at + 1, WEIGHT.denied);
  for (const [index, { norm }] of tokens.entries())
    for (const hash of lettersOf(norm)) addHash(hash, index, index + 1, WEIGHT.letters);
  const scale = 1 / Math.sqrt([...pieces.values()].reduce((sum, { weight }) => sum + weight * weight, 0) || 1);
  for (const piece of pieces.values()) piece.weight *= scale;
  for (const { move, from, to } of cues) add(`q ${move}`, from, to, WEIGHT.cue);
  return packed(pieces);
}

/** How far a negation reaches, in tokens: “I won't tell you to calm down” denies its last word too. */
const DENIAL_REACH = 6;

/** The words that a negation before them denies, up to the next mark. */
function deniedIn(tokens: readonly Token[]): number[] {
  const denied: number[] = [];
  let left = 0;
  for (const [at, { norm }] of tokens.entries()) {
    if (/[.!?,;…]/.test(norm)) left = 0;
    else if (NEGATIONS.has(norm)) left = DENIAL_REACH;
    else if (left > 0) {
      denied.push(at);
      left--;
    }
  }
  return denied;
}

/** The hashes of a word's runs of 3 to 5 letters. */
const lettersOf = remembering((norm) => {
  const word = `${EDGE}${norm}${EDGE}`;
  const hashes: number[] = [];
  for (let length = 3; length <= 5; length++)
    for (let at = 0; at + length <= word.length; at++) hashes.push(hashOf(`c ${word.slice(at, at + length)}`));
  return hashes;
}, 5_000);

interface Piece {
  readonly from: number;
  readonly to: number;
  weight: number;
}

function packed(pieces: ReadonlyMap<number, Piece>): Features {
  const size = pieces.size;
  const features = {
    hashes: new Uint32Array(size),
    values: new Float32Array(size),
    from: new Uint16Array(size),
    to: new Uint16Array(size),
  };
  let index = 0;
  for (const [hash, { from, to, weight }] of pieces) {
    features.hashes[index] = hash;
    features.values[index] = weight;
    features.from[index] = from;
    features.to[index] = to;
    index++;
  }
  return features;
}

/** FNV-1a over UTF-16 code units, with a last mixing. */
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
