import { askIn } from '../../terminal/ask.ts';
import type { Terminal } from '../../terminal/terminal.ts';

/** Rows for the line of keys under a screen, with an empty one above it and the cursor's below. */
const KEYS_ROWS = 3;

/** Rows of a page; no bound where lines are read out, or a terminal does not tell its size. */
function rowsIn({ accessible, output }: Terminal): number {
  return accessible || !output.rows ? Number.POSITIVE_INFINITY : Math.max(1, output.rows - KEYS_ROWS);
}

/** Parts of a text, as many on a screen as fit. */
export async function readInPages(terminal: Terminal, parts: () => readonly string[][]): Promise<void> {
  const ask = askIn(terminal);
  const pages = (): string[][] => pagesOf(parts(), rowsIn(terminal));
  for (let page = 0; page < pages().length; page += 1)
    await ask.read(
      () => pages()[page] ?? [],
      () => ['', ...(pages()[page] ?? [])],
    );
}

/** A part is torn apart only where it is taller than a page, and then at an empty line where there is one. */
function pagesOf(parts: readonly string[][], rows: number): string[][] {
  const pages: string[][] = [];
  for (const part of parts.flatMap((each) => pieces(each, rows))) {
    const page = pages.at(-1);
    if (page && page.length + 1 + part.length <= rows) page.push('', ...part);
    else pages.push([...part]);
  }
  return pages;
}

function pieces(part: readonly string[], rows: number): string[][] {
  if (part.length <= rows) return [[...part]];
  const gap = part.lastIndexOf('', rows);
  const end = gap > 0 ? gap : rows;
  return [part.slice(0, end), ...pieces(part.slice(gap > 0 ? end + 1 : end), rows)];
}
