/**
 * A seeded source of chance: mulberry32 (Tommy Ettinger, public domain), 32-bit integers only, the same on every machine.
 * @param seed any whole number; only its low 32 bits count
 */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  // 16 high bits: plenty for a handful of responses, and the product stays an exact integer
  return (below) => Math.trunc(((next() >>> 16) * below) / 65_536);
}

/** A new array in an order that depends on the seed and on nothing else (Fisher–Yates). */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const order = [...items];
  const random = randomFrom(seed);
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = random(last + 1);
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}
