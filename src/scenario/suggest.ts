import { distance } from 'fastest-levenshtein';

/** The known word that was probably meant: a third of its letters away at most, or two swapped ones; null if none is near. */
export function closest(word: string, known: readonly string[]): string | null {
  const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  const meant = plain(word);
  let best: { name: string; off: number } | undefined;
  for (const name of known) {
    const most = Math.max(name.length < 4 ? 1 : 2, Math.trunc(name.length / 3));
    // a text of megabytes is like none, and would take minutes to compare
    if (meant.length > name.length + most) continue;
    const off = distance(meant, plain(name));
    if (off <= most && (!best || off < best.off)) best = { name, off };
  }
  return best?.name ?? null;
}
