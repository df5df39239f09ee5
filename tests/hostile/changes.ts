import * as fc from 'fast-check';
import { MOVE_NAMES } from '../../src/map/moves.ts';

/** What YAML reads as more than a letter, what people paste, and what programs stumble over. */
const PIECES = [
  ...[
    ':',
    ': ',
    '- ',
    '? ',
    '# ',
    '[',
    ']',
    '{',
    '}',
    ', ',
    '"',
    "'",
    '|',
    '>-',
    '&a ',
    '*a',
    '!t ',
    '!!binary ',
    '%',
    '@',
    '`',
  ],
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
    '\u001b[2J',
    '\u009b',
    '\u{e0041}',
  ],
  ...[
    '👩\u200d💼',
    '\\',
    '<<: ',
    '__proto__: ',
    'constructor: ',
    'goto: storm',
    'when: { emotion: ">= 1" }',
    'reprise: true',
  ],
  ...[
    '# conflict-map-disable-next-line ',
    'id-unlike-file: x\n',
    '%YAML 1.1\n---\n',
    '"\\uD800"',
    '9e999',
    '.nan',
    '0x',
    '[[[[[[[[[[',
    '{a: {a: {a: ',
  ],
];

/** Letters of one to eleven halves; one half alone. The library's own graphemes take seconds to be laid out. */
const letter = fc.constantFrom('a', 'Z', '7', ' ', '_', '.', 'ș', 'я', '中', 'e\u0301', '👩\u200d💼', '🇷🇴', '\ud83d');

const piece = fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: letter, maxLength: 8 }));
const place = fc.double({ min: 0, max: 1, noNaN: true });

/** Texts of such pieces alone. */
export const anyText = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ unit: letter, maxLength: 300 }),
);

type Change = (bytes: Buffer) => Buffer;

const cutAt = (bytes: Buffer, at: number): number => Math.trunc(at * bytes.length);

const flip = fc.tuple(place, fc.nat(7)).map(
  ([at, bit]): Change =>
    (bytes) => {
      const flipped = Buffer.from(bytes);
      const index = cutAt(bytes, at);
      flipped[index] = (bytes[index] ?? 0) ^ (1 << bit);
      return flipped;
    },
);

/** Takes something out, and puts something in. */
const splice = fc
  .tuple(
    place,
    fc.nat(40),
    fc.oneof(
      piece.map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 6 }),
    ),
  )
  .map(
    ([at, gone, instead]): Change =>
      (bytes) => {
        const from = cutAt(bytes, at);
        return Buffer.concat([bytes.subarray(0, from), instead, bytes.subarray(from + gone)]);
      },
  );

const copy = fc.tuple(place, place, fc.nat(200)).map(
  ([to, from, length]): Change =>
    (bytes) => {
      const [at, first] = [cutAt(bytes, to), cutAt(bytes, from)];
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(first, first + length), bytes.subarray(at)]);
    },
);

const cut = place.map(
  (at): Change =>
    (bytes) =>
      bytes.subarray(0, cutAt(bytes, at)),
);

const lines = fc.tuple(place, fc.nat(3), place, fc.nat(3), fc.nat(4)).map(
  ([at, gone, from, copied, indent]): Change =>
    (bytes) => {
      const all = bytes.toString('latin1').split('\n');
      const first = Math.trunc(from * all.length);
      const moved = all.slice(first, first + copied).map((line) => ' '.repeat(indent) + line);
      return Buffer.from(all.toSpliced(Math.trunc(at * all.length), gone, ...moved).join('\n'), 'latin1');
    },
);

