import type { Move } from './moves.ts';

/** A reply in the trainee's own words. */
export interface OwnWords {
  /** What was said; null where it was not kept. */
  readonly text: string | null;
  /** The moves that were heard in it, or that the trainee says it makes. */
  readonly moves: readonly Move[];
  /** The response of its exchange that it is like, by id; null when it is like none. */
  readonly like: string | null;
}

/** How a reply is given: as one of the responses on offer, by its id or its number, or in one's own words. */
export type Answer = string | OwnWords;

/** What stands for the id of a response where the trainee's own words were the reply. No response can be named so. */
export const OWN_WORDS = 'own words';
