import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checked } from '../support/examples.ts';
import { HOME } from '../support/scenarios.ts';

const TEMPLATE = readFileSync(`${HOME}scenarios/template.yaml`, 'utf8');

/** The template with the first so many replies rewritten, and addressed to somebody else. */
function rewritten(count: number): string {
  let left = count;
  return TEMPLATE.replaceAll('Ms Berg', 'Mr Okafor')
    .replaceAll('Nina Berg', 'Daniel Okafor')
    .replaceAll(/^( +)say: (?!.*\n +reply: At three)(.*)$/gm, (line, indent: string) =>
      left-- > 0 ? `${indent}say: The room number ${left} has been given away, and we looked at it twice.` : line,
    );
}

/** The same without the reactions to own words. */
const withoutReactions = (text: string): string => text.replaceAll(/^( +)reactions:\n(?:\1 +.*\n)+/gm, '');

const leftIn = (text: string): number =>
  checked(text, { analysis: false }).findings.filter(({ rule }) => rule === 'template-left').length;

test('a copy of the template, and one that is hardly changed, is let be', () => {
  expect(leftIn(TEMPLATE)).toBe(0);
  expect(leftIn(rewritten(0))).toBe(0);
  expect(leftIn(rewritten(10))).toBe(0);
});

test('once most replies are rewritten, each exchange that still has some of the template’s is named', () => {
  const some = leftIn(withoutReactions(rewritten(30)));
  expect(some).toBeGreaterThan(0);
  expect(leftIn(withoutReactions(rewritten(36)))).toBeLessThan(some);
  expect(leftIn(withoutReactions(rewritten(1000)))).toBe(0);
});

test('reactions of the template to own words are left as well, in each exchange of a talk that is rewritten otherwise', () => {
  const exchanges = TEMPLATE.match(/^ +reactions:$/gm)?.length;
  expect(exchanges).toBeGreaterThan(10);
  expect(leftIn(rewritten(1000))).toBe(exchanges);
});
