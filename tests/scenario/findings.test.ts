import { expect, test } from 'vitest';
import { type Finding, severest } from '../../src/scenario/finding.ts';
import { MOST_FINDINGS } from '../../src/scenario/load.ts';
import { load, MINIMAL, minimalWith, shortly } from './files.ts';

/** The findings of a text, each with its place and what its message says. */
const told = (text: string): unknown[] => load(text).findings.map((finding) => [shortly(finding), finding.params]);

test.each([
  ['a number', '5', { text: '5', literal: true }],
  ['a list', '[a]', { text: 'a list', literal: false }],
  ['a block', '{ a: b }', { text: 'a block of keys', literal: false }],
  ['nothing', '~', { text: 'nothing', literal: false }],
])('%s in the place of a variant’s words is found where it stands', (_, say, found) => {
  const text = minimalWith('Where is my parcel?', `[{ when: { surfaced: birthday }, say: ${say} }, { say: b }]`);
  expect(told(text)).toEqual([['CM203 at 25:53', { wanted: 'text', found }]]);
});

test('every variant that lacks its words is told', () => {
  const text = minimalWith('Where is my parcel?', '[{ when: { surfaced: birthday } }, {}]');
  expect(told(text)).toEqual([
    ['CM202 at 25:16', { key: 'say' }],
    ['CM202 at 25:50', { key: 'say' }],
  ]);
});

test.each([
  ['x'.repeat(60), 'x'.repeat(60)],
  ['x'.repeat(61), `${'x'.repeat(60)}…`],
  ['👩'.repeat(60), '👩'.repeat(60)],
  ['👩'.repeat(61), `${'👩'.repeat(60)}…`],
  ['"a\\nb"', 'a b'],
])('of a wrong value, %s, so much is repeated as fits on a line', (value, text) => {
  expect(told(minimalWith('minutes: 5', `minutes: ${value}`))).toEqual([
    ['CM203 at 6:10', { wanted: 'number', found: { text, literal: true } }],
  ]);
});

test('lines indented with a tab are told one by one, though to the parser each lies in the one above', () => {
  const lines = Array.from({ length: 300 }, (_, index) => (index % 2 === 0 ? '\t- id: a' : '\t\tsay:\tb'));
  const { findings } = load(`top:\n${lines.join('\n')}\n`);
  expect(findings.map(({ rule }) => rule)).toEqual(lines.slice(0, MOST_FINDINGS).map(() => 'tab-indent'));
  expect(findings.slice(0, 3).map(({ at }) => at)).toEqual([
    { line: 2, column: 1, endLine: 2, endColumn: 2 },
    { line: 3, column: 1, endLine: 3, endColumn: 3 },
    { line: 4, column: 1, endLine: 4, endColumn: 2 },
  ]);
});

test.each([
  ['a bracket that is not closed', 'a:\n\tb: 1\nc: [\n', 'CM102 at 2:1'],
  ['a key in a wrong column', 'a: 1\n b: 2\nc:\n\td: 1\n', 'CM102 at 4:1'],
  ['a key given twice', 'a: 1\na: 2\nb:\n\tc: 1\n', 'CM102 at 4:1'],
])('beside a tab %s is not told', (_, text, finding) => {
  expect(told(text)).toEqual([[finding, {}]]);
});

test('beside a key in a wrong column one given twice is not told', () => {
  expect(told('a:\n  b: 1\n c: 2\n  b: 1\n')).toEqual([['CM112 at 3:2', { found: 2, wanted: 3 }]]);
});

test('keys in braces stand in any column', () => {
  const { scenario, findings } = load(
    minimalWith('employee:\n  role: clerk', 'employee: {\n role: clerk,\n   name: x }'),
  );
  expect(findings).toEqual([]);
  expect(scenario?.employee).toEqual({ role: 'clerk', name: 'x' });
});

