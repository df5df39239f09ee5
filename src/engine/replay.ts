import type { Answer, OwnWords } from '../map/answer.ts';
import type { Board, Exchange, Response, State } from './model.ts';
import { exchangeAt, offered } from './state.ts';
import { type Step, start, step, type TalkEvent } from './step.ts';

/** A talk so far: where it stands, and all that happened. */
export interface Talk {
  readonly state: State;
  readonly events: readonly TalkEvent[];
}

/** An answer that can't be given at its moment. */
export interface WrongAnswer {
  readonly answer: string;
  /** 1 for the first answer. */
  readonly turn: number;
  readonly exchange: string;
  readonly offered: readonly string[];
  readonly exists: boolean;
}

export interface Replay {
  readonly talk: Talk;
  readonly wrong: WrongAnswer | null;
  /** Answers left over when the talk had ended. */
  readonly unused: number;
}

/** @param answer a response's id, or its number in the file's order of this exchange, from 1 */
function named({ responses }: Exchange, answer: string): Response | undefined {
  return responses.find(({ id, place }) => id === answer || String(place + 1) === answer);
}

/** What can be said now; one's own words always can. */
function findResponse(board: Board, state: State, answer: Answer): Response | OwnWords | undefined {
  if (typeof answer !== 'string') return answer;
  const response = named(exchangeAt(board, state), answer);
  return response && offered(board, state).includes(response) ? response : undefined;
}

export function follow(talk: Talk, next: Step): Talk {
  return { state: next.state, events: [...talk.events, ...next.events] };
}

/** Plays the answers one after the other, as far as they go. */
export function replay(board: Board, answers: readonly Answer[]): Replay {
  let talk: Talk = start(board);
  for (const [index, answer] of answers.entries()) {
    if (talk.state.ending) return { talk, wrong: null, unused: answers.length - index };
    const said = findResponse(board, talk.state, answer);
    if (!said) {
      const wrong = wrongAnswer(board, talk.state, String(answer), index + 1);
      return { talk, wrong, unused: answers.length - index };
    }
    talk = follow(talk, step(board, talk.state, said));
  }
  return { talk, wrong: null, unused: 0 };
}

function wrongAnswer(board: Board, state: State, answer: string, turn: number): WrongAnswer {
  const exchange = exchangeAt(board, state);
  return {
    answer,
    turn,
    exchange: exchange.id,
    offered: offered(board, state).map(({ id }) => id),
    exists: named(exchange, answer) !== undefined,
  };
}
