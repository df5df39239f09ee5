const plurals = new Intl.PluralRules('en');

/** `1 reply`, `2 replies` */
export const count = (number: number, one: string, other: string): string =>
  `${number.toLocaleString('en')} ${plurals.select(number) === 'one' ? one : other}`;

/** `a, b, and c`; made when first needed, since setting it up takes longer than everything else here. */
const listFormats: Partial<Record<'and' | 'or', Intl.ListFormat>> = {};
export const listed = (texts: readonly string[], last: 'and' | 'or' = 'and'): string => {
  listFormats[last] ??= new Intl.ListFormat('en', { type: last === 'and' ? 'conjunction' : 'disjunction' });
  return listFormats[last].format(texts);
};
