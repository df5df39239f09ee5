import type { Board, Response, State, Weighing } from '../engine/model.ts';
import { randomFrom } from '../engine/random.ts';
import { follow, type Talk } from '../engine/replay.ts';
import { offered } from '../engine/state.ts';
import { start, step } from '../engine/step.ts';
import { weigh } from '../engine/weigh.ts';
import { courtesyIn, type Player } from '../map/players.ts';
import { bestLine, worstLine } from './line.ts';
import { type Solution, solutionOf } from './solve.ts';

/** Picks one of the responses on offer. */
export type Picker = (board: Board, state: State) => Response;

/** What a picker by criteria looks at. */
interface Candidate {
  readonly board: Board;
  readonly state: State;
  readonly response: Response;
  readonly weighing: Weighing;
}

/** Earlier criteria count first; the earlier response in the file where all are equal. */
function pickMost(criteria: (candidate: Candidate) => readonly number[]): Picker {
  return (board, state) => {
    let picked: { response: Response; score: readonly number[] } | undefined;
    for (const response of offered(board, state)) {
      const score = criteria({ board, state, response, weighing: weigh(board, state, response) });
      if (!picked || isMore(score, picked.score)) picked = { response, score };
    }
    if (!picked) throw new RangeError('nothing is on offer');
    return picked.response;
  };
}

function isMore(score: readonly number[], other: readonly number[]): boolean {
  const at = score.findIndex((value, index) => value !== other[index]);
  return at >= 0 && (score[at] as number) > (other[at] as number);
}

/** A trick that takes no notice of the breather: it is the scenario's, not the exchange's. */
const trick = (measure: (response: Response, board: Board) => number): Picker =>
  pickMost(({ response, board }) => [response.breather ? 0 : 1, measure(response, board)]);

const most = (style: 'footballer' | 'nurse', other: 'footballer' | 'nurse'): Picker =>
  pickMost(({ weighing: { cues, harm } }) => [cues[style] > 0 ? 1 : 0, cues[style] - cues[other], cues[style], harm]);

function randomPicker(seed: number): Picker {
  const random = randomFrom(seed);
  return (board, state) => {
    const responses = offered(board, state);
    const response = responses[random(responses.length)];
    if (!response) throw new RangeError('nothing is on offer');
    return response;
  };
}

/** Those that follow the exact solution: there is none for a scenario too large to be analysed to its end. */
export const needsSolution = (player: Player): boolean => player === 'best' || player === 'worst';

/** Follows a talk of the exact solution, from its start. */
function along(line: (solution: Solution) => string[]): Picker {
  let left: string[] | undefined;
  return (board, state) => {
    left ??= line(solutionOf(board));
    const next = left.shift();
    const response = offered(board, state).find(({ id }) => id === next);
    if (!response) throw new RangeError('the talk has left the line');
    return response;
  };
}

/**
 * - partner: the reply that helps most at its moment, then the one that brings a concern out;
 * - footballer, nurse: a cue of the style, then the most of them beyond those of the other, then the most, then the most harm;
 * - random: whichever the seed gives;
 * - longest, shortest, first, last: by the text, or the place in the file;
 * - politest: the most courtesy words;
 * - best, worst: along the line of the exact solution.
 */
export function picker(player: Player, seed: number): Picker {
  switch (player) {
    case 'partner':
      return pickMost(({ weighing, response, state }) => [
        weighing.points,
        response.surfaces & ~state.surfaced ? 1 : 0,
      ]);
    case 'footballer':
      return most('footballer', 'nurse');
    case 'nurse':
      return most('nurse', 'footballer');
    case 'random':
      return randomPicker(seed);
    case 'longest':
      return trick(({ say }) => say.length);
    case 'shortest':
      return trick(({ say }) => -say.length);
    case 'first':
      return trick(() => 0);
    case 'last':
      return (board, state) => {
        const last = offered(board, state).findLast(({ breather }) => !breather);
        if (!last) throw new RangeError('nothing is on offer');
        return last;
      };
    case 'politest':
      return trick(({ say }, { scenario }) => courtesyIn(say, scenario.language));
    case 'best':
      return along(bestLine);
    case 'worst':
      return along(worstLine);
  }
}

/** Plays a talk to its end. */
export function playOut(board: Board, pick: Picker): Talk {
  let talk: Talk = start(board);
  while (!talk.state.ending) talk = follow(talk, step(board, talk.state, pick(board, talk.state)));
  return talk;
}
