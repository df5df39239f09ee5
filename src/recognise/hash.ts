/** The hash that every piece begins with, and its sort: the same words in two sorts are two pieces. FNV-1a, 32 bits. */
export const begun = (sort: string): number => hashed(sort, 0x811c9dc5);

/** The hash of what has been hashed so far and one word more. */
export const further = (before: number, word: string): number => hashed(word, hashed(' ', before));

/** A hash when nothing follows, its bits mixed once more. With a sign: such numbers need no memory of their own. */
export function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return once ^ (once >>> 12);
}

/** By UTF-16 code units. */
function hashed(text: string, before: number): number {
  let hash = before;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
