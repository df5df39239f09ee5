import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { CHECK_FORMATS } from '../../src/cli/choices.ts';
import { programFor } from '../../src/cli/program.ts';
import { en } from '../../src/words/en.ts';
import { cli, emptyFolder, type Surroundings } from '../support/cli.ts';
import { HOME } from '../support/scenarios.ts';
import { expectSafe, expectSafeForWorkflows, tellWhatWasChecked } from './checked.ts';
import { ESCAPES_AT_ONCE, MARKUP_AT_ONCE } from './payloads.ts';

const POISON = `${ESCAPES_AT_ONCE}\n::error::forged\r\n${MARKUP_AT_ONCE}`;

/** As a file's name can be: no slash, no NUL, 255 bytes. */
const NAMES = [
  '\u001b]0;x\u0007\u001b[2J',
  '\u009b31m\u009d0;x\u009c\u0085',
  'a\n::error::forged\nb',
  '\u202eevil\u2066\u200e\u{e0041}\ufeff\u2028',
  '$(touch x)`y`;"\'&|<>*~',
  'fine\b\b\b\bevil\r\u007f\t\u000b',
].map((name) => `${name}.yaml`);

const { program } = programFor({} as Parameters<typeof programFor>[0], '0.1.0', en);

interface Called {
  readonly names: readonly string[];
  readonly command: Command;
}

const below = (names: readonly string[], command: Command): Called[] => [
  { names, command },
  ...command.commands.flatMap((each) => below([...names, each.name()], each)),
];
const COMMANDS = below([], program);

/** Only what is new to a scenario has any. */
const isFreeText = (flags: string): boolean => flags.endsWith('<text>');

const QUICK = ['validate', '--no-analysis'];

const env = { CONFLICT_MAP_HOME: emptyFolder() };
const inEmptyFolder: Surroundings = { env, folder: emptyFolder() };

/** What the shells are told has one tab a line. */
const withoutTabs = ([command]: readonly string[], out: string): string =>
  command === 'complete' ? out.replaceAll(/^([^\t\n]*)\t([^\t\n]*)$/gm, '$1 $2') : out;

tellWhatWasChecked(`${COMMANDS.length} commands with all their options and arguments, names of files, environment`);

describe('the command line', () => {
  it.each(COMMANDS.map((called) => [called.names.join(' ') || 'none', called] as const))(
    'repeats nothing harmful of what is given to a command: %s',
    async (_, { names, command }) => {
      const given = command.registeredArguments.map(() => 'x');
      // free texts are given all at once, below
      const options = command.options.filter(({ required, flags }) => required && !isFreeText(flags));
      const lines = [
        ...options.map(({ long }) => [...names, ...given, long ?? '', POISON]),
        [...names, ...given, `--language=${POISON}`],
        [...names, ...given, `--${POISON}`],
        [...names, `-${POISON}`],
        [...names, POISON],
        ['help', ...names, POISON],
      ];
      for (const line of lines) {
        const ran = await cli(line, inEmptyFolder);
        expect([0, 1, 2]).toContain(ran.code);
        expectSafeForWorkflows({ ...ran, out: withoutTabs(line, ran.out) }, JSON.stringify(line).slice(0, 80));
      }
    },
  );

  it('repeats nothing harmful of answers, replies, rules and standard input', async () => {
    const file = join(emptyFolder(), 'answers.txt');
    writeFileSync(file, POISON);
    const texts = COMMANDS.flatMap(({ command }) => command.options)
      .filter(({ flags }) => isFreeText(flags))
      .map(({ long }) => long ?? '');
    expect(texts).toContain('--main-concern');
    const lines: readonly (readonly string[])[] = [
      ['play', 'loan-refusal', '--answers', POISON],
      ['play', 'loan-refusal', '--answers', file],
      ['play', 'loan-refusal', '--answers', '-'],
      ['play', 'loan-refusal', '--say', '--answers', file],
      ['recognise', POISON],
      ['recognise', '-'],
      ['recognise', '-', '--json'],
      [...QUICK, '--rule', `best-by-place=${POISON}`],
      ...CHECK_FORMATS.map((format) => [...QUICK, '-', '--stdin-filename', `${POISON}.yaml`, '--format', format]),
      ['new', 'mine', ...texts.flatMap((option) => [option, POISON])],
      ['explain', POISON, '--json'],
      ['graph', 'loan-refusal', '--format', POISON],
    ];
    for (const line of lines)
      expectSafe(await cli(line, { ...inEmptyFolder, input: POISON }), line.join(' ').slice(0, 60));
  });
});

