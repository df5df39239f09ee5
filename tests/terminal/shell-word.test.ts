import { describe, expect, it } from 'vitest';
import { shellWord } from '../../src/terminal/shell-word.ts';

describe('a word of a shell command', () => {
  it.each([
    ['loan-refusal', 'loan-refusal'],
    ['my talks/no.yaml', "'my talks/no.yaml'"],
    ["it's", "'it'\\''s'"],
    ['a\u001b[2J$(b)', "'a⟨U+001B⟩[2J$(b)'"],
  ])('%j is written %s', (text, written) => {
    expect(shellWord(text)).toBe(written);
  });
});
