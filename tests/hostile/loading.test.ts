import { describe, expect, test } from 'vitest';
import { MOST_PIECES, tokensOf } from '../../src/scenario/guard.ts';
import { findingLines } from '../../src/terminal/finding-view.ts';
import { themeFor } from '../../src/terminal/theme.ts';
import { en } from '../../src/words/en.ts';
import { codes, load, MINIMAL, minimalWith } from '../scenario/files.ts';

const LIMIT = 256 * 1024;

describe('size', () => {
  const filledTo = (bytes: number): string => `${MINIMAL}#${'.'.repeat(bytes - MINIMAL.length - 1)}`;

  test('a file of 256 KB is read', () => {
    expect(codes(filledTo(LIMIT))).toEqual([]);
  });

  test('one byte more is too much, whatever it holds', () => {
    expect(codes(filledTo(LIMIT + 1))).toEqual(['CM106']);
    expect(codes(new Uint8Array(LIMIT + 1).fill(0xff))).toEqual(['CM106']);
    const { findings } = load(filledTo(LIMIT + 1));
    expect(findings.map(({ params }) => params)).toEqual([{ of: 'bytes', most: LIMIT }]);
  });

  test('bytes count, not letters', () => {
    expect(codes(`${MINIMAL}#${'ă'.repeat(LIMIT / 2)}`)).toEqual(['CM106']);
  });

  test('as many pieces of YAML as there may be are read, and of more the first is told', () => {
    // the beginning of the document, two marks that a word follows, and a, :, blank, b, line end
    expect(tokensOf('a: b\n', 8)).toHaveProperty('tokens');
    expect(tokensOf('a: b\n', 7)).toEqual({ tooManyAt: 'a: b'.length });
    const { scenario, findings } = load(`[${','.repeat(MOST_PIECES)}]`);
    expect(scenario).toBeNull();
    expect(findings).toMatchObject([
      {
        rule: 'too-large',
        params: { of: 'pieces', most: MOST_PIECES },
        at: { line: 1, column: MOST_PIECES, endLine: 1, endColumn: MOST_PIECES + 1 },
      },
    ]);
  });
});

describe('what is not text', () => {
  const utf16 = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le');

  test.each<[string, Uint8Array]>([
    ['UTF-16', utf16(MINIMAL)],
    ['UTF-16 the other way round', Buffer.from(utf16(MINIMAL)).swap16()],
    ['Latin-1', Buffer.from(minimalWith('Ana Rusu', 'Zoë Müller'), 'latin1')],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d)],
    ['a NUL character', Buffer.from(minimalWith('clerk', 'cl\0erk'))],
    ['a text cut within a letter', Buffer.from('title: ă').subarray(0, -1)],
  ])('%s is refused before it is parsed', (_, bytes) => {
    expect(codes(bytes)).toEqual(['CM109']);
  });

  test.each(['', ' ', '\n\n', '\t\r\n', '\uFEFF'])('%j is an empty file', (text) => {
    expect(codes(text)).toEqual(['CM108']);
  });
});

