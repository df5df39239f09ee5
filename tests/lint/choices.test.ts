import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceOf, type Decided, decidedIn, tally } from '../../src/lint/choices.ts';
import { subjectOf } from '../../src/lint/subject.ts';
import { SHIPPED, scenarioFrom, shippedText } from '../support/scenarios.ts';
import { exchange, reply, small } from '../support/small.ts';

test.each([
  [0, [0.25, 0.5], 1],
  [1, [0.25], 0.25],
  [1, [0.5, 0.5], 0.75],
  [2, [0.5, 0.5], 0.25],
  [3, [0.25, 0.25, 0.25], 1 / 64],
  [1, [], 0],
  [3, [1, 1], 0],
])('at least %i hits in tries of the chances %j: %f', (least, chances, expected) => {
  expect(chanceOf(least, chances)).toBeCloseTo(expected, 12);
});

test('a chance is one, and the more hits are wanted the smaller it is', () => {
  const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });
  fc.assert(
    fc.property(chances, (each) => {
      const all = Array.from({ length: each.length + 2 }, (_, least) => chanceOf(least, each));
      expect(all[0]).toBeCloseTo(1, 9);
      all.slice(1).forEach((chance, before) => {
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual((all[before] ?? 0) + 1e-9);
      });
    }),
    { seed: 3, numRuns: 300 },
  );
});

test('a sign is a habit only when chance alone would hardly ever show it', () => {
  const choice = { replies: [{}, {}, {}, {}] } as unknown as Decided;
  const talk = Array.from({ length: 12 }, () => ({ ...choice }));
  const habit = (times: number): boolean => tally(talk, (each) => talk.indexOf(each) < times).byHabit;
  expect([0, 3, 6, 12].map(habit)).toEqual([false, false, false, true]);
  expect(tally([], () => true)).toEqual({ times: 0, of: 0, byHabit: false });
  expect(tally(talk.slice(0, 3), () => true)).toMatchObject({ times: 3, of: 3, byHabit: false });
});

test.each(SHIPPED)('every choice that is decided in %s has one best reply, which earns the most', (id) => {
  const decided = decidedIn(subjectOf(`${id}.yaml`, scenarioFrom(shippedText(id), `${id}.yaml`)));
  expect(decided.length).toBeGreaterThan(5);
  for (const { best, others, replies } of decided) {
    expect(replies).toHaveLength(others.length + 1);
    for (const other of others) expect(other.points).toBeLessThan(best.points);
  }
});

test('a reply that conditions leave alone is no choice; it is one once there is another beside it', () => {
  const later = { when: { surfaced: 'main' } };
  const replies = [reply('good', ['reflect_feeling']), reply('cold', ['flat_refusal'], later)];
  const { exchanges } = subjectOf('small.yaml', small({ explosion: [exchange('e1', replies)] }));
  const decided = decidedIn({ exchanges: exchanges.filter(({ stage }) => stage === 'explosion') });
  expect(decided.map(({ best, others }) => [best, ...others].map(({ text }) => text.id))).toEqual([['good', 'cold']]);
});
