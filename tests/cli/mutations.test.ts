import { expect, test } from 'vitest';
import { fixture } from '../scenario/files.ts';
import { cli } from '../support/cli.ts';
import { SHIPPED, shippedText } from '../support/scenarios.ts';

/** Every second file is a shipped one. */
const SMALL = fixture('ok', 'complete.yaml');
const baseOf = (seed: number): string =>
  seed % 8 === 0 ? shippedText(SHIPPED[(seed / 2) % SHIPPED.length] as string) : SMALL;

type Draw = (below: number) => number;

/** mulberry32 */
function drawing(seed: number): Draw {
  let state = Math.imul(seed + 1, 0x9e3779b9);
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const JUNK = [
  ':',
  ': ',
  '- ',
  '#',
  ' # ',
  '[',
  '}',
  '"',
  "'",
  '|',
  '&a ',
  '*a',
  '!!int ',
  '\t',
  '\r',
  '\n',
  '\n---\n',
  '\0',
  '\u202e',
  '\ufeff',
  '<<: ',
  '9e999',
  '# conflict-map-disable-next-line dead-end: x\n',
  'goto: ',
  'surfaces: ',
];

const ofLines =
  (change: (lines: string[], draw: Draw) => string[]) =>
  (file: Buffer, draw: Draw): Buffer =>
    Buffer.from(change(file.toString().split('\n'), draw).join('\n'));

const MUTATIONS: readonly ((file: Buffer, draw: Draw) => Buffer)[] = [
  // bytes
  (file, draw) => {
    const changed = Buffer.from(file);
    const at = draw(file.length);
    changed[at] = (file[at] ?? 0) ^ (1 << draw(8));
    return changed;
  },
  (file, draw) => file.subarray(0, draw(file.length)),
  (file, draw) => {
    const at = draw(file.length);
    return Buffer.concat([file.subarray(0, at), file.subarray(at + 1 + draw(40))]);
  },
  (file, draw) => {
    const [at, from] = [draw(file.length), draw(file.length)];
    return Buffer.concat([file.subarray(0, at), file.subarray(from, from + draw(200)), file.subarray(at)]);
  },
  (file, draw) => {
    const at = draw(file.length);
    return Buffer.concat([file.subarray(0, at), Buffer.from(JUNK[draw(JUNK.length)] ?? ''), file.subarray(at)]);
  },
  // lines
  ofLines((lines, draw) => lines.toSpliced(draw(lines.length), 1 + draw(3))),
  ofLines((lines, draw) => {
    const at = draw(lines.length);
    return lines.toSpliced(at, 0, ...lines.slice(at, at + 1 + draw(8)));
  }),
  ofLines((lines, draw) => {
    const [one, other] = [draw(lines.length), draw(lines.length)];
    return lines.with(one, lines[other] ?? '').with(other, lines[one] ?? '');
  }),
  ofLines((lines, draw) => {
    const [from, indent] = [draw(lines.length), ' '.repeat(1 + draw(4))];
    const to = from + 1 + draw(6);
    return lines.map((line, at) =>
      at < from || at >= to ? line : draw(2) === 0 ? indent + line : line.replace(indent, ''),
    );
  }),
  ofLines((lines, draw) => lines.with(draw(lines.length), JUNK[draw(JUNK.length)] ?? '')),
  // names and values, which leave the file whole: these are the ones that are played
  ofLines((lines, draw) => {
    const keyed = lines.flatMap((line, at) => (/^[\s-]*[a-z_]+: ./.test(line) ? [at] : []));
    const [one, other] = [0, 0].map(() => keyed[draw(keyed.length)] ?? 0) as [number, number];
    const [a = '', b = ''] = [lines[one], lines[other]];
    const value = (line: string): string => line.slice(line.indexOf(': '));
    const key = (line: string): string => line.slice(0, line.indexOf(': '));
    return lines.with(one, key(a) + value(b)).with(other, key(b) + value(a));
  }),
  ofLines((lines, draw) => {
    const moves = lines.flatMap((line, at) => (/ (moves|surfaces|main|concession|goto): /.test(line) ? [at] : []));
    const at = moves[draw(moves.length)] ?? 0;
    const from = moves[draw(moves.length)] ?? 0;
    return draw(2) === 0 ? lines.toSpliced(at, 1) : lines.with(at, lines[from] ?? '');
  }),
];

function mutated(seed: number): Buffer {
  const draw = drawing(seed);
  let file = Buffer.from(baseOf(seed));
  for (let times = 1 + draw(3); times > 0 && file.length > 0; times -= 1) {
    file = Buffer.from((MUTATIONS[draw(MUTATIONS.length)] as (typeof MUTATIONS)[number])(file, draw));
  }
  return file;
}

const A_TEST = 20;

/** Following every talk takes most of the time, so seven of eight are looked at without. */
const check = (seed: number): string[] => ['validate', '-', ...(seed % 8 === 0 ? [] : ['--no-analysis'])];

test.each(Array.from({ length: 500 / A_TEST }, (_, index) => index * A_TEST))(
  'files changed anyhow, from seed %i on, are checked to the end',
  async (first) => {
    for (let seed = first; seed < first + A_TEST; seed += 1) {
      const { code, out, err } = await cli([...check(seed), '--stdin-filename', 'x.yaml'], { input: mutated(seed) });
      expect({ seed, err }).toEqual({ seed, err: '' });
      expect({ seed, code }).toEqual({ seed, code: / [1-9][\d,]* errors?,/.test(out) ? 1 : 0 });
      expect(out).toContain('1 file checked');
    }
  },
);
