import type { Review, TurningPoint } from '../analysis/review.ts';
import type { Debrief } from '../engine/debrief.ts';
import { GOOD_ENDINGS } from '../map/endings.ts';
import { STYLES } from '../map/moves.ts';
import { STAGES } from '../map/stages.ts';
import type { Words } from '../words/words.ts';
import { scoreBar } from './charts.ts';
import { emotionLines, type SelfChecks } from './emotion-view.ts';
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
  const { ending, endedBecause } = debrief;
  return [
    [
      ...heading(theme, `${words.debrief.title} ${theme.marks.dot} ${scenario.title}`),
      ...(ending
        ? [
            '',
            theme.paint(GOOD_ENDINGS.includes(ending) ? 'good' : 'bad', words.endings[ending].title),
            ...wrapped(theme, words.endings[ending].meaning(scenario.client.name), 2),
            ...(endedBecause ? wrapped(theme, words.endReasons[endedBecause](scenario.client.name), 2) : []),
          ]
        : []),
      '',
      ...definitions(theme, [
        [
          words.debrief.result,
          [
            `${words.debrief.ofHundred(debrief.result)}, ${words.debrief.resultMeans}`,
            ...(review ? [words.debrief.resultHint(review.best.result)] : []),
          ],
        ],
        [words.debrief.total, [`${words.debrief.ofHundred(debrief.total)}, ${words.debrief.totalMeans}`]],
        ...accuracyRow(words, review),
      ]),
    ],
    [...title(words.debrief.curve), ...emotionLines(view, { debrief, review, checks })],
    [...title(words.debrief.turningPoints), ...turningLines(view, review)],
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
    [...title(words.debrief.reflect), ...questionsOf(view).flatMap((text) => hanging(theme, '- ', text))],
  ];
}

/** What to think about after a talk: the four steps of source 003, and the scenario's own questions. */
export function questionsOf({ words, scenario }: TalkView): string[] {
  return [...Object.values(words.debrief.questions), ...scenario.reflect];
}

function stageLines(theme: Theme, words: Words, debrief: Debrief): string[] {
  const width = Math.max(...STAGES.map((stage) => columnsOf(words.stages[stage].name))) + 2;
  return STAGES.map((stage) => {
    const { score, reached, turns } = debrief.stages[stage];
    const name = padded(words.stages[stage].name, width);
    if (!reached) return `${name}${theme.paint('quiet', words.debrief.notReached)}`;
    const bar = theme.pictures && theme.width >= 50 ? `${scoreBar(theme, score, BAR)} ` : '';
    return `${name}${bar}${String(score).padStart(3)}  ${theme.paint('quiet', words.debrief.replies(turns))}`;
  });
}

function styleLines(theme: Theme, words: Words, debrief: Debrief): string[] {
  const width = Math.max(...STYLES.map((style) => columnsOf(words.styles[style].name))) + 2;
  return STYLES.flatMap((style) => {
    const share = `${padded(words.styles[style].name, width)}${String(debrief.styles[style]).padStart(3)}%`;
    const cues = debrief.cues[style].map(({ cue, times }) => ({
      name: cue === 'evasion' ? words.debrief.evasion : words.moves[cue],
      times,
    }));
    const { means } = words.styles[style];
    const text = cues.length > 0 ? words.debrief.styleCues(means, words.debrief.cues(cues)) : means;
    return hanging(theme, `${share}  `, text);
  });
}

function clientLines(theme: Theme, words: Words, debrief: Debrief): string[] {
  const { satisfaction, loyalty, effort } = debrief;
  return [
    ...hanging(
      theme,
      '- ',
      `${words.debrief.satisfaction(satisfaction.toFixed(1))}: ${words.debrief.satisfactionMeans}`,
    ),
    ...hanging(theme, '- ', `${words.debrief.loyalty(loyalty)}: ${words.debrief.loyaltyMeans}`),
    ...hanging(theme, '- ', `${words.debrief.effort(effort)}: ${words.debrief.effortMeans}`),
    ...wrapped(theme, words.debrief.seen(words.perceived[debrief.perceived])),
  ];
}

function companyLines(theme: Theme, words: Words, { company }: Debrief): string[] {
  const { concessions, limit, risks } = company;
  const conceded =
    concessions > limit ? words.debrief.overLimit(concessions, limit) : words.debrief.conceded(concessions, limit);
  if (risks.length === 0) return wrapped(theme, `${conceded} ${words.debrief.noRisks}`);
  return [
    ...wrapped(theme, conceded),
    ...risks.flatMap((risk) =>
      hanging(
        theme,
        `${theme.paint('bad', theme.marks.warn)} `,
        words.debrief.risk(words.risks[risk].name, words.risks[risk].because),
      ),
    ),
  ];
}

/** A way on, by the first words of each reply. */
function wayOn(theme: Theme, line: TurningPoint['line']): string {
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

export function accuracyRow(words: Words, review: Review | null): [string, string[]][] {
  if (!review || review.accuracy === null) return [];
  return [[words.debrief.accuracy, [`${words.debrief.ofHundred(review.accuracy)}, ${words.debrief.accuracyMeans}`]]];
}

/** The costliest replies, each with a better one and the best way on. */
export function turningLines({ theme, words, scenario }: TalkView, review: Review | null): string[] {
  if (!review) return wrapped(theme, words.debrief.notAnalysed);
  if (review.turningPoints.length === 0) return wrapped(theme, words.debrief.none);
  return review.turningPoints.flatMap((point, index) => [
    ...(index > 0 ? [''] : []),
    ...wrapped(
      theme,
      words.debrief.turningAt(
        point.turn,
        words.stages[point.stage].name,
        words.grades[point.grade].name,
        point.before,
        point.after,
      ),
    ),
    ...definitions(theme, [
      [scenario.client.name, [point.asked]],
      [words.debrief.said, [point.given.says, point.given.why]],
      [words.debrief.better, [point.instead.says, point.instead.why]],
    ]),
    ...wrapped(theme, words.debrief.wayOn(point.line.length, point.before), 2),
    ...wrapped(theme, theme.paint('quiet', wayOn(theme, point.line)), 2),
  ]);
}
