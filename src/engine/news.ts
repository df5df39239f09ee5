import { anyMove } from '../map/moves.ts';
import { POSITION } from '../map/stages.ts';
import type { Board, News, Response, State } from './model.ts';
import { nextInStage, seenBit } from './route.ts';

type Reply = Pick<Response, 'moves' | 'goto'>;

/**
 * The exchange that follows a reply in the position stage while the news is not out; null when the stage is left. Conditions
 * look at the moment before the reply, since the shock of finding out is part of how the reply is felt.
 */
export function nextBeforeNews(board: Board, state: State, reply: Reply): number | null {
  if (reply.goto >= 0) return board.exchanges[reply.goto]?.stage === POSITION ? reply.goto : null;
  return nextInStage(board, state, POSITION, state.seen | seenBit(board, state.exchange));
}

/** Does the refusal come out with this reply: said in it, or found out because the position stage is left without a word? */
export function newsIn(board: Board, state: State, reply: Reply): News {
  if (state.stage !== POSITION) return 'no';
  if (anyMove(reply.moves, 'news')) return 'said';
  return nextBeforeNews(board, state, reply) === null ? 'found-out' : 'no';
}
