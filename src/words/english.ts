/** `1,234`. Small numbers are most of them, and setting up what groups the large ones takes longer than everything else here. */
export const grouped = (number: number | bigint): string =>
  number < 1000 ? String(number) : number.toLocaleString('en');

/** A day, in milliseconds. */
export const DAY_MS = 86_400_000;

/** `1 reply`, `2 replies` */
export const count = (number: number, one: string, other: string): string =>
  `${grouped(number)} ${number === 1 ? one : other}`;

/** `a, b, and c`; made when first needed, for the same reason. */
const listFormats: Partial<Record<'and' | 'or', Intl.ListFormat>> = {};
export const listed = (texts: readonly string[], last: 'and' | 'or' = 'and'): string => {
  listFormats[last] ??= new Intl.ListFormat('en', { type: last === 'and' ? 'conjunction' : 'disjunction' });
  return listFormats[last].format(texts);
};
