/** How forgiving a scenario's client is. */
export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

/** A talk is hard when half of what could be reached is gone within so many careless replies. Ours, around the shipped talks' 5 to 7. */
const HARD_UP_TO = 5;
const MEDIUM_UP_TO = 6;

/** @param halfAfter careless replies after which half is gone */
export function difficultyOf(halfAfter: number): Difficulty {
  if (halfAfter <= HARD_UP_TO) return 'hard';
  return halfAfter <= MEDIUM_UP_TO ? 'medium' : 'easy';
}
