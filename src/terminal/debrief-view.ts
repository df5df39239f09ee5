import type { Review, TurningPoint } from '../analysis/review.ts';
import type { Debrief } from '../engine/debrief.ts';
import type { SelfChecks } from '../telling/curve.ts';
import {
  accuracyOf,
  endingOf,
  forClient,
  forCompany,
  processOf,
  resultOf,
  type Score,
  stagesOf,
  stylesOf,
} from '../telling/outcome.ts';
import { questionsOf } from '../telling/questions.ts';
import { noTurningPoints, turningPointsOf } from '../telling/turning-points.ts';
import type { Words } from '../words/words.ts';
import { scoreBar } from './charts.ts';
import { emotionLines } from './emotion-view.ts';
import { columnsOf, definitions, hanging, heading, padded, wrapped } from './layout.ts';
import type { TalkView } from './talk-view.ts';
import type { Theme } from './theme.ts';

const BAR = 20;

/** The whole review of a finished talk. */
export function debriefLines(
  view: TalkView,
  debrief: Debrief,
  review: Review | null,
  checks: SelfChecks = [],
): string[] {
  return debriefParts(view, debrief, review, checks).flatMap((part) => ['', ...part]);
}

/** The review in parts, the most important first, each short enough for a usual window. */
export function debriefParts(
  view: TalkView,
  debrief: Debrief,
  review: Review | null,
  checks: SelfChecks = [],
): string[][] {
  const { theme, words, scenario } = view;
  const title = (text: string): string[] => wrapped(theme, theme.paint('accent', text));
  const ending = endingOf(debrief, scenario, words);
  const hint = review ? [words.debrief.resultHint(review.best.result)] : [];
  return [
    [
      ...heading(theme, `${words.debrief.title} ${theme.marks.dot} ${scenario.title}`),
      ...(ending
        ? [
            '',
            theme.paint(ending.good ? 'good' : 'bad', ending.title),
            ...ending.texts.flatMap((text) => wrapped(theme, text, 2)),
          ]
        : []),
      '',
      ...definitions(theme, [
        scoreRow(words, resultOf(debrief, words), hint),
        scoreRow(words, processOf(debrief, words)),
        ...accuracyRows(words, review),
      ]),
    ],
    [...title(words.debrief.curve), ...emotionLines(view, { debrief, review, checks })],
    ...turningParts(view, review).map((part, index) => [
      ...(index === 0 ? title(words.debrief.turningPoints) : []),
      ...part,
    ]),
    [
      ...title(words.debrief.stagesTitle),
      ...stageLines(theme, words, debrief),
      '',
      ...title(words.debrief.style),
      ...styleLines(theme, words, debrief),
    ],
    [
      ...title(words.debrief.client),
      ...clientLines(theme, words, debrief),
      '',
      ...title(words.debrief.company),
      ...companyLines(theme, words, debrief),
    ],
    [...title(words.debrief.reflect), ...questionsOf(scenario, words).flatMap((text) => hanging(theme, '- ', text))],
  ];
}

function stageLines(theme: Theme, words: Words, debrief: Debrief): string[] {
  const stages = stagesOf(debrief, words);
  const width = nameWidth(stages);
  return stages.map(({ name, score, instead, turns }) => {
    const lead = padded(name, width);
    if (score === null) return `${lead}${theme.paint('quiet', instead)}`;
    const bar = theme.pictures && theme.width >= 50 ? `${scoreBar(theme, score, BAR)} ` : '';
    return `${lead}${bar}${String(score).padStart(3)}  ${theme.paint('quiet', words.debrief.replies(turns))}`;
  });
}

function styleLines(theme: Theme, words: Words, debrief: Debrief): string[] {
  const styles = stylesOf(debrief, words);
  const width = nameWidth(styles);
  return styles.flatMap(({ name, share, text }) =>
    hanging(theme, `${padded(name, width)}${String(share).padStart(3)}%  `, text),
  );
}

const nameWidth = (named: readonly { readonly name: string }[]): number =>
  Math.max(...named.map(({ name }) => columnsOf(name))) + 2;

function clientLines(theme: Theme, words: Words, debrief: Debrief): string[] {
  const { predictions, seen } = forClient(debrief, words);
  return [...predictions.flatMap((text) => hanging(theme, '- ', text)), ...wrapped(theme, seen)];
}

function companyLines(theme: Theme, words: Words, debrief: Debrief): string[] {
  const { conceded, risks, noRisks } = forCompany(debrief, words);
  const mark = theme.paint('bad', theme.marks.warn);
  return [
    ...wrapped(theme, noRisks ? `${conceded} ${noRisks}` : conceded),
    ...risks.flatMap((risk) => hanging(theme, `${mark} `, risk)),
  ];
}

type Row = [string, string[]];

function scoreRow(words: Words, { name, score, means }: Score, more: readonly string[] = []): Row {
  return [name, [`${words.debrief.ofHundred(score)}, ${means}`, ...more]];
}

export function accuracyRows(words: Words, review: Review | null): Row[] {
  return accuracyOf({ review }, words).map((score) => scoreRow(words, score));
}

/** The costliest replies, each with a better one and the best way on. */
export function turningParts({ theme, words, scenario }: TalkView, review: Review | null): string[][] {
  const none = noTurningPoints(review, words);
  if (none) return [wrapped(theme, none)];
  return turningPointsOf(review, words).map(({ title, asked, given, instead, wayOn, line }) => [
    ...wrapped(theme, title),
    ...definitions(theme, [
      [scenario.client.name, [asked]],
      [words.debrief.said, [given.says, given.why]],
      [words.debrief.better, [instead.says, instead.why]],
    ]),
    ...wrapped(theme, wayOn, 2),
    ...wrapped(theme, theme.paint('quiet', lineText(theme, line)), 2),
  ]);
}

/** A way on, by the first words of each reply. */
function lineText(theme: Theme, line: TurningPoint['line']): string {
  return line.map(({ says }) => beginningOf(says)).join(` ${theme.marks.arrow} `);
}

const WORDS_TOLD = 4;

function beginningOf(text: string): string {
  const words = text.split(' ');
  return words.length > WORDS_TOLD
    ? `${words
        .slice(0, WORDS_TOLD)
        .join(' ')
        .replace(/[,.:;?]$/, '')}…`
    : text;
}
