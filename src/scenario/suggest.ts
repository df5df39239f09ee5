import { distance } from 'fastest-levenshtein';

/** The known word that was probably meant: a third of its letters away at most, or two swapped ones; null if none is near. */
export function closest(word: string, known: readonly string[]): string | null {
  const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  let best: { name: string; off: number } | undefined;
  for (const name of known) {
    const off = distance(plain(word), plain(name));
    if (off <= Math.max(name.length < 4 ? 1 : 2, Math.trunc(name.length / 3)) && (!best || off < best.off))
      best = { name, off };
  }
  return best?.name ?? null;
}
