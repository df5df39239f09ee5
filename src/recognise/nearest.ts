import { anyMove, isHarmful, type Move } from '../map/moves.ts';
import { alike } from './alike.ts';
import { tokensOf } from './tokens.ts';

/** A reply that an author has written. */
export interface Written {
  readonly id: string;
  readonly say: string;
  readonly moves: readonly Move[];
}

/** Near enough for the written reply's reaction to fit: nearly all of its content words (Dice), or as many with as many of its moves (Jaccard). Ours. */
const SAME_WORDS = 0.8;
const NEAR_WORDS = 0.45;
const NEAR_MOVES = 0.5;

/**
 * The written reply that a typed one comes so near to that the client may react as to it, by its id; null when there is none. One that harms is never near to one
 * that doesn't, however alike their words are, nor one that says the news: the client would answer what was not heard.
 */
export function nearestTo(text: string, moves: readonly Move[], replies: readonly Written[]): string | null {
  const said = contentOf(text);
  let nearest: string | null = null;
  let most = 0;
  for (const { id, say, moves: its } of replies) {
    if (moves.some(isHarmful) !== its.some(isHarmful) || anyMove(moves, 'news') !== anyMove(its, 'news')) continue;
    const words = alike(said, contentOf(say));
    const deeds = jaccard(moves, its);
    if (words < SAME_WORDS && (words < NEAR_WORDS || deeds < NEAR_MOVES)) continue;
    if (words + deeds <= most) continue;
    most = words + deeds;
    nearest = id;
  }
  return nearest;
}

/** Words of four letters or more: what is left is mostly grammar. */
const contentOf = (text: string): Set<string> =>
  new Set(tokensOf(text).flatMap(({ norm }) => (norm.length >= 4 ? [norm] : [])));

/** What two replies share by all that either has: 0–1. */
function jaccard(one: readonly Move[], other: readonly Move[]): number {
  const common = one.filter((move) => other.includes(move)).length;
  return common === 0 ? 0 : common / (one.length + other.length - common);
}
