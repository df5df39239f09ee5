import { expect, test } from 'vitest';
import { RULES, type Rule } from '../../src/scenario/finding.ts';
import { fixture, fixtures, load, minimalWith, shortly } from './files.ts';

/** The findings that a fixture announces in its first lines, in the order of the file. */
function announced(name: string): string[] {
  return [...fixture('err', name).matchAll(/^# expect: (CM\d+ at \d+:\d+)$/gm)].map(([, found = '']) => found);
}

/** Rules that the loader doesn't look for. */
const BEYOND_LOADING = /^CM(22\d|30[3-9]|3[1-9]\d|4\d\d)$/;

/** Files that can't be written down as a text fixture. */
const BYTES: Partial<Record<Rule, Uint8Array>> = {
  'too-large': new Uint8Array(256 * 1024 + 1).fill(0x23),
  'empty-file': new Uint8Array(0),
  'not-text': Uint8Array.of(0x66, 0x3a, 0xff),
};

test.each(fixtures('err'))('%s has exactly the findings it announces, where a person would look', (name) => {
  const { scenario, findings } = load(fixture('err', name));
  expect(findings.map(shortly)).toEqual(announced(name));
  expect(announced(name)).not.toEqual([]);
  // a warning leaves the scenario playable
  const wrong = findings.some(({ severity }) => severity === 'error');
  expect(scenario === null).toBe(wrong);
});

/** What no fixture shows. */
const ALSO = [
  ['format: 1', 'format: "1"'],
  ['minutes: 5', 'minutes: { five: 5 }'],
  ['client: Where is my parcel?', 'client: 5'],
] as const;

test('what the message of each finding has to say is kept beside the fixtures', async () => {
  const linesOf = (text: string): string[] =>
    load(text).findings.map(({ rule, params, at }) => {
      const to = at.endLine === at.line ? at.endColumn : `${at.endLine}:${at.endColumn}`;
      return `  ${rule} at ${at.line}:${at.column} to ${to}: ${JSON.stringify(params)}`;
    });
  const told = [
    ...fixtures('err').flatMap((name) => [name, ...linesOf(fixture('err', name))]),
    ...ALSO.flatMap(([part, instead]) => [instead, ...linesOf(minimalWith(part, instead))]),
  ];
  await expect(`${told.join('\n')}\n`).toMatchFileSnapshot('err/told.txt');
});

test.each(Object.entries(BYTES))('%s is reported at the beginning of the file', (rule, bytes) => {
  const { scenario, findings, text } = load(bytes);
  expect(findings.map(({ rule, at }) => [rule, at.line, at.column])).toEqual([[rule, 1, 1]]);
  expect(scenario).toBeNull();
  expect(text).toBe('');
});

test('every rule about a file has a fixture, or a case in bytes', () => {
  const shown = new Set(fixtures('err').flatMap((name) => announced(name).map((found) => found.slice(0, 5))));
  const missing = Object.entries(RULES)
    // what analysis proves has a seeded fault each in tests/analysis/proofs.test.ts; the writing and all that is said about
    // several files or suppressions has examples of its own, see tests/lint
    .filter(([rule, { code }]) => !shown.has(code) && !(rule in BYTES) && !BEYOND_LOADING.test(code))
    .map(([rule]) => rule);
  expect(missing).toEqual([]);
});

test('codes are unique, and numbered by what they are about', () => {
  const codes = Object.values(RULES).map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) expect(code).toMatch(/^CM[1234]\d\d$/);
});

test('every finding ends after it begins, inside the file', () => {
  for (const name of fixtures('err')) {
    const text = fixture('err', name);
    const lines = text.split('\n');
    for (const { at } of load(text).findings) {
      expect(at.endLine, name).toBeGreaterThanOrEqual(at.line);
      if (at.endLine === at.line) expect(at.endColumn, name).toBeGreaterThanOrEqual(at.column);
      expect(at.endLine, name).toBeLessThanOrEqual(lines.length);
    }
  }
});
