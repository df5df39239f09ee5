/** What can stand in each `{slot}` of a training sentence. */
export type Slots = ReadonlyMap<string, readonly string[]>;

/**
 * Reads lines of `slot<TAB>filling`; see sentences/slots.tsv.
 * @throws Error naming the line that can't be read
 */
export function slotsIn(text: string): Slots {
  const slots = new Map<string, string[]>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [slot, filling, ...rest] = line.split('\t');
    if (!slot || !filling || rest.length > 0) throw new Error(`slots.tsv:${index + 1}: not slot<TAB>filling`);
    slots.set(slot, [...(slots.get(slot) ?? []), filling]);
  }
  return slots;
}

const SLOT = /\{(\w+)\}/g;

/**
 * A sentence with its slots filled in `times` ways, picked by `chance` (0 up to 1); one without slots as it is.
 * @throws Error on a slot that has no filling
 */
export function filled(sentence: string, slots: Slots, times: number, chance: () => number): string[] {
  if (sentence.search(SLOT) < 0) return [sentence];
  const all = Array.from({ length: times }, () =>
    sentence.replace(SLOT, (_, slot: string) => {
      const fillings = slots.get(slot) ?? [];
      const filling = fillings[Math.floor(chance() * fillings.length)];
      if (filling === undefined) throw new Error(`no filling for {${slot}} in “${sentence}”`);
      return filling;
    }),
  );
  return [...new Set(all)].map(capitalised);
}

const capitalised = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
