import { cuesIn, type Heard, NEGATIONS } from './cues.ts';
import { begun, further, mixed } from './hash.ts';
import { KINDS_OF, ROLE_OF } from './lexicon.ts';
import { remembering } from './remember.ts';
import { clausesOf, isStop, type Token } from './tokens.ts';

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
    return {
      features: featuresOf(clause.tokens, cues),
      cues: cues.map(({ move, from, to }) => ({ move, from: from + start, to: to + start })),
      start,
      length: clause.tokens.length,
      objects: clause.objects,
    };
  });
  if (clauses.length < 2) return clauses;
  const cues = clauses.flatMap((clause) => clause.cues);
  return [{ features: featuresOf(tokens, cues), cues, start: 0, length: tokens.length, objects: false }, ...clauses];
}

const EDGE = '·';

/** How much each sort of piece counts beside the others, and a cue, which stands outside the common scale. */
const WEIGHT = { words: 1, kinds: 0.8, skips: 0.7, letters: 0.4, each: 0.8, pairs: 0.7, denied: 0.9, cue: 0.15 };

const SORT = {
  words: begun('w'),
  kinds: begun('k'),
  skips: begun('s'),
  letters: begun('c'),
  pairs: begun('p'),
  denied: begun('n'),
  cue: begun('q'),
};

/**
 * Words, pairs and triples of words; the same with kinds of words in their places; kinds and small words by their
 * part, in order, wherever they stand near each other; runs of 3 to 5 letters; and the cues.
 */
function featuresOf(tokens: readonly Token[], cues: readonly Heard[]): Features {
  const found: Found = { known: new Set(), hashes: [], from: [], to: [], weights: [] };
  const words = [EDGE, ...tokens.map(({ norm }) => norm), EDGE];
  addRuns(found, words);
  addPairs(found, words);
  for (const at of deniedIn(tokens))
    add(found, mixed(further(SORT.denied, tokens[at]?.norm ?? '')), at, at + 1, WEIGHT.denied);
  for (const [index, { norm }] of tokens.entries())
    for (const hash of lettersOf(norm)) add(found, hash, index, index + 1, WEIGHT.letters);
  const scale = 1 / Math.sqrt(found.weights.reduce((sum, weight) => sum + weight * weight, 0) || 1);
  found.weights = found.weights.map((weight) => weight * scale);
  for (const { move, from, to } of cues) add(found, mixed(further(SORT.cue, move)), from, to, WEIGHT.cue);
  return {
    hashes: new Uint32Array(found.hashes),
    values: new Float32Array(found.weights),
    from: new Uint16Array(found.from),
    to: new Uint16Array(found.to),
  };
}

/** The pieces of a text in the order in which they are found. */
interface Found {
  readonly known: Set<number>;
  readonly hashes: number[];
  readonly from: number[];
  readonly to: number[];
  weights: number[];
}

function add({ known, hashes, from, to, weights }: Found, hash: number, first: number, end: number, weight: number) {
  const before = known.size;
  if (known.add(hash).size === before) return;
  hashes.push(hash);
  from.push(first);
  to.push(end);
  weights.push(weight);
}

/** The same by the first and the last of the words between the edges: word `at` is token `at - 1`. */
function addBetween(found: Found, words: readonly string[], hash: number, first: number, last: number, weight: number) {
  add(found, hash, Math.max(0, first - 1), Math.min(words.length - 2, last), weight);
}

function addRuns(found: Found, words: readonly string[]): void {
  const kinds = words.map((word) => KINDS_OF.get(word)?.[0] ?? word);
  for (const [first, word] of words.entries()) {
    let [run, generalised, hasKind] = [SORT.words, SORT.kinds, false];
    for (let last = first; last < Math.min(first + 3, words.length); last++) {
      run = further(run, words[last] as string);
      generalised = further(generalised, kinds[last] as string);
      hasKind ||= kinds[last] !== words[last];
      if (last > first || word !== EDGE) addBetween(found, words, mixed(run), first, last, WEIGHT.words);
      if (last > first && hasKind) addBetween(found, words, mixed(generalised), first, last, WEIGHT.kinds);
    }
    if (first + 2 < words.length) {
      const skip = further(further(SORT.skips, word), words[first + 2] as string);
      addBetween(found, words, mixed(skip), first, first + 2, WEIGHT.skips);
    }
    for (const kind of KINDS_OF.get(word) ?? [])
      addBetween(found, words, mixed(further(SORT.kinds, kind)), first, first, WEIGHT.each);
  }
}

/** Kinds and small words, each with the next five that stand two to eight words on. */
function addPairs(found: Found, words: readonly string[]): void {
  const marks = words.flatMap((word, at) => {
    const mark = KINDS_OF.get(word)?.[0] ?? ROLE_OF.get(word)?.[0];
    return mark === undefined ? [] : [{ mark, at }];
  });
  for (const [index, { mark, at }] of marks.entries()) {
    const before = further(SORT.pairs, mark);
    for (const next of marks.slice(index + 1, index + 6)) {
      if (next.at - at > 8) break;
      if (next.at - at > 1) addBetween(found, words, mixed(further(before, next.mark)), at, next.at, WEIGHT.pairs);
    }
  }
}

/** How far a negation reaches, in tokens: “I won't tell you to calm down” denies its last word too. */
const DENIAL_REACH = 6;

/** The words that a negation before them denies, up to the next mark. */
function deniedIn(tokens: readonly Token[]): number[] {
  const denied: number[] = [];
  let left = 0;
  for (const [at, token] of tokens.entries()) {
    if (isStop(token)) left = 0;
    else if (NEGATIONS.has(token.norm)) left = DENIAL_REACH;
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
    for (let at = 0; at + length <= word.length; at++)
      hashes.push(mixed(further(SORT.letters, word.slice(at, at + length))));
  return hashes;
}, 5_000);
