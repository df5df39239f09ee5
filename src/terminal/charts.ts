import { wrapped } from './layout.ts';
import type { Theme, Tone } from './theme.ts';

/** How good a score of 100 is; always beside its number. */
const scoreTone = (score: number): Tone => (score >= 80 ? 'good' : score >= 50 ? 'warn' : 'bad');

/** A score as a bar, so many columns wide. */
export function scoreBar(theme: Theme, score: number, columns: number): string {
  const filled = Math.round((score * columns) / 100);
  return theme.paint(scoreTone(score), theme.marks.full.repeat(filled)) + theme.marks.empty.repeat(columns - filled);
}

/** What a part of a stacked bar is drawn with; glyphs differ, since colour is never the only sign. */
export interface Sign {
  readonly unicode: string;
  readonly ascii: string;
  readonly tone: Tone;
}

const drawn = (theme: Theme, { unicode, ascii, tone }: Sign, times: number): string =>
  theme.paint(tone, (theme.unicode ? unicode : ascii).repeat(times));

/** The parts of a whole one after the other, so many columns wide in all. */
export function stackedBar(
  theme: Theme,
  parts: readonly { readonly size: number; readonly sign: Sign }[],
  columns: number,
): string {
  const widths = sharesOf(
    parts.map(({ size }) => size),
    columns,
  );
  return parts.map(({ sign }, index) => drawn(theme, sign, widths[index] ?? 0)).join('');
}

/** What each sign means. */
export function legendLines(theme: Theme, entries: readonly (readonly [Sign, string])[]): string[] {
  return wrapped(theme, entries.map(([sign, text]) => `${drawn(theme, sign, 1)} ${text}`).join('   '));
}

/** The parts in whole numbers that add up to `whole`: rounded where one part ends and the next begins. */
export function sharesOf(sizes: readonly number[], whole: number): number[] {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  let sum = 0;
  let given = 0;
  return sizes.map((size) => {
    sum += size;
    const share = Math.round((sum * whole) / all) - given;
    given += share;
    return share;
  });
}

/** The quarters of a column's cell, from none to full. */
const UNICODE = { levels: [' ', '▂', '▄', '▆', '█'], axis: '┤' };
const ASCII: typeof UNICODE = { levels: [' ', '.', ':', '=', '#'], axis: '|' };

const ROWS = 5;
const ROW = 100 / ROWS;
/** A column and the space before it; as wide as the largest number under it. */
const COLUMN = 4;
const LABEL = 5;

/** How many columns there is room for. */
export const columnsIn = (theme: Theme): number => Math.trunc((theme.width - LABEL - 1) / COLUMN);

/** Upright columns with their numbers below. @param values 0–100, no more than `columnsIn` */
export function columnLines(theme: Theme, values: readonly number[]): string[] {
  const { levels, axis } = theme.unicode ? UNICODE : ASCII;
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const base = (ROWS - 1 - index) * ROW;
    const cells = values.map((value) => {
      const filled = Math.min(1, Math.max(0, (value - base) / ROW));
      const glyph = levels[Math.round(filled * (levels.length - 1))] ?? ' ';
      return `  ${theme.paint(scoreTone(value), glyph.repeat(COLUMN - 2))}`;
    });
    const label = theme.paint('quiet', `${String(base + ROW).padStart(LABEL - 2)} ${axis}`);
    return (label + cells.join('')).trimEnd();
  });
  const numbers = values.map((value) => String(value).padStart(COLUMN)).join('');
  return [...rows, ' '.repeat(LABEL) + numbers];
}
