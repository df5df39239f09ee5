import { count } from './english.ts';

/** A talk as a document: to read, to share, to send. */
export const exported = {
  /** What was done in a talk, for a learning record store. */
  verbs: {
    initialized: 'began',
    responded: 'responded',
    completed: 'completed',
    passed: 'passed',
    failed: 'failed',
    terminated: 'ended',
    suspended: 'broke off',
  },
  /** The language of these words, for a browser that reads them out. */
  language: 'en',
  kind: 'A talk on the conflict map',
  unfinished: (replies: number) =>
    `This talk has not come to its end: it stops after ${count(replies, 'reply', 'replies')}, so it has no result yet.`,
  about: 'The talk',
  facts: {
    situation: 'Situation',
    when: 'Begun',
    mode: 'Feedback',
    from: 'Another way',
  },
  modes: { coach: 'after each reply', exam: 'only at the end' },
  time: (date: string, time: string) => `${date}, ${time} UTC`,
  from: (session: string, reply: number) => `from reply ${reply} of session ${session}`,
  happened: 'What happened',
  bestPath: (peak: number, end: number, replies: number) =>
    `The best talk there is peaks at ${peak} and ends at ${end}, in ${count(replies, 'reply', 'replies')}.`,
  levels: (levels: readonly number[]) => `Level at the start, then after each reply: ${levels.join(', ')}.`,
  bestLevels: (levels: readonly number[]) => `In the best talk: ${levels.join(', ')}.`,
  normIs: 'norm: the client’s calm state',
  turning: 'turning point, with the number of the reply',
  check: 'own emotion, looked at in between',
  stage: 'Stage',
  score: 'Process',
  repliesGiven: 'Replies',
  turningPoints: 'Turning points',
  checks: 'Own emotion',
  notes: 'What I take away',
  notAnswered: 'Not answered yet',
  talk: 'The talk, reply by reply',
  hinted: 'A hint was looked at before this reply.',
  said: (who: string) => `${who}:`,
  effect: 'Effect',
  why: 'Why',
  seen: (level: number, mood: string) => `emotion ${level}, ${mood}`,
  madeWith: (version: string, session: string) => `conflict-map ${version}, session ${session}`,

  none: 'No talk has come to its end yet. To export one as far as it goes, name it: conflict-map sessions',
  whichFormat: (path: string) => `The name ${path} does not tell a format. Pass --format markdown, html, json or xapi.`,
  wrote: (path: string, title: string, when: string) => `Wrote ${path}: ${title}, ${when}.`,
  notEnded: (id: string) => `Session ${id} has not come to its end, and the export says so.`,
  exists: (path: string) => `${path} exists already. Choose another name, or pass --force.`,
  actorAlone: '--actor names the learner in xapi statements, so pass --format xapi too.',
  badActor: (value: string) => `--actor takes a mail address such as kim@example.com, not “${value}”.`,
} as const;
