import type { Grade } from '../map/grades.ts';
import { saidIn } from '../telling/turns.ts';
import { beginning, columnsOf, padded, wrapped } from './layout.ts';
import type { Moment } from './moment-view.ts';
import { graded, type TalkView } from './talk-view.ts';
import type { Theme } from './theme.ts';

/** From here on there is room for what was said beside the figures. */
const WIDE = 76;

/** As a chess program lists moves: a line for each reply, its figures first. */
export function tableLines(view: TalkView, moments: readonly Moment[]): string[] {
  const { theme, words } = view;
  const wide = theme.width >= WIDE;
  const { stage, grade, loss, emotion } = words.review.table.columns;
  const gap = wide ? '  ' : ' ';
  const header = ['', stage, grade, loss, emotion];
  const rows = moments.map((moment) => figures(view, moment, wide));
  const widths = header.map((title, at) => Math.max(...[title, ...rows.map((row) => row[at] ?? '')].map(columnsOf)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => padded(cell, widths[at] ?? 0))
      .join(gap)
      .trimEnd();
  const indent = (widths[0] ?? 0) + gap.length;
  const lead = widths.reduce((sum, width) => sum + width + gap.length, 0);
  return [
    theme.paint('quiet', line(header)),
    ...moments.flatMap((moment, at) => {
      const said = (room: number): string => beginning(saidIn(moment.replied, words), room);
      const row = rows[at] ?? [];
      return [
        ...(wide
          ? [padded(line(row), lead) + said(theme.width - lead - 1)]
          : [line(row), ...wrapped(theme, said(theme.width - indent - 1), indent)]),
        ...asides(view, moment).flatMap((text) => wrapped(theme, theme.paint('quiet', text), indent)),
      ];
    }),
  ];
}

/** Number, stage, grade, loss and emotion, each for its column. */
function figures(view: TalkView, moment: Moment, wide: boolean): string[] {
  const { theme, words } = view;
  const { turn, replied, assessment, before, after } = moment;
  const { name, short } = words.stages[replied.stage];
  return [
    String(turn).padStart(2),
    wide ? name : short,
    assessment ? gradeText(view, assessment.grade) : '',
    assessment && assessment.loss > 0 ? String(assessment.loss).padStart(3) : '',
    `${String(before).padStart(3)} ${theme.marks.arrow} ${after}`,
  ];
}

/** What the trainee looked at before the reply. */
function asides({ words }: TalkView, { hinted, checks }: Moment): string[] {
  const { table } = words.review;
  return [...(hinted ? [table.hinted] : []), ...checks.map((balance) => table.felt(words.balances[balance].name))];
}

const MARKS: Record<Grade, (marks: Theme['marks']) => string> = {
  best: ({ good }) => good,
  good: ({ good }) => good,
  inaccuracy: ({ warn }) => warn,
  mistake: ({ bad }) => bad,
  blunder: ({ bad }) => bad + bad,
};

/** A grade with its mark; a word alone once the talk is decided. */
function gradeText({ theme, words }: TalkView, grade: Grade | null): string {
  if (!grade) return theme.paint('quiet', padded('', 3) + words.review.table.decided);
  return `${graded(theme, grade, padded(MARKS[grade](theme.marks), 2))} ${words.grades[grade].short}`;
}
