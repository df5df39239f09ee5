import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Finding, Rule } from '../../src/scenario/finding.ts';
import { checked } from '../support/examples.ts';
import { HOME } from '../support/scenarios.ts';

const TEMPLATE = readFileSync(`${HOME}scenarios/template.yaml`, 'utf8');

/** The template, whose reactions to the first exchange of the plan begin so. */
function withReaction(yaml: string): string {
  const [first = ''] = /^ +helped: Now that's about my afternoon.*$/m.exec(TEMPLATE) ?? [];
  return TEMPLATE.replace(first, yaml.replaceAll(/^/gm, /^ */.exec(first)?.[0] ?? ''));
}

const findingsIn = (text: string): readonly Finding[] => checked(text, { analysis: false }).findings;
const rulesIn = (text: string): Rule[] => findingsIn(text).map(({ rule }) => rule);

describe('a talk that can be answered in own words', () => {
  const exchanges = TEMPLATE.match(/^ +reactions:$/gm)?.length ?? 0;
  const without = TEMPLATE.replaceAll(/^( +)reactions:\n(?:\1 +.*\n)+/gm, '');

  test('has reactions in every exchange, and each one without them is named at its id', () => {
    expect(rulesIn(TEMPLATE)).toEqual([]);
    const found = findingsIn(without);
    expect(found.map(({ rule }) => rule)).toEqual(Array(exchanges).fill('no-reactions'));
    for (const { at } of found) expect(without.split('\n')[at.line - 1]).toMatch(/^ {4}- id: /);
  });

  test.each(['', 'say: false\n'])('is one whose author says so, so nothing is missing with %j', (say) => {
    expect(rulesIn(without.replace('say: true\n', say))).toEqual([]);
    expect(rulesIn(TEMPLATE.replace('say: true\n', say))).toEqual([]);
  });
});

describe('a reaction is read like every other line of the client:', () => {
  test.each([
    [
      'one that is a reply in the same exchange',
      "helped: Then it's no use any more. Then it's over.",
      'line-repeated',
      1,
    ],
    ['one that is a reaction elsewhere', "helped: That's not the bit that I'm stuck on.", 'line-repeated', 1],
    [
      'one that nobody would read to its end',
      `helped: ${'and then I waited again '.repeat(20)}`,
      'too-long-to-read',
      1,
    ],
    ['one that is still to be written', 'helped: TODO what she says', 'placeholder-text', 1],
    ['another language', 'helped: Nu pot să vă dau asta acum, pentru că nu este la mine.', 'wrong-language', 1],
    ['a character that can’t be seen', 'helped: Now that\u200b is it.', 'hidden-character', 1],
    ['a colon that splits it', 'helped: One thing: the dinner.', 'colon-in-text', 1],
    ['words lost behind a number sign', 'helped: I wait at counter #4 then.', 'comment-in-text', 1],
    ['a variant that is never said', 'helped:\n  - say: Good.\n  - say: Well, good.', 'variant-order', 1],
    [
      'a condition on a concern that there is not',
      'helped:\n  - when: { hidden: tomorrow }\n    say: Good.\n  - say: Well, good.',
      'unknown-concern',
      1,
    ],
  ] as const)('%s', (_, yaml, rule, times) => {
    expect(rulesIn(withReaction(yaml)).filter((each) => each === rule)).toHaveLength(times);
  });
});
