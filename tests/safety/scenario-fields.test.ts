import { describe, expect, it } from 'vitest';
import { CHECK_FORMATS } from '../../src/cli/choices.ts';
import { type CommonOptions, contextFor } from '../../src/cli/context.ts';
import type { Io } from '../../src/cli/io.ts';
import { formatted } from '../../src/cli/validating/formats.ts';
import { check } from '../../src/lint/check.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { expectSafe, expectSafeForWorkflows, tellWhatWasChecked } from './checked.ts';
import { changed, everything, fieldAt, fieldsOfFormat, placesIn, yamlOf } from './fields.ts';
import { ESCAPES, ESCAPES_AT_ONCE, MARKUP, MARKUP_AT_ONCE } from './payloads.ts';

const FIELDS = fieldsOfFormat();
const FULL = everything();
const PLACES = placesIn(FULL);

/** One place of each field. */
const ONE_EACH = [...new Map(PLACES.map((place) => [fieldAt(place), place] as const)).values()];
const TEXTS = ONE_EACH.filter((place) => FIELDS.get(fieldAt(place))?.text);

const textOf = (places: readonly string[][], value: unknown): string => yamlOf(changed(FULL, places, () => value));

/** A payload as it can stand in a file, in a comment or between double quotes. */
const raw = Buffer.from(ESCAPES_AT_ONCE.replaceAll('\0', ''))
  .toString()
  .replaceAll(/[\n\r\u0085\u2028\u2029]+/g, ' ')
  .replaceAll(/["\\]/g, '');

/** As the name of something. */
const name = raw.replaceAll(/[\s[\]{},:]/g, '');

/** Poisoned files by name: every value, every text, and what else there is in a file. */
function poisoned(): Record<string, string> {
  const plain = yamlOf(FULL);
  const after = (line: RegExp, text: string): string => plain.replace(line, (found) => `${found}\n${text}`);
  const pairs = '😀'.repeat(200);
  return {
    ...Object.fromEntries(
      Object.values(ESCAPES).map((payload, index) => [`escape-${index}`, textOf(TEXTS, `a${payload}b`)]),
    ),
    values: textOf(ONE_EACH, 'PAYLOAD').replaceAll('PAYLOAD', () => `"${raw}"`),
    texts: textOf(TEXTS, 'PAYLOAD').replaceAll('PAYLOAD', () => `"${raw}"`),
    markup: textOf(ONE_EACH, MARKUP_AT_ONCE),
    played: textOf(TEXTS, MARKUP_AT_ONCE),
    comments: after(
      /^id: .*$/m,
      `# ${raw}\n# conflict-map-disable-next-line ${raw}, no-moves: ${raw}\n# conflict-map-${raw}\n# conflict-map-disable-next-line ${MARKUP_AT_ONCE.replaceAll('\n', ' ')}`,
    ),
    keys: after(/^id: .*$/m, `"${raw}": 1\n"x${raw}": 1\n${JSON.stringify(MARKUP_AT_ONCE)}: 1`),
    twice: after(/^id: .*$/m, `"${raw}": 1\n"${raw}": 1`),
    alias: plain.replace(/^title: /m, `title: *${name} `),
    anchor: plain.replace(/^title: /m, `title: &${name} `),
    tag: plain.replace(/^title: /m, `title: !${name} `),
    directive: `%${raw}\n---\n${plain}`,
    cut: plain.replace(/^title: .*$/m, `title: Loan # ${raw}`),
    open: plain.replace(/^title: .*$/m, `title: "${raw}`),
    pairs: after(/^id: .*$/m, `x${pairs}: ${pairs}\nformat: x${pairs}`),
  };
}

const files = Object.entries(poisoned());
const checked = files.map(([each, text]) =>
  check(`${each}.yaml`, Buffer.from(text), { analysis: false, levels: { 'same-scenario': 'off' } }),
);

/** Those with everything in them: drawing a finding with its line takes ten times as long as telling it. */
const all = checked.filter(({ file }) => !file.startsWith('escape-'));

const WAYS: readonly [string, CommonOptions, number, Record<string, string>][] = [
  ['in 80 columns', {}, 80, {}],
  ['in 40 columns and in colour', {}, 40, { FORCE_COLOR: '1' }],
  ['accessible', { accessible: true }, 80, {}],
  ['in ASCII', { ascii: true }, 80, {}],
];

const ioWith = (columns: number, env: Record<string, string>): Io =>
  ({ env, stdout: { columns }, stderr: { columns }, folder: '/', home: '/', program: 'conflict-map' }) as unknown as Io;

tellWhatWasChecked(
  `${Object.keys(ESCAPES).length} escapes and ${Object.keys(MARKUP).length} kinds of markup in ${FIELDS.size} fields of a scenario`,
);

it('is poison in every field that the format knows', () => {
  const there = new Set(PLACES.map(fieldAt));
  expect([...FIELDS.keys()].filter((field) => !there.has(field))).toEqual([]);
  expect(TEXTS.length).toBeGreaterThan(25);
  const found = new Map(checked.map(({ file, findings }) => [file, findings]));
  expect(loadScenario('full.yaml', Buffer.from(yamlOf(FULL))).findings).toEqual([]);
  for (const { file, findings } of checked.filter(({ file }) => /^(escape|texts)/.test(file)))
    expect(findings.filter(({ rule }) => rule === 'hidden-character').length, file).toBe(TEXTS.length);
  expect(found.get('values.yaml')?.length).toBeGreaterThanOrEqual(ONE_EACH.length);
  expect(found.get('played.yaml')?.filter(({ severity }) => severity === 'error')).toEqual([]);
});

describe('what is found in a poisoned scenario', () => {
  it.each(CHECK_FORMATS)('is told without harm as %s', async (format) => {
    for (const [way, options, columns, env] of format === 'stylish' ? WAYS : WAYS.slice(0, 1)) {
      const context = contextFor(ioWith(columns, env), '0.1.0', options);
      const surroundings = { version: '0.1.0', mostWarnings: undefined, unreadable: [] };
      const out = (await formatted(context, format, format === 'stylish' ? all : checked, surroundings)).join('\n');
      expect(out).toContain('U+202E');
      // lines that are broken to a width may begin with anything
      const expectation = format === 'stylish' ? expectSafe : expectSafeForWorkflows;
      expectation({ out, err: '' }, way, { styles: 'FORCE_COLOR' in env });
    }
  });
});
