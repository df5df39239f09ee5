/**
 * Characters that change what a terminal shows without being seen: C0 (but tab and line ends), C1, bidi controls, zero-width
 * space and joiner controls, tag characters. The zero-width joiner and non-joiner stay: real scripts need them.
 */
const HIDDEN =
  /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}](?<![\t\n]|\r(?=\n))/gu;

const name = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The text with every hidden character written out, such as ⟨U+202E⟩: safe to print. */
export function visible(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll('\t', ' ')
    .replace(HIDDEN, (character) => `⟨${name(character)}⟩`);
}

/** The same on one line, for what is a name: a line break in it would begin a line that looks like one of ours. */
export function visibleLine(text: string): string {
  return visible(text).replaceAll('\n', '⟨U+000A⟩');
}

/** The beginning of a text, and no half of a pair at its end. @param most UTF-16 units */
export function cutOff(text: string, most: number): string {
  return text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
}

/** Letters of a file that a message repeats. */
const MOST_SHOWN = 60;

/** A piece of a file for a message: one line, safe to print, cut where it is long. */
export function excerpt(text: string, most = MOST_SHOWN): string {
  // twice as many halves of letters hold them all
  const letters = [...text.slice(0, 2 * most + 2)];
  const shown = visible(letters.slice(0, most).join('')).replaceAll('\n', ' ');
  return letters.length > most ? `${shown}…` : shown;
}

/** A value as JSON, its hidden characters as `\\u202e`: the same value, and safe to print. */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(HIDDEN, (character) =>
    [...Array(character.length).keys()]
      .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

/** The names of the hidden characters of a text, each once. */
export function hiddenCharacters(text: string): string[] {
  return [...new Set(text.match(HIDDEN)?.map(name))];
}

/** The text without its hidden characters. */
export function withoutHidden(text: string): string {
  return text.replace(HIDDEN, '');
}

/** Where its first hidden character stands; -1 without one. */
export function firstHidden(text: string): number {
  return text.search(HIDDEN);
}
