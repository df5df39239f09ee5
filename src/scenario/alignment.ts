import type { Span } from './position.ts';

/** A key that begins in no column in which one may begin. Columns count from 1. */
export interface Misaligned {
  readonly span: Span;
  readonly found: number;
  readonly wanted: number;
}

/** A line that begins with a key: what stands before it, the key, what stands behind the colon. */
const KEY = /^( *(?:- +)*)([A-Za-z_]\w*) *:(?: +(.*))?$/;

/**
 * The first key that is indented unlike its neighbours: the parser stumbles over it somewhere else, or over what follows.
 * Scenario files have one key a line; what is written otherwise is passed over.
 */
export function misalignedIn(text: string): Misaligned | null {
  /** Columns of the keys that are open, the innermost last. */
  let open: number[] = [];
  let opens = true;
  /** Lines deeper than this belong to a text. */
  let textIn: number | null = null;
  let quote: string | null = null;
  let from = 0;
  for (const line of text.split(/(?<=\n)/)) {
    const start = from;
    from += line.length;
    const written = line.trimEnd();
    const indent = written.length - written.trimStart().length;
    if (quote !== null) {
      if (written.includes(quote)) quote = null;
      continue;
    }
    if (written === '' || written.trimStart().startsWith('#')) continue;
    if (textIn !== null && indent >= textIn) continue;
    textIn = null;
    const parts: string[] | null = KEY.exec(written);
    if (!parts) continue;
    const [, lead, key, value = ''] = parts as [string, string, string, string?];
    const column = lead.length + 1;
    const known = open.includes(column);
    if (!known && !(opens && column > (open.at(-1) ?? 0))) {
      const wanted = [...open].sort((a, b) => Math.abs(a - column) - Math.abs(b - column) || b - a)[0] ?? 1;
      return { span: [start + column - 1, start + column - 1 + key.length], found: column, wanted };
    }
    open = [...open.filter((other) => other < column), column];
    // a second key on the line is another fault, and is told by itself
    opens = value === '' || value.startsWith('#') || /^[A-Za-z_]\w*:(?: |$)/.test(value);
    if (/^[|>]/.test(value)) textIn = column;
    const [mark] = value;
    if ((mark === '"' || mark === "'") && !value.slice(1).includes(mark)) quote = mark;
  }
  return null;
}
