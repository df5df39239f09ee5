import type { Board, Exchange, Response, State, WeighedMove } from '../engine/model.ts';
import { resultOf } from '../engine/outcome.ts';
import { responseOf } from '../engine/own-words.ts';
import { replay } from '../engine/replay.ts';
import { exchangeAt, open, stageName } from '../engine/state.ts';
import { answersIn, type EventOf, type TalkEvent } from '../engine/step.ts';
import { trustIn } from '../engine/trust.ts';
import { takeTurn } from '../engine/turn.ts';
import type { Answer, OwnWords } from '../map/answer.ts';
import { GOOD_ENDINGS } from '../map/endings.ts';
import { type Grade, MOST_TURNING_POINTS, TURNING_FROM } from '../map/grades.ts';
import type { Stage } from '../map/stages.ts';
import { endingCode, momentOf } from './explore.ts';
import { bestEnding, bestLine, talkAlong } from './line.ts';
import { outlookAt } from './outlook.ts';
import { type Solution, solutionFor, solutionOf, worthAt } from './solve.ts';

/** One reply of a talk, against what could still be reached. All in whole result points, 0–100. */
export interface Assessment {
  /** 1 for the first reply. */
  readonly turn: number;
  readonly stage: Stage;
  readonly exchange: string;
  /** The id of the response, or `OWN_WORDS`. */
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
  /** What the reply given did, move by move. */
  readonly moves: readonly WeighedMove[];
  /** The reply given, where it was in the trainee's own words. */
  readonly own: OwnWords | null;
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
  const replies = assessmentsOf(board, events);
  if (!replies) return null;
  const { result, emotion, answers } = talkAlong(solutionOf(board), 'best');
  return {
    accuracy: accuracyOf(replies, hinted),
    replies,
    turningPoints: turningPoints(board, replies, events),
    best: { result, emotion, answers },
  };
}

/** The grades alone, for a talk that goes on: one a reply; null as in `reviewOf`. */
export function assessmentsOf(board: Board, events: readonly TalkEvent[]): Assessment[] | null {
  if (!solutionOf(board).graph.complete) return null;
  const assessments: Assessment[] = [];
  for (const assessment of assess(board, answersIn(events))) {
    if (!assessment) return null;
    assessments.push(assessment);
  }
  return assessments;
}

/** A review with the turning points of one stage, however little they cost beside those of the others. */
export function stageReview(board: Board, events: readonly TalkEvent[], whole: Review, stage: Stage): Review {
  const replies = whole.replies.filter((reply) => reply.stage === stage);
  return { ...whole, turningPoints: turningPoints(board, replies, events) };
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

/** Every reply of a talk, one after the other; null for one in own words that leads to more than can be followed. */
function* assess(board: Board, answers: readonly Answer[]): Generator<Assessment | null> {
  let state = open(board);
  let spent = 0;
  for (const [index, answer] of answers.entries()) {
    const here = reachableFrom(board, state);
    const { before, decided, best, replies, rate } = outlookAt(here.solution, here.at, state, spent);
    const response =
      typeof answer === 'string'
        ? replies.find((reply) => reply.response.id === answer)?.response
        : responseOf(board, state, answer);
    if (!response) throw new RangeError(`“${String(answer)}” is not on offer in reply ${index + 1}`);
    const turn = takeTurn(board, state, response);
    const reached = reachableFrom(board, turn.after);
    if (!reached.solution.graph.complete) return yield null;
    spent += turn.cost;
    const { after, loss, grade } = rate(response, resultOf(reached.most - spent));
    yield {
      turn: index + 1,
      stage: stageName(state),
      exchange: exchangeAt(board, state).id,
      response: response.id,
      before,
      after,
      loss,
      grade,
      stake: Math.max(loss, ...replies.map((each) => each.loss)),
      lostAgreement: endsWell(here) && !endsWell(reached),
      better: before > after && !decided ? best : response.id,
    };
    state = turn.after;
  }
}

/** What can be reached from a state, and where that is known. */
interface Reachable {
  readonly solution: Solution;
  /** A moment of the solution, or the code of an end. */
  readonly at: number;
  /** In tenths of a result point, without what the talk has cost so far. */
  readonly most: number;
}

function reachableFrom(board: Board, state: State): Reachable {
  const solution = solutionFor(board, state);
  const at = state.ending ? endingCode(state.ending, trustIn(board, state)) : momentOf(solution.graph, state);
  return { solution, at, most: at < 0 ? worthAt(at) : (solution.best[at] as number) };
}

type TurningReply = Assessment & { readonly grade: Grade };

const endsWell = ({ solution, at }: Reachable): boolean => GOOD_ENDINGS.includes(bestEnding(solution, at));

function turningPoints(board: Board, replies: readonly Assessment[], events: readonly TalkEvent[]): TurningPoint[] {
  const asked = events.filter((event) => event.type === 'asked');
  const replied = events.filter((event) => event.type === 'replied');
  const reacted = events.filter((event) => event.type === 'reacted');
  return replies
    .filter((reply): reply is TurningReply => reply.grade !== null && reply.loss >= TURNING_FROM)
    .sort((a, b) => b.loss - a.loss || a.turn - b.turn)
    .slice(0, MOST_TURNING_POINTS)
    .sort((a, b) => a.turn - b.turn)
    .map((reply) => {
      const before = reply.turn - 1;
      const { says, moves, own } = replied[before] as EventOf<'replied'>;
      return {
        ...reply,
        asked: (asked[before] as EventOf<'asked'>).says,
        given: { says, why: (reacted[before] as EventOf<'reacted'>).why },
        moves,
        own,
        instead: told(board, reply.exchange, reply.better),
        line: bestFrom(board, answersIn(events).slice(0, before)),
      };
    });
}

/** The reply that keeps more within reach than the one that was given; null where none does. */
export function betterThan(board: Board, { exchange, response, better }: Assessment): Told | null {
  return better === response ? null : told(board, exchange, better);
}

/** The words of a reply, and what its author says of it. */
function told(board: Board, exchange: string, response: string): Told {
  const { responses } = board.exchanges.find(({ id }) => id === exchange) as Exchange;
  const { say, why } = responses.find(({ id }) => id === response) as Response;
  return { says: say, why };
}

function bestFrom(board: Board, answers: readonly Answer[]): TurningPoint['line'] {
  const { solution, at } = reachableFrom(board, replay(board, answers).talk.state);
  const line = bestLine(solution, at);
  const { events } = replay(board, [...answers, ...line]).talk;
  const replies = events.filter((event) => event.type === 'replied').slice(answers.length);
  return replies.map(({ response, says }) => ({ response, says }));
}
