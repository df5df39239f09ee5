import { expect, test } from 'vitest';
import { type Finding, severest } from '../../src/scenario/finding.ts';
import { MOST_FINDINGS } from '../../src/scenario/load.ts';
import { load, minimalWith, shortly } from './files.ts';

/** The findings of a text, each with its place and what its message says. */
const told = (text: string): unknown[] => load(text).findings.map((finding) => [shortly(finding), finding.params]);

test.each([
  ['a number', '5', { text: '5', literal: true }],
  ['a list', '[a]', { text: 'a list', literal: false }],
  ['a block', '{ a: b }', { text: 'a block of keys', literal: false }],
  ['nothing', '~', { text: 'nothing', literal: false }],
])('%s in the place of a variant’s words is found where it stands', (_, say, found) => {
  const text = minimalWith('Where is my parcel?', `[{ when: { surfaced: birthday }, say: ${say} }, { say: b }]`);
  expect(told(text)).toEqual([['CM203 at 25:53', { wanted: 'text', found }]]);
});

test('every variant that lacks its words is told', () => {
  const text = minimalWith('Where is my parcel?', '[{ when: { surfaced: birthday } }, {}]');
  expect(told(text)).toEqual([
    ['CM202 at 25:16', { key: 'say' }],
    ['CM202 at 25:50', { key: 'say' }],
  ]);
});

test.each([
  ['x'.repeat(60), 'x'.repeat(60)],
  ['x'.repeat(61), `${'x'.repeat(60)}…`],
  ['"a\\nb"', 'a b'],
])('of a wrong value, %s, so much is repeated as fits on a line', (value, text) => {
  expect(told(minimalWith('minutes: 5', `minutes: ${value}`))).toEqual([
    ['CM203 at 6:10', { wanted: 'number', found: { text, literal: true } }],
  ]);
});

test('lines indented with a tab are told one by one, though to the parser each lies in the one above', () => {
  const lines = Array.from({ length: 300 }, (_, index) => (index % 2 === 0 ? '\t- id: a' : '\t\tsay: b'));
  const { findings } = load(`top:\n${lines.join('\n')}\n`);
  expect(findings.map(({ rule }) => rule)).toEqual(lines.slice(0, MOST_FINDINGS).map(() => 'tab-indent'));
  expect(findings.slice(0, 2).map(({ at }) => at)).toEqual([
    { line: 2, column: 1, endLine: 2, endColumn: 2 },
    { line: 3, column: 1, endLine: 3, endColumn: 3 },
  ]);
});

test.each([
  ['a text of several lines', 'a: |\n  x: 1\n   y: 1\nb: 1\n c: 2\n', ['CM112 at 5:2', { found: 2, wanted: 1 }]],
  ['a folded one', '- a: >-\n    x: 1\n     y: 1\n b: 2\n', ['CM112 at 4:2', { found: 2, wanted: 3 }]],
  ['deeper keys as near', 'a:\n  b: 1\n c: 2\n', ['CM112 at 3:2', { found: 2, wanted: 3 }]],
])('a key in a wrong column is found after %s', (_, text, finding) => {
  expect(told(text)).toEqual([finding]);
});

test('a response has not the name of the breather that the scenario offers', () => {
  const named = minimalWith('{ id: plain,', '{ id: step-back,');
  expect(told(named)).toEqual([]);
  expect(told(named.replace('stages:\n', 'step_back: { say: a, reply: b, why: c }\nstages:\n'))).toEqual([
    ['CM208 at 28:17', { id: 'step-back', of: 'response', firstLine: 22 }],
  ]);
});

test('what was not loaded has no places but its beginning', () => {
  const { findingsOf, placeOf } = load('stages: [');
  expect(placeOf(['stages', 0])).toEqual({ line: 1, column: 1, endLine: 1, endColumn: 1 });
  expect(findingsOf([{ rule: 'main-concern', params: { count: 0 }, path: ['client'], mark: 'key' }])).toEqual([]);
});

test('the severest findings come first, the others in their order', () => {
  const of = (severity: Finding['severity'], line: number): Finding => ({
    rule: 'empty-file',
    params: {},
    file: 'a.yaml',
    severity,
    at: { line, column: 1, endLine: line, endColumn: 1 },
  });
  const findings = [of('hint', 1), of('warning', 2), of('error', 3), of('hint', 4), of('error', 5)];
  expect([...findings].sort(severest).map(({ at }) => at.line)).toEqual([3, 5, 2, 1, 4]);
});
