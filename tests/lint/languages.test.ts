import { expect, test } from 'vitest';
import { wrongLanguage } from '../../src/lint/rules/wrong-language.ts';
import type { Subject } from '../../src/lint/subject.ts';

/** In all of them the declared language is English. */
const foundIn = (texts: readonly string[]): object[] =>
  wrongLanguage.check({
    scenario: { language: 'en' },
    texts: texts.map((text, index) => ({ text, path: ['reflect', index] })),
  } as unknown as Subject);

// the same small words in Russian and in Ukrainian
const EITHER = 'Я не везу так просто за вас, а вам не видно.';
const UKRAINIAN = [
  'Що ви мені скажете, якщо вже все закрито, та й коли можна буде?',
  'Він був тут, але її ще не було, і все це як завжди.',
];
const ENGLISH = Array.from({ length: 20 }, () => 'You have waited for this since noon, and that makes you angry.');

test('a file in another language has its declaration named, with the language that most of its texts are in', () => {
  expect(foundIn([EITHER, ...UKRAINIAN])).toEqual([
    { rule: 'wrong-language', params: { declared: 'en', found: 'uk' }, path: ['language'], mark: 'value' },
  ]);
});

test('a few texts in another language are named one by one', () => {
  expect(foundIn([...ENGLISH, ...UKRAINIAN])).toMatchObject([
    { params: { found: 'uk' }, path: ['reflect', 20] },
    { params: { found: 'uk' }, path: ['reflect', 21] },
  ]);
});
