import { MOVE_NAMES, type Move } from '../map/moves.ts';
import { because } from './because.ts';
import { type Hearing, hearing } from './hearing.ts';
import { type Model, NO_MOVE } from './model.ts';
import type { Context, HeardMove, Recognition } from './recognition.ts';
import { BEYOND_DOUBT, CANDIDATES, DOUBT, firmFrom, NEUTRAL, takenFrom, WORTH_ASKING } from './thresholds.ts';

/** Hears the moves of a reply; the same text and context are always heard alike. A longer text takes longer, in proportion. */
export function recognise(model: Model, text: string, context: Context): Recognition {
  return decided(model, hearing(model, text, context));
}

/** What is made of a hearing: taken, neutral, or asked about. */
export function decided(model: Model, all: Hearing): Recognition {
  const { confidences } = all;
  if (all.parts.length === 0) return { moves: [], uncertain: false, likeliest: [] };
  const sureOf = (label: number): number => confidences[label] as number;
  const order = [...MOVE_NAMES.keys()].sort((a, b) => sureOf(b) - sureOf(a) || a - b);
  const from = (threshold: (move: Move) => number): number[] =>
    order.filter((label) => sureOf(label) >= threshold(MOVE_NAMES[label] as Move));
  const known = new Map<number, HeardMove>();
  const heard = (label: number): HeardMove => {
    const move = known.get(label) ?? toHeard(model, all, label);
    known.set(label, move);
    return move;
  };
  const likeliest = order.slice(0, CANDIDATES).map(heard);
  const isBeyondDoubt = sureOf(NO_MOVE) < DOUBT || sureOf(order[0] as number) >= BEYOND_DOUBT;
  if (from(firmFrom).length > 0 && isBeyondDoubt)
    return { moves: from(takenFrom).map(heard), uncertain: false, likeliest };
  const isNeutral = sureOf(NO_MOVE) >= NEUTRAL || sureOf(order[0] as number) < WORTH_ASKING;
  if (from(takenFrom).length === 0 && isNeutral) return { moves: [], uncertain: false, likeliest };
  return { moves: likeliest, uncertain: true, likeliest };
}

function toHeard(model: Model, { tokens, parts, scores, confidences, fromContext }: Hearing, label: number): HeardMove {
  const move = MOVE_NAMES[label] as Move;
  const known = fromContext.find((heard) => heard.move === move);
  return (
    known ?? { move, confidence: confidences[label] as number, because: because(model, label, tokens, parts, scores) }
  );
}
