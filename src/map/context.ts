import type { Cue, Move } from './moves.ts';
import { ACCEPTANCE, ACTION, EXPLOSION, PLAN, POSITION } from './stages.ts';

/** What can make a move worth something else than its plain weight, seen at the moment it is used. */
export const CIRCUMSTANCES = [
  'abuse',
  'no_abuse',
  'waiting',
  'stuck_with_time',
  'without_time',
  'not_finished',
  'volley',
  'third_time',
  'wrong_problem',
] as const;

export type Circumstance = (typeof CIRCUMSTANCES)[number];

export interface ContextRule {
  readonly move: Move;
  readonly when: Circumstance;
  readonly stages: readonly number[];
  /** Takes the place of the move's weight in that stage. */
  readonly weight: number;
  readonly cue?: Cue;
}

const ANY = [POSITION, EXPLOSION, ACCEPTANCE, PLAN, ACTION];
const MIDDLE = [EXPLOSION, ACCEPTANCE, PLAN];
const SOLUTION = [ACCEPTANCE, PLAN];

/** The client's first words are not the whole story: a retelling helps once this much has been heard (per cent). */
export const FINISHED_FROM = 30;

/** Apologies that may help before a further one is grovelling (scenarios/README.md, "The 28 moves"). */
export const APOLOGIES = 2;

/**
 * The notes to the table of moves (scenarios/README.md), as data. The first rule that fits a move wins.
 * `wrong_problem`: a fix offered before the main concern is out solves the wrong problem and enrages (source 001).
 * `stuck_with_time`, `without_time`: take the contact and promise a time, or it is a send-off (source 003).
 */
export const CONTEXT_RULES: readonly ContextRule[] = [
  { move: 'set_limit', when: 'abuse', stages: ANY, weight: 3 },
  { move: 'set_limit', when: 'no_abuse', stages: ANY, weight: -2, cue: 'footballer' },
  { move: 'commit_time', when: 'waiting', stages: [EXPLOSION], weight: 2 },
  { move: 'step_back', when: 'stuck_with_time', stages: MIDDLE, weight: 2 },
  { move: 'step_back', when: 'without_time', stages: ANY, weight: -2, cue: 'footballer' },
  { move: 'paraphrase', when: 'not_finished', stages: [EXPLOSION], weight: 0 },
  { move: 'clarify', when: 'volley', stages: [EXPLOSION], weight: -1, cue: 'footballer' },
  { move: 'apologise', when: 'third_time', stages: ANY, weight: -1, cue: 'nurse' },
  { move: 'offer_choice', when: 'wrong_problem', stages: SOLUTION, weight: -2 },
  { move: 'guide', when: 'wrong_problem', stages: SOLUTION, weight: -2 },
  { move: 'concede', when: 'wrong_problem', stages: SOLUTION, weight: -2 },
  { move: 'confirm_agreement', when: 'wrong_problem', stages: SOLUTION, weight: -2 },
];
