/** `1,234`. Small numbers are most of them, and setting up what groups the large ones takes longer than everything else here. */
export const grouped = (number: number | bigint): string =>
  number < 1000 ? String(number) : number.toLocaleString('en');

/** `1 reply`, `2 replies` */
export const count = (number: number, one: string, other: string): string =>
  `${grouped(number)} ${number === 1 ? one : other}`;

/** Made when first needed, for the same reason. */
const listFormats: Partial<Record<'and' | 'or', Intl.ListFormat>> = {};

/** `a, b, and c` */
export const listed = (texts: readonly string[], last: 'and' | 'or' = 'and'): string => {
  listFormats[last] ??= new Intl.ListFormat('en', { type: last === 'and' ? 'conjunction' : 'disjunction' });
  return listFormats[last].format(texts);
};

/** `courtesy, a choice ×2, and an excuse` */
export const listedWithTimes = (all: readonly { readonly name: string; readonly times: number }[]): string =>
  listed(all.map(({ name, times }) => (times > 1 ? `${name} ×${times}` : name)));

/** A day, in milliseconds. */
export const DAY_MS = 86_400_000;
