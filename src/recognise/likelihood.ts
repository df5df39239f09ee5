import type { Move } from '../map/moves.ts';
import { because } from './because.ts';
import { hearing } from './hearing.ts';
import { labelOf, type Model } from './model.ts';
import type { Span } from './recognition.ts';
import { confidenceIn } from './scores.ts';

/** What is heard in a reply, before anything is decided: for whoever asks about one move. */
export interface Likelihood {
  /** How likely the reply makes this move, 0–1, calibrated. */
  readonly of: (move: Move) => number;
  /** The same for what follows its last “but”: what stands before it may have been taken back. */
  readonly afterBut: (move: Move) => number;
  /** The words that speak for it most, in the order of the text; at least one span, if the reply has words. */
  readonly because: (move: Move) => readonly Span[];
}

/** Hears a reply by itself, without those before it. */
export function likelihoodIn(model: Model, text: string): Likelihood {
  const { tokens, parts, scores, confidences } = hearing(model, text, { earlier: [] });
  const but = parts.findLastIndex(({ objects }) => objects);
  const after = but < 0 ? undefined : scores.slice(but);
  const of = (move: Move): number => confidences[labelOf(move)] as number;
  return {
    of,
    afterBut: (move) => (after ? confidenceIn(model, labelOf(move), after) : of(move)),
    because: (move) => (parts.length === 0 ? [] : because(model, labelOf(move), tokens, parts, scores)),
  };
}