test.each([
  [
    'in braces',
    (compared: string) => minimalWith('reply: Tomorrow?,', `reply: x, when: { emotion: ${compared} },`),
    27,
    101,
  ],
  [
    'on a line of its own',
    (compared: string) =>
      minimalWith(
        '    - id: storm\n',
        `    - id: storm\n      when:\n        trust: ${compared}\n        emotion: "< 9"\n`,
      ),
    32,
    16,
  ],
])('a comparison without quotes %s is found where it stands', (_, text, line, column) => {
  for (const found of ['>= 80', '>=80', '> 80', '>80']) {
    expect(load(text(found)).findings).toMatchObject([
      {
        rule: 'bad-condition',
        params: { found },
        at: { line, column, endLine: line, endColumn: column + found.length },
      },
    ]);
  }
  expect(load(text('>= x')).findings).toMatchObject([{ rule: 'yaml-syntax', at: { line } }]);
});

test('what another line compares does not explain a fault', () => {
  const { findings } = load('a: "trust: >= 80"\nb: "x" y\nc: "trust: >= 80"\n');
  expect(findings.map(shortly)).toEqual(['CM101 at 2:8']);
});

test.each([
  ['after another fault', 'a: "x" y\nb: "x\n', ['CM101 at 1:8', 'CM101 at 2:4']],
  ['as a key', '? "x\n', ['CM101 at 1:3']],
])('a quote that is never closed is found at its beginning, %s', (_, text, findings) => {
  expect(load(text).findings.map(shortly)).toEqual(findings);
});

test('a comma that is missing behind a quoted text is found where it is missing', () => {
  expect(load('["a""b"]').findings.map(shortly)).toEqual(['CM101 at 1:5']);
});

test('lines are counted from the first one, though it is empty', () => {
  expect(told('\n\na: &b c\n')).toEqual([['CM105 at 3:4', { name: '&b' }]]);
});

test('what YAML reads otherwise than it was meant is told, each by itself', () => {
  expect(load('a: 1\na: 2\nb: &c d\n').findings.map(shortly)).toEqual(['CM103 at 2:1', 'CM105 at 3:4']);
  // keys that are no texts are none of the format, and that is all that is said of them
  expect(load('? [a]\n: 1\n? [b]\n: 1\n').findings.map(({ rule }) => rule)).not.toContain('duplicate-key');
});

test.each(['"late" # one', "'late' # one", '| # one\n  late', '[late] # one'])(
  'behind %j a note is a note',
  (title) => {
    const text = minimalWith('The parcel is late', title);
    expect(load(text).findings.map(({ rule }) => rule)).not.toContain('comment-in-text');
  },
);

test('a key that is missing from a block on the last line is told there', () => {
  const { findings } = load('{ format: 1 }');
  expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['missing-key']));
  for (const { at } of findings) expect(at).toEqual({ line: 1, column: 1, endLine: 1, endColumn: 14 });
});

test('a hidden character is told where it stands, and what else is wrong with its text where that begins', () => {
  expect(load(minimalWith('[reflect_feeling]', '["a\u202eb"]')).findings.map(shortly)).toEqual([
    'CM205 at 33:52',
    'CM301 at 33:54',
  ]);
});

test.each([
  ['a text of several lines', 'a: |\n  x: 1\n   y: 1\nb: 1\n c: 2\n', ['CM112 at 5:2', { found: 2, wanted: 1 }]],
  ['a folded one', '- a: >-\n    x: 1\n     y: 1\n b: 2\n', ['CM112 at 4:2', { found: 2, wanted: 3 }]],
  ['deeper keys as near', 'a:\n  b: 1\n c: 2\n', ['CM112 at 3:2', { found: 2, wanted: 3 }]],
])('a key in a wrong column is found after %s', (_, text, finding) => {
  expect(told(text)).toEqual([finding]);
});

test('a response has not the name of the breather that the scenario offers', () => {
  const named = minimalWith('{ id: plain,', '{ id: step-back,');
  expect(told(named)).toEqual([]);
  expect(told(named.replace('stages:\n', 'step_back: { say: a, reply: b, why: c }\nstages:\n'))).toEqual([
    ['CM208 at 28:17', { id: 'step-back', of: 'response', firstLine: 22 }],
  ]);
});

