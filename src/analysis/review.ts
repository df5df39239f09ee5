import type { Board } from '../engine/model.ts';
import { replay } from '../engine/replay.ts';
import { exchangeAt, open, stageName } from '../engine/state.ts';
import type { TalkEvent } from '../engine/step.ts';
import { takeTurn } from '../engine/turn.ts';
import { GOOD_ENDINGS } from '../map/endings.ts';
import { type Grade, MOST_TURNING_POINTS, TURNING_FROM } from '../map/grades.ts';
import type { Stage } from '../map/stages.ts';
import { momentOf } from './explore.ts';
import { bestEnding, bestLine, talkAlong } from './line.ts';
import { outlookAt } from './outlook.ts';
import { type Solution, solutionOf } from './solve.ts';

/** One reply of a talk, against what could still be reached. All in whole result points, 0–100. */
export interface Assessment {
  /** 1 for the first reply. */
  readonly turn: number;
  readonly stage: Stage;
  readonly exchange: string;
  readonly response: string;
  /** The result that could still be reached before this reply, and after it. */
  readonly before: number;
  readonly after: number;
  readonly loss: number;
  /** null once the talk is decided. */
  readonly grade: Grade | null;
  /** What the costliest reply on offer would have lost. */
  readonly stake: number;
  /** A good ending could be reached before this reply, and can no longer. */
  readonly lostAgreement: boolean;
  /** The reply that keeps most within reach; the one given, if none keeps more, or the talk is decided. */
  readonly better: string;
}

/** A moment at which the talk took another way than it could have. */
export interface TurningPoint extends Assessment {
  readonly grade: Grade;
  /** What the client had said. */
  readonly asked: string;
  readonly given: Told;
  readonly instead: Told;
  /** The way from here that comes to most, beginning with the better reply. */
  readonly line: readonly { readonly response: string; readonly says: string }[];
}

export interface Told {
  readonly says: string;
  readonly why: string;
}

/** A talk against all talks that could have been. */
export interface Review {
  /** Per cent of what was at stake that was kept, in the mean of the replies; null when nothing was at stake. */
  readonly accuracy: number | null;
  readonly replies: readonly Assessment[];
  /** The largest losses, in the order of the talk. */
  readonly turningPoints: readonly TurningPoint[];
  /** The best talk there is, to lay beside this one. */
  readonly best: { readonly result: number; readonly emotion: readonly number[]; readonly answers: readonly string[] };
}

/**
 * Grades a talk as far as it goes; null where the scenario is too large to be analysed to its end.
 * @param hinted the numbers of the replies before which a hint was looked at
 */
export function reviewOf(board: Board, events: readonly TalkEvent[], hinted: readonly number[] = []): Review | null {
  const solution = solutionOf(board);
  return solution.graph.complete ? review(solution, events, hinted) : null;
}

/** The grades alone, for a talk that goes on: one a reply; null as in `reviewOf`. */
export function assessmentsOf(board: Board, events: readonly TalkEvent[]): Assessment[] | null {
  const solution = solutionOf(board);
  return solution.graph.complete ? [...assess(solution, answersIn(events))] : null;
}

function review(solution: Solution, events: readonly TalkEvent[], hinted: readonly number[]): Review {
  const replies = [...assess(solution, answersIn(events))];
  const { result, emotion, answers } = talkAlong(solution, 'best');
  return {
    accuracy: accuracyOf(replies, hinted),
    replies,
    turningPoints: turningPoints(solution, replies, events),
    best: { result, emotion, answers },
  };
}

/** A review with the turning points of one stage, however little they cost beside those of the others. */
export function stageReview(board: Board, events: readonly TalkEvent[], whole: Review, stage: Stage): Review {
  const replies = whole.replies.filter((reply) => reply.stage === stage);
  return { ...whole, turningPoints: turningPoints(solutionOf(board), replies, events) };
}

/** What a reply counts for in accuracy, in per cent, when a hint was looked at before it. Ours: half of it was the hint's. */
const HINTED_COUNTS = 50;

