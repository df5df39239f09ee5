import { visible } from '../../scenario/visible.ts';

/** One line of text without characters that a picture can't hold: half of a pair, or none at all in XML. */
export function plain(text: string): string {
  return visible(text.replaceAll(/[\ud800-\udfff\ufffe\uffff]/gu, '\ufffd'))
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** For XML, and for the labels of Graphviz that are written like it. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** The text as it is, or its beginning, cut between words, with an ellipsis. @param most characters */
export function shortened(text: string, most: number): string {
  return linesOf(text, (line) => [...line].length <= most, 1)[0] ?? '';
}

/**
 * Wraps a text between words; inside one only where it alone is too long.
 * @param fits is there room for this line?
 * @param most lines; what is left over becomes an ellipsis
 */
export function linesOf(text: string, fits: (line: string) => boolean, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of plain(text)
    .split(' ')
    .flatMap((whole) => piecesOf(whole, fits))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || fits(longer)) line = longer;
    else if (lines.length === most - 1) return [...lines, withEllipsis(line, fits)];
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

function piecesOf(word: string, fits: (line: string) => boolean): string[] {
  if (fits(word)) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && !fits(piece + character)) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

function withEllipsis(line: string, fits: (line: string) => boolean): string {
  let kept = line;
  const cut = (): string => `${kept.replace(/[\s,.;:–-]+$/, '')}…`;
  while (!fits(cut()) && kept.includes(' ')) kept = kept.slice(0, kept.lastIndexOf(' '));
  while (!fits(cut()) && kept.length > 1) kept = [...kept].slice(0, -1).join('');
  return cut();
}

/** Hundredths of the font's size that a character takes, rather too much: as in DejaVu Sans, the widest usual font. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\p{M}\p{Default_Ignorable_Code_Point}]/u, 0],
  [/\p{Extended_Pictographic}/u, 130],
  [/[ijl.,;:'’!|()[\]tfrI -]/, 42],
  [/[@WЖШЩЮ%…—]/, 110],
  [/[mwMжмшщюфы]/, 100],
  [/[\p{Lu}+=<>~#&≥≤]/u, 84],
  [/[ -\u06ff\u2010-\u204f]/, 65],
  [/[\u0700-\u2e7f]/, 95],
];

const measured = new Map<string, number>();

/** Each character is looked up once: a page measures its texts line by line, in several layouts. */
function hundredthsOf(character: string): number {
  const known = measured.get(character);
  if (known !== undefined) return known;
  const hundredths = WIDTHS.find(([kind]) => kind.test(character))?.[1] ?? 110;
  measured.set(character, hundredths);
  return hundredths;
}

/** About how wide a text is, in whole pixels; hardly ever less than it turns out to be. */
export function widthOf(text: string, size: number, bold = false): number {
  let hundredths = 0;
  for (const character of text) hundredths += hundredthsOf(character);
  return Math.ceil((hundredths * size * (bold ? 112 : 100)) / 10_000);
}
