import type { Board, Response, State, Weighing } from '../engine/model.ts';
import { randomFrom } from '../engine/random.ts';
import { follow, type Talk } from '../engine/replay.ts';
import { offered } from '../engine/state.ts';
import { start, step } from '../engine/step.ts';
import { weigh } from '../engine/weigh.ts';
import type { Player } from '../map/players.ts';

/** Picks one of the responses on offer. */
export type Picker = (board: Board, state: State) => Response;

/** Earlier criteria count first; the earlier response in the file where all are equal. */
function pickMost(criteria: (weighing: Weighing, response: Response, state: State) => readonly number[]): Picker {
  return (board, state) => {
    let picked: { response: Response; score: readonly number[] } | undefined;
    for (const response of offered(board, state)) {
      const score = criteria(weigh(board, state, response), response, state);
      if (!picked || isMore(score, picked.score)) picked = { response, score };
    }
    if (!picked) throw new RangeError('nothing is on offer');
    return picked.response;
  };
}

function isMore(score: readonly number[], other: readonly number[]): boolean {
  const at = score.findIndex((value, index) => value !== other[index]);
  return at >= 0 && (score[at] ?? 0) > (other[at] ?? 0);
}

/**
 * - partner: the reply that helps most at its moment, then the one that brings a concern out;
 * - footballer, nurse: the most cues of the style, then the fewest of the other one, then the most harm;
 * - random: whichever the seed gives.
 */
export function picker(player: Player, seed: number): Picker {
  if (player === 'partner') {
    return pickMost((weighing, response, state) => [weighing.points, response.surfaces & ~state.surfaced ? 1 : 0]);
  }
  if (player === 'random') {
    const random = randomFrom(seed);
    return (board, state) => {
      const responses = offered(board, state);
      const response = responses[random(responses.length)];
      if (!response) throw new RangeError('nothing is on offer');
      return response;
    };
  }
  const other = player === 'nurse' ? 'footballer' : 'nurse';
  return pickMost(({ cues, harm }) => [cues[player] > 0 ? 1 : 0, cues[player] - cues[other], cues[player], harm]);
}

/** Plays a talk to its end. */
export function playOut(board: Board, pick: Picker): Talk {
  let talk: Talk = start(board);
  while (!talk.state.ending) talk = follow(talk, step(board, talk.state, pick(board, talk.state)));
  return talk;
}
