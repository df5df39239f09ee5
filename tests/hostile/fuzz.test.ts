import fc from 'fast-check';
import { expect, test } from 'vitest';
import { load, MINIMAL } from '../scenario/files.ts';
import { SHIPPED, shippedText } from '../support/scenarios.ts';

const SEED = 20_240_229;

/** A scenario or a finding, and every finding somewhere in the file. */
function expectAnswer(text: string): void {
  const { scenario, findings } = load(text);
  expect(scenario === null).toBe(findings.length > 0);
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  for (const { at } of findings) {
    const places = [
      { line: at.line, column: at.column },
      { line: at.endLine, column: at.endColumn },
    ];
    for (const { line, column } of places) {
      const length = lines[line - 1]?.length ?? -1;
      if (line < 1 || column < 1 || column > length + 1) expect.fail(`${line}:${column} is not in the file`);
    }
    if (at.endLine < at.line || (at.endLine === at.line && at.endColumn < at.column)) expect.fail('ends too early');
  }
}

/** What YAML reads as more than a letter, and what people paste. */
const PIECES = [
  ...[':', ': ', '- ', '? ', '# ', '[', ']', '{', '}', ', ', '"', "'", '|', '>-', '&a ', '*a', '!t ', '%', '@', '`'],
  ...[
    '\n',
    '\n\n',
    '\t',
    '\r',
    '\n---\n',
    '\n...\n',
    '  ',
    '\u202e',
    '\ufeff',
    '\u2028',
    '\0',
    '👩\u200d💼',
    '\\',
    '<<: ',
  ],
];

const piece = fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 8 }));
const place = fc.double({ min: 0, max: 1, noNaN: true });

type Change = (text: string) => string;

const ofLetters: fc.Arbitrary<Change> = fc
  .tuple(place, fc.nat(40), fc.option(piece, { nil: '' }))
  .map(([at, gone, added]) => (text) => {
    const from = Math.trunc(at * text.length);
    return text.slice(0, from) + added + text.slice(from + gone);
  });

const ofLines: fc.Arbitrary<Change> = fc
  .tuple(place, fc.nat(3), place, fc.nat(3), fc.nat(4))
  .map(([at, gone, from, copied, indent]) => (text) => {
    const lines = text.split('\n');
    const first = Math.trunc(from * lines.length);
    const moved = lines.slice(first, first + copied).map((line) => ' '.repeat(indent) + line);
    return lines.toSpliced(Math.trunc(at * lines.length), gone, ...moved).join('\n');
  });

const changes = fc.array(fc.oneof(ofLetters, ofLines), {
  minLength: 1,
  maxLength: 4,
});
const changed = (text: string, by: readonly Change[]): string => by.reduce((before, change) => change(before), text);

test('any text gives a scenario or findings inside the file', () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.array(piece, { maxLength: 60 }).map(String));
  const pasted = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
  fc.assert(fc.property(fc.oneof(text, pasted), expectAnswer), {
    seed: SEED,
    numRuns: 200,
  });
});

test('any bytes give a scenario or findings', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const { scenario, findings } = load(bytes);
      expect(scenario === null).toBe(findings.length > 0);
    }),
    { seed: SEED, numRuns: 200 },
  );
});

test('the minimal scenario, changed anyhow, gives a scenario or findings inside the file', () => {
  const property = fc.property(changes, (by) => expectAnswer(changed(MINIMAL, by)));
  fc.assert(property, { seed: SEED, numRuns: 100 });
});

test.each(SHIPPED)('%s, changed anyhow, gives a scenario or findings inside the file', (id) => {
  const text = shippedText(id);
  fc.assert(
    fc.property(changes, (by) => expectAnswer(changed(text, by))),
    { seed: SEED, numRuns: 8 },
  );
});

test.each([
  ['different keys', (index: number) => `k${index}: 1\n`],
  ['the same key', () => 'k: 1\n'],
  ['closing brackets', () => ']'],
  ['dashes', () => '-\n'],
])('a file full of %s is answered, not waited for', (_, line) => {
  let text = '';
  for (let index = 0; text.length < 30_000; index++) text += line(index);
  expect(load(text).scenario).toBeNull();
});