describe('YAML that does more than it shows', () => {
  test('an alias bomb is refused at its aliases', () => {
    const levels = Array.from(
      { length: 12 },
      (_, level) => `l${level + 1}: &l${level + 1} [${`*l${level}, `.repeat(9)}]`,
    );
    const found = codes(`l0: &l0 [boom]\n${levels.join('\n')}\n`);
    expect(new Set(found)).toEqual(new Set(['CM105']));
    expect(found).toHaveLength(12 * 9);
  });

  test('__proto__ is an unknown key, and reaches no prototype', () => {
    for (const text of [
      minimalWith('minutes: 5\n', 'minutes: 5\n__proto__: { format: 1, polluted: true }\n'),
      minimalWith('reply: Tomorrow?,', 'reply: Tomorrow?, __proto__: { polluted: true },'),
    ]) {
      const { findings } = load(text);
      expect(findings.map(({ params }) => params)).toEqual([expect.objectContaining({ key: '__proto__' })]);
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test.each(['constructor', 'toString', 'hasOwnProperty'])('%s is an unknown key', (key) => {
    expect(codes(minimalWith('minutes: 5\n', `minutes: 5\n${key}: x\n`))).toEqual(['CM201']);
  });

  test('__proto__ can not stand in for keys that are missing', () => {
    const text = MINIMAL.replace('  role: clerk', '  __proto__: { role: clerk }');
    expect(codes(text).sort()).toEqual(['CM201', 'CM202']);
  });

  test.each(['2026', '012', '0x1F', '1.5', 'true', '.inf', 'null', '~'])('%s is no text without quotes', (value) => {
    expect(codes(minimalWith('The parcel is late', value))).toEqual(['CM203']);
    expect(codes(minimalWith('The parcel is late', `"${value}"`))).toEqual([]);
  });

  test.each(['', '%YAML 1.1\n---\n'])('%j before it, a file is read as the YAML of today', (directive) => {
    expect(load(directive + minimalWith('language: en', 'language: no')).scenario?.language).toBe('no');
    const merged = load(directive + minimalWith('  role: clerk', '  <<: { name: x }\n  role: clerk'));
    expect(merged.findings).toMatchObject([{ rule: 'unknown-key', params: { key: '<<' } }]);
    expect(codes(directive + minimalWith('The parcel is late', '!!binary bGF0ZQ=='))).toEqual(['CM110']);
  });

  test('errors have their traces again after a file was read', () => {
    const { stackTraceLimit } = Error;
    for (const text of [MINIMAL, 'a: [']) {
      load(text);
      expect(Error.stackTraceLimit).toBe(stackTraceLimit);
    }
  });

  test.each(['yes', 'no', 'on', 'off', '2026-01-01', '12:30'])('%s is a text', (value) => {
    expect(load(minimalWith('The parcel is late', value)).scenario?.title).toBe(value);
  });

  test.each(['5.5', '.inf', '-.inf', '1e3'])('%s minutes are out of range, said once', (value) => {
    expect(codes(minimalWith('minutes: 5', `minutes: ${value}`))).toEqual(['CM206']);
  });

  test.each([
    ['a text', 'hello'],
    ['a list', '- a\n- b'],
    ['a comment', '# to do'],
    ['a mark of a document', '---'],
    ['a version of YAML', '%YAML 1.2\n'],
  ])('%s alone is no scenario, said once', (_, text) => {
    expect(codes(text)).toHaveLength(1);
  });
});

describe('hidden characters', () => {
  const HIDDEN = /[\u202a-\u202e\u2066-\u2069\u200b\ufeff]|\p{Cc}(?<!\n)/u;
  const shown = (text: string): string => {
    const loaded = load(text);
    const theme = themeFor({ colour: false, unicode: true, width: 100 });
    return findingLines(loaded.findings, loaded.text, theme, en).join('\n');
  };

  test.each([1, 2, 3])('a line is cut between its letters, not within one, whatever stands %i before', (before) => {
    const text = `${'x'.repeat(before)}${'👩'.repeat(200)}: [`;
    expect(shown(text)).toContain('👩👩');
    expect(shown(text)).not.toMatch(/\p{Cs}|U\+D/u);
    expect(
      shown(minimalWith('The parcel is late', `${'👩'.repeat(40 + before)} \u202e ${'👩'.repeat(99)}`)),
    ).not.toMatch(/\p{Cs}|U\+D/u);
  });

  test.each([
    ['raw', 'The \u202eparcel\u202c'],
    ['written as an escape', '"The \\u202Eparcel\\u202C"'],
  ])('those of a text, %s, are named and shown', (_, title) => {
    const text = minimalWith('The parcel is late', title);
    expect(load(text).findings).toMatchObject([
      {
        rule: 'hidden-character',
        params: { characters: ['U+202E', 'U+202C'] },
      },
    ]);
    expect(shown(text)).not.toMatch(HIDDEN);
  });

  test.each([
    ['in a key', minimalWith('minutes: 5\n', 'minutes: 5\nti\u202etle: x\n')],
    ['in a key, as an escape', minimalWith('minutes: 5\n', 'minutes: 5\n"ti\\u202Etle": x\n')],
    ['in a key, as an escape sequence', minimalWith('minutes: 5\n', 'minutes: 5\n"\\e[2Jtitle": x\n')],
    ['in the name of an alias', minimalWith('The parcel is late', '*la\u202ete')],
    ['in a tag', minimalWith('The parcel is late', '!la\u202ete x')],
    ['in a move', minimalWith('[reflect_feeling]', '["reflect\\u202E_feeling"]')],
    ['in a key given twice', minimalWith('minutes: 5\n', 'min\u202e: 5\nmin\u202e: 5\n')],
    ['where YAML is broken', minimalWith('The parcel is late', '"a" \u202eb')],
  ])('those %s are never printed, nor handed on', (_, text) => {
    expect(load(text).findings).not.toEqual([]);
    expect(shown(text)).not.toMatch(HIDDEN);
    for (const { params } of load(text).findings) expect(Object.values(params).join()).not.toMatch(HIDDEN);
  });
});
