import type { CheckedFile } from '../scenario/checked-file.ts';

/**
 * What each finding of a file is known by from one check to the next: its rule, the line that it marks, and which of
 * such pairs it is, from 1. No two of a file are the same, and none changes when other lines come, go or are indented anew.
 */
export function fingerprintsOf({ findings, text }: Pick<CheckedFile, 'findings' | 'text'>): string[] {
  const lines = text.split('\n');
  const seen = new Map<string, number>();
  return findings.map(({ rule, at }) => {
    const pair = `${rule}:${hash((lines[at.line - 1] ?? '').trim())}`;
    const nth = (seen.get(pair) ?? 0) + 1;
    seen.set(pair, nth);
    return `${pair}:${nth}`;
  });
}

/** FNV-1a, 32 bits: two lines of a file that share a hash are still told apart by their number. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
