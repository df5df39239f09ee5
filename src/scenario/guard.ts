import { type CST, Lexer, Parser } from 'yaml';
import type { Problem } from './finding.ts';

/** A shipped scenario has about 40 KB and is nested 8 deep; the parser never sees more than this. */
export const MOST_BYTES = 256 * 1024;
export const MOST_DEPTH = 64;
/** Lexemes of YAML, blanks and line ends among them. A shipped scenario has some 6,000; so a full file of sentences has half of this. */
export const MOST_PIECES = 64 * 1024;

/** Reads bytes as text, or says why not. Checked before the parser sees anything. */
export function decode(bytes: Uint8Array): { text: string } | { problem: Problem } {
  if (bytes.length > MOST_BYTES) {
    return { problem: { rule: 'too-large', params: { of: 'bytes', most: MOST_BYTES } } };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\0')) return { problem: { rule: 'not-text', params: {} } };
    return { text };
  } catch {
    return { problem: { rule: 'not-text', params: {} } };
  }
}

/**
 * The parser's tokens, or the offset of a place nested deeper than `MOST_DEPTH`, or of the one piece too many. Measured before
 * anything is composed: the composer recurses, and two deep documents in one process abort Node where nothing can catch it
 * (yaml 2.9.1); and it takes its time over a file that is all brackets.
 */
export function tokensOf(
  text: string,
  most = MOST_PIECES,
): { tokens: CST.Token[] } | { tooDeepAt: number } | { tooManyAt: number } {
  const tokens: CST.Token[] = [];
  const parser = new Parser();
  let pieces = 0;
  try {
    for (const lexeme of new Lexer().lex(text)) {
      pieces += 1;
      if (pieces > most) break;
      tokens.push(...parser.next(lexeme));
    }
    const tooManyAt = parser.offset;
    tokens.push(...parser.end());
    for (const token of tokens) {
      const tooDeepAt = tooDeepIn(token, MOST_DEPTH);
      if (tooDeepAt !== null) return { tooDeepAt };
    }
    return pieces > most ? { tooManyAt } : { tokens };
  } catch {
    return { tooDeepAt: 0 }; // the parser itself ran out of stack
  }
}

/** @param left how much deeper it may be nested; bounds this function too */
function tooDeepIn(token: CST.Token | null | undefined, left: number): number | null {
  if (!token) return null;
  if (left < 0) return token.offset;
  if (token.type === 'document') return tooDeepIn(token.value, left - 1);
  if (!('items' in token)) return null;
  for (const { key, value } of token.items) {
    const at = tooDeepIn(key, left - 1) ?? tooDeepIn(value, left - 1);
    if (at !== null) return at;
  }
  return null;
}
