/**
 * Numbers from 0 up to 1, the same for the same seed on every machine (mulberry32). The engine has its own (engine/random.ts): what a model
 * learns has nothing to do with how a talk is dealt, and must not change with it.
 */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Puts the values into an order by chance, in place. */
export function shuffle(values: Uint32Array, chance: () => number): void {
  for (let at = values.length - 1; at > 0; at--) {
    const other = Math.floor(chance() * (at + 1));
    const value = values[at] as number;
    values[at] = values[other] as number;
    values[other] = value;
  }
}
