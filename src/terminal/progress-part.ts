import type { Trend } from '../analysis/evidence.ts';
import type { TalkPoint } from '../analysis/progress.ts';
import { LEAST_FOR_TREND } from '../map/evidence.ts';
import type { Words } from '../words/words.ts';
import { scoreBar } from './charts.ts';
import { columnsOf, hanging } from './layout.ts';
import type { Theme } from './theme.ts';

/** What every part of the progress is shown with. */
export interface ProgressView {
  readonly theme: Theme;
  readonly words: Words;
  /** Text in place of charts. */
  readonly plain: boolean;
  /** The trainee's talks that it does not rest on. */
  readonly branches: number;
  readonly unfinished: number;
}

/** How wide a bar can be. */
export const barIn = ({ width }: Theme): number => (width >= 60 ? 20 : 10);

/** The width of a column of names. */
export const nameWidth = (names: readonly string[]): number => Math.max(0, ...names.map(columnsOf)) + 2;

/** A mean as a bar, with what it rests on. @param name padded */
export function meanRow({ theme, words }: ProgressView, name: string, mean: number, talks: number): string {
  const number = String(mean).padStart(3);
  return `${name}${scoreBar(theme, mean, barIn(theme))} ${number}  ${theme.paint('quiet', words.progress.talks(talks))}`;
}

/**
 * A trend in words; that there are too few talks for one, unless it holds of all and is said once at the beginning.
 * @param talks of the whole progress
 */
export function trendLines({ theme, words }: ProgressView, name: string, trend: Trend | null, talks: number): string[] {
  if (trend) return hanging(theme, '- ', words.progress.trendOf(name, trend));
  return talks < LEAST_FOR_TREND ? [] : hanging(theme, '- ', words.progress.noTrendOf(name));
}

/** Lines of a chart over time; with more talks than these, each stands for some in a row. */
export const MOST_LINES = 12;

/** Talks in a row, by the number of the first and of the last. */
export interface Span<T> {
  readonly first: number;
  readonly last: number;
  readonly talks: readonly T[];
}

/** All talks in so many spans at most, and in as few as that takes; their lengths differ by one at most. */
export function spansOf<T extends TalkPoint>(talks: readonly T[], most: number): Span<T>[] {
  const longest = Math.ceil(talks.length / most);
  const spans = talks.length === 0 ? 0 : Math.ceil(talks.length / longest);
  const cut = (span: number): number => Math.round((span * talks.length) / spans);
  return Array.from({ length: spans }, (_, span) => {
    const row = talks.slice(cut(span), cut(span + 1));
    return { first: row[0]?.talk ?? 0, last: row.at(-1)?.talk ?? 0, talks: row };
  });
}
