import { expect, it } from 'vitest';
import { EVENTS } from './events.ts';
import { holdPiped, PIPED } from './pipes.ts';
import { PLACES } from './places.ts';
import { hold } from './run.ts';

const named = <T extends { readonly name: string }>(all: readonly T[], name: string): T => {
  const found = all.find((each) => each.name === name);
  if (!found) throw new Error(`nothing is called ${name}`);
  return found;
};

/** A part of what `npm run input` runs: every kind of prompt, and every kind of thing that happens. */
it.each([
  [
    'is told to end, stopped and gone on with, or resized',
    [
      ['second reply', 'SIGTERM'],
      ['first reply', 'Ctrl-Z and fg'],
      ['what a reply did', '1×1'],
      ['reply by number, accessible', 'SIGHUP'],
    ],
  ],
  [
    'gets no more input, or more than any person types',
    [
      ['a minute of breathing', 'Ctrl-D'],
      ['first reply', 'a megabyte pasted'],
      ['reply in own words', 'a line of a megabyte'],
      ['question after a talk', 'terminal closed'],
    ],
  ],
  [
    'can keep nothing',
    [
      ['full disk', 'Ctrl-C'],
      ['data folder below a file', 'SIGINT'],
    ],
  ],
] as const)('a prompt whose program %s ends in order, and leaves the terminal as it was', async (_, cases) => {
  const held = await Promise.all(
    cases.map(async ([place, event]) => [place, event, await hold(named(PLACES, place), named(EVENTS, event))]),
  );
  expect(held).toEqual(cases.map(([place, event]) => [place, event, []]));
});

it('where nobody can be asked, nothing hangs: it says what to pass, reads what has no end by its beginning, and takes signals', async () => {
  const names = [
    'conflict-map play loan-refusal, open pipe',
    'conflict-map history delete --all, yes',
    'conflict-map play loan-refusal --answers -, yes',
    'conflict-map recognise -, yes',
    'conflict-map validate -, SIGTERM',
    'conflict-map play loan-refusal --answers -, SIGINT',
  ];
  const held = await Promise.all(names.map(async (name) => [name, await holdPiped(named(PIPED, name))]));
  expect(held).toEqual(names.map((name) => [name, []]));
});
