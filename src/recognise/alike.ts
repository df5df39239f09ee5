/** How alike two sets are (Dice): twice what they share by what they have together, 0–1. Below `least` it is 0 as soon as that is plain. */
export function alike(one: ReadonlySet<string>, other: ReadonlySet<string>, least = 0): number {
  const together = one.size + other.size;
  const needed = (least * together) / 2;
  if (other.size < needed) return 0;
  let [shared, left] = [0, one.size];
  for (const each of one) {
    if (shared + left < needed) return 0;
    if (other.has(each)) shared++;
    left--;
  }
  return shared === 0 ? 0 : (2 * shared) / together;
}