/** Per cent, the mean of what each reply kept of its stake; replies with little at stake, or in a decided talk, don't count. */
function accuracyOf(replies: readonly Assessment[], hinted: readonly number[]): number | null {
  const counted = replies.filter(({ grade, stake }) => grade !== null && stake >= TURNING_FROM);
  const kept = counted.reduce(
    (sum, { turn, loss, stake }) =>
      sum + (((stake - loss) * 100) / stake) * (hinted.includes(turn) ? HINTED_COUNTS / 100 : 1),
    0,
  );
  return counted.length === 0 ? null : Math.round(kept / counted.length);
}

const answersIn = (events: readonly TalkEvent[]): string[] =>
  events.flatMap((event) => (event.type === 'replied' ? [event.response] : []));

/** Every reply of a talk, one after the other. */
function* assess(solution: Solution, answers: readonly string[]): Generator<Assessment> {
  const { graph } = solution;
  const { board } = graph;
  let state = open(board);
  let spent = 0;
  for (const [index, answer] of answers.entries()) {
    const moment = momentOf(graph, state);
    const { before, decided, best, replies } = outlookAt(solution, moment, state, spent);
    const chosen = replies.findIndex(({ response }) => response.id === answer);
    const reply = replies[chosen];
    if (moment < 0 || !reply) throw new RangeError(`“${answer}” is not on offer in reply ${index + 1}`);
    const { response, after, loss, grade } = reply;
    const reached = graph.to[(graph.firstReply[moment] ?? 0) + chosen] ?? -1;
    yield {
      turn: index + 1,
      stage: stageName(state),
      exchange: exchangeAt(board, state).id,
      response: answer,
      before,
      after,
      loss,
      grade,
      stake: Math.max(...replies.map((each) => each.loss)),
      lostAgreement: endsWell(solution, moment) && !endsWell(solution, reached),
      better: before > after && !decided ? best : answer,
    };
    const turn = takeTurn(board, state, response);
    state = turn.after;
    spent += turn.cost;
  }
}

type TurningReply = Assessment & { readonly grade: Grade };

const endsWell = (solution: Solution, at: number): boolean => GOOD_ENDINGS.includes(bestEnding(solution, at));

function turningPoints(
  solution: Solution,
  replies: readonly Assessment[],
  events: readonly TalkEvent[],
): TurningPoint[] {
  const { board } = solution.graph;
  const asked = events.flatMap((event) => (event.type === 'asked' ? [event.says] : []));
  return replies
    .filter((reply): reply is TurningReply => reply.grade !== null && reply.loss >= TURNING_FROM)
    .sort((a, b) => b.loss - a.loss || a.turn - b.turn)
    .slice(0, MOST_TURNING_POINTS)
    .sort((a, b) => a.turn - b.turn)
    .map((reply) => ({
      ...reply,
      asked: asked[reply.turn - 1] ?? '',
      given: told(board, reply.exchange, reply.response),
      instead: told(board, reply.exchange, reply.better),
      line: bestFrom(solution, answersIn(events).slice(0, reply.turn - 1)),
    }));
}

/** The reply that keeps more within reach than the one that was given; null where none does. */
export function betterThan(board: Board, { exchange, response, better }: Assessment): Told | null {
  return better === response ? null : told(board, exchange, better);
}

/** The words of a reply, and what its author says of it. */
function told(board: Board, exchange: string, response: string): Told {
  const found = board.exchanges.find(({ id }) => id === exchange)?.responses.find(({ id }) => id === response);
  return { says: found?.say ?? '', why: found?.why ?? '' };
}

function bestFrom(solution: Solution, answers: readonly string[]): TurningPoint['line'] {
  const { board } = solution.graph;
  const { state } = replay(board, answers).talk;
  const line = bestLine(solution, momentOf(solution.graph, state));
  const { events } = replay(board, [...answers, ...line]).talk;
  const replies = events.filter((event) => event.type === 'replied').slice(answers.length);
  return replies.map(({ response, says }) => ({ response, says }));
}
