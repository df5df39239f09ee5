import { count, grouped, listed } from './english.ts';

/** What following every talk shows. */
export const analysis = {
  title: 'Analysis',
  complete: (talks: bigint) =>
    `${grouped(talks)} different talks can be had, and every one was followed to its end. What follows is exact.`,
  incomplete: (followed: number, bound: number) =>
    `Not complete: the budget ran out after the replies at ${count(followed, 'moment', 'moments')}. No talk comes to more than ${bound}; nothing else can be proved. --budget follows more.`,
  best: (complete: boolean) => (complete ? 'The best talk' : 'The best talk found so far'),
  worst: (complete: boolean) => (complete ? 'The worst talk' : 'The worst talk found so far'),
  talk: (replies: number, result: number, total: number) =>
    `${count(replies, 'reply', 'replies')}, result ${result}, process ${total}:`,
  endings: 'How the talks end',
  ending: (all: string, chance: string) =>
    chance === '' ? `${all} of the talks followed` : `${all} of all talks, ${chance} of those played at random`,
  share: (share: number) => {
    const percent = share * 100;
    if (percent === 0) return '0%';
    if (percent < 0.01) return 'under 0.01%';
    return `${percent >= 10 ? Math.round(percent) : Number(percent.toPrecision(2))}%`;
  },
  endingsMean: 'All talks: each counts once, and most are long. At random: every reply is as likely as the others.',
  difficulty: 'How hard it is',
  careless: (difficulty: string, outlook: readonly string[], replies: number) =>
    `${difficulty}. A player who takes just any reply still has ${outlook[0] ?? ''} to win at the start, then in the mean ${outlook.slice(1).join(', ')}: half is gone after ${count(replies, 'reply', 'replies')}.`,
  stages: 'Full marks',
  fullMarks: (out: readonly string[]) =>
    out.length === 0 ? 'can be reached in every stage.' : `can be reached in every stage but ${listed(out)}.`,
  findings: 'To mend',
  noFindings: (complete: boolean) =>
    complete ? 'Nothing. No fault can be proved.' : 'Nothing that can be known without following every talk.',
};

/** What many talks of one player come to. */
export const simulation = {
  title: 'Simulation',
  of: (player: string, runs: number) => `The ${player}: ${count(runs, 'talk', 'talks')}`,
  result: 'Result',
  spread: ({ mean, min, p10, p50, p90, max }: Record<'mean' | 'min' | 'p10' | 'p50' | 'p90' | 'max', number>) =>
    min === max
      ? `always ${min}`
      : `mean ${mean}; lowest ${min}, a tenth up to ${p10}, half up to ${p50}, nine tenths up to ${p90}, highest ${max}`,
  total: 'Process',
  replies: 'Replies',
  mean: (value: number) => `mean ${value}`,
  endings: 'Endings',
};
