import type { Review } from '../analysis/review.ts';
import type { Debrief } from '../engine/debrief.ts';
import type { Session } from '../journal/session.ts';
import type { Stage } from '../map/stages.ts';
import type { Words } from '../words/words.ts';
import { type Curve, curveLines } from './curve.ts';
import { hanging, wrapped } from './layout.ts';
import { sparkline } from './sparkline.ts';
import type { TalkView } from './talk-view.ts';
import type { Theme } from './theme.ts';

/** What the trainee said of their own emotion in a talk. */
export type SelfChecks = Session['checks'];

/** How much room there is for the client's emotion: a picture, one line, or words alone. */
export type Picture = 'curve' | 'line' | 'none';

interface Emotion {
  readonly debrief: Debrief;
  readonly review: Review | null;
  readonly checks: SelfChecks;
}

/** The client's emotion over the talk, drawn and in words; beside it what the trainee said of their own. */
export function emotionLines(view: TalkView, talk: Emotion, picture: Picture = 'curve'): string[] {
  const { theme, words, scenario } = view;
  const { emotion, curve } = talk.debrief;
  const { norm } = scenario.emotion;
  const path = pathText(words, talk.debrief, norm);
  const drawn = theme.pictures ? picture : 'none';
  return [
    ...(drawn === 'curve' ? curveLines(curveOf(view, talk), theme, words) : []),
    ...(drawn === 'line' ? [sparkline(theme, emotion, norm)] : []),
    ...wrapped(theme, drawn === 'curve' ? `${path} ${words.debrief.normMeans}` : path),
    ...(drawn === 'none' ? levelsByStage(theme, words, emotion, curve) : []),
    ...selfLines(view, talk),
  ];
}

function selfLines({ theme, words }: TalkView, { checks, debrief }: Emotion): string[] {
  const told = checks.map(({ balance, replies }) => ({
    replies,
    balance: words.balances[balance].name,
    stage: words.stages[debrief.curve[replies] ?? 'position'].name,
  }));
  return told.length > 0 ? wrapped(theme, words.practice.checks(told)) : [];
}

function levelsByStage(theme: Theme, words: Words, emotion: readonly number[], curve: readonly Stage[]): string[] {
  const starts = curve.flatMap((stage, index) => (curve[index - 1] === stage ? [] : [index]));
  return starts.flatMap((from, index) => {
    const stage = words.stages[curve[from] ?? 'position'].name;
    return hanging(theme, '- ', words.debrief.levels(stage, emotion.slice(from, starts[index + 1])));
  });
}

/** The curve in words, for those who don't see the picture. */
function pathText(words: Words, { emotion, curve }: Debrief, norm: number): string {
  const before = (index: number): number => emotion[index - 1] ?? emotion[0] ?? 0;
  const peak = Math.max(...emotion);
  const top = emotion.indexOf(peak);
  const lastRise = emotion.findLastIndex((level, index) => level > before(index));
  const falls = emotion.findIndex((level, index) => index > lastRise && level < before(index));
  return words.debrief.path([
    words.debrief.starts(emotion[0] ?? 0),
    ...(top > 0 ? [words.debrief.peaks(peak, words.stages[curve[top] ?? 'position'].name, top)] : []),
    ...(falls > 0 ? [words.debrief.falls(falls)] : []),
    words.debrief.ends(emotion.at(-1) ?? 0, norm),
  ]);
}

/** The curve of this talk, beside that of the best one unless they are the same. */
function curveOf({ words, scenario }: TalkView, { debrief, review, checks }: Emotion): Curve {
  const { emotion, curve } = debrief;
  const same = review?.best.emotion.join() === emotion.join();
  return {
    levels: emotion,
    stages: curve,
    norm: scenario.emotion.norm,
    own: checks.map(({ balance, replies }) => ({ at: replies, name: words.balances[balance].short })),
    turning: review?.turningPoints.map(({ turn }) => turn) ?? [],
    ...(review && !same ? { beside: review.best.emotion } : {}),
  };
}
