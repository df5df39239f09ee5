import type { Range, Trend } from '../analysis/evidence.ts';
import type { DifficultyProgress, MoveUse } from '../analysis/progress.ts';
import type { Difficulty } from '../map/difficulty.ts';
import { count, DAY_MS, listed, listedWithTimes } from './english.ts';

const talksOf = (talks: number): string => count(talks, 'talk', 'talks');

/** The same where a sentence begins. */
const talksFirst = (talks: number): string => (talks === 1 ? 'One talk' : talksOf(talks));

const range = ({ from, to }: Range): string => `between ${from} and ${to} of 100`;

/** Made when first needed, since setting it up takes time. */
let dayFormat: Intl.DateTimeFormat | undefined;

const difficulties: Record<Difficulty, string> = { easy: 'easy', medium: 'medium', hard: 'hard' };

/** How the trainee's replies develop. */
export const progress = {
  title: 'Progress',
  none: 'No talk of yours has come to its end yet. Have one: conflict-map play',
  onlyUnfinished: (talks: number) => `${talksFirst(talks)} can be gone on with: conflict-map resume`,
  restsOn: (talks: number) => `This rests on ${talksOf(talks)} that came to an end.`,
  again: (talks: number) =>
    `In ${talks === 1 ? 'one' : talks} of them the client was known from an earlier talk, which makes the replies easier.`,
  played: (talks: number, replies: number) =>
    `Stages, moves and style rest on ${count(replies, 'reply', 'replies')} in ${talksOf(talks)}.`,
  nothingPlayed: 'No talk can be played again, so nothing is known of stages, moves and style.',
  notPlayed: (ids: readonly string[], more: number) =>
    `Not to be played again, and so counted for accuracy and difficulty alone: ${ids.join(', ')}${more > 0 ? ` and ${more} more` : ''}. conflict-map review ${ids[0] ?? ''} says why.`,
  branches: (talks: number) =>
    `${talksFirst(talks)} that took another way from a reply of an earlier one ${talks === 1 ? 'is' : 'are'} left out: some of the client’s answers were known.`,
  unfinished: (talks: number) => `${talksFirst(talks)} without an end ${talks === 1 ? 'is' : 'are'} left out.`,

  talks: talksOf,
  span: (first: number, last: number) => (first === last ? `talk ${first}` : `talks ${first}–${last}`),
  tooFewForTrend: (least: number) => `Too few talks to tell a trend: that takes ${least}.`,
  noTrendOf: (name: string) => `${name}: too few talks to tell a trend`,
  trendOf: (name: string, { earlier, later, clear }: Trend) =>
    `${name}: mean ${earlier.mean} in the first ${talksOf(earlier.talks)}, ${later.mean} in the last ${later.talks}: ${clear ? `clearly ${clear}` : 'no clear change'}`,

  stages: {
    title: 'By stage: mean process score, of 100',
    mean: (mean: number, talks: number) => `mean ${mean} in ${talksOf(talks)}`,
    lately: (stage: string, mean: number, talks: number) =>
      `${stage} (${mean} in the last ${talksOf(talks)} that reached it)`,
    unclear: (stages: readonly string[]) => `no clear change: ${listed(stages)}`,
    tooFewFor: (stages: readonly string[]) => `too few talks to tell a trend: ${listed(stages)}`,
    /** @param drill the name of the stage, where it is a single one */
    next: (stages: readonly string[], drill: string | null) =>
      `To work on next: ${stages.join(' or ')}${drill ? `. Practise it: conflict-map drill --stage ${drill}` : ', too close to tell apart.'}`,
    even: (close: number) =>
      `To work on next: no stage stands out. None is more than ${close} points above the lowest.`,
    tooFew: (least: number) =>
      `Too few talks to tell which stage to work on next: that takes two stages with ${least} talks each.`,
  },

  moves: {
    title: 'By move: how often it was used, and what it did',
    effects: { harmed: 'harmed', neutral: 'no effect', helped: 'helped' },
    use: ({ harmed, neutral, helped }: MoveUse) =>
      [
        ...(harmed > 0 ? [`harmed ${harmed}`] : []),
        ...(neutral > 0 ? [`no effect ${neutral}`] : []),
        ...(helped > 0 ? [`helped ${helped}`] : []),
      ].join(', '),
    harms: (harms: Range) => `harms ${range(harms)}`,
    tooFew: 'too few to tell how often',
    harmsMeans: (least: number) =>
      `For moves that do not always harm: how many of 100 uses harm, as far as these tell. That takes ${least} uses.`,
    helpedAlways: (moves: readonly { name: string; times: number }[]) =>
      `Helped every time: ${listedWithTimes(moves)}.`,
    unused: (moves: readonly { name: string; moments: number }[]) =>
      `Never used, though a reply on offer had it where it would have helped: ${listed(moves.map(({ name, moments }) => `${name} (at ${count(moments, 'moment', 'moments')})`))}.`,
  },

  styles: {
    title: 'Style over time, in per cent of the signs given',
    share: (style: string, share: number) => `${style} ${share}`,
    tooFew: (cues: number) => `${count(cues, 'sign', 'signs')}, too few to tell`,
  },

  accuracy: {
    title: 'Accuracy, talk by talk',
    name: 'accuracy',
    means: 'Of 100: how near your replies came, on average, to the best on offer.',
    grouped: 'Each figure is the mean of some talks in a row.',
    unknown: (talks: number) => `It is not known of ${talksOf(talks)}.`,
  },

  difficulty: {
    title: 'By difficulty of the scenario: mean result, of 100',
    names: difficulties,
    none: 'not played yet',
    mean: (result: number, talks: number) => `mean result ${result} in ${talksOf(talks)}`,
    good: ({ good, talks, goodOf100 }: DifficultyProgress) =>
      `good endings: ${good} of ${talks}, ${goodOf100 ? `in the long run ${range(goodOf100)}` : 'too few to tell a share'}`,
    unknown: (talks: number) => `How hard the scenario is, is not known of ${talksOf(talks)}.`,
  },

  weeks: {
    title: 'Days with practice, by week',
    from: (day: number) => {
      dayFormat ??= new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
      return `from ${dayFormat.format(day * DAY_MS)}`;
    },
    days: (days: number) => count(days, 'day', 'days'),
    means: 'The same practice stays longer when days lie in between.',
  },
};
