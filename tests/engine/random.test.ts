import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { randomFrom, shuffled } from '../../src/engine/random.ts';

it.each([0, 1, 2 ** 31 + 5])('is mulberry32 as it was published, from seed %i', (seed) => {
  expect([65_536, 65_536, 65_536].map(randomFrom(seed))).toEqual(reference(seed, 3));
});

/** Tommy Ettinger's mulberry32 as it is published, its upper 16 bits. */
function reference(seed: number, times: number): number[] {
  let a = seed;
  return Array.from({ length: times }, () => {
    a |= 0;
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.trunc((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * 65_536);
  });
}

it('stays below what is asked for, and comes to all of it', () => {
  const random = randomFrom(7);
  expect(new Set(Array.from({ length: 200 }, () => random(6)))).toEqual(new Set([0, 1, 2, 3, 4, 5]));
});

it('depends on the seed’s low 32 bits only', () => {
  expect(shuffled([1, 2, 3, 4, 5], 3)).toEqual(shuffled([1, 2, 3, 4, 5], 3 + 2 ** 32));
  expect(shuffled([1, 2, 3, 4, 5], -1)).toEqual(shuffled([1, 2, 3, 4, 5], 2 ** 32 - 1));
});

it('shuffles: all items are there, the list given is as it was, and every order comes up about as often', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (items, seed) => {
      const before = [...items];
      expect(shuffled(items, seed).sort()).toEqual([...before].sort());
      expect(items).toEqual(before);
    }),
  );
  const times = new Map<string, number>();
  for (let seed = 0; seed < 6000; seed += 1) {
    const order = shuffled(['a', 'b', 'c'], seed).join('');
    times.set(order, (times.get(order) ?? 0) + 1);
  }
  expect(times.size).toBe(6);
  for (const count of times.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
});
