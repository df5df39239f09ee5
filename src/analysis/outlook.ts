import type { Response, State } from '../engine/model.ts';
import { resultOf } from '../engine/outcome.ts';
import { offered } from '../engine/state.ts';
import { DECIDED_UP_TO, type Grade, gradeOf } from '../map/grades.ts';
import { bestLine, meritOf } from './line.ts';
import { type Solution, valueAfter } from './solve.ts';

/** What the replies on offer at a moment keep within reach. All in whole result points, 0–100. */
export interface Outlook {
  readonly before: number;
  /** No more can be reached than an escalation is worth: replies are not graded any longer. */
  readonly decided: boolean;
  /** The reply that keeps most within reach. */
  readonly best: string;
  /** In the order in which they are offered. */
  readonly replies: readonly Rated[];
  /** Rates any reply here by the result that can still be reached after it. */
  readonly rate: (response: Response, after: number) => Rated;
}

export interface Rated {
  readonly response: Response;
  readonly after: number;
  /** 0 also for a reply in one's own words that keeps more within reach than any on offer. */
  readonly loss: number;
  /** null once the talk is decided. */
  readonly grade: Grade | null;
}

/** @param spent what the talk has cost up to this moment, in tenths of a result point */
export function outlookAt(solution: Solution, moment: number, state: State, spent: number): Outlook {
  const { graph, best } = solution;
  const { board } = graph;
  const first = graph.firstReply[moment] as number;
  const responses = offered(board, state);
  const after = responses.map((_, at) => resultOf(valueAfter(graph, best, first + at) - spent));
  const before = Math.max(...after);
  const decided = before <= DECIDED_UP_TO;
  const bestAnswer = bestLine(solution, moment)[0] ?? '';
  const merit = (response: Response): number => meritOf(board, state, response);
  const most = Math.max(...responses.filter(({ id }) => id === bestAnswer).map(merit));
  const rate = (response: Response, reached: number): Rated => {
    const loss = Math.max(0, before - reached);
    const grade = loss === 0 && merit(response) < most ? 'good' : gradeOf(loss);
    return { response, after: reached, loss, grade: decided ? null : grade };
  };
  const replies = responses.map((response, at) => rate(response, after[at] as number));
  return { before, decided, best: bestAnswer, replies, rate };
}
