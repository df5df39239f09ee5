import { expect, test } from 'vitest';
import {
  cutOff,
  firstHidden,
  hiddenCharacters,
  jsonText,
  visible,
  visibleLine,
  withoutHidden,
} from '../../src/scenario/visible.ts';

const FAMILY = '👩\u200d💼';

test.each([
  ['a bidi control', 'a\u202eb', 'a⟨U+202E⟩b'],
  ['an escape', 'a\u001b[2Jb', 'a⟨U+001B⟩[2Jb'],
  ['a tag beyond the first plane', 'a\u{e0041}b', 'a⟨U+E0041⟩b'],
  ['a lone half of a character', 'a\ud83db', 'a⟨U+D83D⟩b'],
  ['a carriage return alone', 'a\rb', 'a⟨U+000D⟩b'],
])('%s is written out', (_, text, shown) => {
  expect(visible(text)).toBe(shown);
  expect(withoutHidden(text)).toBe(text.replace(/[^\x20-\x7e]+/gu, ''));
  expect(firstHidden(text)).toBe(1);
});

test('tabs, line ends and joiners are not hidden', () => {
  expect(visible(`a\tb\r\nc\n${FAMILY}`)).toBe(`a b\nc\n${FAMILY}`);
  for (const text of [`a\tb\r\nc\n${FAMILY}`, '']) {
    expect(withoutHidden(text)).toBe(text);
    expect(firstHidden(text)).toBe(-1);
    expect(hiddenCharacters(text)).toEqual([]);
  }
});

test('each hidden character is named once', () => {
  expect(hiddenCharacters('\u202ea\u0007\u202eb')).toEqual(['U+202E', 'U+0007']);
});

test('a name stays on its line', () => {
  expect(visibleLine('a\r\nb\u0007\n')).toBe('a⟨U+000A⟩b⟨U+0007⟩⟨U+000A⟩');
});

test('a text that is cut off ends with no half of a letter', () => {
  expect(cutOff('ab👩c', 4)).toBe('ab👩');
  expect(cutOff('ab👩c', 3)).toBe('ab');
  expect(cutOff('👩ab', 3)).toBe('👩a');
});

test('as JSON a value is the same value, and nothing hidden is in it', () => {
  const value = { 'k\u202e': ['\u200b', '\u{e0041}', '\u009b', FAMILY, 1, null] };
  for (const text of [jsonText(value), jsonText(value, 2)]) {
    expect(JSON.parse(text)).toEqual(value);
    expect(firstHidden(text)).toBe(-1);
  }
  expect(jsonText('\u202e\u{e0041}')).toBe('"\\u202e\\udb40\\udc41"');
  expect(jsonText([1], 2)).toBe('[\n  1\n]');
});
