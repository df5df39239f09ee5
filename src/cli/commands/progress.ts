import { type PlayedTalk, progressOf, type TalkHad } from '../../analysis/progress.ts';
import type { Board } from '../../engine/model.ts';
import { dayOf, isoDay } from '../../journal/day.ts';
import type { EntryOf } from '../../journal/entry.ts';
import type { Session } from '../../journal/session.ts';
import { jsonText } from '../../scenario/visible.ts';
import { noProgressLines, progressLines } from '../../terminal/progress-view.ts';
import type { Context } from '../context.ts';
import { EXIT, Exit } from '../io.ts';
import { VERSION } from '../json.ts';
import { archiveOf, boardOf, ownTalks, playAgain } from '../past.ts';

type Ended = Session & { readonly ended: EntryOf<'ended'> };

const hasEnded = (session: Session): session is Ended => session.ended !== null;

/** How the trainee's replies develop, over all talks of their own that came to an end. */
export async function progress(context: Context, options: { json?: boolean }): Promise<number> {
  const { words, theme, accessible, print, note } = context;
  const sessions = (await archiveOf(context)).sessions.toReversed();
  const ended = sessions.filter(hasEnded);
  const own = ownTalks(sessions).filter(hasEnded);
  const talks = await talksHad(context, own);
  const lost = talks.filter(({ played }) => !played).map(({ session }) => session);
  if (lost.length > 0) note(words.progress.notPlayed(lost.slice(0, MOST_NAMED), Math.max(0, lost.length - MOST_NAMED)));

  // a talk that broke off, or went another way, was practice too
  const days = sessions.flatMap(({ begun, last }) => [dayOf(new Date(begun.at)), dayOf(new Date(last))]);
  const developed = progressOf(talks, days, dayOf(new Date()));
  const left = { branches: ended.length - own.length, unfinished: sessions.length - ended.length };
  if (options.json) {
    const weeks = developed.weeks.map((week) => ({ ...week, from: isoDay(week.from) }));
    print([jsonText({ v: VERSION, ...developed, weeks, ...left })]);
  } else {
    const view = { theme, words, plain: accessible, ...left };
    print(talks.length === 0 ? noProgressLines(view) : progressLines(view, developed));
  }
  return EXIT.fine;
}

/** Names of talks in one note. */
const MOST_NAMED = 5;

/** The talks played again; each copy of a scenario is loaded once, however many talks it was played in. */
async function talksHad(context: Context, sessions: readonly Ended[]): Promise<TalkHad[]> {
  const boards = new Map<string, Promise<Board>>();
  const playedIn = async (session: Ended): Promise<PlayedTalk | null> => {
    const { hash } = session.begun.scenario;
    try {
      const loading = boards.get(hash) ?? boardOf(context, session);
      boards.set(hash, loading);
      const board = await loading;
      const { talk, debrief } = playAgain(context, session, board);
      return { board, events: talk.events, debrief };
    } catch (error) {
      if (error instanceof Exit) return null;
      throw error;
    }
  };
  const talks: TalkHad[] = [];
  for (const session of sessions) {
    const { ending, result, accuracy, difficulty } = session.ended;
    const { at, scenario } = session.begun;
    const played = await playedIn(session);
    talks.push({ session: session.id, scenario: scenario.id, at, ending, result, accuracy, difficulty, played });
  }
  return talks;
}
