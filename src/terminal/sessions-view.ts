import type { Session } from '../journal/session.ts';
import { visible } from '../scenario/visible.ts';
import type { Words } from '../words/words.ts';
import { definitions } from './layout.ts';
import type { Theme } from './theme.ts';

/** What tells a moment as the trainee's clock did; it takes the UTC of a journal. */
export function localTime(words: Words): (at: string) => string {
  // set up once: that takes longer than telling a hundred moments
  const format = new Intl.DateTimeFormat(words.sessions.locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (at) => format.format(new Date(at));
}

/** All sessions in the order given: which talk, how far it went, and what it came to. */
export function sessionLines(theme: Theme, words: Words, sessions: readonly Session[]): string[] {
  const when = localTime(words);
  return definitions(
    theme,
    sessions.map((session) => [
      `${session.id}  ${when(session.begun.at)}`,
      [visible(session.begun.scenario.title), outcomeText(words, session), ...remarks(words, session)],
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
