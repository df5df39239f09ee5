import type { Move } from '../map/moves.ts';

/** A part of a text: offsets in UTF-16 code units, the end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A move heard in a reply. */
export interface HeardMove {
  readonly move: Move;
  /** 0–1, calibrated: of all moves heard with .8, eight in ten are there. */
  readonly confidence: number;
  /** The words that gave it away, in the order of the text; at least one. */
  readonly because: readonly Span[];
}

/** What was heard in a reply. */
export interface Recognition {
  /**
   * The surest first. When certain, the moves taken; none, when the reply plainly makes no move. When uncertain, the three likeliest, of
   * which those from `TAKEN` up are taken where nobody can be asked.
   */
  readonly moves: readonly HeardMove[];
  /** The trainee should be asked what they were doing. */
  readonly uncertain: boolean;
  /** The three likeliest moves, the surest first, whether or not they were taken. */
  readonly likeliest: readonly HeardMove[];
}

/** What a reply is heard with beside its words. */
export interface Context {
  /** The trainee's earlier replies in this talk, the first first: who says the same again is a broken record. */
  readonly earlier: readonly string[];
  /** What the client has just said. */
  readonly asked?: string;
  /** Without it a reply is heard by its wording alone. */
  readonly matter?: Matter;
}

/** What a talk is about, as content words: `contentIn` of texts. */
export interface Matter {
  /** The news, as long as it has not been said. */
  readonly news: ReadonlySet<string>;
  /** What the client has said so far. */
  readonly told: ReadonlySet<string>;
  /** What there is to explain. */
  readonly reasons: ReadonlySet<string>;
  /** What there is to advise. */
  readonly advice: ReadonlySet<string>;
}
