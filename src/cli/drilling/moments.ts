import { readFile } from 'node:fs/promises';
import { momentOf } from '../../analysis/explore.ts';
import { outlookAt } from '../../analysis/outlook.ts';
import { solutionFor } from '../../analysis/solve.ts';
import { type Card, cardsIn, isWorthALook, oneEach, shippedCards } from '../../drill/card.ts';
import type { Board } from '../../engine/model.ts';
import { replay, type Talk } from '../../engine/replay.ts';
import { setUp } from '../../engine/set-up.ts';
import { exchangeAt } from '../../engine/state.ts';
import { copyFile } from '../../journal/journal.ts';
import type { Session } from '../../journal/session.ts';
import type { Context } from '../context.ts';
import { loadOnce } from '../load-once.ts';
import { idIn, scenarioFiles } from '../scenario-files.ts';

/** Gives the board that a card is played on, null where its file is lost. Each is made once, and so solved once. */
export type Boards = (card: Pick<Card, 'scenario' | 'hash'>) => Promise<Board | null>;

export function boardsOf(context: Context): Boards {
  const known = new Map<string, Promise<Board | null>>();
  return ({ scenario, hash }) => {
    const path = hash === null ? shippedFile(context, scenario) : copyFile(context.data, hash);
    const board = known.get(hash ?? scenario) ?? boardIn(`${scenario}.yaml`, path);
    known.set(hash ?? scenario, board);
    return board;
  };
}

async function shippedFile(context: Context, scenario: string): Promise<string> {
  const files = await scenarioFiles({ ...context, scenarios: undefined });
  return files.find((file) => idIn(file) === scenario) ?? '';
}

async function boardIn(name: string, path: string | Promise<string>): Promise<Board | null> {
  const text = await readFile(await path).catch(() => null);
  const scenario = text && loadOnce(name, text).scenario;
  return scenario ? setUp(scenario) : null;
}

/** The moments that went wrong in these talks, the costliest first; those whose scenario is lost are left out. */
export async function ownCards(boards: Boards, sessions: readonly Session[]): Promise<Card[]> {
  const cards: Card[] = [];
  for (const session of sessions.filter(isWorthALook)) {
    const { id, hash } = session.begun.scenario;
    const board = await boards({ scenario: id, hash });
    if (board) cards.push(...cardsIn(session, board));
  }
  return oneEach(cards);
}

export async function allCards(boards: Boards, sessions: readonly Session[]): Promise<Card[]> {
  return [...(await ownCards(boards, sessions)), ...shippedCards()];
}

/** A card laid on the table. */
export interface Position {
  readonly board: Board;
  /** Up to the moment. */
  readonly talk: Talk;
}

/**
 * Plays up to the moment of a card, and solves its scenario.
 * @returns null when it is lost, or by the rules of today leads elsewhere or to where replies are not graded
 */
export async function positionOf(boards: Boards, card: Card): Promise<Position | null> {
  const board = await boards(card);
  if (!board) return null;
  const { talk, wrong } = replay(board, card.answers);
  const { state, events } = talk;
  if (wrong || state.ending || exchangeAt(board, state).id !== card.exchange) return null;
  const solution = solutionFor(board, state);
  if (!solution.graph.complete) return null;
  const spent = events.reduce((sum, event) => sum + (event.type === 'replied' ? event.cost : 0), 0);
  return outlookAt(solution, momentOf(solution.graph, state), state, spent).decided ? null : { board, talk };
}
