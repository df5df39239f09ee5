import { Lexer } from 'yaml';
import type { Problem } from './finding.ts';

/** A shipped scenario has about 40 KB and is nested 8 deep; the parser never sees more than this. */
export const MOST_BYTES = 256 * 1024;
export const MOST_DEPTH = 64;

export interface GuardedProblem {
  readonly problem: Problem;
  /** Offset in the text. */
  readonly offset: number;
}

/** Reads bytes as text, or says why not. Checked before the parser sees anything. */
export function decode(bytes: Uint8Array): { text: string } | { problem: Problem } {
  if (bytes.length > MOST_BYTES) {
    return { problem: { rule: 'too-large', params: { bytes: bytes.length, most: MOST_BYTES } } };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\0')) return { problem: { rule: 'not-text', params: {} } };
    if (text.trim() === '') return { problem: { rule: 'empty-file', params: {} } };
    return { text };
  } catch {
    return { problem: { rule: 'not-text', params: {} } };
  }
}

/**
 * Offset of the first place nested deeper than `MOST_DEPTH`, or -1. Uses the iterative lexer: the composer recurses, and
 * two deep documents in one process abort Node where nothing can catch it (yaml 2.9.1).
 */
export function tooDeepAt(text: string): number {
  const columns: number[] = [];
  let flow = 0;
  let column = 0;
  let offset = 0;
  let lineStart = true;
  for (const token of new Lexer().lex(text)) {
    if (token === '\u0002' || token === '\u001f' || token === '\u0018') continue;
    if (token === '[' || token === '{') flow += 1;
    else if (token === ']' || token === '}') flow -= 1;
    else if (flow === 0 && lineStart && token.trim() !== '') {
      while ((columns.at(-1) ?? -1) >= column) columns.pop();
      columns.push(column);
      lineStart = token === '-' || token === '?';
    }
    if (flow + columns.length > MOST_DEPTH) return offset;
    offset += token.length;
    const lineBreak = token.lastIndexOf('\n');
    if (lineBreak >= 0) lineStart = true;
    column = lineBreak >= 0 ? token.length - lineBreak - 1 : column + token.length;
  }
  return -1;
}
