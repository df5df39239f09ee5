import { scenarioOf } from '../../drill/card.ts';
import { type Deck, deckOf, planOf } from '../../drill/deck.ts';
import { type DrillLog, logFile, readLog } from '../../drill/log.ts';
import { readArchive } from '../../journal/archive.ts';
import { dayOf } from '../../journal/day.ts';
import type { Session } from '../../journal/session.ts';
import { MOST_TURNING_POINTS } from '../../map/grades.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import type { Context } from '../context.ts';
import type { Ear } from '../ear.ts';
import { Exit } from '../io.ts';
import { reasonOf, shown } from '../store.ts';
import { allCards, boardsOf, ownCards } from './moments.ts';
import { sit } from './sitting.ts';

/** How many moments there are to practise today. Nothing is solved for it, and no more scenarios are read than must be. */
export async function dueToday(context: Context): Promise<{ due: number; new: number }> {
  const { sessions } = await readArchive(context.data);
  // that a log can't be read is said where it is needed
  const { entries } = await readLog(context.data).catch(() => ({ entries: [] }));
  const boards = boardsOf(context);
  const deckWith = async (talks: readonly Session[]): Promise<Deck> =>
    deckOf(await allCards(boards, talks), entries, dayOf(new Date()));
  // talks of other scenarios only bring new moments, which make no difference where there are enough for a day without
  const practised = new Set(entries.map(({ card }) => scenarioOf(card)));
  const deck = await deckWith(sessions.filter(({ begun }) => practised.has(begun.scenario.id)));
  const { due, fresh } = deck.unseen.length > 0 ? deck : await deckWith(sessions);
  return { due: due.length, new: fresh.length };
}

/**
 * Lets the trainee practise the costliest moments of one talk that has ended.
 * @returns how many were answered
 * @throws Exit 2 when the log can't be read
 */
export async function drillSession(
  context: Context,
  terminal: Terminal,
  session: Session,
  ear: Ear | null,
): Promise<number> {
  const { print, words } = context;
  const boards = boardsOf(context);
  const log = await logOf(context);
  const own = (await ownCards(boards, [session])).slice(0, MOST_TURNING_POINTS);
  const cards = own.map((card) => planOf(card, log.entries, dayOf(new Date())));
  if (cards.length === 0) {
    print([words.drill.nothingLost]);
    return 0;
  }
  const { answered } = await sit({ context, terminal, boards, log, cards, ear });
  return answered;
}

/** What was practised so far. @throws Exit 2 when it can't be read */
export function logOf(context: Context): Promise<DrillLog> {
  return readLog(context.data).catch((error) => {
    const file = shown(context, logFile(context.data));
    throw new Exit(context.words.errors.cannotRead(file, reasonOf(context, error)));
  });
}
