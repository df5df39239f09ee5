import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';
import type { Theme } from './theme.ts';

/** Wraps a text to the theme's width, every line after the given indent. */
export function wrapped(theme: Pick<Theme, 'width'>, text: string, indent = 0): string[] {
  const pad = ' '.repeat(indent);
  const width = Math.max(10, theme.width - indent - 1);
  return wrapAnsi(text, width, { hard: true })
    .split('\n')
    .map((line) => (line === '' ? '' : pad + line));
}

/** A text with a first line that begins otherwise, such as a list item: `- first` and the rest under it. */
export function hanging(theme: Theme, lead: string, text: string, indent = 0): string[] {
  const room = stringWidth(lead);
  const [first = '', ...rest] = wrapped({ ...theme, width: theme.width - indent - room }, text);
  const pad = ' '.repeat(indent);
  return [pad + lead + first, ...rest.map((line) => pad + ' '.repeat(room) + line)];
}

/** The first of these versions that so many rows have room for, or else the last one. */
export function roomiest(rows: number, versions: readonly (readonly string[])[]): readonly string[] {
  return versions.find((lines) => lines.length <= rows) ?? versions.at(-1) ?? [];
}

/** Without the empty lines. */
export const dense = (lines: readonly string[]): string[] => lines.filter((line) => line !== '');

/** The title of a part, under an empty line. */
export function titled(theme: Theme, text: string): string[] {
  return ['', ...wrapped(theme, theme.paint('accent', text))];
}

/** Pads to a width in terminal columns: wide characters and combining marks measured, not counted. */
export function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - stringWidth(text)));
}

export function columnsOf(text: string): number {
  return stringWidth(text);
}

/** As many words from the beginning of a text as there is room for. */
export function beginning(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let kept = '';
  for (const word of text.split(/\s+/)) {
    const longer = kept === '' ? word : `${kept} ${word}`;
    if (columnsOf(longer) >= columns) break;
    kept = longer;
  }
  return `${kept.replace(/[,.:;?]$/, '')}…`;
}

/** A table of names and texts; under each other where the window is narrow. A name without a text is left out. */
export function definitions(theme: Theme, named: readonly (readonly [string, readonly string[]])[]): string[] {
  const rows = named.filter(([, texts]) => texts.length > 0);
  const nameWidth = Math.max(0, ...rows.map(([name]) => columnsOf(name))) + 2;
  const narrow = theme.width < nameWidth + 32;
  return rows.flatMap(([name, texts]) => {
    if (narrow) return [theme.paint('strong', name), ...texts.flatMap((text) => wrapped(theme, text, 2))];
    return texts.flatMap((text, index) => {
      const lead = padded(index === 0 ? theme.paint('strong', name) : '', nameWidth);
      // a point of a list has its further lines under its text
      const point = text.startsWith('- ') ? '- ' : '';
      return hanging(theme, lead + point, text.slice(point.length));
    });
  });
}

/** A heading with a rule to the edge; over several lines without one where it is longer than the window is wide. */
export function heading(theme: Theme, text: string): string[] {
  const { rule } = theme.marks;
  const rest = Math.min(theme.width, 80) - columnsOf(text) - 5;
  if (rest < 0) return wrapped(theme, text).map((line) => theme.paint('strong', line));
  const line = (columns: number): string => theme.paint('quiet', rule.repeat(columns));
  return [`${line(2)} ${theme.paint('strong', text)} ${line(rest)}`];
}
