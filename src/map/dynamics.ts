/**
 * The constants of the client's dynamics. All whole numbers; formulas in src/README.md. Where no source gives a size it
 * is ours, set so that the contract of tests/contract.test.ts holds for believable talks of ten to sixteen replies.
 */

/** No single reply helps or harms by more than this: people take in only so much at once. */
export const MOST_PER_REPLY = 6;

/** Per cent left of a relational move that the previous reply used too (Marinova 2018). */
export const WORN = 50;

/** Harm of not saying the news at the last moment for it (scenarios/README.md, "The 28 moves"). */
export const EVASION_HARM = 3;

/** Emotion points lost per unit of help and 100 points above the norm: easy from 90 to 75, hard from 30 to 20. */
export const RELIEF = 4;

/** Emotion points gained per unit of harm and 100 points of room left up to `HURT_CEILING`, which lies above 100: blow upon blow reaches the boiling point. */
export const HURT = 3;
export const HURT_CEILING = 110;

/** In explosion, per cent of the relief that works from the first word; the rest grows as the client is heard. */
export const FIRST_RELIEF = 20;

/** Per cent of the shock taken away by each unit of help in the reply that breaks the news. */
export const SOFTENING = 5;

/**
 * Emotion moves in steps of five points, lost trust and work in steps of ten: finer figures would claim more than
 * experts agree on (AnnoMI, Fleiss κ .5–.9), and this grain keeps exact analysis complete.
 */
export const EMOTION_GRAIN = 5;
export const TRUST_GRAIN = 10;
export const PROGRESS_GRAIN = 10;

/** Trust points lost per unit of harm; they don't come back within a talk (Maxham & Netemeyer 2002). */
export const TRUST_LOST = 3;

/** Harm in one reply, from acceptance on, that re-ignites the explosion at this emotion or above (Maciejewski 2007). */
export const SERIOUS_HARM = 3;
export const FLARES_FROM = 50;

/** How far the client counts as heard, in per cent, when the explosion comes back. */
export const HEARD_AFTER_FLARE = 50;

/** Lost trust that each unit of the scenario's `patience` bears. */
export const PATIENCE_UNIT = 5;

/** Trust lost by a reply that goes over the same ground without getting anywhere, and by each at the boiling point. */
export const IDLE_COST = 10;
export const BOILING_COST = 10;

/** Times that the explosion may come back; the next time the client asks for the manager. */
export const MOST_FLARES = 1;

/** A plan can't complete beyond this, in per cent, while the main concern is hidden. */
export const PLAN_CEILING = 90;

/** Trust lost when the news comes later than it could have: who went on hoping believes less of what follows. Ours. */
export const LATE_NEWS_TRUST = 10;

/** Emotion gained and trust lost for each broken promise: a second failure costs more (Maxham & Netemeyer 2002). */
export const BROKEN_PROMISE_EMOTION = 15;
export const BROKEN_PROMISE_TRUST = 20;

/** A talk counts as agreed up to this much emotion above the norm, and from this trust. */
export const CALM_WITHIN = 20;
export const TRUST_TO_AGREE = 40;

/** Per cent of the action stage's work from which a plan counts as settled when there is nothing more to say. */
export const SETTLED_FROM = 50;

/** Replies that add one to the client's effort. Ours. */
export const REPLIES_PER_EFFORT = 5;

/** Result: tenths of a point per turn, and per ten points of emotion above the norm in it: effort drives away (source 001). */
export const TURN_COST = 1;
export const EMOTION_COST = 1;

/** Result: tenths of a point per point of trust at the end. */
export const TRUST_VALUE = 4;

/** Result: tenths of a point for each concession within the limits, each beyond, each unowned promise, each disowning. */
export const CONCESSION_COST = 10;
export const BEYOND_LIMIT_COST = 40;
export const PROMISE_COST = 40;
export const DISOWNING_COST = 20;
