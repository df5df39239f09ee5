/**
 * From how many on something is said about how a trainee develops. Ours: with fewer, chance speaks louder than the trainee.
 */

/** Uses of a move, cues of styles, or talks: for a share, and to hold one mean against another. */
export const LEAST_TO_JUDGE = 5;

/** Talks for a trend: three before, three after. */
export const LEAST_FOR_TREND = 6;

/** Means that lie no further apart, of 100, are too close for one to be called the lower. */
export const TOO_CLOSE = 5;
