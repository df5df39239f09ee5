import { count, listed } from './english.ts';

/** The lines of the picture. */
export const curve = {
  own: 'this talk',
  you: 'you',
  best: 'the best talk there is, reply by reply',
  turning: 'turning point',
};

/** What it all came to. */
export const debrief = {
  title: 'Debrief',
  again: 'The talk once more, reply by reply',
  result: 'Result',
  resultHint: (best: number) => `Bad news always costs something: the best talk there is comes to ${best}.`,
  resultMeans: 'what the talk came to: its ending, the trust, and how long the client was upset',
  total: 'Process',
  totalMeans: 'how well each stage was handled',
  ofHundred: (score: number) => `${score} of 100`,
  curve: 'The client’s emotion over the stages',
  norm: 'norm',
  normMeans: 'The dotted line is the norm, the client’s calm state.',
  stagesTitle: 'Stages',
  notReached: 'not reached',
  noReply: 'no reply yet',
  replies: (turns: number) => count(turns, 'reply', 'replies'),
  style: 'Style',
  cues: (moves: readonly { name: string; times: number }[]) =>
    listed(moves.map(({ name, times }) => (times > 1 ? `${name} ×${times}` : name))),
  styleCues: (means: string, cues: string) => `${means}: ${cues}`,
  evasion: 'not saying the news',
  client: 'For the client',
  satisfaction: (value: string) => `satisfaction ${value} of 5`,
  loyalty: (value: number) => `loyalty ${value > 0 ? '+' : ''}${value}`,
  effort: (value: number) => `effort ${value} of 7`,
  satisfactionMeans: 'the impression of the moment, predicted from the peak and the end',
  loyaltyMeans: 'whether they stay and recommend, from -2 to +2; treatment weighs most',
  effortMeans: 'what it cost them, from 1, nothing',
  seen: (who: string) => `In the end they see you as ${who}.`,
  company: 'For the company',
  conceded: (amount: number, limit: number) =>
    amount === 0 ? 'Concessions: none.' : `You conceded ${amount}; up to ${limit} is within the limits.`,
  overLimit: (amount: number, limit: number) => `You conceded ${amount}; only ${limit} is within the limits.`,
  noRisks: 'No risk is left behind.',
  risk: (name: string, because: string) => `Risk, ${name}: ${because}.`,
  accuracy: 'Accuracy',
  accuracyMeans: 'how near your replies came, on average, to the best on offer',
  notAnalysed: 'This talk is too large to be analysed to its end, so its turning points are not known.',
  turningPoints: 'Turning points (the costliest replies, three at most)',
  turningAt: (turn: number, stage: string, grade: string, before: number, after: number) =>
    `Reply ${turn}, ${stage}: ${grade}. Before it ${before} could be reached, after it ${after}.`,
  said: 'Said',
  better: 'Better',
  wayOn: (replies: number, reached: number) =>
    `The best way on from there, ${count(replies, 'reply', 'replies')}, comes to ${reached}:`,
  none: 'No reply gave away more than a little.',
  reflect: 'To think about',
  questions: {
    stepBack: 'Step back: was there a moment to ask for a breather, take the contact and promise a time?',
    coolOff: 'Cool off: what do you still replay in your head? Leave it here.',
    learn: 'Learn: would you open otherwise, offer other options, ask other questions?',
    share: 'Share: what of this is worth telling your colleagues?',
  },
  path: (parts: readonly string[]) => `Emotion ${parts.join(', ')}.`,
  starts: (level: number) => `starts at ${level}`,
  peaks: (level: number, stage: string, reply: number) => `rises to ${level} in ${stage} (reply ${reply})`,
  falls: (reply: number) => `falls from reply ${reply} on`,
  levels: (stage: string, levels: readonly number[]) => `${stage}: ${levels.join(', ')}`,
  ends: (level: number, norm: number) => `ends at ${level} (norm ${norm})`,
  stands: (level: number, norm: number) => `now stands at ${level} (norm ${norm})`,
};
