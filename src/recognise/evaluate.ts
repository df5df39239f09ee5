import { isHarmful, MOVE_NAMES, type Move } from '../map/moves.ts';
import { hearing } from './hearing.ts';
import { LABELS, type Model } from './model.ts';
import { decided } from './recognise.ts';
import type { Sample } from './samples.ts';
import { CANDIDATES } from './thresholds.ts';

/** From this confidence a move counts as predicted in precision, recall and F1: more likely there than not. */
export const PREDICTED = 0.5;

/** How often a move was heard where it is, where it isn't, and missed. */
export interface Counts {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** Shares are 0–1; 1 where there was nothing to get wrong. */
export interface Figures {
  readonly replies: number;
  readonly perMove: Readonly<Record<Move, Counts>>;
  /** Mean of the moves that occur in the list. */
  readonly macroF1: number;
  /** Labels that are among the three likeliest moves of their reply. */
  readonly top3: number;
  /** Of the harmful moves heard, those that are there. */
  readonly harmfulPrecision: number;
  /** What the product takes without asking: of the moves taken, those that are there; of the moves there, those taken. */
  readonly takenPrecision: number;
  readonly takenRecall: number;
  readonly takenHarmfulPrecision: number;
  /** Of the replies without a move: a move was predicted, a move was taken without asking. */
  readonly neutral: number;
  readonly falseMove: number;
  readonly falseFirm: number;
  /** Replies that the trainee is asked about. */
  readonly uncertain: number;
}

/** How a model hears sentences whose moves are known; each is heard by itself. */
export function evaluate(model: Model, samples: readonly Sample[]): Figures {
  const right = new Float64Array(LABELS);
  const wrong = new Float64Array(LABELS);
  const missed = new Float64Array(LABELS);
  const taken = { right: 0, all: 0, there: 0, harmful: 0, harmfulRight: 0 };
  const neutral = { all: 0, heard: 0, firm: 0 };
  let [inTop3, labels, uncertain] = [0, 0, 0];
  for (const { text, moves } of samples) {
    const heard = hearing(model, text, { earlier: [] });
    const { confidences } = heard;
    const sure = (label: number): number => confidences[label] as number;
    const order = [...MOVE_NAMES.keys()].sort((a, b) => sure(b) - sure(a) || a - b);
    for (const [label, move] of MOVE_NAMES.entries()) {
      const list = moves.includes(move)
        ? sure(label) >= PREDICTED
          ? right
          : missed
        : sure(label) >= PREDICTED
          ? wrong
          : null;
      if (list) list[label] = (list[label] as number) + 1;
    }
    const answer = decided(model, heard);
    labels += moves.length;
    inTop3 += order.slice(0, CANDIDATES).filter((label) => moves.includes(MOVE_NAMES[label] as Move)).length;
    if (moves.length === 0) {
      neutral.all++;
      if (sure(order[0] as number) >= PREDICTED) neutral.heard++;
      if (!answer.uncertain && answer.moves.length > 0) neutral.firm++;
    }
    if (answer.uncertain) uncertain++;
    const took = answer.uncertain ? [] : answer.moves;
    taken.all += took.length;
    taken.right += took.filter(({ move }) => moves.includes(move)).length;
    taken.there += moves.length;
    const harmfulTaken = took.filter(({ move }) => isHarmful(move));
    taken.harmful += harmfulTaken.length;
    taken.harmfulRight += harmfulTaken.filter(({ move }) => moves.includes(move)).length;
  }
  const perMove = Object.fromEntries(
    MOVE_NAMES.map((move, label) => [move, { right: right[label], wrong: wrong[label], missed: missed[label] }]),
  ) as Record<Move, Counts>;
  const occurring = MOVE_NAMES.filter((move) => perMove[move].right + perMove[move].missed > 0);
  const harmful = MOVE_NAMES.filter(isHarmful).map((move) => perMove[move]);
  return {
    replies: samples.length,
    perMove,
    macroF1: share(sum(occurring.map((move) => f1(perMove[move]))), occurring.length),
    top3: share(inTop3, labels),
    harmfulPrecision: share(
      sum(harmful.map((each) => each.right)),
      sum(harmful.map((each) => each.right + each.wrong)),
    ),
    takenPrecision: share(taken.right, taken.all),
    takenRecall: share(taken.right, taken.there),
    takenHarmfulPrecision: share(taken.harmfulRight, taken.harmful),
    neutral: neutral.all,
    falseMove: share(neutral.heard, neutral.all, 0),
    falseFirm: share(neutral.firm, neutral.all, 0),
    uncertain: share(uncertain, samples.length, 0),
  };
}

export const precision = ({ right, wrong }: Counts): number => share(right, right + wrong);
export const recall = ({ right, missed }: Counts): number => share(right, right + missed);
export const f1 = ({ right, wrong, missed }: Counts): number => share(2 * right, 2 * right + wrong + missed);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const share = (part: number, whole: number, ofNothing = 1): number => (whole === 0 ? ofNothing : part / whole);
