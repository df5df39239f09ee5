import { expect, it } from 'vitest';
import { addressLike, draftOf, type Facts, namesIn, renaming } from '../../src/scenario/draft.ts';
import type { Scenario } from '../../src/scenario/format.ts';

const named = (name: string): Scenario => ({ client: { name } }) as Scenario;

it.each([
  ['Nina Berg', 'Good day, Ms Berg. “Berg, Nina Berg.” Well, Ms\n  Berg.', 'Ms Berg'],
  ['Dr Henrik Solberg', 'Henrik Solberg. Dr Solberg? Dr Solberg.', 'Dr Solberg'],
  ['Andrei Popescu', 'Domnule Popescu, poftim. Nu, domnule Popescu. Vă rog, domnule Popescu.', 'domnule Popescu'],
  ['Nina Berg', 'Nina Berg. Nina Berg. Nina Berg. Ms Berg, Ms Berg.', 'Ms Berg'],
  ['Nina Berg', 'Ms Berg, Mrs Berg, Ms Berg, Mrs Berg.', 'Ms Berg'],
  ['Nina Berg', 'Nina, listen. It is from Berg.', 'Nina'],
  ['Nina', 'Ms Nina, Ms Nina, Ms Ninas', 'Ms Nina'],
])('finds out how %s is addressed', (name, text, address) => {
  expect(namesIn(text, named(name)).address).toBe(address);
});

it('addresses somebody else in the same way', () => {
  expect(addressLike({ name: 'Nina Berg', address: 'Ms Berg' }, 'Ana Marin')).toBe('Ms Marin');
  expect(addressLike({ name: 'Nina Berg', address: 'Nina' }, 'Ana Marin')).toBe('Ana');
  expect(addressLike({ name: ' Nina  Berg ', address: 'Ms Berg' }, ' Ana  Marin ')).toBe('Ms Marin');
  expect(addressLike({ name: 'Nina Berg', address: 'Nina' }, ' Ana  Marin ')).toBe('Ana');
});

it('replaces whole names only, each once', () => {
  const renamed = renaming({ name: 'Nina Berg', address: 'Ms Berg' }, { name: 'Berg Nina', address: 'Mr Nina' });
  expect(renamed('Nina Berg, Ms Berg, Berg, the Bergs, Bergström, Herzberg')).toBe(
    'Berg Nina, Mr Nina, Nina, the Bergs, Bergström, Herzberg',
  );
});

it('takes the longest name that stands in a place', () => {
  const renamed = renaming({ name: 'Nina Berg', address: 'Nina' }, { name: 'Ana Marin', address: 'Mrs Marin' });
  expect(renamed('Nina Berg. Nina, Nina!')).toBe('Ana Marin. Mrs Marin, Mrs Marin!');
});

it('takes the longest one too where it is the name said twice', () => {
  const renamed = renaming({ name: 'Ali Ali', address: 'Ali' }, { name: 'Ana Marin', address: 'Mrs Marin' });
  expect(renamed('Ali Ali. Good day, Ali.')).toBe('Ana Marin. Good day, Mrs Marin.');
});

it('takes a name for a name, not for a pattern', () => {
  const renamed = renaming({ name: 'A. (B) *', address: 'Mr *' }, { name: '$&', address: '$1' });
  expect(renamed('Good day, Mr *, or A. (B) *.')).toBe('Good day, $1, or $&.');
});

const FILE = `# yaml-language-server: $schema=../scenario.schema.json
id: berg
title: Ms Berg waits
domain: banking
minutes: 5
summary: 'Ms Berg is no # 1.'
employee: { role: clerk }
client:
  name: Nina Berg
  relationship: new
  temperament: calm
  concerns:
    - { id: side, text: "Berg: a side concern." }
    - { id: berg-herself, text: Ms Berg is afraid. }
briefing:
  company:
    limits: [one, two, three]
    may_offer: [a call]
stages:
  position:
    - client: I am Nina Berg.
`;

const FACTS: Facts = {
  title: 'Waiting',
  domain: 'insurance',
  role: 'adviser',
  client: { name: 'Ana Marin', address: 'Mrs Marin' },
  relationship: 'loyal',
  temperament: 'anxious',
  concerns: ['A first.', 'A second.'],
  limits: ['only one'],
  offers: ['a visit', 'a letter'],
};

const drafted = (text: string): string =>
  draftOf(text, { name: 'Nina Berg', address: 'Ms Berg' }, 'waiting', FACTS, 'From berg.\n\nRead it.');

it('puts the facts in their places, and the names into every text', () => {
  expect(drafted(FILE)).toBe(`# yaml-language-server: $schema=./scenario.schema.json

# From berg.
# 
# Read it.

id: waiting
title: Waiting
domain: insurance
minutes: 5
summary: 'Mrs Marin is no # 1.'
employee: {role: adviser}
client:
  name: Ana Marin
  relationship: loyal
  temperament: anxious
  concerns:
    - {id: side, text: "A first."}
    - {id: berg-herself, text: A second.}
briefing:
  company:
    limits: [only one]
    may_offer: [a visit, a letter]
stages:
  position:
    - client: I am Ana Marin.
`);
});

it('leaves the notes of a file alone, but for the names in them', () => {
  const noted = FILE.replace('domain:', '# Ms Berg is no easy client.\ndomain:').replace(
    'clerk }',
    'clerk } # for Berg',
  );
  const draft = drafted(noted);
  expect(draft).toMatch(/^# yaml-language-server: .*\nid: waiting\n/);
  expect(draft).toContain('\n# Mrs Marin is no easy client.\ndomain: insurance\n');
  expect(draft).toContain('# for Marin\n');
});

it('takes the line for editors off the head alone', () => {
  const draft = drafted(FILE.replace('domain:', '# yaml-language-server: see above\ndomain:').replace(/^.*\n/, ''));
  expect(draft).toMatch(/^# yaml-language-server: \$schema=.*\nid: waiting\n/);
  expect(draft).toContain('\n# yaml-language-server: see above\ndomain: insurance\n');
});

it('renames no keys and no ids, and breaks no line shorter than a hundred characters', () => {
  const long = `Ms Berg ${'waits '.repeat(15)}`.trim();
  const draft = drafted(`${FILE}    - Berg: berg\n      say: ${long}\n`);
  expect(draft).toContain('    - Berg: berg\n');
  expect(draft).toContain(`say: ${long.replace('Ms Berg', 'Mrs Marin')}\n`);
});