/** One to three changes of bytes; the text need be none afterwards. */
export const changes: fc.Arbitrary<Change> = fc
  .array(
    fc.oneof(
      { arbitrary: splice, weight: 4 },
      { arbitrary: lines, weight: 3 },
      { arbitrary: copy, weight: 2 },
      { arbitrary: flip, weight: 1 },
      { arbitrary: cut, weight: 1 },
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((all) => (bytes) => all.reduce((before, change) => change(before), bytes));

export type Value = string | number | boolean | null | Value[] | { [key: string]: Value };

const KEYS = [
  '__proto__',
  'constructor',
  'toString',
  'id',
  'say',
  'when',
  'goto',
  'client',
  'responses',
  'reprise',
  'surfaces',
  'moves',
];

/** What stands in a scenario somewhere, and what nobody would write there. */
const value: fc.Arbitrary<Value> = fc.oneof(
  fc.constantFrom<Value>(
    ...MOVE_NAMES,
    'storm',
    'opening',
    'birthday',
    'step-back',
    '>= 50',
    '< 101',
    '= 7',
    'position',
    'en',
    'a b',
  ),
  fc.constantFrom<Value>(
    '',
    ' ',
    '\u202e',
    '\u001b[2J',
    '\ud800',
    'x'.repeat(2001),
    'A long one. '.repeat(30),
    '\n',
    '"',
    '%s',
  ),
  fc.constantFrom<Value>(0, -1, 1, 2, 9, 15, 40, 60, 100, 101, 0.5, 1e21, -0, 2 ** 31, 2 ** 53, true, false, null),
  fc.constantFrom<Value>([], {}, [[]], [null], { say: 'x' }, [{ say: 'x', when: { trust: '> 1' } }, { say: 'y' }], {
    emotion: 15,
  }),
  fc.array(fc.constantFrom<Value>(...MOVE_NAMES), { maxLength: 4 }),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Value>,
);

/** Changes a value somewhere below; how deep it goes in is drawn by the places. */
type Step = (value: Value) => Value;

const isBlock = (found: Value): found is { [key: string]: Value } =>
  typeof found === 'object' && found !== null && !Array.isArray(found);

/** A block of these keys, whatever they are called. */
function block(entries: readonly (readonly [string, Value])[]): { [key: string]: Value } {
  const made = {};
  for (const [key, part] of entries)
    Object.defineProperty(made, key, { value: part, enumerable: true, writable: true, configurable: true });
  return made;
}

function within(found: Value, places: readonly number[], step: Step): Value {
  const [first, ...rest] = places;
  if (first === undefined || typeof found !== 'object' || found === null) return step(found);
  const keys = Object.keys(found);
  const at = Math.trunc(first * keys.length);
  if (keys.length === 0) return step(found);
  if (Array.isArray(found)) return found.with(at, within(found[at] ?? null, rest, step));
  const key = keys[at] ?? '';
  return block(Object.entries(found).map(([name, part]) => [name, name === key ? within(part, rest, step) : part]));
}

const shaped: fc.Arbitrary<Step> = fc.oneof(
  value.map(
    (other): Step =>
      () =>
        other,
  ),
  fc.tuple(fc.constantFrom(...KEYS), value).map(
    ([key, part]): Step =>
      (found) =>
        isBlock(found) ? block([...Object.entries(found), [key, part]]) : { [key]: part },
  ),
  fc.tuple(place, fc.constantFrom(...KEYS)).map(
    ([at, name]): Step =>
      (found) => {
        if (!isBlock(found)) return [found];
        const entries = Object.entries(found);
        return block(
          entries.map(([key, part], index) => [index === Math.trunc(at * entries.length) ? name : key, part]),
        );
      },
  ),
  place.map(
    (at): Step =>
      (found) => {
        if (Array.isArray(found)) return found.toSpliced(Math.trunc(at * found.length), 1);
        if (!isBlock(found)) return null;
        const entries = Object.entries(found);
        return block(entries.toSpliced(Math.trunc(at * entries.length), 1));
      },
  ),
  fc.tuple(place, fc.integer({ min: 1, max: 40 })).map(
    ([at, times]): Step =>
      (found) => {
        if (!Array.isArray(found)) return found;
        const part = found[Math.trunc(at * found.length)];
        if (part === undefined) return found;
        const named = (copy: number): Value =>
          isBlock(part) && copy % 2 === 0 ? { ...part, id: `again-${copy}` } : part;
        return [...found, ...Array.from({ length: times }, (_, copy) => named(copy))];
      },
  ),
  fc.nat(70).map(
    (depth): Step =>
      (found) =>
        Array.from({ length: depth }).reduce<Value>((inner) => [inner], found),
  ),
);

/** One to three changes of a scenario's parts. */
export const reshaped: fc.Arbitrary<Step> = fc
  .array(fc.tuple(fc.array(place, { minLength: 0, maxLength: 7 }), shaped), { minLength: 1, maxLength: 3 })
  .map((all) => (whole) => all.reduce((before, [places, step]) => within(before, places, step), whole));
