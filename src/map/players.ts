import { withoutRegion } from './language.ts';

/**
 * Model players. The three styles and the two extremes are to learn from; the others know nothing about conflicts, and
 * check that a scenario can't be won by a trick.
 */
export const PLAYERS = [
  'partner',
  'footballer',
  'nurse',
  'random',
  'longest',
  'shortest',
  'first',
  'last',
  'politest',
  'best',
  'worst',
] as const;
export type Player = (typeof PLAYERS)[number];

/** Those who choose without reading what a reply does. */
export const TRICKS = ['first', 'last', 'longest', 'shortest', 'politest'] as const satisfies readonly Player[];

/** A trick stays below this share of the best talk's result and process. Ours: it is what half-hearted play comes to. */
export const TRICK_BELOW = 0.6;

/** What the politest player counts, by language: words of courtesy, whatever they are used for. */
const COURTESY: Readonly<Record<string, RegExp>> = {
  en: /\b(please|thanks?|thank you|sorry|apologi[sz]e|kindly|welcome|glad|happy to|good (morning|afternoon|evening|day)|mr|mrs|ms|sir|madam)\b/gi,
};

/** Courtesy words in a text; of a language without a list, none. */
export function courtesyIn(text: string, language: string): number {
  const words = COURTESY[withoutRegion(language)];
  return words ? (text.match(words)?.length ?? 0) : 0;
}
