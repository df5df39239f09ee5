import type { Balance } from '../map/balance.ts';
import { count } from './english.ts';

/** How somebody stands to their own emotion. */
const balances: Record<Balance, string> = {
  captured: 'captured by it',
  stirred: 'stirred',
  middle: 'in the healthy middle',
  restrained: 'restrained',
  suppressed: 'suppressing it',
};

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
    role: 'You are',
    client: 'Client',
    wants: 'They want',
    fears: 'They may fear',
    when: 'Begun',
    mode: 'Feedback',
    from: 'Another way',
  },
  modes: { coach: 'after each reply', exam: 'only at the end' },
  time: (date: string, time: string) => `${date}, ${time} UTC`,
  from: (session: string, reply: number) => `from reply ${reply} of session ${session}`,
  happened: 'What happened',
  curve: 'The client’s emotion over the stages',
  bestPath: (peak: number, end: number, replies: number) =>
    `The best talk there is peaks at ${peak} and ends at ${end}, in ${count(replies, 'reply', 'replies')}.`,
  stands: (level: number, norm: number) => `now stands at ${level} (norm ${norm})`,
  levels: (levels: readonly number[]) => `Level at the start, then after each reply: ${levels.join(', ')}.`,
  bestLevels: (levels: readonly number[]) => `In the best talk: ${levels.join(', ')}.`,
  norm: 'norm',
  own: 'this talk',
  best: 'the best talk there is',
  normIs: 'norm: the client’s calm state',
  turning: 'turning point, with the number of the reply',
  check: 'own emotion, looked at in between',
  checkTop: 'captured by it',
  checkBottom: 'suppressing it',
  stage: 'Stage',
  score: 'Process',
  repliesGiven: 'Replies',
  noReply: 'no reply yet',
  turningPoints: 'Turning points',
  checks: 'Own emotion',
  checked: (replies: number, balance: Balance) =>
    replies === 0
      ? `Before the first reply: ${balances[balance]}.`
      : `After reply ${replies}, before the next: ${balances[balance]}.`,
  notes: 'What I take away',
  notAnswered: 'Not answered yet',
  talk: 'The talk, reply by reply',
  hinted: 'A hint was looked at before this reply.',
  said: (who: string) => `${who}:`,
  effect: 'Effect',
  why: 'Why',
  seen: (level: number, mood: string) => `emotion ${level}, ${mood}`,
  madeWith: (version: string, session: string) => `conflict-map ${version}, session ${session}`,

  wrote: (path: string) => `Wrote ${path}.`,
  notEnded: (id: string) => `Session ${id} has not come to its end, and the export says so.`,
  exists: (path: string) => `${path} exists already. Choose another name, or pass --force.`,
  actorAlone: '--actor names the learner in xapi statements, so pass --format xapi too.',
  badActor: (value: string) => `--actor takes a mail address such as kim@example.com, not “${value}”.`,
} as const;
