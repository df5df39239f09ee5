import { expect, it } from 'vitest';
import { githubLines } from '../../src/report/github.ts';
import type { Finding } from '../../src/scenario/finding.ts';
import { wordsFor } from '../../src/words/words.ts';

const words = wordsFor('en');

const found = (more: Partial<Finding>): Finding =>
  ({
    rule: 'unknown-move',
    params: { move: 'nod', meant: null },
    file: 'talk.yaml',
    severity: 'error',
    at: { line: 3, column: 5, endLine: 3, endColumn: 8 },
    ...more,
  }) as Finding;

it('gives each finding as one command, with its place, code and words', () => {
  const [line, ...more] = githubLines([found({})], words);
  expect(more).toEqual([]);
  expect(line).toMatch(
    /^::error file=talk\.yaml,line=3,col=5,endLine=3,endColumn=8,title=CM205 unknown-move::`nod` is not one of the 28 moves%0A/,
  );
});

it('puts errors before warnings, and keeps their order otherwise', () => {
  const warning = found({
    rule: 'comment-in-text',
    params: { lost: '# half' },
    severity: 'warning',
    file: 'a.yaml',
  } as Partial<Finding>);
  const lines = githubLines([warning, found({ file: 'b.yaml' }), found({ file: 'c.yaml' })], words);
  expect(lines.map((line) => /^::(\w+) file=(\w)/.exec(line)?.slice(1).join(' '))).toEqual([
    'error b',
    'error c',
    'warning a',
  ]);
});

it('lets neither a file’s name nor its text end a command or begin another', () => {
  const [line = ''] = githubLines(
    [
      found({
        file: 'a,line=9::b\n::error::x%.yaml',
        params: { move: '::error::\r\nx%', meant: null },
      } as Partial<Finding>),
    ],
    words,
  );
  expect(line).not.toMatch(/[\r\n]/);
  expect(line.startsWith('::error file=a%2Cline=9%3A%3Ab%0A%3A%3Aerror%3A%3Ax%25.yaml,line=3,')).toBe(true);
  expect(line).toContain('`::error::%0D%0Ax%25`');
});
