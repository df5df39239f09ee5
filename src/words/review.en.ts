import { count } from './english.ts';

/** Going through a talk that was had, reply by reply. */
export const review = {
  title: 'Review',
  again: 'The talk as it went',
  session: (id: string, when: string) => `Session ${id}, ${when}`,
  branchOf: (id: string, reply: number) => `branched off ${id} at reply ${reply}`,
  unfinished: (id: string) =>
    `This talk has not come to its end, so it is shown as far as it goes. Go on with it: conflict-map resume ${id}`,
  notReached: (id: string, stage: string, reached: readonly string[]) =>
    `Session ${id} has no reply in ${stage}. It has replies in: ${reached.join(', ')}.`,
  ending: 'Ending',
  resultOf: (score: string, best: number) => `${score}; the best talk there is comes to ${best}`,
  stageOnly: (stage: string) => `${stage} only`,
  stageScore: (score: string, replies: number) => `${score} for the process, ${count(replies, 'reply', 'replies')}`,
  costMost: 'What cost most',
  notes: 'What you wrote',
  cost: (turn: number, stage: string, grade: string, loss: number) =>
    `Reply ${turn}, ${stage}: ${grade}, ${count(loss, 'point', 'points')} given away`,
  table: {
    title: 'Reply by reply',
    columns: { stage: 'Stage', grade: 'Grade', loss: 'Lost', emotion: 'Emotion' },
    decided: 'decided',
    hinted: 'The hint was looked at first.',
    felt: (balance: string) => `You yourself before it: ${balance}.`,
  },
  replyOf: (turn: number, all: number, stage: string) => `Reply ${turn} of ${all}: ${stage}`,
  hint: 'Hint seen',
  self: 'You yourself',
  lastCheck: (balance: string) => `You yourself after the last reply: ${balance}.`,
  nothingElse: 'Nothing else was on offer here.',
  keys: {
    next: 'next',
    previous: 'back',
    worst: 'worst',
    takeBack: 'take back',
    curve: 'curve',
    questions: 'questions',
    end: 'end',
    back: 'go on with the review',
  },
  curve: {
    title: 'The curve',
    branch: (reply: number, id: string) => `with reply ${reply} taken back (${id})`,
  },
  branch: {
    title: (reply: number, id: string) => `Reply ${reply} taken back: ${id}`,
    ended: (reply: number, id: string, result: number, before: number | null) =>
      `Another way from reply ${reply}, session ${id}: result ${result}${before === null ? '' : before === result ? ', as before' : ` instead of ${before}`}.`,
    open: (reply: number, id: string, replies: number) =>
      `Another way from reply ${reply}, session ${id}: ${count(replies, 'reply', 'replies')} from there, not played to the end.`,
    instead: (now: string, before: string) => (now === before ? `${now}, as before` : `${now} instead of ${before}`),
    noEnd: 'no end yet',
    reachable: 'Within reach',
    highest: 'Emotion, highest',
    last: 'Emotion, last',
  },
};
