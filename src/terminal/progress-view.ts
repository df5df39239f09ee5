import type { Trend } from '../analysis/evidence.ts';
import type { Progress } from '../analysis/progress.ts';
import { DIFFICULTIES } from '../map/difficulty.ts';
import { LEAST_FOR_TREND, LEAST_TO_JUDGE, TOO_CLOSE } from '../map/evidence.ts';
import { STAGES } from '../map/stages.ts';
import type { Words } from '../words/words.ts';
import { hanging, heading, padded, titled, wrapped } from './layout.ts';
import { moveLines } from './progress-moves.ts';
import { accuracyLines, styleLines, weekLines } from './progress-over-time.ts';
import { meanRow, nameWidth, type ProgressView } from './progress-part.ts';

/** How the trainee's replies develop. */
export function progressLines(view: ProgressView, progress: Progress): string[] {
  const { theme, words } = view;
  return [
    '',
    ...heading(theme, words.progress.title),
    '',
    ...wrapped(theme, restsOn(view, progress)),
    ...(progress.played > 0
      ? [...stageLines(view, progress), ...moveLines(view, progress), ...styleLines(view, progress)]
      : []),
    ...accuracyLines(view, progress),
    ...difficultyLines(view, progress),
    ...weekLines(view, progress),
  ];
}

/** Without a talk to rest on: what to do. */
export function noProgressLines({ theme, words, branches, unfinished }: ProgressView): string[] {
  return [
    ...wrapped(theme, words.progress.none),
    ...(unfinished > 0 ? wrapped(theme, words.progress.onlyUnfinished(unfinished)) : []),
    ...(branches > 0 ? wrapped(theme, words.progress.branches(branches)) : []),
  ];
}

function restsOn({ words, branches, unfinished }: ProgressView, { talks, again, played, replies }: Progress): string {
  return [
    words.progress.restsOn(talks),
    ...(again > 0 ? [words.progress.again(again)] : []),
    played > 0 ? words.progress.played(played, replies) : words.progress.nothingPlayed,
    ...(branches > 0 ? [words.progress.branches(branches)] : []),
    ...(unfinished > 0 ? [words.progress.unfinished(unfinished)] : []),
    ...(talks < LEAST_FOR_TREND ? [words.progress.tooFewForTrend(LEAST_FOR_TREND)] : []),
  ].join(' ');
}

function stageLines(view: ProgressView, { talks, stages, next }: Progress): string[] {
  const { theme, words, plain } = view;
  const said = words.progress.stages;
  const width = nameWidth(STAGES.map((stage) => words.stages[stage].name));
  return [
    ...titled(theme, said.title),
    ...STAGES.flatMap((stage) => {
      const { mean, talks: reached } = stages[stage];
      const { name } = words.stages[stage];
      const lead = plain ? `${name}: ` : padded(name, width);
      if (mean === null) return wrapped(theme, `${lead}${words.debrief.notReached}`);
      return plain ? wrapped(theme, `${lead}${said.mean(mean, reached)}`) : [meanRow(view, lead, mean, reached)];
    }),
    ...(talks < LEAST_FOR_TREND ? [] : stageTrends(view, stages)),
    ...wrapped(theme, nextText(words, next)),
  ];
}

/** The figures of what has clearly changed; those of the others would be chance. */
function stageTrends({ theme, words }: ProgressView, stages: Progress['stages']): string[] {
  const said = words.progress.stages;
  const names = (fits: (trend: Trend | null) => boolean): string[] =>
    STAGES.filter((stage) => stages[stage].mean !== null && fits(stages[stage].trend)).map(
      (stage) => words.stages[stage].name,
    );
  const unclear = names((trend) => trend !== null && !trend.clear);
  const tooFew = names((trend) => trend === null);
  return [
    ...STAGES.flatMap((stage) => {
      const { trend } = stages[stage];
      return trend?.clear ? [words.progress.trendOf(words.stages[stage].name, trend)] : [];
    }),
    ...(unclear.length > 0 ? [said.unclear(unclear)] : []),
    ...(tooFew.length > 0 ? [said.tooFewFor(tooFew)] : []),
  ].flatMap((text) => hanging(theme, '- ', text));
}

function nextText(words: Words, next: Progress['next']): string {
  const said = words.progress.stages;
  if (next === null) return said.tooFew(LEAST_TO_JUDGE);
  if (next.length === 0) return said.even(TOO_CLOSE);
  const only = next.length === 1 ? (next[0]?.stage ?? null) : null;
  return said.next(
    next.map(({ stage, mean, talks }) => said.lately(words.stages[stage].name, mean, talks)),
    only,
  );
}

function difficultyLines(view: ProgressView, { difficulty, talks }: Progress): string[] {
  const { theme, words, plain } = view;
  const said = words.progress.difficulty;
  const width = nameWidth(Object.values(said.names));
  const unknown = talks - DIFFICULTIES.reduce((sum, level) => sum + difficulty[level].talks, 0);
  return [
    ...titled(theme, said.title),
    ...DIFFICULTIES.flatMap((level) => {
      const here = difficulty[level];
      const lead = plain ? `${said.names[level]}: ` : padded(said.names[level], width);
      if (here.result === null) return wrapped(theme, `${lead}${said.none}`);
      if (plain) return wrapped(theme, `${lead}${said.mean(here.result, here.talks)}; ${said.good(here)}`);
      return [meanRow(view, lead, here.result, here.talks), ...wrapped(theme, said.good(here), width)];
    }),
    ...(unknown > 0 ? wrapped(theme, said.unknown(unknown)) : []),
  ];
}
