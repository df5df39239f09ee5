import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { CATALOGUE } from '../../src/lint/catalogue.ts';
import { RULES, type Rule } from '../../src/scenario/finding.ts';
import { cli } from '../support/cli.ts';
import { folderWith, scenarioText, withWarning } from '../support/folder.ts';

const QUICK = ['validate', '--no-analysis', '--format', 'json'];

interface Report {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
  readonly findings: readonly { file: string; line: number; rule: string; severity: string }[];
}

async function checkedIn(folder: string, ...more: string[]): Promise<Report & { code: number }> {
  const { code, out } = await cli([...QUICK, ...more], { folder });
  return { code, ...(JSON.parse(out) as Report) };
}

const WARNED = scenarioText('warned', withWarning);

describe('the level of a rule', () => {
  it.each([
    [[], { code: 0, errors: 0, warnings: 1, hints: 0 }],
    [['comment-in-text=off'], { code: 0, errors: 0, warnings: 0, hints: 0 }],
    [['CM302=hint'], { code: 0, errors: 0, warnings: 0, hints: 1 }],
    [['cm302=error'], { code: 1, errors: 1, warnings: 0, hints: 0 }],
    [['CM302=error', 'comment-in-text=off'], { code: 0, errors: 0, warnings: 0, hints: 0 }],
  ])('is what --rule says last: %j', async (rules, expected) => {
    const folder = folderWith({ 'warned.yaml': WARNED });
    expect(await checkedIn(folder, '.', ...rules.flatMap((rule) => ['--rule', rule]))).toMatchObject(expected);
  });

  it('is by flag before the settings, and those of the nearest folder upwards alone', async () => {
    const folder = folderWith({
      'conflict-map.yaml': 'rules: { comment-in-text: error }',
      'warned.yaml': WARNED,
      'a/b/far.yaml': scenarioText('far', withWarning),
      'own/conflict-map.yaml': 'rules: { comment-in-text: hint }',
      'own/deep/near.yaml': scenarioText('near', withWarning),
      'none/conflict-map.yaml': 'rules: { dead-end: off }',
      'none/usual.yaml': scenarioText('usual', withWarning),
    });
    const severities = async (...more: string[]) =>
      (await checkedIn(folder, '.', ...more)).findings.map(({ file, severity }) => `${file} ${severity}`);
    expect(await severities()).toEqual([
      'a/b/far.yaml error',
      'none/usual.yaml warning',
      'own/deep/near.yaml hint',
      'warned.yaml error',
    ]);
    expect(await severities('--rule', 'comment-in-text=off')).toEqual([]);
  });

  it('holds for standard input where its file would lie, and for analyze', async () => {
    const folder = folderWith({
      'in/conflict-map.yaml': 'rules: { comment-in-text: error }',
      'in/warned.yaml': WARNED,
    });
    const input = WARNED;
    const there = await cli([...QUICK, '-', '--stdin-filename', 'in/typed.yaml'], { folder, input });
    const here = await cli([...QUICK, '-', '--stdin-filename', 'typed.yaml'], { folder, input });
    expect([there.code, here.code]).toEqual([1, 0]);
    expect((await cli(['analyze', 'in/warned.yaml'], { folder })).code).toBe(1);
  });

  it('of a hint never fails a check nor counts as a warning', async () => {
    const folder = folderWith({ 'warned.yaml': WARNED });
    const hints = ['validate', '.', '--no-analysis', '--rule', 'CM302=hint', '--max-warnings', '0'];
    for (const format of ['stylish', 'json', 'github', 'sarif', 'junit']) {
      const { code, out } = await cli([...hints, '--format', format], { folder });
      expect(code).toBe(0);
      expect(out).not.toContain('<failure');
    }
  });

  it.each([
    ['best-by-plase=off', 'best-by-place'],
    ['best-by-place=OFF', 'OFF'],
    ['best-by-place=off=', 'off='],
    ['best-by-place', 'off, hint, warning or error'],
    ['=off', '--rule =off'],
    ['unknown-key=off', 'unknown-key'],
    ['CM301=hint', 'CM301'],
  ])('is refused as --rule %s', async (rule, said) => {
    const { code, out, err } = await cli(['validate', '--rule', rule]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
  });

  it.each([
    ['rules:\n  best-by-plase: off\n', 2, 'Did you mean best-by-place?'],
    ['rules:\n  CM306: of\n', 2, '“of”'],
    ['rules:\n  dead-end: off\n  unknown-key: off\n', 3, 'unknown-key'],
    ['\u0000', 1, ''],
    ['one: [', 1, ''],
  ])('is refused as settings %j, with file and line', async (settings, line, said) => {
    const folder = folderWith({ 'in/conflict-map.yaml': settings, 'in/warned.yaml': WARNED });
    for (const command of [
      ['validate', 'in'],
      ['validate', 'in/conflict-map.yaml'],
      ['analyze', 'in/warned.yaml'],
    ]) {
      const { code, out, err } = await cli(command, { folder });
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(`in/conflict-map.yaml:${line}: `);
      expect(err).toContain(said);
    }
  });
});

test('a settings file is never taken for a scenario, not even where a shell names it', async () => {
  const folder = folderWith({ 'conflict-map.yaml': 'rules: { dead-end: off }', 'mine.yaml': scenarioText('mine') });
  for (const paths of [['.'], ['*.yaml'], ['conflict-map.yaml', 'mine.yaml']]) {
    expect(await checkedIn(folder, ...paths)).toMatchObject({ code: 0, files: 1, findings: [] });
  }
  const { code, out, err } = await cli(['list', '--scenarios', '.', '--json'], { folder });
  expect([code, err]).toEqual([0, '']);
  expect((JSON.parse(out) as { id: string }[]).some(({ id }) => id === 'mine')).toBe(true);
});

describe('a scenario that is in two files', () => {
  it('is an error in the second file, at its id', async () => {
    const folder = folderWith({
      'a/mine.yaml': scenarioText('mine'),
      'b/mine.yaml': `# a copy\n${scenarioText('mine')}`,
      'c/mine.yaml': scenarioText('mine').replace('language: en', 'language: ro'),
      'd/other.yaml': scenarioText('other'),
    });
    const { code, findings } = await checkedIn(folder, '.', '--rule', 'wrong-language=off');
    expect(code).toBe(1);
    expect(findings).toEqual([expect.objectContaining({ file: 'b/mine.yaml', line: 4, rule: 'same-scenario' })]);
    expect((await cli(['validate', '.', '--no-analysis'], { folder })).out).toContain('a/mine.yaml');
  });

  it('is one scenario where one of them is a link to the other, or a folder leads back to itself', async () => {
    const folder = folderWith({ 'mine.yaml': scenarioText('mine') });
    symlinkSync('mine.yaml', join(folder, 'link.yaml'));
    symlinkSync('.', join(folder, 'again'));
    for (const paths of [['.'], ['link.yaml', 'mine.yaml'], ['mine.yaml', 'link.yaml', 'again/mine.yaml']]) {
      expect(await checkedIn(folder, ...paths)).toMatchObject({ code: 0, files: 1, findings: [] });
    }
  });
});

describe('a link that leads out of a folder', () => {
  const folder = folderWith({
    'in/mine.yaml': scenarioText('mine'),
    'out/other.yaml': withWarning(scenarioText('other')),
  });
  symlinkSync('../out/other.yaml', join(folder, 'in/other.yaml'));

  it.each(['in', 'in/*.yaml'])('is left out of %s, with a note', async (path) => {
    const { code, out, err } = await cli([...QUICK, path], { folder });
    expect({ code, ...(JSON.parse(out) as Report) }).toMatchObject({ code: 0, files: 1, findings: [] });
    expect(err).toContain('in/other.yaml leads out of the folder, and is left out.');
  });

  it('is followed where it stays within the folder, and where it is named', async () => {
    expect(await checkedIn(folder, '.')).toMatchObject({ files: 2 });
    expect(await checkedIn(folder, 'in/other.yaml')).toMatchObject({ files: 1, warnings: 1 });
  });
});

test('a frame shows the lines of a CRLF file as they are', async () => {
  const { out } = await cli(['validate', '-', '--no-analysis'], { input: WARNED.replaceAll('\n', '\r\n') });
  expect(out).toContain('title: Loan # 7 is refused');
  expect(out).not.toContain('⟨');
});

describe('explain', () => {
  const explained = async (name: string) => {
    const { code, out } = await cli(['explain', name, '--json']);
    expect(code).toBe(0);
    return JSON.parse(out) as { v: number; rules: Record<string, string>[] };
  };

  it('tells about every rule, by name and code in any case', async () => {
    for (const { name } of CATALOGUE) {
      const { code, severity } = RULES[name];
      for (const given of [name, name.toUpperCase(), code, code.toLowerCase()]) {
        const { v, rules } = await explained(given);
        expect([v, rules]).toEqual([
          1,
          [
            {
              ...{ rule: name, code, severity },
              ...{ why: expect.any(String), bad: expect.any(String), good: expect.any(String) },
            },
          ],
        ]);
      }
      const { code: exit, out, err } = await cli(['explain', name]);
      expect([exit, err]).toEqual([0, '']);
      expect(out).toContain(code);
    }
  });

  it('lists all rules when it is given none', async () => {
    const { code, out } = await cli(['explain']);
    expect(code).toBe(0);
    for (const { name } of CATALOGUE) expect(out).toContain(`${RULES[name].code}  ${name}`);
    const { rules } = JSON.parse((await cli(['explain', '--json'])).out) as { rules: { rule: Rule }[] };
    expect(rules.map(({ rule }) => rule)).toEqual(CATALOGUE.map(({ name }) => name));
  });

  it.each([
    ['best-by-plase', 'best-by-place'],
    ['CM999', 'conflict-map explain'],
    ['', '“”'],
    ['__proto__', '__proto__'],
  ])('exits 2 for %j', async (name, said) => {
    const { code, out, err } = await cli(['explain', name]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
  });
});
