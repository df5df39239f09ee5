const plurals = new Intl.PluralRules('en');

/** `1 reply`, `2 replies` */
export const count = (number: number, one: string, other: string): string =>
  `${number.toLocaleString('en')} ${plurals.select(number) === 'one' ? one : other}`;

/** `a, b, and c`; made when first needed, since setting it up takes longer than everything else here. */
let listFormat: Intl.ListFormat | undefined;
export const listed = (texts: readonly string[]): string => {
  listFormat ??= new Intl.ListFormat('en', { type: 'conjunction' });
  return listFormat.format(texts);
};
