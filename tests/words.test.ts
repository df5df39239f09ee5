import { expect, it } from 'vitest';
import { en } from '../src/words/en.ts';
import { wordsFor } from '../src/words/words.ts';

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function' || value === null) return [];
  return Object.values(value as object).flatMap(texts);
}

it('falls back to English for a language without a catalogue', () => {
  expect(wordsFor('ro')).toBe(en);
  expect(wordsFor('en-GB')).toBe(en);
});

it('has commands begin with what this person types, wherever it names one, but for the scripts of a shell', () => {
  const words = wordsFor('en', 'node bin/program.js');
  expect(words.list.hint).toBe('Play one: node bin/program.js play <id>');
  expect(words.errors.noScenario('x', null, 'talks')).toContain('See node bin/program.js list.');
  expect(words.picker.welcome).toBe(en.picker.welcome);
  expect(words.completion).toBe(en.completion);
  expect(wordsFor('en', 'conflict-map')).toBe(en);
});

it('counts in the singular and in the plural', () => {
  expect(en.validate.fine(1)).toBe('1 file checked, nothing to mend.');
  expect(en.validate.summary(2, 1, 0, 0)).toBe('2 files checked: 1 error, 0 warnings.');
});

it('holds no empty text, and no exclamation mark', () => {
  expect(texts(en).length).toBeGreaterThan(100);
  for (const text of texts(en)) {
    expect(text.trim()).not.toBe('');
    expect(text).not.toContain('!');
  }
});
