import { count, listed } from './english.ts';

/** Before a talk: who sits there, what to prepare, and whether the moment is right. */
export const briefing = {
  you: 'You are',
  client: 'Client',
  clientIs: (name: string, relationship: string) => `${name}, ${relationship}`,
  prepare: 'Preparing for win-win',
  wants: 'What we want',
  theirs: 'What they want',
  limits: 'Our limits',
  offer: 'We may offer',
  concedingCosts: 'Giving in costs',
  fears: 'They may fear',
  moment: 'Is this a good moment for this talk?',
  moments: {
    ready: 'Yes, I am ready',
    unprepared: 'I am not prepared',
    hurried: 'I am in a hurry',
    moody: 'I am in a bad mood',
    uninterested: 'I am not interested in it',
  },
  advice: {
    unprepared: 'Then read the preparation above once more, and answer for yourself: what may you offer, and what not?',
    hurried: 'Haste loses half of what is said. If you can, take the talk when you have the minutes it needs.',
    moody: 'A mood is heard in every word. A minute of breathing brings it down; a later moment may be better still.',
    uninterested: 'Clients notice it. Find one thing that you want to learn in this talk, or leave it for today.',
  },
  whatNow: 'What now?',
  breathe: 'Breathe for a minute, then begin',
  begin: 'Begin now',
  later: 'Leave it for later',
  in: 'Breathe in',
  out: 'Breathe out, slowly',
  skip: 'Any key goes on.',
  left: (seconds: number) => `${seconds} s`,
  goodbye: 'Good. It will be here when you are ready.',
};

/** What can be typed where there are so many choices and these keys. */
function answersTo(most: number, keys: readonly string[]): string {
  const numbers = most > 1 ? [`1 to ${most}`] : most === 1 ? ['1'] : [];
  return listed([...numbers, ...keys], 'or');
}

/** How a question is answered. */
export const ask = {
  list: 'arrows or number, Enter',
  leave: 'Ctrl-C leaves',
  goOn: 'Enter goes on',
  number: (most: number, keys: readonly string[]) => `${most > 0 ? 'Number' : 'Your choice'}, ${answersTo(most, keys)}`,
  notANumber: (most: number, keys: readonly string[]) =>
    `Please type ${most > 0 ? 'a number, ' : ''}${answersTo(most, keys)}, then Enter.`,
  keep: 'Enter keeps this, or your own',
};

/** What is told of each reply. */
export const talk = {
  of: (turn: number, stage: string) => `Reply ${turn}: ${stage}`,
  emotion: 'Emotion',
  toThem: 'To them you are',
  reply: 'Your reply',
  you: 'You',
  again: (client: string) => `${client}, once more`,
  hit: (from: number, to: number, mood: string) => `The news hits: emotion rises from ${from} to ${to}, ${mood}`,
  rose: (from: number, to: number, mood: string) => `Emotion rises from ${from} to ${to}: ${mood}`,
  fell: (from: number, to: number, mood: string) => `Emotion falls from ${from} to ${to}: ${mood}`,
  stayed: (level: number, mood: string) => `Emotion stays at ${level}: ${mood}`,
  helped: (moves: readonly string[]) => `Helped: ${listed(moves)}`,
  harmed: (moves: readonly string[]) => `Harmed: ${listed(moves)}`,
  neutral: (moves: readonly string[]) => `No effect here: ${listed(moves)}`,
  worn: (move: string) => `${move} (weaker: it was in the last reply too)`,
  because: (move: string, circumstance: string) => `${move} (${circumstance})`,
  evaded: 'The news should have been said by now: the client finds out alone.',
  late: 'The news comes late: who has gone on hoping believes less of what follows.',
  held: 'This would be a plan, but the main concern has not come out yet: it may solve the wrong problem.',
  promised: 'A promise is out that is not yours to keep.',
  broken: 'The promise turns out to be empty: a second failure, and it hurts more than the first.',
  boiling: 'The client is at the boiling point.',
  conceded: (total: number, limit: number) => `Conceded so far: ${total}, limit ${limit}.`,
  reachable: (loss: number, after: number) =>
    loss === 0
      ? `. You can still reach ${after}.`
      : `: ${count(loss, 'point', 'points')} given away. You can still reach ${after}.`,
  nothingDone: (after: number) => `Little is lost by it, and nothing gained. You can still reach ${after}.`,
  cameTo: (loss: number, result: number) =>
    loss === 0
      ? `. The talk comes to ${result}.`
      : `: ${count(loss, 'point', 'points')} given away. The talk comes to ${result}.`,
  ended: (ending: string, reason: string) => `The talk ends here: ${ending.toLowerCase()}. ${reason}`,
  most: (result: number) => `(The best talk there is comes to a result of ${result}.)`,
  outOfReach: 'A good end is out of reach from here; a calmer one is not.',
  decided: (reachable: number) =>
    `The talk is decided: you can still reach ${reachable}, no more. Your replies count for the stages all the same.`,
  paused: 'A pause. You come back at the time you gave.',
  passed: {
    done: (stage: string) => `The client moves on to ${stage}.`,
    'found-out': (stage: string) => `The client moves on to ${stage}.`,
    flared: (_stage: string) => 'The client flares up again: back to the explosion.',
    returned: (stage: string) => `Heard out: back to ${stage}.`,
    led: (stage: string) => `The talk moves on to ${stage}.`,
  },
  replayNote: 'Seed and answers, to play this talk again:',
};
