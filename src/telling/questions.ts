import type { Session } from '../journal/session.ts';
import type { Scenario } from '../scenario/format.ts';
import type { Words } from '../words/words.ts';

/** What to think about after a talk: the four steps of source 003, and the scenario's own questions. */
export function questionsOf({ reflect }: Scenario, { debrief }: Words): string[] {
  return [...Object.values(debrief.questions), ...reflect];
}

export interface Answered {
  readonly question: string;
  readonly answer: string | null;
}

/** These questions with the answers that were given, then any others that were answered. */
export function answersTo({ notes }: Session, scenario: Scenario, words: Words): Answered[] {
  const names = new Map<string, string>(Object.entries(words.debrief.questions));
  const answers = new Map(notes.map(({ question, answer }) => [names.get(question) ?? question, answer]));
  const asked = questionsOf(scenario, words);
  return [
    ...asked.map((question) => ({ question, answer: answers.get(question) || null })),
    ...notes.filter(({ question }) => !asked.includes(names.get(question) ?? question)),
  ];
}
