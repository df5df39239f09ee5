import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument } from 'libxml2-wasm';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { cli, emptyFolder } from '../support/cli.ts';
import { SHIPPED, shippedText } from '../support/scenarios.ts';

/** Writes a good scenario with an id of its own into a file of that name, changed as one likes. */
function put(folder: string, id: string, change = (text: string): string => text): void {
  const text = shippedText('loan-refusal').replace('id: loan-refusal', `id: ${id.replaceAll(' ', '-')}`);
  writeFileSync(join(folder, `${id}.yaml`), change(text));
}

describe('validate', () => {
  it('finds nothing in the shipped scenarios', async () => {
    // with every talk followed: tests/analysis/proofs.test.ts
    const { code, out } = await cli(['validate', '--no-analysis']);
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+ files checked, nothing to mend\.\n$/);
  });

  it('exits 1 on findings, with file, line, column, code, the line itself and what to write instead', async () => {
    const folder = emptyFolder();
    writeFileSync(
      join(folder, 'mine.yaml'),
      shippedText('loan-refusal').replace('moves: [paraphrase]', 'moves: [parafrase]'),
    );
    const { code, out } = await cli(['validate', '.'], { folder });
    expect(code).toBe(1);
    const line =
      shippedText('loan-refusal')
        .split('\n')
        .findIndex((text) => text.includes('moves: [paraphrase]')) + 1;
    expect(out).toContain(`mine.yaml:${line}:19 error CM205 unknown-move`);
    expect(out).toContain('│           moves: [parafrase]');
    expect(out).toContain('^^^^^^^^^');
    expect(out).toContain('Did you mean `paraphrase`?');
  });

  it('reports as JSON in the shape that checks rely on', async () => {
    const { code, out } = await cli(['validate', '-', '--stdin-filename', 'typed.yaml', '--format', 'json'], {
      input: 'format: 2\n',
    });
    expect(code).toBe(1);
    const report = JSON.parse(out) as { findings: { rule: string }[] };
    expect(report).toMatchObject({ v: 1, files: 1, warnings: 0 });
    expect(report.findings.find(({ rule }) => rule === 'wrong-format')).toMatchObject({
      file: 'typed.yaml',
      line: 1,
      column: 9,
      code: 'CM207',
      severity: 'error',
      message: expect.any(String),
      help: expect.any(String),
    });
  });

  it('lets warnings pass, up to the number allowed', async () => {
    const folder = emptyFolder();
    put(folder, 'mine', (text) => text.replace('title: The loan is refused', 'title: Loan # 7 is refused'));
    const warned = await cli(['validate', 'mine.yaml'], { folder });
    expect(warned.code).toBe(0);
    expect(warned.out).toContain('CM302');
    expect((await cli(['validate', 'mine.yaml', '--max-warnings', '0'], { folder })).code).toBe(1);
  });

  it('reports what it can read, and exits 2 for what it can’t', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'mine.yaml'), 'format: 2');
    const { code, out, err } = await cli(['validate', 'mine.yaml', 'nowhere.yaml', '--format', 'json'], { folder });
    expect(code).toBe(2);
    expect((JSON.parse(out) as { files: number }).files).toBe(1);
    expect(err).toContain('nowhere.yaml');
  });

  it('checks many files without a word of warning from the platform', async () => {
    const folder = emptyFolder();
    for (let index = 0; index < 15; index += 1) put(folder, `s${index}`);
    const warnings: Error[] = [];
    const collect = (warning: Error): void => void warnings.push(warning);
    process.on('warning', collect);
    expect((await cli(['validate', '.', '--no-analysis'], { folder })).code).toBe(0);
    await new Promise((resolve) => setImmediate(resolve));
    process.off('warning', collect);
    expect(warnings).toEqual([]);
  });

  it('takes files, folders and patterns, each file once', async () => {
    const { code, out } = await cli([
      'validate',
      'scenarios/en',
      'scenarios/**/*.yaml',
      'scenarios/en/loan-refusal.yaml',
      '--no-analysis',
      '--format',
      'json',
    ]);
    expect(code).toBe(0);
    expect((JSON.parse(out) as { files: number }).files).toBe(SHIPPED.length + 1);
  });

  it.each([['missing.yaml'], ['missing/**/*.yaml'], ['src/map']])(
    'exits 2 when there is nothing to read at %s',
    async (path) => {
      const { code, err } = await cli(['validate', path]);
      expect(code).toBe(2);
      expect(err).toContain(path);
    },
  );
});

