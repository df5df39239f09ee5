import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixture, fixtures } from '../scenario/files.ts';
import { cli, emptyFolder } from '../support/cli.ts';

const FILES = 36;

/** Copies of the fixtures in turn, broken ones and whole ones, named so that they sort in that order. */
function manyFiles(): { folder: string; names: string[] } {
  const folder = emptyFolder();
  const texts = (['err', 'ok'] as const).flatMap((kind) => fixtures(kind).map((name) => fixture(kind, name)));
  const names = Array.from({ length: FILES }, (_, index) => `${String(index).padStart(2, '0')}.yaml`);
  for (const [index, name] of names.entries()) {
    // an id of its own, so that no file clashes with another
    const text = (texts[index % texts.length] ?? '').replace(/^id: [a-z-]+$/m, `id: s${index}`);
    writeFileSync(join(folder, name), text);
  }
  return { folder, names };
}

interface Report {
  readonly files: number;
  readonly findings: readonly { readonly file: string; readonly rule: string }[];
}

async function reportOf(args: readonly string[], folder: string): Promise<Report> {
  return JSON.parse((await cli(['validate', ...args, '--format', 'json'], { folder })).out) as Report;
}

describe('many files, checked side by side', () => {
  it.each([[[]], [['--no-analysis']]])(
    'give the findings of one file after the other, in that order: %j',
    async (options) => {
      const { folder, names } = manyFiles();
      const together = await reportOf(['.', ...options], folder);
      const alone: Report['findings'][number][] = [];
      for (const name of names) alone.push(...(await reportOf([name, ...options], folder)).findings);
      expect(together.files).toBe(FILES);
      expect(together.findings).toEqual(alone);
    },
  );

  it('are checked anew when they change, or are checked otherwise', async () => {
    const folder = emptyFolder();
    const rulesIn = async (...args: string[]): Promise<string[]> =>
      (await reportOf(['.', ...args], folder)).findings.map(({ rule }) => rule);
    const text = fixture('ok', 'minimal.yaml').replace(/^id: .*$/m, 'id: one');
    writeFileSync(join(folder, 'one.yaml'), text);
    const before = await rulesIn('--no-analysis');
    expect(await rulesIn('--no-analysis')).toEqual(before);
    writeFileSync(join(folder, 'one.yaml'), text.replace('id: one', 'id: other'));
    expect(await rulesIn('--no-analysis')).toEqual(['id-unlike-file', ...before]);
    expect(await rulesIn('--no-analysis', '--rule', 'id-unlike-file=off')).toEqual(before);
    writeFileSync(join(folder, 'one.yaml'), text);
    expect(await rulesIn('--no-analysis')).toEqual(before);
  });

  it('hear replies in every thread as in one, and only where every talk is followed', async () => {
    const folder = emptyFolder();
    const blames = fixture('ok', 'minimal.yaml')
      .replace('language: en', 'language: en\nsay: true')
      .replace(
        'say: You are upset.',
        `say: ${JSON.stringify('You should never have signed it, that was careless of you.')}`,
      );
    const names = Array.from({ length: 10 }, (_, index) => `s${index}.yaml`);
    for (const [index, name] of names.entries())
      writeFileSync(join(folder, name), blames.replace(/^id: .*$/m, `id: s${index}`));
    const heardIn = async (args: readonly string[]): Promise<string[]> => {
      const { findings } = await reportOf(args, folder);
      return findings.flatMap(({ file, rule }) => (rule === 'tags-contradicted' ? [file] : []));
    };
    expect(await heardIn(['.'])).toEqual(names);
    expect(await heardIn(['s0.yaml'])).toEqual(['s0.yaml']);
    expect(await heardIn(['.', '--no-analysis'])).toEqual([]);
  });

  it('are shown with their lines, each in its place, and end with 1', async () => {
    const { folder, names } = manyFiles();
    const { code, out } = await cli(['validate', '.', '--no-analysis'], { folder });
    const alone: string[] = [];
    for (const name of names) alone.push((await cli(['validate', name, '--no-analysis'], { folder })).out);
    expect(code).toBe(1);
    const found = (text: string): string[] =>
      text.split('\n').filter((line) => !/^(\d+ files? checked|--fix mends)/.test(line));
    expect(found(out).join('\n').trim()).toBe(
      alone
        .map((text) => found(text).join('\n').trim())
        .filter(Boolean)
        .join('\n\n'),
    );
  });

  it('are checked even where some can’t be read, which are named in their order', async () => {
    const { folder } = manyFiles();
    for (const name of ['05-folder.yaml', '40-folder.yaml']) mkdirSync(join(folder, name));
    const args = ['validate', '**/*.yaml', '05-folder.yaml/no.yaml', '40-folder.yaml/no.yaml', '--no-analysis'];
    const { code, out, err } = await cli(args, { folder });
    expect(code).toBe(2);
    expect(out).toContain(`${FILES} files checked`);
    expect(err.indexOf('05-folder')).toBeLessThan(err.indexOf('40-folder'));
  });

  it.each(['throw new Error("out of memory")', 'process.exit(3)'])(
    'name the file at which a thread breaks, and end with 2: %s',
    async (fault) => {
      const { folder } = manyFiles();
      const home = emptyFolder();
      writeFileSync(join(home, 'package.json'), '{"type":"module","version":"0.0.0"}');
      mkdirSync(join(home, 'dist'));
      writeFileSync(
        join(home, 'dist', 'check-worker.js'),
        `import { parentPort } from 'node:worker_threads';\nparentPort.on('message', () => { ${fault}; });`,
      );
      const { code, out, err } = await cli(['validate', '.'], { folder, home });
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/\d\d\.yaml was not checked to its end: /);
    },
  );
});
