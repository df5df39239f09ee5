import { expect, it } from 'vitest';
import { addressLike, namesIn, renaming } from '../../src/scenario/draft.ts';
import type { Scenario } from '../../src/scenario/schema.ts';

const named = (name: string): Scenario => ({ client: { name } }) as Scenario;

it.each([
  ['Nina Berg', 'Good day, Ms Berg. “Berg, Nina Berg.” Well, Ms\n  Berg.', 'Ms Berg'],
  ['Dr Henrik Solberg', 'Henrik Solberg. Dr Solberg? Dr Solberg.', 'Dr Solberg'],
  ['Andrei Popescu', 'Domnule Popescu, poftim. Nu, domnule Popescu. Vă rog, domnule Popescu.', 'domnule Popescu'],
  ['Nina Berg', 'Nina, listen. It is from Berg.', 'Nina'],
  ['Nina', 'Ms Nina, Ms Nina, Ms Ninas', 'Ms Nina'],
])('finds out how %s is addressed', (name, text, address) => {
  expect(namesIn(text, named(name)).address).toBe(address);
});

it('addresses somebody else in the same way', () => {
  expect(addressLike({ name: 'Nina Berg', address: 'Ms Berg' }, 'Ana Marin')).toBe('Ms Marin');
  expect(addressLike({ name: 'Nina Berg', address: 'Nina' }, 'Ana Marin')).toBe('Ana');
});

it('replaces whole names only, each once', () => {
  const renamed = renaming({ name: 'Nina Berg', address: 'Ms Berg' }, { name: 'Berg Nina', address: 'Mr Nina' });
  expect(renamed('Nina Berg, Ms Berg, Berg, the Bergs, Bergström, Herzberg')).toBe(
    'Berg Nina, Mr Nina, Nina, the Bergs, Bergström, Herzberg',
  );
});

it('takes a name for a name, not for a pattern', () => {
  const renamed = renaming({ name: 'A. (B) *', address: 'Mr *' }, { name: '$&', address: '$1' });
  expect(renamed('Good day, Mr *, or A. (B) *.')).toBe('Good day, $1, or $&.');
});
