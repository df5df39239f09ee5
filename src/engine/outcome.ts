import { CALM_WITHIN, REPLIES_PER_EFFORT, TRUST_TO_AGREE, TRUST_VALUE } from '../map/dynamics.ts';
import { ENDING_VALUE, type Ending, GOOD_ENDINGS, OUTCOME_FELT, type Risk } from '../map/endings.ts';
import { anyMove, type Style } from '../map/moves.ts';
import { clamp, rounded } from './arithmetic.ts';
import type { EventOf, TalkEvent } from './step.ts';

/** What the end of a talk is worth, before what its turns cost. In tenths of a result point; 0 for an ending while it goes on. */
export function worthOf(ending: Ending | null, trust: number): number {
  return (ending ? ENDING_VALUE[ending] * 10 : 0) + trust * TRUST_VALUE;
}

/** The result, 0–100. @param tenths worth of the end less the cost of every turn */
export function resultOf(tenths: number): number {
  return clamp(rounded(tenths, 10), 0, 100);
}

/** Calm enough for a talk to end well. @param norm the client's */
export const isCalm = (emotion: number, norm: number): boolean => emotion <= norm + CALM_WITHIN;

/** Trusting enough for a talk to end well. */
export const trustsEnough = (trust: number): boolean => trust >= TRUST_TO_AGREE;

/** What the predictions below are read from. */
export interface OutcomeFacts {
  ending: Ending | null;
  trust: number;
  /** Emotion after each turn, the start first. */
  levels: readonly number[];
  norm: number;
  replies: readonly EventOf<'replied'>[];
  events: readonly TalkEvent[];
  styles: Record<Style, number>;
  company: { concessions: number; limit: number; promises: number };
}

const isGood = (ending: Ending | null): boolean => GOOD_ENDINGS.some((good) => good === ending);

/**
 * Predicted satisfaction, 1–5 with one decimal: what is remembered is the peak and the end (Alaybek 2022), and a fair
 * outcome counts beside fair treatment (Orsingher 2010), here by a third.
 */
export function satisfactionOf({ ending, levels, norm }: OutcomeFacts): number {
  const peak = Math.max(...levels, norm) - norm;
  const end = Math.max((levels[levels.length - 1] ?? norm) - norm, 0);
  const felt = 100 - rounded((peak + end) * 50, 100 - norm);
  const outcome = ending ? OUTCOME_FELT[ending] : 0;
  return clamp(10 + rounded((felt * 2 + outcome) * 40, 300), 10, 50) / 10;
}

/** Predicted shift of loyalty, −2 … +2: treatment (trust) weighs twice the outcome (Gelbrich & Roschk 2011). */
export function loyaltyOf({ ending, trust, events }: OutcomeFacts): number {
  const treatment = rounded((trust - 50) * 2, 25);
  const outcome = isGood(ending) ? 2 : ending === 'resigned' ? -2 : -4;
  const broken = events.filter((event) => event.type === 'promise-broken').length;
  return clamp(rounded(treatment * 2 + outcome, 6) - broken, -2, 2);
}

/** The client's effort, 1–7 (source 001): every fifth reply, every flare-up and every sending away adds one, a talk without a good end two. */
export function effortOf({ replies, events, ending }: OutcomeFacts): number {
  const flares = events.filter((event) => event.type === 'passed' && event.how === 'flared').length;
  const sentAway = replies.filter((reply) =>
    anyMove(
      reply.moves.map(({ move }) => move),
      'sendsAway',
    ),
  ).length;
  const unfinished = isGood(ending) ? 0 : 2;
  return clamp(1 + Math.trunc(replies.length / REPLIES_PER_EFFORT) + flares + sentAway + unfinished, 1, 7);
}

/**
 * The four risks of source 000 that this talk leaves behind. Reputational: the client leaves angry, or the firm was
 * disowned. Financial: more conceded than allowed, or a promise that is not owned. Legal: a promise that is not owned, or
 * a complaint on its way. Emotional: the employee's own balance, which both defensive styles cost (source 002).
 */
export function risksOf({ ending, events, company, styles }: OutcomeFacts): Risk[] {
  const disowned = events.some((event) => event.type === 'disowned');
  const defensive = styles.footballer + styles.nurse;
  const risks: Risk[] = [];
  if (disowned || (ending && !isGood(ending))) risks.push('reputational');
  if (company.concessions > company.limit || company.promises > 0) risks.push('financial');
  if (company.promises > 0 || ending === 'escalated') risks.push('legal');
  if (defensive >= 50) risks.push('emotional');
  return risks;
}
