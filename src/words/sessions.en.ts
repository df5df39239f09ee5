import { count } from './english.ts';

/** Made when first needed, since it takes long. */
let dates: Intl.DateTimeFormat | undefined;

/** The trainee's own talks: kept, found again, gone on with. */
export const sessions = {
  /** Journals that are left out, by what is wrong with them. */
  unreadable: {
    newer: (file: string) => `${file} was written by a newer conflict-map, and is left out.`,
    'no-beginning': (file: string) => `${file} has no beginning, and is left out.`,
    renamed: (file: string) => `${file} does not have the name of its session, and is left out.`,
    error: (file: string, reason: string) => `${file} can’t be read, and is left out: ${reason}.`,
  },
  /** @param time in milliseconds since 1970; told in the person's own time zone */
  when: (time: number) => {
    dates ??= new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
    return dates.format(time);
  },
  noneYet: 'There is no such talk yet. Have one: conflict-map play',
  unknown: (id: string) => `There is no session “${id}”. See conflict-map sessions.`,
  ambiguous: (id: string, ids: readonly string[]) => `“${id}” can be ${ids.join(' or ')}.`,
  doesNotFit: (id: string, ended: boolean) =>
    ended
      ? `Session ${id} has come to its end: conflict-map review ${id}`
      : `Session ${id} has not come to its end: conflict-map resume ${id}`,
  copyLost: (id: string, title: string, reason: string) =>
    `The scenario that session ${id} was played with (“${title}”) is not kept any more: ${reason}. Without it the talk can’t be shown.`,
  copyOutdated: (id: string, program: string) =>
    `Session ${id} was played with conflict-map ${program}, in a format of scenarios that this one does not read.`,
  rulesChanged: (id: string, program: string) =>
    `Session ${id} was played with conflict-map ${program}, whose rules led another way. It can’t be shown with today’s.`,
  /** What a journal has lost; nothing for a whole one. */
  states: {
    torn: 'The last line of its journal was not written to its end, and is left out.',
    broken: 'A line in the middle of its journal can’t be read; what comes after it is left out.',
  },
  list: {
    none: 'You have had no talk yet. Have one: conflict-map play',
    open: (replies: number) =>
      replies === 0 ? 'Not begun yet' : `${count(replies, 'reply', 'replies')} so far, not at its end`,
    ended: (ending: string, replies: number, result: number, accuracy: number | null) =>
      `${ending} after ${count(replies, 'reply', 'replies')}: result ${result}${accuracy === null ? '' : `, accuracy ${accuracy}`}`,
    from: (id: string, reply: number) => `from ${id}, reply ${reply}`,
    next: 'Look closer: conflict-map review <id>. Go on with one that is not at its end: conflict-map resume <id>.',
  },
};
