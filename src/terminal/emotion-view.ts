import type { Stage } from '../map/stages.ts';
import { checksTold, curveOf, pathText, type SelfChecks, stretchesOf } from '../telling/curve.ts';
import type { Outcome } from '../telling/past-talk.ts';
import type { Words } from '../words/words.ts';
import { curveLines } from './curve.ts';
import { hanging, wrapped } from './layout.ts';
import { sparkline } from './sparkline.ts';
import type { TalkView } from './talk-view.ts';
import type { Theme } from './theme.ts';

/** How much room there is for the client's emotion: a picture, one line, or words alone. */
export type Picture = 'curve' | 'line' | 'none';

/** What a talk came to, and what the trainee said of their own emotion in it. */
export interface Felt extends Outcome {
  readonly checks: SelfChecks;
}

/** The client's emotion over the talk, drawn and in words; beside it what the trainee said of their own. */
export function emotionLines(view: TalkView, talk: Felt, picture: Picture = 'curve'): string[] {
  const { theme, words, scenario } = view;
  const { emotion, curve } = talk.debrief;
  const path = pathText(talk, scenario, words);
  const checks = checksTold(talk, talk.checks, words);
  const drawn = theme.pictures ? picture : 'none';
  return [
    ...(drawn === 'curve' ? pictureLines(view, talk) : []),
    ...(drawn === 'line' ? [sparkline(theme, emotion, scenario.emotion.norm)] : []),
    ...wrapped(theme, drawn === 'curve' ? `${path} ${words.debrief.normMeans}` : path),
    ...(drawn === 'none' ? levelsByStage(theme, words, emotion, curve) : []),
    ...(checks.length > 0 ? wrapped(theme, words.practice.checks(checks)) : []),
  ];
}

/** The curve of this talk, beside that of the best one unless they are the same. */
function pictureLines({ theme, words, scenario }: TalkView, talk: Felt): string[] {
  const { best, ...curve } = curveOf(talk, scenario);
  const own = talk.checks.map(({ balance, replies }) => ({ at: replies, name: words.balances[balance].short }));
  return curveLines({ ...curve, own, ...(best ? { beside: best } : {}) }, theme, words);
}

function levelsByStage(theme: Theme, words: Words, emotion: readonly number[], curve: readonly Stage[]): string[] {
  return stretchesOf(curve).flatMap(({ stage, from, to }) =>
    hanging(theme, '- ', words.debrief.levels(words.stages[stage].name, emotion.slice(from, to))),
  );
}
