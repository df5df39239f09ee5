import type { Move } from '../map/moves.ts';
import { tokensOf } from './tokens.ts';

/** A reply that an author has written. */
export interface Written {
  readonly id: string;
  readonly say: string;
  readonly moves: readonly Move[];
}

/** Nearly the same words: whoever types a written reply, or most of it, has given that one. Share of content words in common (Dice), ours. */
const SAME_WORDS = 0.8;

/** Near enough for the written reply's reaction to fit: as many of its moves (Jaccard) and as much of its content. Ours. */
const NEAR_MOVES = 0.5;
const NEAR_WORDS = 0.45;

export interface Nearest {
  readonly id: string;
  /** The moves of the written reply where the words are nearly the same, else those that were heard. */
  readonly moves: readonly Move[];
}

/** The written reply that a typed one comes so near to that the client may react as to it; null when there is none. */
export function nearestTo(text: string, moves: readonly Move[], replies: readonly Written[]): Nearest | null {
  const said = contentOf(text);
  let nearest: Nearest | null = null;
  let most = 0;
  for (const { id, say, moves: its } of replies) {
    const words = shared(said, contentOf(say));
    const alike = shared(new Set(moves), new Set(its), 'of all');
    const same = words >= SAME_WORDS;
    if (!same && (words < NEAR_WORDS || alike < NEAR_MOVES)) continue;
    if (words + alike <= most) continue;
    most = words + alike;
    nearest = { id, moves: same ? its : moves };
  }
  return nearest;
}

/** Words of four letters or more: what is left is mostly grammar. */
const contentOf = (text: string): Set<string> =>
  new Set(tokensOf(text).flatMap(({ norm }) => (norm.length >= 4 ? [norm] : [])));

/** How much two sets have in common, 0–1: of both together (Dice), or of all that is in either (Jaccard). Empty ones nothing. */
function shared<T>(one: ReadonlySet<T>, other: ReadonlySet<T>, of: 'of both' | 'of all' = 'of both'): number {
  const common = [...one].filter((each) => other.has(each)).length;
  const both = one.size + other.size;
  if (common === 0) return 0;
  return of === 'of both' ? (2 * common) / both : common / (both - common);
}
