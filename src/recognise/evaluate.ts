import { isHarmful, MOVE_NAMES, type Move } from '../map/moves.ts';
import { hearing } from './hearing.ts';
import type { Model } from './model.ts';
import { decided } from './recognise.ts';
import type { Sample } from './samples.ts';

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
  const replies = samples.map((sample) => heardIn(model, sample));
  const neutral = replies.filter(({ there }) => there.length === 0);
  const perMove = Object.fromEntries(MOVE_NAMES.map((move) => [move, countsOf(move, replies)])) as Record<Move, Counts>;
  const occurring = MOVE_NAMES.map((move) => perMove[move]).filter(({ right, missed }) => right + missed > 0);
  const taken = overall(replies, (reply) => reply.taken);
  return {
    replies: replies.length,
    perMove,
    macroF1: share(sum(occurring.map(f1)), occurring.length),
    top3: recall(overall(replies, (reply) => reply.likeliest)),
    harmfulPrecision: precision(overall(replies, (reply) => reply.predicted.filter(isHarmful))),
    takenPrecision: precision(taken),
    takenRecall: recall(taken),
    takenHarmfulPrecision: precision(overall(replies, (reply) => reply.taken.filter(isHarmful))),
    neutral: neutral.length,
    falseMove: share(neutral.filter(({ predicted }) => predicted.length > 0).length, neutral.length, 0),
    falseFirm: share(neutral.filter((reply) => reply.taken.length > 0).length, neutral.length, 0),
    uncertain: share(replies.filter(({ uncertain }) => uncertain).length, replies.length, 0),
  };
}

/** What one sentence was heard as. */
interface HeardReply {
  readonly there: readonly Move[];
  readonly predicted: readonly Move[];
  readonly likeliest: readonly Move[];
  readonly taken: readonly Move[];
  readonly uncertain: boolean;
}

function heardIn(model: Model, { text, moves }: Sample): HeardReply {
  const heard = hearing(model, text, { earlier: [] });
  const { uncertain, likeliest, moves: decision } = decided(model, heard);
  return {
    there: moves,
    predicted: MOVE_NAMES.filter((_, label) => (heard.confidences[label] as number) >= PREDICTED),
    likeliest: likeliest.map(({ move }) => move),
    taken: uncertain ? [] : decision.map(({ move }) => move),
    uncertain,
  };
}

function countsOf(move: Move, replies: readonly HeardReply[]): Counts {
  return overall(
    replies.map((reply) => ({ ...reply, there: reply.there.filter((each) => each === move) })),
    ({ predicted }) => predicted.filter((each) => each === move),
  );
}

/** The moves of all replies together. */
function overall(replies: readonly HeardReply[], heardOf: (reply: HeardReply) => readonly Move[]): Counts {
  const heard = sum(replies.map((reply) => heardOf(reply).length));
  const there = sum(replies.map((reply) => reply.there.length));
  const right = sum(replies.map((reply) => heardOf(reply).filter((move) => reply.there.includes(move)).length));
  return { right, wrong: heard - right, missed: there - right };
}

export const precision = ({ right, wrong }: Counts): number => share(right, right + wrong);
export const recall = ({ right, missed }: Counts): number => share(right, right + missed);
export const f1 = ({ right, wrong, missed }: Counts): number => share(2 * right, 2 * right + wrong + missed);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const share = (part: number, whole: number, ofNothing = 1): number => (whole === 0 ? ofNothing : part / whole);
