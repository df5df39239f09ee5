import { expect, it, test } from 'vitest';
import { atLevels, isFixed, LEVELS, levelOf, readSettings, ruleNamed } from '../../src/lint/settings.ts';
import { type Finding, RULES, type Rule } from '../../src/scenario/finding.ts';

const settings = (text: string | Uint8Array) =>
  readSettings(typeof text === 'string' ? new TextEncoder().encode(text) : text);

const NAMES = Object.keys(RULES) as Rule[];

test('a settings file gives each rule its level, by name or code', () => {
  expect(settings('# ours\nrules:\n  best-by-place: off # for now\n  CM312: "error"\n  cm316: warning\n')).toEqual({
    levels: { 'best-by-place': 'off', 'why-judges': 'error', 'move-without-cue': 'warning' },
  });
});

it.each([
  ['a mark of the byte order and CRLF', '\uFEFFrules:\r\n  best-by-place: off\r\n', { 'best-by-place': 'off' }],
  ['flow style', 'rules: { best-by-place: hint }', { 'best-by-place': 'hint' }],
  ['every rule commented out', 'rules:\n#  best-by-place: off\n', {}],
])('a settings file may have %s', (_, text, levels) => {
  expect(settings(text)).toEqual({ levels });
});

it.each<[string, string | Uint8Array, object, number]>([
  ['nothing in it', '', { of: 'file' }, 1],
  ['a list', '- rules\n', { of: 'file' }, 1],
  ['a picture', Uint8Array.of(0x89, 0x50, 0, 0xff), { of: 'file' }, 1],
  ['broken YAML', 'rules:\n  best-by-place: [off\n', { of: 'file' }, 3],
  ['no map of rules', '# ours\nrules: off\n', { of: 'file' }, 2],
  ['hundreds of brackets', `rules: ${'['.repeat(900)}`, { of: 'file' }, 1],
  ['two documents', 'rules:\n---\nrules:\n', { of: 'file' }, 2],
  ['another key', 'rules:\n  dead-end: off\nrule:\n', { of: 'key', name: 'rule' }, 3],
  [
    'an unknown rule',
    'rules:\n  best-by-plase: off\n',
    { of: 'rule', name: 'best-by-plase', meant: 'best-by-place' },
    2,
  ],
  ['a list for a rule', 'rules:\n  ? [a]\n  : off\n', { of: 'rule' }, 2],
  ['an unknown level', 'rules:\n\n  CM306: of\n', { of: 'level', name: 'CM306', level: 'of' }, 3],
  ['a level in capitals', 'rules:\n  CM306: OFF\n', { of: 'level', name: 'CM306', level: 'OFF' }, 2],
  ['no level', 'rules:\n  CM306:\n', { of: 'level', name: 'CM306' }, 2],
  ['a list for a level', 'rules:\n  CM306: [off]\n', { of: 'level', name: 'CM306' }, 2],
  ['a rule in it twice', 'rules:\n  CM306: off\n  CM306: hint\n', { of: 'twice', name: 'CM306' }, 3],
  [
    'a rule in it by its name and its code',
    'rules:\n  CM306: off\nrules:\n  best-by-place: hint\n',
    { of: 'twice', name: 'best-by-place' },
    4,
  ],
  ['a rule that is always an error', 'rules:\n  unknown-key: off\n', { of: 'fixed', name: 'unknown-key' }, 2],
  ['an escape sequence', 'rules:\n  "\\e[31m": off\n', { of: 'rule', name: '⟨U+001B⟩[31m' }, 2],
])('a settings file with %s is wrong, and it is said where', (_, text, problem, line) => {
  expect(settings(text)).toMatchObject({ problem, line });
});

test('every rule is found by its name and its code, in capitals or not, and nothing else is', () => {
  for (const name of NAMES) {
    const { code } = RULES[name];
    for (const given of [name, name.toUpperCase(), code, code.toLowerCase()]) expect(ruleNamed(given)).toBe(name);
  }
  for (const given of ['', 'CM', 'CM999', '__proto__', 'constructor', 'toString', 'best-by']) {
    expect(ruleNamed(given)).toBeUndefined();
  }
});

test('a rule can be set to any level, unless a file with it can’t be played or misleads the eye', () => {
  for (const name of NAMES)
    for (const level of LEVELS)
      expect(levelOf(name, level)).toEqual(isFixed(name) ? { problem: { of: 'fixed', name } } : { rule: name, level });
  const fixed: Rule[] = ['yaml-syntax', 'unknown-move', 'same-scenario', 'hidden-character', 'bad-suppression'];
  const free: Rule[] = ['best-by-place', 'id-unlike-file', 'dead-end', 'stage-never-done'];
  expect([...fixed, ...free].filter(isFixed)).toEqual(fixed);
});

test('a finding has the level that is set, and is left out at off', () => {
  const finding = (rule: Rule) => ({ rule, severity: RULES[rule].severity }) as unknown as Finding;
  const severities = atLevels(
    [finding('dead-end'), finding('why-judges'), finding('no-moves'), finding('stage-never-done')],
    { 'dead-end': 'off', 'why-judges': 'hint', 'stage-never-done': 'warning' },
  ).map(({ rule, severity }) => [rule, severity]);
  expect(severities).toEqual([
    ['why-judges', 'hint'],
    ['no-moves', 'warning'],
    ['stage-never-done', 'warning'],
  ]);
});
