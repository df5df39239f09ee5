import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CATALOGUE } from '../../src/lint/catalogue.ts';
import { needsAnalysis } from '../../src/lint/check.ts';
import { RULES, type Rule } from '../../src/scenario/finding.ts';
import { checked, fileWith } from '../support/examples.ts';
import { HOME } from '../support/scenarios.ts';

/** Looks at several files at once: see tests/cli. */
const ACROSS_FILES: readonly Rule[] = ['same-scenario'];
/** Wants a talk of a million moments, which takes too long here: see tests/analysis/solve.test.ts. */
const TOO_LARGE: readonly Rule[] = ['not-analysed', 'trick-wins', 'partner-fails', 'style-ends-well', 'template-left'];

test('every rule is explained, each once', () => {
  expect(CATALOGUE.map(({ name }) => name)).toEqual(
    (Object.keys(RULES) as Rule[]).sort((a, b) => RULES[a].code.localeCompare(RULES[b].code, 'en')),
  );
});

test.each(CATALOGUE.filter(({ name }) => ![...ACROSS_FILES, ...TOO_LARGE].includes(name)))(
  '$name finds its bad example, and nothing in its good one',
  ({ name, bad, good }) => {
    const analysis = needsAnalysis(name);
    const rulesIn = (text: string): Rule[] => checked(text, { analysis }).findings.map(({ rule }) => rule);
    expect(rulesIn(fileWith(bad))).toContain(name);
    expect(rulesIn(fileWith(good))).not.toContain(name);
  },
);

test('a rule about the writing lies in the file of its name', () => {
  for (const { name } of CATALOGUE.filter((rule) => 'check' in rule))
    expect(readFileSync(`${HOME}src/lint/rules/${name}.ts`, 'utf8')).toContain(`name: '${name}'`);
});
