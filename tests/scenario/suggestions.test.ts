import { expect, test } from 'vitest';
import type { Finding } from '../../src/scenario/finding.ts';
import { closest } from '../../src/scenario/suggest.ts';
import { load, minimalWith } from './files.ts';

/** What the findings of a text suggest, by rule. */
function suggested(text: string): [Finding['rule'], string | null][] {
  return load(text).findings.flatMap(({ rule, params }) => ('meant' in params ? [[rule, params.meant]] : []));
}

test.each([
  ['reflect_feelings', 'reflect_feeling'],
  ['apologize', 'apologise'],
  ['Open-Question', 'open_question'],
  ['statebadnews', 'state_bad_news'],
])('the move %s is understood as %s', (written, meant) => {
  expect(suggested(minimalWith('moves: [reflect_feeling]', `moves: [${written}]`))).toEqual([['unknown-move', meant]]);
});

test('a misspelt key is understood, from the keys of its own block', () => {
  const inResponse = minimalWith('reply: Tomorrow?,', 'reply: Tomorrow?, surface: birthday,');
  expect(suggested(inResponse)).toEqual([['unknown-key', 'surfaces']]);
  const inExchange = minimalWith('    - id: storm\n', '    - id: storm\n      Hint: He waits.\n');
  expect(suggested(inExchange)).toEqual([['unknown-key', 'hint']]);
  const atTheTop = minimalWith('minutes: 5\n', 'minutes: 5\nstep-back: {}\n');
  expect(suggested(atTheTop)).toEqual([['unknown-key', 'step_back']]);
});

test('a misspelt key is one of those that are missing, not one that stands beside it', () => {
  expect(suggested(minimalWith('reply: Tomorrow?, why:', 'reply: Tomorrow?, way:'))).toEqual([['unknown-key', 'why']]);
  expect(suggested(minimalWith('minutes: 5\n', 'minutes: 5\ntitel: x\n'))).toEqual([['unknown-key', null]]);
});

test('a misspelt exchange is understood', () => {
  expect(suggested(minimalWith('reply: Tomorrow?,', 'reply: Tomorrow?, goto: storms,'))).toEqual([
    ['unknown-exchange', 'storm'],
  ]);
});

test('a misspelt concern is understood', () => {
  expect(suggested(minimalWith('reply: Tomorrow?,', 'reply: Tomorrow?, surfaces: birtday,'))).toEqual([
    ['unknown-concern', 'birthday'],
  ]);
});

test('a misspelt temperament is understood', () => {
  expect(suggested(minimalWith('temperament: calm', 'temperament: agressive'))).toEqual([
    ['unknown-value', 'aggressive'],
  ]);
});

test('nothing is suggested for a word that is near to none', () => {
  expect(suggested(minimalWith('moves: [reflect_feeling]', 'moves: [sing]'))).toEqual([['unknown-move', null]]);
  expect(closest('', ['goto', 'hint'])).toBeNull();
});

test('the nearest of several near words is suggested', () => {
  expect(closest('trusst', ['trusts', 'trust'])).toBe('trust');
  expect(closest('plan', ['plane', 'plan'])).toBe('plan');
  expect(closest('plan', ['plan', 'plane'])).toBe('plan');
});

test('of words that are as near the first is suggested', () => {
  expect(closest('cat', ['bat', 'hat'])).toBe('bat');
});

test('a misspelt key excuses its own absence, and no other key that is missing elsewhere', () => {
  const misspelt = minimalWith('why: A plain fact.', 'wy: A plain fact.');
  expect(load(misspelt).findings.map(({ rule }) => rule)).toEqual(['unknown-key']);
  const both = misspelt.replace(', why: The feeling is named.', '');
  expect(both).not.toBe(misspelt);
  expect(load(both).findings.map(({ rule }) => rule)).toEqual(['unknown-key', 'missing-key']);
});
