/** How a conversation can end (src/README.md, "Endings"). */
export const ENDINGS = ['agreed', 'parted-well', 'resigned', 'escalated', 'walked-out'] as const;
export type Ending = (typeof ENDINGS)[number];

/** One value an ending. */
export function byEnding<T>(value: (ending: Ending) => T): Record<Ending, T> {
  return Object.fromEntries(ENDINGS.map((ending) => [ending, value(ending)])) as Record<Ending, T>;
}

/** What ended a talk: its work done, nothing more to say, the boiling point, patience used up, flared up once too often. */
export type EndReason = 'settled' | 'unsettled' | 'boiling' | 'out-of-patience' | 'flared-again';

/** The endings that both sides can live with. */
export const GOOD_ENDINGS: readonly Ending[] = ['agreed', 'parted-well'];

/** How the outcome itself is felt, 0–100: a plan, a grudging yes, or nothing. Ours. */
export const OUTCOME_FELT: Record<Ending, number> = {
  agreed: 100,
  'parted-well': 100,
  resigned: 30,
  escalated: 0,
  'walked-out': 0,
};

/** Result points that the ending itself is worth, of 100. */
export const ENDING_VALUE: Record<Ending, number> = {
  agreed: 60,
  'parted-well': 60,
  resigned: 30,
  escalated: 15,
  'walked-out': 0,
};

/** The four risks that a concession is weighed against (source 000). */
export const RISKS = ['reputational', 'financial', 'legal', 'emotional'] as const;
export type Risk = (typeof RISKS)[number];
