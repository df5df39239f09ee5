/** How alike two sets are (Dice): twice what they share by what they have together, 0–1. */
export function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const each of one) if (other.has(each)) shared++;
  return shared === 0 ? 0 : (2 * shared) / (one.size + other.size);
}
