/** Its words in small letters, without signs. */
export function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)*/gu) ?? [];
}

/** The language without its region: `en-GB` → `en`. */
export const languageOf = ({ language }: { readonly language: string }): string => language.split('-')[0] ?? '';
