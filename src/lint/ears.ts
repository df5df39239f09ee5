import type { Move } from '../map/moves.ts';

/** What is heard in a reply (recognise/likelihood.ts). */
export interface Heard {
  /** How likely the reply makes this move, 0–1. */
  readonly of: (move: Move) => number;
  /** The same for what follows its last “but”, which may have taken back what stands before it. */
  readonly afterBut: (move: Move) => number;
  /** The words that speak for it most, as offsets into the reply, in its order. */
  readonly because: (move: Move) => readonly { readonly start: number; readonly end: number }[];
}

/** Hears a reply in the language of its scenario. */
export type Hear = (say: string) => Heard;

/**
 * Whoever checks files hands this in, since it takes a model from the disk: asked only where a talk can be answered in own words and
 * its talks are followed. Null for a language that has not been learnt.
 */
export type Ears = (language: string) => Hear | null;
