import { closest } from '../scenario/suggest.ts';
import { visibleLine } from '../scenario/visible.ts';
import type { Words } from '../words/words.ts';
import { Exit } from './io.ts';

const HIGHEST_SEED = 4_294_967_295;

/** @throws Exit 2 unless the value is a whole number that fits the seed */
export function parseSeed(words: Words, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const seed = /^\d{1,10}$/.test(value) ? Number(value) : Number.NaN;
  if (!(seed <= HIGHEST_SEED)) throw new Exit(words.errors.notWhole('--seed', visibleLine(value), 0, HIGHEST_SEED));
  return seed;
}

/** For a talk that nobody has given a seed: short enough to be typed again. */
export const freshSeed = (): number => 1 + Math.floor(Math.random() * 9999);

const HIGHEST_COUNT = 999_999_999;

/** @throws Exit 2 unless the value is a whole number, and no less than `least` */
export function parseCount(words: Words, option: string, value: string | undefined, least = 0): number | undefined {
  if (value === undefined) return undefined;
  const count = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (!(count >= least)) throw new Exit(words.errors.notWhole(option, visibleLine(value), least, HIGHEST_COUNT));
  return count;
}

/** @throws Exit 2 unless the value is one of the known ones */
export function parseChoice<T extends string>(words: Words, option: string, value: string, known: readonly T[]): T {
  const found = known.find((name) => name === value);
  if (!found) throw new Exit(words.errors.notOneOf(option, visibleLine(value), known, closest(value, known)));
  return found;
}
