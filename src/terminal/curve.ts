import { tension } from '../map/client.ts';
import { STAGES, type Stage } from '../map/stages.ts';
import { stretchesOf } from '../telling/curve.ts';
import type { Words } from '../words/words.ts';
import { columnsOf, padded, wrapped } from './layout.ts';
import { TENSION_TONES, type Theme, type Tone } from './theme.ts';

export interface Curve {
  /** 0–100, the start first, then after each reply. */
  readonly levels: readonly number[];
  /** The stage at each of those levels. */
  readonly stages: readonly Stage[];
  readonly norm: number;
  /** The levels of another talk, to lay this one beside. */
  readonly beside?: readonly number[];
  /** What that other talk is, if not the best one. */
  readonly besideIs?: string;
  /** Which of the levels are turning points. */
  readonly turning?: readonly number[];
  /** What the trainee said of their own emotion, by the level that it was said at. */
  readonly own?: readonly { readonly at: number; readonly name: string }[];
}

const UNICODE = {
  flat: '─',
  rise: ['╯', '│', '╭'],
  fall: ['╮', '│', '╰'],
  point: '●',
  turning: '◆',
  beside: '○',
  norm: '┄',
  band: '┊',
  axis: '┤',
};
const ASCII: typeof UNICODE = {
  flat: '-',
  rise: ['/', '|', '/'],
  fall: ['\\', '|', '\\'],
  point: 'o',
  turning: '*',
  beside: '+',
  norm: '.',
  band: ':',
  axis: '|',
};

/** Ten emotion points a row. */
const ROW = 10;
const ROWS = 100 / ROW + 1;
const WIDEST_STEP = 8;

/**
 * The picture of the conflict map: emotion over time, the stages as bands, the norm as a line, the level of every turn
 * below. Width-aware: the steps get narrower with more turns and fewer columns, until points share a column.
 */
export function curveLines(curve: Curve, theme: Theme, words: Words): string[] {
  const glyphs = theme.unicode ? UNICODE : ASCII;
  const { levels, stages, norm } = curve;
  const label = Math.max(columnsOf(words.debrief.norm), 3) + 1;
  const room = theme.width - label - 3;
  const last = Math.max(levels.length, curve.beside?.length ?? 0) - 1;
  const widest = (room - 1) / Math.max(1, last);
  const step = widest < 1 ? widest : Math.min(WIDEST_STEP, Math.trunc(widest));
  const width = Math.min(room, columnAt(last, step) + 2);
  const bands = bandsOf(stages, step);

  const grid: { glyph: string; tone: Tone }[][] = Array.from({ length: ROWS }, () =>
    Array.from({ length: width }, () => ({ glyph: ' ', tone: 'plain' as Tone })),
  );
  const put = (row: number, column: number, glyph: string, tone: Tone): void => {
    const line = grid[row];
    if (line && column < width) line[column] = { glyph, tone };
  };
  for (const { from } of bands.slice(1)) for (let row = 0; row < ROWS; row += 1) put(row, from, glyphs.band, 'quiet');
  for (let column = 0; column < width; column += 1) put(rowOf(norm), column, glyphs.norm, 'quiet');
  curve.beside?.forEach((level, index) => {
    put(rowOf(level), columnAt(index, step), glyphs.beside, 'accent');
  });
  drawLine(levels, norm, step, glyphs, put);
  for (const index of curve.turning ?? []) {
    const level = levels[index] ?? 0;
    put(rowOf(level), columnAt(index, step), glyphs.turning, toneOf(level, norm));
  }

  const rows = grid.map((cells, row) => {
    const level = row * ROW;
    const name = row === rowOf(norm) ? words.debrief.norm : level % 20 === 0 ? String(level) : '';
    const axis = theme.paint('quiet', `${' '.repeat(label - columnsOf(name))}${name} ${glyphs.axis}`);
    return (
      axis +
      cells
        .map(({ glyph, tone }) => theme.paint(tone, glyph))
        .join('')
        .trimEnd()
    );
  });
  const margin = ' '.repeat(label + 2);
  const own = ownNames(curve.own ?? [], step, room);
  return [
    (margin + bandNames(bands, room, words)).trimEnd(),
    ...rows.reverse(),
    (margin + levelNumbers(levels, step, room)).trimEnd(),
    ...(own ? [padded(words.curve.you, label + 2) + own] : []),
    ...legend(curve, theme, words, glyphs),
  ];
}

