import { CALM_WITHIN } from './dynamics.ts';
import type { Family } from './moves.ts';

export const TEMPERAMENTS = ['calm', 'anxious', 'aggressive', 'expert', 'plaintive'] as const;
export type Temperament = (typeof TEMPERAMENTS)[number];

export interface TemperamentRule {
  /** Per cent of a move's weight that reaches this client, by family; 100 where nothing is said. */
  readonly reach: Partial<Record<Family, number>>;
  /** Per cent of the ordinary rise while unheard. */
  readonly flare: number;
  /** Per cent of the scenario's patience. */
  readonly patience: number;
}

/**
 * An anxious client gains more from deadlines; behind arrogance there is fear, and the worst is to
 * expose the "expert", the best to join the expertise (source 000); an aggressive one flares faster and walks out later.
 */
export const TEMPERAMENT_RULES: Record<Temperament, TemperamentRule> = {
  calm: { reach: { clarity: 125 }, flare: 75, patience: 100 },
  anxious: { reach: { certainty: 150, warmth: 125, coldness: 125, weakness: 125 }, flare: 100, patience: 100 },
  aggressive: { reach: { respect: 125, coldness: 125, correction: 125 }, flare: 125, patience: 125 },
  expert: { reach: { respect: 150, clarity: 125, correction: 200, weakness: 125 }, flare: 100, patience: 100 },
  plaintive: { reach: { warmth: 150, listening: 125, coldness: 150 }, flare: 75, patience: 100 },
};

export const RELATIONSHIPS = ['new', 'regular', 'loyal', 'not-ours'] as const;
export type Relationship = (typeof RELATIONSHIPS)[number];

export interface RelationshipRule {
  /** Trust (0–100) before the news: the accumulated opinion that source 000 calls loyalty. */
  readonly trust: number;
  /** Per cent of the scenario's patience. */
  readonly patience: number;
}

export const RELATIONSHIP_RULES: Record<Relationship, RelationshipRule> = {
  new: { trust: 40, patience: 100 },
  regular: { trust: 50, patience: 100 },
  loyal: { trust: 60, patience: 125 },
  'not-ours': { trust: 30, patience: 75 },
};

/** Who the employee is to the client, in bands of 20 of trust: from the enemy to the expert consultant (source 002). */
export const PERCEIVED = ['enemy', 'opponent', 'informant', 'adviser', 'expert consultant'] as const;
export type Perceived = (typeof PERCEIVED)[number];

export function perceived(trust: number): Perceived {
  return PERCEIVED.find((_, band) => trust < (band + 1) * 20) ?? 'expert consultant';
}

/** The client's state in a word, by emotion above the norm. */
const BOUNDED_MOODS = ['calm', 'uneasy', 'annoyed', 'upset', 'angry'] as const;
export type Mood = (typeof BOUNDED_MOODS)[number] | 'furious';

/** Points above the norm from which another word is used. */
const MOOD_BELOW: Readonly<Record<(typeof BOUNDED_MOODS)[number], number>> = {
  calm: 8,
  uneasy: 18,
  annoyed: 28,
  upset: 38,
  angry: 58,
};

/** How far an emotion is from calm, for marks and colours; `middle` begins where a talk no longer counts as settled. */
export function tension(above: number): 'low' | 'middle' | 'high' {
  if (above >= 40) return 'high';
  return above > CALM_WITHIN ? 'middle' : 'low';
}

/** @param above emotion above the norm, in points */
export function mood(above: number): Mood {
  return BOUNDED_MOODS.find((mood) => above < MOOD_BELOW[mood]) ?? 'furious';
}
