import { WORDS } from './key.ts';

/** Packed states, each kept once and numbered from 0 in the order in which they were added. */
export interface StateTable {
  /** `WORDS` words a state. */
  words: Int32Array;
  count: number;
  /** Open addressing: the number of a state plus 1, or 0 where free. Its length is a power of two, at least twice `count`. */
  slots: Int32Array;
}

export function emptyTable(): StateTable {
  return { words: new Int32Array(WORDS * 32_768), count: 0, slots: new Int32Array(65_536) };
}

/** The same array, or a longer one with the same beginning. */
export function roomFor<T extends Int32Array | Uint8Array | Int16Array>(array: T, length: number): T {
  if (length <= array.length) return array;
  const longer = new (array.constructor as new (length: number) => T)(Math.max(length, array.length * 2));
  longer.set(array);
  return longer;
}

function slotOf(a: number, b: number, c: number, mask: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) & mask;
}

/** The number of the state whose words stand at `key`, or the complement of the free slot it would take. */
function search({ words, slots }: StateTable, key: Int32Array): number {
  const a = key[0] as number;
  const b = key[1] as number;
  const c = key[2] as number;
  const mask = slots.length - 1;
  for (let slot = slotOf(a, b, c, mask); ; slot = (slot + 1) & mask) {
    const number = (slots[slot] as number) - 1;
    if (number < 0) return ~slot;
    const at = number * WORDS;
    if (words[at] === a && words[at + 1] === b && words[at + 2] === c) return number;
  }
}

/** The number of a state, or -1. */
export function find(table: StateTable, key: Int32Array): number {
  return Math.max(-1, search(table, key));
}

/** The number of a state, which is added if it is new. */
export function add(table: StateTable, key: Int32Array): number {
  const found = search(table, key);
  if (found >= 0) return found;
  const number = table.count;
  table.words = roomFor(table.words, (number + 1) * WORDS);
  for (let word = 0; word < WORDS; word += 1) table.words[number * WORDS + word] = key[word] as number;
  table.slots[~found] = number + 1;
  table.count += 1;
  if (table.count * 2 > table.slots.length) spread(table);
  return number;
}

function spread(table: StateTable): void {
  const { words } = table;
  const slots = new Int32Array(table.slots.length * 2);
  const mask = slots.length - 1;
  for (let number = 0; number < table.count; number += 1) {
    const at = number * WORDS;
    let slot = slotOf(words[at] as number, words[at + 1] as number, words[at + 2] as number, mask);
    while (slots[slot]) slot = (slot + 1) & mask;
    slots[slot] = number + 1;
  }
  table.slots = slots;
}
