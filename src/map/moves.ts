import type { ByStage } from './stages.ts';

/** Groups of moves that a client's temperament makes stronger or weaker together. */
export type Family =
  | 'warmth'
  | 'clarity'
  | 'listening'
  | 'respect'
  | 'together'
  | 'solving'
  | 'certainty'
  | 'boundary'
  | 'coldness'
  | 'defence'
  | 'correction'
  | 'weakness';

/** The styles of source 002: the two defensive ones, and the third way, which it leaves unnamed. */
export const STYLES = ['footballer', 'nurse', 'partner'] as const;
export type Style = (typeof STYLES)[number];

/** A style that a move is a cue of, whatever the stage; `partner` is read from moves that help. */
export type Cue = Exclude<Style, 'partner'>;

export interface MoveRule {
  /**
   * What the move does, by stage: above 0 it helps, 0 is neutral, below 0 it harms. The signs are the table of
   * tests/map.test.ts; the sizes (1 slight … 4 grave) are ours, so that two or three good moves are worth about 6.
   */
  readonly weights: ByStage;
  readonly family: Family;
  /** The client is being heard: only these calm an explosion and bring it to an end. */
  readonly listening?: true;
  /** A relational move: it counts half when the previous reply used it too (Marinova 2018: apology upon apology weakens). */
  readonly wears?: true;
  readonly cues?: readonly Cue[];
  /** A relief for now: the harm shows in trust and in what comes later, not in the emotion. What makes the nurse tempting. */
  readonly soothing?: true;
  /** The refusal is said. */
  readonly news?: true;
  /** A promise that the company does not own; siding against the firm; sending away. */
  readonly promises?: true;
  readonly disowns?: true;
  readonly sendsAway?: true;
}

const everywhere = (weight: number): ByStage => [weight, weight, weight, weight, weight];

/** The communicative moves that a reply is made of. */
export const MOVES = {
  courtesy: { weights: [1, 0, 0, 0, 1], family: 'warmth', wears: true },
  state_bad_news: { weights: [3, -2, 0, -1, 0], family: 'clarity', news: true },
  explain_reason: { weights: [2, -3, 3, 0, 0], family: 'clarity' },
  open_question: { weights: [0, 2, 2, 2, 0], family: 'listening', listening: true, wears: true },
  encourage: { weights: [0, 2, 0, 0, 0], family: 'listening', listening: true, wears: true },
  reflect_feeling: { weights: [0, 3, 2, 0, 0], family: 'listening', listening: true, wears: true },
  validate: { weights: [1, 2, 2, 0, 0], family: 'respect', listening: true, wears: true },
  paraphrase: { weights: [1, 3, 2, 2, 0], family: 'listening', listening: true, wears: true },
  clarify: { weights: [1, 0, 1, 1, 0], family: 'clarity' },
  apologise: { weights: [1, 1, 0, 0, 0], family: 'warmth', wears: true },
  invite_collaboration: { weights: [0, 0, 3, 2, 0], family: 'together' },
  offer_choice: { weights: [0, -2, 2, 3, 1], family: 'together' },
  guide: { weights: [0, -3, 0, 3, 1], family: 'solving' },
  commit_time: { weights: [0, 0, 1, 2, 3], family: 'certainty' },
  concede: { weights: [0, -2, 0, 2, 1], family: 'solving' },
  confirm_agreement: { weights: [0, -2, 0, 2, 3], family: 'certainty' },
  set_limit: { weights: everywhere(0), family: 'boundary' },
  step_back: { weights: [-2, 0, 0, 0, -2], family: 'boundary' },
  flat_refusal: { weights: everywhere(-3), family: 'coldness', cues: ['footballer'], news: true },
  broken_record: { weights: everywhere(-3), family: 'coldness', cues: ['footballer'] },
  deflect: { weights: everywhere(-3), family: 'coldness', cues: ['footballer'], sendsAway: true },
  excuse: { weights: everywhere(-2), family: 'defence', cues: ['footballer', 'nurse'] },
  blame_client: { weights: everywhere(-4), family: 'defence', cues: ['footballer'] },
  contradict: { weights: everywhere(-3), family: 'correction', cues: ['footballer'] },
  disown_company: { weights: everywhere(-2), family: 'weakness', cues: ['nurse'], soothing: true, disowns: true },
  grovel: { weights: everywhere(-2), family: 'weakness', cues: ['nurse'] },
  dismiss_feeling: { weights: [-2, -4, -3, -3, -2], family: 'coldness', cues: ['footballer'] },
  overpromise: { weights: everywhere(-2), family: 'weakness', cues: ['nurse'], soothing: true, promises: true },
} as const satisfies Record<string, MoveRule>;

export type Move = keyof typeof MOVES;

export const MOVE_NAMES = Object.keys(MOVES) as readonly Move[];

export function moveRule(move: Move): MoveRule {
  return MOVES[move];
}

/** A cue of a defensive style: it harms in every stage. */
export const isHarmful = (move: Move): boolean => moveRule(move).cues !== undefined;

/** Does any of the moves have this property? */
export function anyMove(moves: readonly Move[], property: 'news' | 'promises' | 'disowns' | 'sendsAway'): boolean {
  return moves.some((move) => moveRule(move)[property] === true);
}