function legend(
  { beside, besideIs, turning = [] }: Curve,
  theme: Theme,
  words: Words,
  glyphs: typeof UNICODE,
): string[] {
  const entries = [
    ...(beside
      ? [
          `${glyphs.point} ${words.curve.own}`,
          `${theme.paint('accent', glyphs.beside)} ${besideIs ?? words.curve.best}`,
        ]
      : []),
    ...(turning.length > 0 ? [`${glyphs.turning} ${words.curve.turning}`] : []),
  ];
  return entries.length > 0 ? wrapped(theme, entries.join('   ')) : [];
}

/** @param step columns from one level to the next; below 1 where there are more levels than columns */
const columnAt = (index: number, step: number): number => Math.trunc(index * step);

const rowOf = (level: number): number => Math.max(0, Math.min(ROWS - 1, Math.round(level / ROW)));

const toneOf = (level: number, norm: number): Tone => TENSION_TONES[tension(level - norm)];

function drawLine(
  levels: readonly number[],
  norm: number,
  step: number,
  glyphs: typeof UNICODE,
  put: (row: number, column: number, glyph: string, tone: Tone) => void,
): void {
  levels.forEach((level, index) => {
    const column = columnAt(index, step);
    const row = rowOf(level);
    const tone = toneOf(level, norm);
    const next = levels[index + 1];
    if (next !== undefined) {
      const nextRow = rowOf(next);
      const turn = columnAt(index + 1, step) - 1;
      for (let at = column; at <= turn; at += 1) put(row, at, glyphs.flat, 'plain');
      if (nextRow !== row && turn > column) {
        const [leave = '', pass = '', arrive = ''] = nextRow > row ? glyphs.rise : glyphs.fall;
        put(row, turn, leave, 'plain');
        for (let at = Math.min(row, nextRow) + 1; at < Math.max(row, nextRow); at += 1) put(at, turn, pass, 'plain');
        put(nextRow, turn, arrive, 'plain');
      }
    }
    put(row, column, glyphs.point, tone);
  });
}

interface Band {
  readonly stage: Stage;
  /** Its first column. */
  readonly from: number;
}

function bandsOf(stages: readonly Stage[], step: number): Band[] {
  return stretchesOf(stages).map(({ stage, from }) => ({ stage, from: columnAt(from, step) }));
}

/** Each stage's name over its band, shortened to what fits; the last one may reach over the edge of its band. */
function bandNames(bands: readonly Band[], room: number, words: Words): string {
  let line = '';
  bands.forEach(({ stage, from }, index) => {
    const start = from + (index === 0 ? 0 : 1);
    const free = (bands[index + 1]?.from ?? room) - start;
    const { name, short } = words.stages[stage];
    const fitting = [name, short, String(STAGES.indexOf(stage) + 1)].find((text) => columnsOf(text) <= free);
    if (fitting) line = padded(line, start) + fitting;
  });
  return line;
}

/** The trainee's own state under the curve; nothing where the names don't fit beside each other. */
function ownNames(own: NonNullable<Curve['own']>, step: number, room: number): string {
  let line = '';
  for (const { at, name } of own) {
    const column = Math.min(columnAt(at, step), room - columnsOf(name));
    if (column < columnsOf(line) + (line === '' ? 0 : 2)) return '';
    line = padded(line, column) + name;
  }
  return line;
}

/** The level under each point, as many as fit; the last one always. */
function levelNumbers(levels: readonly number[], step: number, room: number): string {
  const every = Math.max(1, Math.ceil(4 / step));
  const last = levels.length - 1;
  const end = String(levels[last] ?? '');
  const lastColumn = Math.min(columnAt(last, step), room - columnsOf(end));
  let line = '';
  for (let index = 0; index < last && columnAt(index, step) + 4 <= lastColumn; index += every) {
    line = padded(line, columnAt(index, step)) + String(levels[index]);
  }
  return padded(line, lastColumn) + end;
}