describe('the environment', () => {
  const read = readdirSync(join(HOME, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...readFileSync(join(HOME, 'src', name), 'utf8').matchAll(/\benv\.([A-Z_]+)/g)])
    .map(([, name]) => name ?? '');
  const variables = [...new Set([...read, 'HOME', 'XDG_DATA_HOME'])];

  it('shows through in nothing that is printed', async () => {
    expect(variables).toEqual(expect.arrayContaining(['LANG', 'TERM', 'COLUMNS', 'CONFLICT_MAP_HOME']));
    const poisoned = (text: string) => Object.fromEntries(variables.map((name) => [name, text]));
    for (const text of [POISON.replaceAll('\0', ''), `/tmp/${POISON.replaceAll('\0', '')}`])
      for (const line of [
        ['list'],
        ['sessions'],
        ['play', 'x'],
        ['review'],
        ['drill', '--json'],
        ['validate', 'x'],
        ['complete', 'play '],
        ['progress'],
      ]) {
        const ran = await cli(line, { env: poisoned(text), folder: emptyFolder() });
        expectSafe({ ...ran, out: withoutTabs(line, ran.out) }, line.join(' '), { styles: true });
      }
    const { err } = await cli(['list'], { env: poisoned(POISON.replaceAll('\0', '')), folder: emptyFolder() });
    expect(err).toContain('U+202E');
  });

  it('nor does the way in which the program was started', async () => {
    const folder = emptyFolder();
    const args = ['play', 'loan-refusal', '--answers', 'flat,calm-down,policy,blame-car'];
    expectSafe(await cli(args, { folder, program: `node ${POISON}` }), 'program');
  });
});

describe('names of files and folders', () => {
  const folder = emptyFolder();
  for (const name of NAMES) {
    writeFileSync(join(folder, name), 'format: 2\n');
    const inner = join(folder, `${name}-folder`);
    mkdirSync(inner);
    writeFileSync(join(inner, name), 'id: 1\n');
    writeFileSync(join(inner, 'conflict-map.yaml'), `"${'x'.repeat(3)}": 1\n`);
  }

  it.each(CHECK_FORMATS)('are shown without harm as %s', async (format) => {
    for (const paths of [['*.yaml'], NAMES]) {
      const { code, out, err } = await cli([...QUICK, '--format', format, '--', ...paths], { env, folder });
      expect(code).toBe(1);
      expect(out).toContain(format === 'sarif' ? '%E2%9F%A8U%2B202E' : 'U+202E');
      expectSafeForWorkflows({ out, err }, paths.join(' '));
    }
  });

  it('are shown without harm by everything that reads or writes them', async () => {
    const home = emptyFolder();
    for (const name of NAMES) {
      const inner = `${name}-folder`;
      const lines = [
        ['play', `./${name}`],
        ['analyze', `./${name}`],
        ['list', '--scenarios', inner],
        ['list', '--json', '--scenarios', inner],
        ['list', '--scenarios', `${name}-none`],
        ['new', 'mine', '--from', `./${name}`],
        ['new', 'mine', '--scenarios', inner],
        ['new', 'mine', '--scenarios', inner],
        [...QUICK, inner],
        [...QUICK, '--baseline', name, inner],
        [...QUICK, '--baseline', `new-${name}`, '--update-baseline', `./${name}`],
        ['export', '--output', `${name}.html`],
        ['export', '--output', name],
        ['complete', 'play ', '--scenarios', inner],
      ];
      for (const line of lines) {
        const ran = await cli(line, { env, folder });
        expectSafeForWorkflows({ ...ran, out: withoutTabs(line, ran.out) }, line.join(' '));
      }
      const data = join(home, name);
      mkdirSync(join(data, 'sessions'), { recursive: true });
      writeFileSync(join(data, 'sessions', `${name}.jsonl`), '{"v":2,"type":"begun"}\n');
      writeFileSync(join(data, 'drill'), '');
      for (const line of [
        ['sessions'],
        ['drill'],
        ['history', 'delete', name],
        ['history', 'delete', name.slice(0, 3)],
      ])
        expectSafeForWorkflows(await cli(line, { env: { CONFLICT_MAP_HOME: data }, folder }), line.join(' '));
    }
  });
});
