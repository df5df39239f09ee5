import { isHarmful, MOVE_NAMES, type Move } from '../map/moves.ts';
import { type Part, partsOf } from './features.ts';
import { takenUp } from './matter.ts';
import { LABELS, labelOf, type Model } from './model.ts';
import type { Context, HeardMove } from './recognition.ts';
import { repeated } from './repetition.ts';
import { confidenceIn, scoresOf } from './scores.ts';
import { HARM_TAKEN } from './thresholds.ts';
import { type Token, tokensOf } from './tokens.ts';

/** All that is heard in a reply, before anything is decided. */
export interface Hearing {
  readonly tokens: readonly Token[];
  /** The whole reply and its clauses; none when it has no words. */
  readonly parts: readonly Part[];
  /** Of each part, by label. */
  readonly scores: readonly Float64Array[];
  /** By label, 0–1; all 0 when it has no words. */
  readonly confidences: Float64Array;
  /** What the talk makes of it, where that is surer than its wording. */
  readonly fromContext: readonly HeardMove[];
}

/** Taken back by a “but” with a harmful move behind it: “I understand, but you should have read it.” */
const UNDERSTANDING: readonly Move[] = ['validate', 'reflect_feeling', 'paraphrase', 'apologise', 'encourage'];

/** Hears a reply. A longer text takes longer, in proportion. */
export function hearing(model: Model, text: string, context: Context): Hearing {
  const tokens = tokensOf(text);
  const parts = partsOf(tokens);
  const scores = parts.map(({ features }) => scoresOf(model, features));
  const confidences = parts.length === 0 ? new Float64Array(LABELS) : confidencesOf(model, parts, scores);
  if (parts.length > 0) settle(confidences, context);
  const { earlier, matter } = context;
  const takesUp = matter && !harms(confidences, HARM_IN_DOUBT) ? takenUp(tokens, text, matter) : [];
  const again = asksAgain(context) ? [] : repeated(tokens, earlier);
  const fromContext = [...again, ...takesUp].filter(
    ({ move, confidence }) => confidence > (confidences[labelOf(move)] as number),
  );
  for (const { move, confidence } of fromContext) confidences[labelOf(move)] = confidence;
  return { tokens, parts, scores, confidences, fromContext };
}

/** What gives a refusal a reason or a way on. */
const WAYS_ON: readonly Move[] = ['explain_reason', 'invite_collaboration', 'offer_choice', 'guide'];

/** What the moves are by definition: a refusal is flat without a reason or a way on, and who is asked to repeat something is no broken record. */
function settle(confidences: Float64Array, context: Context): void {
  const sure = (move: Move): number => confidences[labelOf(move)] as number;
  const atMost = (move: Move, most: number): void => {
    confidences[labelOf(move)] = Math.min(sure(move), most);
  };
  atMost('flat_refusal', 1 - Math.max(...WAYS_ON.map(sure)));
  if (asksAgain(context)) atMost('broken_record', 0);
}

const AGAIN = /\b(once more|again|repeat|slowly|one more time|remind me)\b/i;

const asksAgain = ({ asked }: Context): boolean => asked !== undefined && AGAIN.test(asked);

/** Whoever reproaches also speaks of the matter: where harm is as likely as this, taking it up counts for nothing. */
const HARM_IN_DOUBT = 0.4;

/** How sure each label is of the reply; understanding that a “but” takes back is left out. */
function confidencesOf(model: Model, parts: readonly Part[], scores: readonly Float64Array[]): Float64Array {
  const sure = (each: readonly Float64Array[]): Float64Array =>
    Float64Array.from({ length: LABELS }, (_, label) => confidenceIn(model, label, each));
  const confidences = sure(scores);
  const voided = new Set<number>();
  for (const [index, { objects }] of parts.entries())
    if (objects && index >= 2 && harms(sure([scores[index] as Float64Array]), HARM_TAKEN)) voided.add(index - 1);
  if (voided.size === 0) return confidences;
  const kept = scores.filter((_, index) => index > 0 && !voided.has(index));
  for (const move of UNDERSTANDING) {
    const label = labelOf(move);
    const most = Math.max(...kept.map((each) => confidenceIn(model, label, [each])));
    confidences[label] = Math.min(confidences[label] as number, most);
  }
  return confidences;
}

const harms = (confidences: Float64Array, from: number): boolean =>
  MOVE_NAMES.some((move, label) => isHarmful(move) && (confidences[label] as number) >= from);
