import { LEAST_FOR_TREND, LEAST_TO_JUDGE } from '../map/evidence.ts';

/** Where a share lies in the long run, in whole per cent. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The earlier half of some figures against the later one; the odd one belongs to the later. Means in whole numbers. */
export interface Trend {
  readonly earlier: { readonly mean: number; readonly talks: number };
  readonly later: { readonly mean: number; readonly talks: number };
  /** null: the talks differ more among themselves than the halves do. */
  readonly clear: 'higher' | 'lower' | null;
}

export const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const average = (values: readonly number[]): number => sumOf(values) / values.length;

/** @returns null of nothing */
export const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : Math.round(average(values));

/** Quantile of the normal distribution for 95 of 100. */
const Z = 1.96;

/** The interval of Wilson (1927), which holds for small numbers too; null of too few. */
export function rangeOf(hits: number, all: number): Range | null {
  if (all < LEAST_TO_JUDGE) return null;
  const share = hits / all;
  const middle = share + Z ** 2 / (2 * all);
  const reach = Z * Math.sqrt((share * (1 - share)) / all + Z ** 2 / (4 * all ** 2));
  // rounding errors may lead below none
  const scaled = (value: number): number => Math.round((Math.max(0, value) * 100) / (1 + Z ** 2 / all));
  return { from: scaled(middle - reach), to: scaled(middle + reach) };
}

/** Standard errors between two means: Student's quantile for 95 of 100 with three talks each, so for more it is strict. */
const CLEAR_FROM = 2.78;

/** @param values one a talk, in order; null of too few */
export function trendOf(values: readonly number[]): Trend | null {
  if (values.length < LEAST_FOR_TREND) return null;
  const middle = Math.trunc(values.length / 2);
  const [before, after] = [values.slice(0, middle), values.slice(middle)];
  const gain = average(after) - average(before);
  const error = Math.sqrt(squaredError(before) + squaredError(after));
  const isClear = gain !== 0 && Math.abs(gain) >= CLEAR_FROM * error;
  const half = (part: readonly number[]): Trend['later'] => ({ mean: Math.round(average(part)), talks: part.length });
  return { earlier: half(before), later: half(after), clear: isClear ? (gain > 0 ? 'higher' : 'lower') : null };
}

/** Of a mean. */
function squaredError(values: readonly number[]): number {
  const mean = average(values);
  return sumOf(values.map((value) => (value - mean) ** 2)) / (values.length - 1) / values.length;
}