describe('validate for a workflow', () => {
  it('prints annotations with the path as given, and the same exit code', async () => {
    const folder = emptyFolder();
    writeFileSync(
      join(folder, 'wrong.yaml'),
      shippedText('loan-refusal').replace('[courtesy, clarify]', '[courtesy, clarfy]'),
    );
    const { code, out } = await cli(['validate', 'wrong.yaml', '--format', 'github'], { folder });
    expect(code).toBe(1);
    expect(out).toMatch(/^::error file=wrong\.yaml,line=\d+,.*title=CM205 unknown-move::/);
  });
});

describe('validate for code scanning and test reports', () => {
  const folder = emptyFolder();
  put(folder, 'fine');
  put(folder, 'my talk', (text) => text.replace('[courtesy, clarify]', '[courtesy, clarfy]'));
  put(folder, 'warned', (text) => text.replace(/^title: .*$/m, 'title: Half a # title'));

  it('prints nothing but a SARIF log, with the version of the program and the same exit code', async () => {
    const { code, out, err } = await cli(['validate', '.', '--no-analysis', '--format', 'sarif'], { folder });
    expect([code, err]).toEqual([1, '']);
    const [run] = (JSON.parse(out) as Log).runs;
    expect(run?.tool.driver.version).toBe((await cli(['--version'])).out.trim());
    expect(
      run?.results?.map(({ ruleId, level, locations }) => [
        ruleId,
        level,
        locations?.[0]?.physicalLocation?.artifactLocation?.uri,
      ]),
    ).toEqual([
      ['CM205', 'error', 'my%20talk.yaml'],
      ['CM302', 'warning', 'warned.yaml'],
    ]);
  });

  it('prints nothing but JUnit XML, with every file that was checked and the same exit code', async () => {
    const { code, out, err } = await cli(['validate', '.', '--no-analysis', '--format', 'junit'], { folder });
    expect([code, err]).toEqual([1, '']);
    const report = XmlDocument.fromString(out);
    const names = (path: string) => report.find(`${path}/@name`).map(({ content }) => content);
    expect(names('//testsuite')).toEqual(['fine.yaml', 'my talk.yaml', 'warned.yaml']);
    expect(names('//testsuite[testcase/failure]')).toEqual(['my talk.yaml']);
    expect(names('//testsuite[testcase/skipped]')).toEqual(['warned.yaml']);
  });

  it('reports warnings as failures in JUnit XML when they are what fails the check', async () => {
    const check = ['validate', 'warned.yaml', '--no-analysis', '--format', 'junit', '--max-warnings'];
    const enough = await cli([...check, '1'], { folder });
    expect([enough.code, enough.out.includes('<failure')]).toEqual([0, false]);
    const tooMany = await cli([...check, '0'], { folder });
    expect([tooMany.code, tooMany.out.includes('<failure')]).toEqual([1, true]);
  });

  it.each(['sarif', 'junit'])('prints what could be read as %s, and exits 2 for the rest', async (format) => {
    const { code, out, err } = await cli(['validate', 'fine.yaml', 'none.yaml', '--no-analysis', '--format', format], {
      folder,
    });
    expect(code).toBe(2);
    expect(err).toContain('none.yaml');
    if (format === 'sarif') expect((JSON.parse(out) as Log).runs).toHaveLength(1);
    else expect(XmlDocument.fromString(out).find('//testcase[not(error)]')).toHaveLength(1);
  });
});

describe('validate, by exact analysis', () => {
  it('proves faults that no reading of the file shows, in the order of the file; --no-analysis leaves them out', async () => {
    const folder = emptyFolder();
    const file = join(folder, 'stuck.yaml');
    writeFileSync(file, shippedText('loan-refusal').replaceAll('surfaces: deposit', 'surfaces: fairness'));
    const { code, out } = await cli(['validate', file, '--format', 'json']);
    expect(code).toBe(1);
    const { findings, errors } = JSON.parse(out) as { errors: number; findings: { code: string; line: number }[] };
    expect(findings.map((finding) => finding.code)).toEqual(expect.arrayContaining(['CM404', 'CM410']));
    expect(errors).toBeGreaterThan(0);
    expect(findings.map(({ line }) => line)).toEqual(findings.map(({ line }) => line).sort((a, b) => a - b));
    expect(await cli(['validate', file, '--no-analysis'])).toMatchObject({ code: 0 });
  });
});
