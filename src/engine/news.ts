import { POSITION } from '../map/stages.ts';
import type { Board, Exchange, News, Response, State } from './model.ts';
import { nextInStage } from './route.ts';
import { exchangeAt } from './state.ts';

/**
 * The exchange that follows a reply in the position stage while the news is not out; null when the stage is left. Conditions
 * look at the moment before the reply, since the shock of finding out is part of how the reply is felt.
 */
export function nextBeforeNews(board: Board, state: State, response: Response): number | null {
  if (response.goto >= 0) return (board.exchanges[response.goto] as Exchange).stage === POSITION ? response.goto : null;
  return nextInStage(board, state, POSITION, state.seen | exchangeAt(board, state).bit);
}

/** Could the news have been said in an exchange before this one, whatever the moment? */
export function isLate(board: Board, state: State): boolean {
  return (state.seen & board.newsFrom) !== 0;
}

/** Does the refusal come out with this reply: said in it, or found out because the position stage is left without a word? */
export function newsIn(board: Board, state: State, response: Response): News {
  if (state.stage !== POSITION) return 'no';
  if (response.saysNews) return 'said';
  return nextBeforeNews(board, state, response) === null ? 'found-out' : 'no';
}
