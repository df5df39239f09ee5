import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { cli } from '../support/cli.ts';
import { folderWith, scenarioText, withWarning } from '../support/folder.ts';

const QUICK = ['validate', '--no-analysis'];
const misspelt = (text: string): string => text.replace('title:', 'titel:').replace('[paraphrase]', '[parafrase]');
const GOOD = scenarioText('mine');
const BROKEN = misspelt(GOOD);

describe('validate --fix', () => {
  it('mends what it can in its place, says how much, and reports the rest', async () => {
    const folder = folderWith({ 'mine.yaml': `${BROKEN}# kept\nnonsense: 1\n` });
    expect((await cli([...QUICK, '.'], { folder })).out).toContain('--fix mends 2 of them');
    const { code, out, err } = await cli([...QUICK, '.', '--fix', '--format', 'json'], { folder });
    expect(code).toBe(1);
    expect((JSON.parse(out) as { findings: { rule: string }[] }).findings.map(({ rule }) => rule)).toEqual([
      'unknown-key',
    ]);
    expect(err).toBe('2 findings mended.\n');
    expect(readFileSync(join(folder, 'mine.yaml'), 'utf8')).toBe(`${GOOD}# kept\nnonsense: 1\n`);
    expect(readdirSync(folder)).toEqual(['mine.yaml']);
  });

  it.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['the mark of the byte order', (text: string) => `\uFEFF${text}`],
    ['no line end at the end', (text: string) => text.trimEnd()],
  ])('keeps %s', async (_, as) => {
    const folder = folderWith({ 'mine.yaml': as(BROKEN) });
    expect((await cli([...QUICK, '.', '--fix'], { folder })).code).toBe(0);
    expect(readFileSync(join(folder, 'mine.yaml'), 'utf8')).toBe(as(GOOD));
  });

  it('says once what it can neither mend nor check', async () => {
    const folder = folderWith({ 'mine.yaml': BROKEN });
    symlinkSync('nowhere.yaml', join(folder, 'lost.yaml'));
    const { code, out, err } = await cli([...QUICK, '.', '--fix', '--format', 'json'], { folder });
    expect(code).toBe(2);
    expect((JSON.parse(out) as { unreadable: string[] }).unreadable).toHaveLength(1);
    expect(err.match(/lost\.yaml/g)).toHaveLength(1);
  });

  it('never writes where nothing is mended: a good file, a faulty one, one that is no text, one too large', async () => {
    const escaped = scenarioText('escape', (text) => text.replace(/^title: .*$/m, 'title: "The \\u202e loan"'));
    const folder = folderWith({
      'mine.yaml': GOOD,
      'faulty.yaml': scenarioText('faulty').replace('title:', 'heading:'),
      'escape.yaml': escaped,
      'large.yaml': `${BROKEN}#${'.'.repeat(256 * 1024)}`,
    });
    writeFileSync(join(folder, 'bytes.yaml'), Uint8Array.of(0xff, 0xfe, 0));
    const names = readdirSync(folder);
    for (const name of names) utimesSync(join(folder, name), 1, 1);
    const { code, err } = await cli([...QUICK, '.', '--fix'], { folder });
    expect([code, err]).toEqual([1, '']);
    for (const name of names) expect(statSync(join(folder, name)).mtimeMs).toBe(1000);
  });

  it('leaves permissions as they are, and a link a link', async () => {
    const folder = folderWith({ 'real/mine.yaml': BROKEN });
    const real = join(folder, 'real/mine.yaml');
    chmodSync(real, 0o640);
    symlinkSync('real/mine.yaml', join(folder, 'mine.yaml'));
    expect((await cli([...QUICK, 'mine.yaml', '--fix'], { folder })).code).toBe(0);
    expect(lstatSync(join(folder, 'mine.yaml')).isSymbolicLink()).toBe(true);
    expect(readFileSync(real, 'utf8')).toBe(GOOD);
    expect(statSync(real).mode & 0o777).toBe(0o640);
  });

  it.skipIf(process.getuid?.() === 0)(
    'exits 2 for a file that must not be written, and leaves it as it is',
    async () => {
      const folder = folderWith({ 'mine.yaml': BROKEN });
      chmodSync(join(folder, 'mine.yaml'), 0o444);
      const { code, err } = await cli([...QUICK, '.', '--fix'], { folder });
      expect(code).toBe(2);
      expect(err).toContain('mine.yaml can’t be written: permission is missing');
      expect(readFileSync(join(folder, 'mine.yaml'), 'utf8')).toBe(BROKEN);
    },
  );

  it('exits 2 for a file that can’t be written, leaves it as it is, and mends the others', async () => {
    // no room in the name for that of the file beside it
    const long = `${'a'.repeat(249)}.yaml`;
    const folder = folderWith({ [long]: BROKEN, 'z.yaml': misspelt(scenarioText('z')) });
    const { code, out, err } = await cli([...QUICK, '.', '--fix'], { folder });
    expect(code).toBe(2);
    expect(err).toContain('can’t be written');
    expect(out).toContain('2 files checked');
    expect(readFileSync(join(folder, long), 'utf8')).toBe(BROKEN);
    expect(readFileSync(join(folder, 'z.yaml'), 'utf8')).toBe(scenarioText('z'));
  });

  it('mends neither what is off nor what is suppressed', async () => {
    const above = '# conflict-map-disable-next-line comment-in-text: it is a note\n';
    const suppressed = scenarioText('suppressed', (text) => withWarning(text).replace('title:', `${above}title:`));
    const folder = folderWith({ 'suppressed.yaml': suppressed, 'off.yaml': scenarioText('off', withWarning) });
    expect(await cli([...QUICK, '.', '--fix', '--rule', 'CM302=off'], { folder })).toMatchObject({ code: 0, err: '' });
    expect(await cli([...QUICK, 'suppressed.yaml', '--fix'], { folder })).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(join(folder, 'suppressed.yaml'), 'utf8')).toBe(suppressed);
  });

  it('can’t mend standard input, which is checked all the same', async () => {
    const { code, out, err } = await cli([...QUICK, '-', '--fix'], { input: GOOD });
    expect([code, out]).toEqual([2, expect.stringContaining('1 file checked')]);
    expect(err).toContain('--fix');
  });
});

