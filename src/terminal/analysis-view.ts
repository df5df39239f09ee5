import type { Analysis } from '../analysis/analyse.ts';
import type { Careless } from '../analysis/careless.ts';
import type { Debrief } from '../engine/debrief.ts';
import { ENDINGS, GOOD_ENDINGS } from '../map/endings.ts';
import { STAGES } from '../map/stages.ts';
import { curveLines } from './curve.ts';
import { columnsOf, heading, padded, wrapped } from './layout.ts';
import type { TalkView } from './talk-view.ts';

/** What a trainer learns about a scenario. @param findings already as lines */
export function analysisLines(view: TalkView, analysis: Analysis, findings: readonly string[]): string[] {
  const { theme, words, scenario } = view;
  const title = (text: string): string[] => ['', theme.paint('accent', text)];
  return [
    '',
    ...heading(theme, `${words.analysis.title} ${theme.marks.dot} ${scenario.title}`),
    '',
    ...wrapped(theme, extent(view, analysis)),
    ...title(words.analysis.best),
    ...talkLines(view, analysis.best),
    ...curveLines(
      { levels: analysis.best.emotion, stages: analysis.best.curve, norm: scenario.emotion.norm },
      theme,
      words,
    ),
    ...title(words.analysis.worst),
    ...talkLines(view, analysis.worst),
    ...title(words.analysis.endings),
    ...endingLines(view, analysis),
    ...(analysis.careless
      ? [...title(words.analysis.difficulty), ...wrapped(theme, difficultyText(view, analysis.careless))]
      : []),
    ...(analysis.stages ? [...title(words.analysis.stages), ...wrapped(theme, stageText(view, analysis.stages))] : []),
    ...title(words.analysis.findings),
    ...(findings.length > 0 ? findings : wrapped(theme, words.analysis.noFindings(analysis.complete))),
  ];
}

function extent({ words }: TalkView, { complete, followed, moments, paths, best, bound }: Analysis): string {
  if (complete) return words.analysis.complete(paths.all, moments);
  return words.analysis.incomplete(followed, best.result, bound);
}

function talkLines({ theme, words }: TalkView, talk: Debrief): string[] {
  if (!talk.ending) return wrapped(theme, words.analysis.noneFollowed);
  const ending = theme.paint(GOOD_ENDINGS.includes(talk.ending) ? 'good' : 'bad', words.endings[talk.ending].title);
  return [
    ...wrapped(theme, `${ending}. ${words.analysis.talk(talk.answers.length, talk.result, talk.total)}`),
    ...wrapped(theme, theme.paint('quiet', talk.answers.join(', ')), 2),
  ];
}

/** How the talks end: of all that there are, and of those that chance makes. */
function endingLines({ theme, words }: TalkView, { paths, careless }: Analysis): string[] {
  const shown = ENDINGS.filter((ending) => paths.endings[ending] > 0n);
  const width = Math.max(0, ...shown.map((ending) => columnsOf(words.endings[ending].title))) + 2;
  return shown.flatMap((ending) => {
    const all = words.analysis.share(Number((paths.endings[ending] * 100_000_000n) / paths.all) / 100_000_000);
    const chance = careless ? words.analysis.share(careless.endings[ending]) : '';
    const text = words.analysis.ending(all, chance);
    return wrapped(theme, `${padded(words.endings[ending].title, width)}${text}`);
  });
}

function difficultyText({ words }: TalkView, { difficulty, halfAfter, outlook }: Careless): string {
  return words.analysis.careless(
    words.difficulties[difficulty],
    outlook.slice(0, halfAfter + 1).map((value) => String(Math.round(value))),
    halfAfter,
  );
}

function stageText({ words }: TalkView, stages: NonNullable<Analysis['stages']>): string {
  const out = STAGES.filter((stage) => stages[stage] < 100);
  return words.analysis.fullMarks(out.map((stage) => words.stages[stage].name));
}
