import { EMOTION_GRAIN, FIRST_RELIEF, HURT, HURT_CEILING, RELIEF, SOFTENING } from '../map/dynamics.ts';
import { EXPLOSION, STAGE_RULES, type StageRule } from '../map/stages.ts';
import { clamp, rounded } from './arithmetic.ts';
import type { Board, State, Weighing } from './model.ts';

/** Everything below is summed in millionths of an emotion point, so that a turn rounds once. */
const POINT = 1_000_000;

/** Relief is proportional to what is above the norm; in explosion it also grows as the client is heard. */
function relief(state: State, norm: number, weighing: Weighing, heard: number): number {
  const above = Math.max(0, state.emotion - norm);
  const share = state.stage === EXPLOSION ? FIRST_RELIEF + Math.trunc(((100 - FIRST_RELIEF) * heard) / 100) : 100;
  return weighing.felt.help * RELIEF * above * share;
}

/** Hurt is proportional to the room left above. */
function hurt(state: State, weighing: Weighing): number {
  return weighing.hurt * HURT * (HURT_CEILING - state.emotion) * 100;
}

/** What the emotion does by itself in this stage, see `Drift`. */
function drift({ client }: Board, state: State, weighing: Weighing, heard: number): number {
  const rule = (STAGE_RULES[state.stage] as StageRule).drift;
  if (rule?.kind === 'unheard') {
    return rule.share * client.flare * (100 - heard) * Math.max(0, rule.towards - state.emotion);
  }
  if (rule?.kind === 'unharmed' && weighing.harm === 0) {
    const target = client.norm + Math.trunc(((100 - client.norm) * rule.above) / 100);
    return -rule.share * 10_000 * Math.max(0, state.emotion - target);
  }
  return 0;
}

/** The shock of the news, softened by the help in the same reply; in full when the client finds out alone. */
function shock({ client }: Board, { news, help }: Weighing): number {
  if (news === 'no') return 0;
  const left = news === 'found-out' ? 100 : 100 - Math.trunc((SOFTENING * help) / 100);
  return client.shock * left * 10_000;
}

/**
 * The client's emotion after a reply, 0–100; formulas in src/README.md.
 * @param heard how far the client has been heard, this reply included
 * @param nudge the scenario's `effect`, in points
 */
export function emotionAfter(board: Board, state: State, weighing: Weighing, heard: number, nudge: number): number {
  const { norm } = board.client;
  const calmed = relief(state, norm, weighing, heard);
  const stirred = hurt(state, weighing) + shock(board, weighing) + nudge * POINT;
  const next =
    EMOTION_GRAIN *
    rounded(state.emotion * POINT + stirred + drift(board, state, weighing, heard) - calmed, EMOTION_GRAIN * POINT);
  const unheard = state.stage === EXPLOSION && weighing.listening === 0;
  const lowest = unheard ? state.emotion : Math.min(state.emotion, norm);
  return clamp(next, lowest, 100);
}
