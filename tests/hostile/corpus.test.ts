import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cli, emptyFolder } from '../support/cli.ts';
import { CORPUS, type HostileFile, MINIMAL } from './corpus.ts';
import { BASELINES, SETTINGS, SITUATIONS } from './situations.ts';

/** What no output may have in it: the program's own styling is off without a terminal. */
const UNSAFE = /(?!\n)[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/u;

/** Findings of a file are 200 at most, a word or two about each. */
const MOST_SAID = 200_000;

/** The codes of errors by file, as they are printed; but that two of them are the same scenario, which is no fault of theirs. */
function errorsIn(out: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [, file = '', code = ''] of out.matchAll(/^(\S+):\d+:\d+ error (?!CM220)(CM\d+) /gm))
    found.set(file, [...new Set([...(found.get(file) ?? []), code])].sort());
  return found;
}

const chunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

const opened = CORPUS.filter(({ dear }) => !dear);
const refused = opened.filter(({ errors }) => errors.length > 0);
const playable = opened.filter(({ errors }) => errors.length === 0);

function written(files: readonly HostileFile[]): string {
  const folder = emptyFolder();
  for (const [at, { bytes }] of files.entries()) writeFileSync(join(folder, `f${at}.yaml`), bytes);
  return folder;
}

describe('hostile files', () => {
  test('are many, each with a name of its own', () => {
    expect(new Set(CORPUS.map(({ name }) => name)).size).toBe(CORPUS.length);
    expect(refused.length).toBeGreaterThan(80);
    expect(playable.length).toBeGreaterThan(12);
  });

  test.each(chunks(refused, 8).map((files) => [files[0]?.name, files] as const))(
    'from “%s” on: each is told what is wrong with it, safely and in few words',
    async (_, files) => {
      const { code, out, err } = await cli(['validate', '--no-analysis', '.'], { folder: written(files) });
      const found = errorsIn(out);
      expect(files.map(({ name }, at) => [name, found.get(`f${at}.yaml`)])).toEqual(
        files.map(({ name, errors }) => [name, [...errors].sort()]),
      );
      expect({ code, err }).toEqual({ code: 1, err: '' });
      expect(out).not.toMatch(UNSAFE);
      expect(out.length).toBeLessThan(files.length * MOST_SAID);
    },
  );

  test.each(playable.map(({ name, ...file }) => [name, file] as const))(
    '%s: what can be played is played, checked and copied',
    async (name, file) => {
      const folder = written([{ name, ...file }]);
      const checked = await cli(['validate', '--no-analysis', 'f0.yaml'], { folder });
      expect(errorsIn(checked.out)).toEqual(new Map());
      expect(checked).toMatchObject({ code: 0, err: '' });
      const watched = await cli(['watch', './f0.yaml', '--player', 'random', '--seed', '3'], { folder });
      expect(watched.code).toBe(0);
      const copied = await cli(['new', 'mine', '--from', './f0.yaml'], { folder });
      expect(copied).toMatchObject({ code: 0, out: '' });
      const drawn = await cli(['graph', './f0.yaml', '--budget', '200'], { folder });
      expect([0, 1]).toContain(drawn.code);
      for (const { out, err } of [checked, watched, copied, drawn]) expect(out + err).not.toMatch(UNSAFE);
    },
  );

  test('nothing of them reaches the prototype of every object', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('hostile places', () => {
  test.each(SITUATIONS.map((situation) => [situation.name, situation] as const))(
    '%s is answered',
    async (_, { make, listen, paths, exit, says }) => {
      const folder = emptyFolder();
      make(folder);
      const server = listen?.(folder);
      const { code, out, err } = await cli(['validate', '--no-analysis', ...paths], { folder });
      server?.close();
      expect({ code, said: (out + err).includes(says) }).toEqual({ code: exit, said: true });
      expect(out + err).not.toMatch(UNSAFE);
      expect(out + err).not.toContain('nexpected');
    },
  );

  test.each(SETTINGS)('settings of %s are refused with their line', async (_, text) => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'x.yaml'), MINIMAL);
    writeFileSync(join(folder, 'conflict-map.yaml'), text, 'latin1');
    const { code, out, err } = await cli(['validate', '--no-analysis', 'x.yaml'], { folder });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^conflict-map.yaml:\d+: /);
    expect(err).not.toMatch(UNSAFE);
    expect(err.length).toBeLessThan(1000);
  });

  test.each(BASELINES)('a baseline of %s is refused', async (_, text) => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'x.yaml'), MINIMAL);
    writeFileSync(join(folder, 'base.json'), text);
    const { code, out, err } = await cli(['validate', '--no-analysis', 'x.yaml', '--baseline', 'base.json'], {
      folder,
    });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('base.json');
    expect(err).not.toMatch(UNSAFE);
  });

  test('a baseline that names __proto__ covers nothing', async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'a'));
    writeFileSync(join(folder, 'a', 'x.yaml'), MINIMAL.replace('minutes: 5', 'minutes: five'));
    writeFileSync(join(folder, 'base.json'), '{"v":1,"findings":{"__proto__":["x"],"constructor":["x"]}}');
    const { code } = await cli(['validate', '--no-analysis', 'a', '--baseline', 'base.json'], { folder });
    expect(code).toBe(1);
  });
});
