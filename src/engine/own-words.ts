import { OWN_WORDS, type OwnWords } from '../map/answer.ts';
import { isHarmful, type Move, moveRule } from '../map/moves.ts';
import { always } from './condition.ts';
import type { Board, Landing, Line, Response, State } from './model.ts';
import { speaking } from './set-up.ts';
import { exchangeAt, offered } from './state.ts';
import { weigh } from './weigh.ts';

/**
 * A reply in the trainee's own words as one that can be played at this moment. Where it is like a response on offer, it has
 * what the author wrote of that one: the client's reaction, where it leads, what it gives away.
 */
export function responseOf(board: Board, state: State, { text, moves, like }: OwnWords): Response {
  const model = offered(board, state).find(({ id }) => id === like);
  // said twice is said
  const response = speaking([...new Set(moves)], {
    id: OWN_WORDS,
    place: -1,
    say: text ?? '',
    why: model?.why ?? '',
    fits: always,
    breather: model?.breather ?? false,
    surfaces: model?.surfaces || surfacedBy(board, state, moves),
    goto: model?.goto ?? -1,
    nudge: model?.nudge ?? 0,
    concession: moves.includes('concede') ? (model ?? concessionIn(board, state))?.concession || 0 : 0,
    reply: [],
  });
  return { ...response, reply: model?.reply ?? reactionTo(board, state, response) };
}

/** Something is given away only where the author lets it be; elsewhere it is the recap of a gift, or a way that costs nothing. */
function concessionIn(board: Board, state: State): Response | undefined {
  return offered(board, state).find(({ concession }) => concession > 0);
}

/** Concerns come out to who listens as the author has them come out: to the same kind of listening, if nothing in the reply harms. */
function surfacedBy(board: Board, state: State, moves: readonly Move[]): number {
  if (moves.some(isHarmful)) return 0;
  const listens = (move: Move): boolean => moveRule(move).listening === true && moves.includes(move);
  const opening = offered(board, state).find(({ surfaces, moves: its }) => surfaces !== 0 && its.some(listens));
  return opening?.surfaces ?? 0;
}

/** The client's reaction by how the reply landed. News well said is the news of the scenario, and so is the reaction to it. */
function reactionTo(board: Board, state: State, response: Response): Line {
  const { reactions } = exchangeAt(board, state);
  const replies = offered(board, state);
  const landing = landingOf(board, state, response);
  const newsToo = replies.filter((each) => each.saysNews && landingOf(board, state, each) === 'helped');
  if (response.saysNews && landing === 'helped' && newsToo.length > 0) return nearest(newsToo, response).reply;
  // a scenario that is not made for own words has no reactions
  return reactions ? reactions[landing] : nearest(replies, response).reply;
}

/** The response that shares most moves with a reply. */
function nearest(responses: readonly Response[], { moves }: Response): Response {
  const shared = (other: Response): number =>
    other.moves.filter((move) => moves.includes(move)).length * 2 - other.moves.length;
  return responses.reduce((best, other) => (shared(other) > shared(best) ? other : best));
}

function landingOf(board: Board, state: State, response: Response): Landing {
  const { help, harm } = weigh(board, state, response);
  return help > harm ? 'helped' : help < harm ? 'hurt' : 'neutral';
}
