/** The five stages of the conflict map, in the order in which a client lives through them (source 002). */
export const STAGES = ['position', 'explosion', 'acceptance', 'plan', 'action'] as const;

export type Stage = (typeof STAGES)[number];

/** Trust when all the work is done: an expert consultant, as the source's last stage has it. */
export const FULL_TRUST = 100;

export const [POSITION, EXPLOSION, ACCEPTANCE, PLAN, ACTION] = [0, 1, 2, 3, 4] as const;

/** One whole number a stage, in the order of `STAGES`. */
export type ByStage = readonly [number, number, number, number, number];

/**
 * How the client's emotion moves by itself in a turn, before anything that was said counts (src/README.md, "A turn").
 * `towards` is an emotion level, `share` the part of the way in per cent.
 * - `unheard`: rises towards the level, the less the client has been heard the faster (Kjærvik & Bushman 2024: venting
 *   by itself does not calm; Herhausen 2023: being heard does).
 * - `unharmed`: falls in turns without harm, towards a level `above` per cent of the way from the scenario's norm to 100.
 */
export type Drift =
  | { readonly kind: 'unheard'; readonly towards: number; readonly share: number }
  | { readonly kind: 'unharmed'; readonly above: number; readonly share: number };

export interface StageRule {
  readonly drift: Drift | null;
  /** Per cent of the stage's task done per unit of move weight. */
  readonly pace: number;
  /** Trust when the stage's work begins; it grows with the work towards the next stage's. */
  readonly trust: number;
  /** Part of the total process score, in per cent; a scenario may say otherwise. */
  readonly weight: number;
}

/**
 * In the order of `STAGES`. Weights: explosion counts most, since nothing after it works while the client is unheard.
 * Paces: about two good replies in acceptance and action, three in explosion and plan; position ends with the news.
 */
export const STAGE_RULES: readonly [StageRule, StageRule, StageRule, StageRule, StageRule] = [
  { drift: null, pace: 0, trust: 0, weight: 20 }, // position
  { drift: { kind: 'unheard', towards: 90, share: 60 }, pace: 7, trust: 10, weight: 30 }, // explosion
  { drift: null, pace: 9, trust: 35, weight: 20 }, // acceptance
  { drift: { kind: 'unharmed', above: 25, share: 15 }, pace: 7, trust: 60, weight: 20 }, // plan
  { drift: { kind: 'unharmed', above: 0, share: 30 }, pace: 12, trust: 85, weight: 10 }, // action
];