test('the place of what is not there is that of the nearest thing above it', () => {
  const { findingsOf, placeOf } = load(MINIMAL);
  const { line, column } = placeOf(['stages', 'plan', 7, 'id']);
  expect({ line, column }).toEqual({ line: MINIMAL.split('\n').indexOf('    - id: ideas') + 1, column: 5 });
  expect(placeOf(['stages', 'nowhere', 'deeper']).line).toBe(MINIMAL.split('\n').indexOf('  position:') + 1);
  // what is found out later is in the order of the file too
  const [first, second] = findingsOf([
    { rule: 'no-way-on', params: { of: 'stage', name: 'plan' }, path: ['stages', 'plan'], mark: 'key' },
    { rule: 'main-concern', params: { count: 0 }, path: ['client', 'concerns'], mark: 'key' },
  ]);
  expect([first?.rule, second?.rule]).toEqual(['main-concern', 'no-way-on']);
});

test('the client is calm, and at first not yet at the boiling point', () => {
  const emotion = (norm: number, start: number): unknown[] =>
    told(minimalWith('stages:\n', `emotion: { norm: ${norm}, start: ${start}, walkout: 60 }\nstages:\n`));
  expect(emotion(50, 59)).toEqual([]);
  expect(emotion(50, 60)).toEqual([['CM219 at 22:29', { key: 'start', value: 60, walkout: 60 }]]);
});

test.each([
  ['an exchange', '    - id: opening\n', '    - id: opening\n      when: { hidden: x }\n'],
  ['the client’s words', 'Where is my parcel?', '[{ when: { hidden: x }, say: a }, { say: b }]'],
  ['a response', 'reply: Tomorrow?,', 'reply: Tomorrow?, when: { hidden: x },'],
  ['a response that brings one out', 'reply: Tomorrow?,', 'reply: Tomorrow?, surfaces: x,'],
  ['a reply', 'reply: Tomorrow?,', 'reply: [{ when: { surfaced: x }, say: a }, { say: b }],'],
  [
    'a reaction',
    '    - id: storm\n',
    '    - id: storm\n      reactions: { helped: [{ when: { hidden: x }, say: a }, { say: b }], neutral: b, hurt: c }\n',
  ],
])('a concern that %s asks for in vain is found where it is asked for', (_, part, instead) => {
  const text = minimalWith(part, instead);
  const line = text.split('\n').findIndex((each) => each.includes(': x'));
  const column = text.split('\n')[line]?.indexOf(': x') ?? 0;
  const wrong = load(text).findings.filter(({ rule }) => rule === 'unknown-concern');
  expect(wrong.map(({ at }) => [at.line, at.column])).toEqual([[line + 1, column + 3]]);
});

test('a move given twice is told where it comes again', () => {
  const text = minimalWith('moves: [reflect_feeling]', 'moves: [validate, reflect_feeling, validate]');
  expect(told(text)).toEqual([['CM208 at 33:79', { id: 'validate', of: 'move', firstLine: 33 }]]);
});

test('a reply may lead on within its stage', () => {
  const goto = (part: string, id: string): unknown[] =>
    load(minimalWith(part, `${part} goto: ${id},`)).findings.map(({ rule }) => rule);
  expect(goto('reply: I am.,', 'storm')).toEqual([]);
  expect(goto('reply: Since when?,', 'opening')).toEqual([]);
  expect(goto('reply: Tomorrow?,', 'storm')).toEqual([]);
  expect(goto('reply: Tomorrow?,', 'opening')).toEqual(['backward-goto']);
  expect(goto('reply: I am.,', 'opening')).toEqual(['backward-goto']);
});

test('what was not loaded has no places but its beginning', () => {
  const { findingsOf, placeOf } = load('stages: [');
  expect(placeOf(['stages', 0])).toEqual({ line: 1, column: 1, endLine: 1, endColumn: 1 });
  expect(findingsOf([{ rule: 'main-concern', params: { count: 0 }, path: ['client'], mark: 'key' }])).toEqual([]);
});

test('the severest findings come first, the others in their order', () => {
  const of = (severity: Finding['severity'], line: number): Finding => ({
    rule: 'empty-file',
    params: {},
    file: 'a.yaml',
    severity,
    at: { line, column: 1, endLine: line, endColumn: 1 },
  });
  const findings = [of('hint', 1), of('warning', 2), of('error', 3), of('hint', 4), of('error', 5)];
  expect([...findings].sort(severest).map(({ at }) => at.line)).toEqual([3, 5, 2, 1, 4]);
});
