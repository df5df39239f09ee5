import type { Analysis } from '../analysis/analyse.ts';
import type { Careless } from '../analysis/careless.ts';
import type { Debrief } from '../engine/debrief.ts';
import { ENDINGS } from '../map/endings.ts';
import { STAGES } from '../map/stages.ts';
import { curveLines } from './curve.ts';
import { columnsOf, heading, padded, titled, wrapped } from './layout.ts';
import { endingText, type TalkView } from './talk-view.ts';

/** What a trainer learns about a scenario. @param findings already as lines */
export function analysisLines(view: TalkView, analysis: Analysis, findings: readonly string[]): string[] {
  const { theme, words, scenario } = view;
  const title = (text: string): string[] => titled(theme, text);
  return [
    '',
    ...heading(theme, `${words.analysis.title} ${theme.marks.dot} ${scenario.title}`),
    '',
    ...wrapped(theme, extent(view, analysis)),
    ...talks(view, analysis),
    ...(analysis.careless?.difficulty
      ? [...title(words.analysis.difficulty), ...wrapped(theme, difficultyText(view, analysis.careless))]
      : []),
    ...(analysis.stages ? [...title(words.analysis.stages), ...wrapped(theme, stageText(view, analysis.stages))] : []),
    ...title(words.analysis.findings),
    ...(findings.length > 0 ? findings : wrapped(theme, words.analysis.noFindings(analysis.complete))),
  ];
}

function extent({ words }: TalkView, { complete, followed, paths, bound }: Analysis): string {
  if (complete) return words.analysis.complete(paths.all);
  return words.analysis.incomplete(followed, bound);
}

/** The best talk with its curve, the worst, and how all of them end; nothing where none was followed to its end. */
function talks(view: TalkView, analysis: Analysis): string[] {
  const { theme, words, scenario } = view;
  const { best, worst, complete } = analysis;
  if (!best || !worst) return [];
  const curve = { levels: best.emotion, stages: best.curve, norm: scenario.emotion.norm };
  return [
    ...titled(theme, words.analysis.best(complete)),
    ...talkLines(view, best),
    ...curveLines(curve, theme, words),
    ...titled(theme, words.analysis.worst(complete)),
    ...talkLines(view, worst),
    ...titled(theme, words.analysis.endings),
    ...endingLines(view, analysis),
  ];
}

function talkLines(view: TalkView, talk: Debrief): string[] {
  const { theme, words } = view;
  if (!talk.ending) return [];
  return [
    ...wrapped(
      theme,
      `${endingText(view, talk.ending)}. ${words.analysis.talk(talk.answers.length, talk.result, talk.total)}`,
    ),
    ...wrapped(theme, theme.paint('quiet', talk.answers.join(', ')), 2),
  ];
}

/** How the talks end: of all that there are, and of those that chance makes. */
function endingLines({ theme, words }: TalkView, { paths, endings, careless }: Analysis): string[] {
  const shown = ENDINGS.filter((ending) => paths.endings[ending] > 0n);
  const width = Math.max(0, ...shown.map((ending) => columnsOf(words.endings[ending].title))) + 2;
  const rows = shown.flatMap((ending) => {
    const all = words.analysis.share(endings[ending]);
    const chance = careless ? words.analysis.share(careless.endings[ending]) : '';
    const text = words.analysis.ending(all, chance);
    return wrapped(theme, `${padded(words.endings[ending].title, width)}${text}`);
  });
  return careless ? [...rows, ...wrapped(theme, words.analysis.endingsMean)] : rows;
}

function difficultyText({ words }: TalkView, { difficulty, halfAfter, outlook }: Careless): string {
  if (!difficulty || halfAfter === null) return '';
  const left = outlook.map((value) => String(Math.round(value)));
  return words.analysis.careless(words.difficulties[difficulty], left, halfAfter);
}

function stageText({ words }: TalkView, stages: NonNullable<Analysis['stages']>): string {
  const out = STAGES.filter((stage) => stages[stage] < 100);
  return words.analysis.fullMarks(out.map((stage) => words.stages[stage].name));
}