describe('validate --baseline', () => {
  const base = (...more: string[]): string[] => [
    ...QUICK,
    '.',
    '--max-warnings',
    '0',
    '--baseline',
    'known.json',
    ...more,
  ];
  const write = (folder: string) => cli(base('--update-baseline'), { folder });

  it('leaves out what was there when it was written, wherever it has moved, and reports what is new', async () => {
    const folder = folderWith({ 'mine.yaml': withWarning(GOOD) });
    const written = await write(folder);
    expect([written.code, written.out]).toEqual([0, '']);
    expect(written.err).toContain('known.json: 1 finding is known');
    expect((await cli(base(), { folder })).code).toBe(0);

    const moved = `# one more line\n\n${withWarning(GOOD)}`;
    writeFileSync(join(folder, 'mine.yaml'), moved);
    expect(await cli(base(), { folder })).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^1 known finding is not shown\.\n$/),
    });

    writeFileSync(join(folder, 'mine.yaml'), moved.replace('[paraphrase]', '[parafrase]'));
    const { code, out } = await cli(base('--format', 'json'), { folder });
    expect(code).toBe(1);
    expect((JSON.parse(out) as { findings: { rule: string }[] }).findings.map(({ rule }) => rule)).toEqual([
      'unknown-move',
    ]);
  });

  it('says what is mended, until it is taken out', async () => {
    const folder = folderWith({ 'mine.yaml': withWarning(GOOD) });
    await write(folder);
    writeFileSync(join(folder, 'mine.yaml'), GOOD);
    expect(await cli(base(), { folder })).toMatchObject({
      code: 0,
      err: '1 finding of the baseline is mended. --update-baseline takes it out.\n',
    });
    await write(folder);
    expect(await cli(base(), { folder })).toMatchObject({
      code: 0,
      err: '',
    });
  });

  it('calls nothing mended that was not looked for: proofs, and a file that can’t be played', async () => {
    const stuck = withWarning(GOOD).replaceAll('surfaces: deposit', 'surfaces: fairness');
    const folder = folderWith({ 'mine.yaml': stuck });
    const proofs = ['validate', '.', '--baseline', 'known.json'];
    await cli([...proofs, '--update-baseline'], { folder });
    expect(await cli(proofs, { folder })).toMatchObject({ code: 0, err: expect.not.stringContaining('mended') });
    expect(await cli([...proofs, '--no-analysis'], { folder })).toMatchObject({
      code: 0,
      err: expect.not.stringContaining('mended'),
    });
    writeFileSync(join(folder, 'mine.yaml'), stuck.replace('[paraphrase]', '[parafrase]'));
    expect(await cli(proofs, { folder })).toMatchObject({ code: 1, err: expect.not.stringContaining('mended') });
  });

  it('says how many findings it can’t take', async () => {
    const folder = folderWith({ 'mine.yaml': withWarning(GOOD).replace('[paraphrase]', '[parafrase]') });
    const { code, err } = await write(folder);
    expect(code).toBe(0);
    expect(err.replaceAll(/\s+/g, ' ')).toContain('1 finding stays beside it: what keeps a scenario from being played');
    expect((await cli(base(), { folder })).code).toBe(1);
  });

  it('knows its files from every folder', async () => {
    const folder = folderWith({ 'talks/mine.yaml': withWarning(GOOD) });
    await write(folder);
    expect(
      Object.keys((JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8')) as { findings: object }).findings),
    ).toEqual(['talks/mine.yaml']);
    const from = { folder: join(folder, 'talks') };
    const check = [...QUICK, 'mine.yaml', '--max-warnings', '0', '--baseline'];
    expect((await cli([...check, '../known.json'], from)).code).toBe(0);
    expect((await cli([...check, join(folder, 'known.json')], from)).code).toBe(0);
  });

  it('may be larger than a scenario', async () => {
    const folder = folderWith({ 'mine.yaml': withWarning(GOOD) });
    await write(folder);
    const path = join(folder, 'known.json');
    const { v, findings } = JSON.parse(readFileSync(path, 'utf8')) as { v: number; findings: object };
    const many = Array.from({ length: 20_000 }, (_, index) => `why-judges:0000${index}:1`);
    writeFileSync(path, JSON.stringify({ v, findings: { ...findings, 'other.yaml': many } }));
    expect(statSync(path).size).toBeGreaterThan(256 * 1024);
    expect((await cli(base(), { folder })).code).toBe(0);
  });

  it.each([
    '',
    '[]',
    'null',
    '{"v":1}',
    '{"v":2,"findings":{}}',
    '{"v":1,"findings":{"a":1}}',
    '{"v":1,"findings":{"a":[1]}}',
    'rules:',
  ])('exits 2 when it is %j', async (text) => {
    const folder = folderWith({ 'mine.yaml': GOOD, 'known.json': text });
    const { code, out, err } = await cli(base(), { folder });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('known.json is not a baseline');
    // it may be somebody’s work, given by mistake
    expect((await write(folder)).code).toBe(2);
    expect(readFileSync(join(folder, 'known.json'), 'utf8')).toBe(text);
  });

  it('exits 2 when its name is empty, as from a variable that is not set', async () => {
    expect(await cli([...QUICK, '--baseline', ''])).toMatchObject({ code: 2, out: '' });
  });

  it('exits 2 when it is missing, a folder, or can’t be written', async () => {
    const folder = folderWith({ 'mine.yaml': GOOD });
    expect(await cli(base(), { folder })).toMatchObject({ code: 2, err: expect.stringContaining('known.json') });
    mkdirSync(join(folder, 'known.json'));
    expect((await cli(base(), { folder })).code).toBe(2);
    expect((await write(folder)).code).toBe(2);
    expect((await cli([...QUICK, '.', '--baseline', 'no/where.json', '--update-baseline'], { folder })).code).toBe(2);
  });

  it('is not written while something can’t be read', async () => {
    const folder = folderWith({ 'mine.yaml': GOOD });
    const { code, err } = await cli([...base('--update-baseline'), 'none.yaml'], { folder });
    expect([code, err]).toEqual([2, expect.stringContaining('none.yaml')]);
    expect(readdirSync(folder)).toEqual(['mine.yaml']);
  });

  it('is written after --fix, of what is left', async () => {
    const folder = folderWith({ 'another.yaml': BROKEN });
    const { code, err } = await cli(base('--fix', '--update-baseline'), { folder });
    expect(code).toBe(0);
    expect(err).toMatch(/^2 findings mended\.\n.*1 finding is known/);
    expect((await cli(base(), { folder })).code).toBe(0);
  });
});

test.each([
  ['--update-baseline without --baseline', ['validate', '--update-baseline'], '--baseline'],
  ['--update-baseline with --watch', ['validate', '--watch', '--baseline', 'x', '--update-baseline'], '--watch'],
  ['--watch with standard input', ['validate', '-', '--watch'], '--watch'],
])('%s is wrong usage', async (_, args, said) => {
  const { code, out, err } = await cli(args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(said);
});
