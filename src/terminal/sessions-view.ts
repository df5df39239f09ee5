import type { Session } from '../journal/session.ts';
import { visibleLine } from '../scenario/visible.ts';
import type { Words } from '../words/words.ts';
import { definitions } from './layout.ts';
import type { Theme } from './theme.ts';

/** All sessions in the order given: which talk, how far it went, and what it came to. */
export function sessionLines(theme: Theme, words: Words, sessions: readonly Session[]): string[] {
  return definitions(
    theme,
    sessions.map((session) => [
      `${session.id}  ${words.sessions.when(Date.parse(session.begun.at))}`,
      [visibleLine(session.begun.scenario.title), outcomeText(words, session), ...remarks(words, session)],
    ]),
  );
}

function outcomeText(words: Words, { ended, answers }: Session): string {
  if (!ended) return words.sessions.list.open(answers.length);
  return words.sessions.list.ended(words.endings[ended.ending].title, answers.length, ended.result, ended.accuracy);
}

function remarks(words: Words, { begun: { from }, state }: Session): string[] {
  return [
    ...(from ? [words.sessions.list.from(from.session, from.reply)] : []),
    ...(state === 'whole' ? [] : [words.sessions.states[state]]),
  ];
}
