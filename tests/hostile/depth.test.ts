import { expect, test } from 'vitest';
import { codes, load, minimalWith } from '../scenario/files.ts';

/** Nested so deep that the YAML library, given two such texts in a process, aborts Node where nothing can catch it. */
const DEEP = 1000;

const stairs = (step: string): string =>
  Array.from({ length: DEEP / 4 }, (_, level) => ' '.repeat(level) + step).join('\n');

test.each([
  ['lists in brackets', '['.repeat(DEEP)],
  ['lists in brackets, closed', '['.repeat(DEEP) + ']'.repeat(DEEP)],
  ['blocks in braces', '{a: '.repeat(DEEP)],
  ['brackets and braces in turn', '[{a: '.repeat(DEEP)],
  ['brackets on lines of their own', '[\n'.repeat(DEEP)],
  ['blocks, each indented', stairs('a:')],
  ['blocks with quoted keys', stairs('"a":')],
  ['lists, each indented', stairs('-')],
  ['lists on one line', '- '.repeat(DEEP)],
  ['keys on one line', '? '.repeat(DEEP)],
])('%s, nested too deep, are refused twice in one process', (_, text) => {
  expect(codes(text)).toEqual(['CM107']);
  expect(codes(text)).toEqual(['CM107']);
});

test.each([
  ['brackets after as many closed ones', `${']'.repeat(DEEP)}${'['.repeat(DEEP)}`],
  ['dashes within a bracket', `[\n${'- '.repeat(DEEP)}\n]`],
  ['pairs within a bracket', `[${'a: '.repeat(DEEP)}]`],
  ['keys on one line', 'a: '.repeat(DEEP)],
  ['quoted keys on one line', '"a": '.repeat(DEEP)],
  ['empty keys on one line', ': '.repeat(DEEP)],
  ['aliases as keys on one line', '*a : '.repeat(DEEP)],
  ['keys of both kinds on one line', 'a: ? '.repeat(DEEP)],
])('%s do not get past the limit of nesting', (_, text) => {
  expect(codes(text)).toEqual(['CM107']);
  expect(codes(text)).toEqual(['CM107']);
});

test.each([
  ['dashes within a bracket', `[\n${'- '.repeat(50_000)}\n]`],
  ['pairs within a bracket', `[${'a: '.repeat(50_000)}]`],
])('a quarter of a megabyte of %s is refused, not thrown', (_, text) => {
  expect(codes(text)).toEqual(['CM107']);
});

test.each([1, 2, 5])('the place of what is nested too deep is found on line %i', (line) => {
  const { findings } = load(`${'a:\n'.repeat(line - 1)}${'['.repeat(DEEP)}`);
  expect(findings.map(({ at }) => at.line)).toEqual([line]);
});

test('what is nested deep, but not too deep, is only of the wrong type', () => {
  const nested = `${'['.repeat(50)}${']'.repeat(50)}`;
  expect(codes(minimalWith('minutes: 5', `minutes: ${nested}`))).toEqual(['CM203']);
});
