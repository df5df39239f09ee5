import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import type { Log, Result, Run } from 'sarif';
import { expect, it } from 'vitest';
import { CATALOGUE, explanationOf } from '../../src/lint/catalogue.ts';
import { sarifLog } from '../../src/report/sarif.ts';
import type { CheckedFile } from '../../src/scenario/checked-file.ts';
import { RULES } from '../../src/scenario/finding.ts';
import { wordsFor } from '../../src/words/words.ts';
import { HOME } from '../support/scenarios.ts';
import { BROKEN, checkedFile, found, HOSTILE, REALISTIC } from './checked.ts';

const {
  $schema: _,
  id: __,
  ...schema
} = JSON.parse(
  readFileSync(join(HOME, 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
) as { $schema: string; id: string; type: string };

/** The published schema is of draft 4; it uses no keyword that means something else in the draft that Ajv reads. */
const isSarif = new Ajv({
  strict: false,
  allErrors: true,
  unicodeRegExp: false,
  formats: {
    'date-time': true,
    uri: /^[a-z][a-z0-9+.-]*:([\w.~:/?#[\]@!$&'()*+,;=-]|%[0-9A-F]{2})*$/i,
    'uri-reference': /^([\w.~:/?#[\]@!$&'()*+,;=-]|%[0-9A-F]{2})*$/i,
  },
}).compile(schema);

function logOf(files: readonly CheckedFile[], unreadable: readonly string[] = []): Log {
  return JSON.parse(
    JSON.stringify(sarifLog({ files, unreadable }, { version: '1.2.3', rules: CATALOGUE }, wordsFor('en'))),
  ) as Log;
}

function runOf(files: readonly CheckedFile[]): Run & { results: Result[] } {
  const [run] = logOf(files).runs;
  if (!run?.results) throw new Error('The log has no results');
  return { ...run, results: run.results };
}

const urisOf = ({ results }: Pick<Run, 'results'>) =>
  results?.map(({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation?.uri);

it.each([
  ['many files with every kind of finding', REALISTIC],
  ['no files', []],
])('is valid by the published schema of SARIF 2.1.0: %s', (_, files) => {
  isSarif(logOf(files));
  expect(isSarif.errors ?? []).toEqual([]);
});

it('would not be valid with a level or an address that SARIF does not know', () => {
  const told = JSON.stringify(logOf(REALISTIC));
  expect(isSarif(JSON.parse(told.replace('"level":"note"', '"level":"hint"')))).toBe(false);
  expect(isSarif(JSON.parse(told.replace('"uri":"proved.yaml"', '"uri":"not proved.yaml"')))).toBe(false);
});

it('gives each finding as a result with its rule, level, words and place', () => {
  const { tool, results, columnKind } = runOf([checkedFile('talk.yaml', [found()])]);
  expect(tool.driver).toMatchObject({ name: 'conflict-map', version: '1.2.3' });
  const rule = tool.driver.rules?.find(({ id }) => id === 'CM205');
  expect(rule).toMatchObject({ name: 'unknown-move', defaultConfiguration: { level: 'error' } });
  expect(rule?.help?.markdown).toContain(explanationOf('unknown-move').why);
  expect(columnKind).toBe('utf16CodeUnits');
  expect(results).toEqual([
    {
      ruleId: 'CM205',
      ruleIndex: tool.driver.rules?.findIndex(({ id }) => id === 'CM205'),
      level: 'error',
      message: { text: expect.stringMatching(/^`nod` is not one of the 28 moves\n./) },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'talk.yaml' },
            region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 8 },
          },
        },
      ],
      partialFingerprints: { 'markedLine/v1': expect.stringMatching(/^unknown-move:/) },
    },
  ]);
});

it('says where something could not be read, so that nothing is taken for mended', () => {
  const [run] = logOf([], ['a.yaml can’t be read: permission is missing']).runs;
  expect(run?.invocations).toMatchObject([{ executionSuccessful: false, toolExecutionNotifications: [{}] }]);
  expect(logOf([]).runs[0]?.invocations).toMatchObject([{ executionSuccessful: true }]);
});

it('names every rule once, and every result points to its own', () => {
  const { tool, results } = runOf(REALISTIC);
  const ids = tool.driver.rules?.map(({ id }) => id) ?? [];
  expect(ids).toHaveLength(Object.keys(RULES).length);
  for (const { ruleId, ruleIndex } of results) expect(ids[ruleIndex ?? -1]).toBe(ruleId);
  expect(results).toHaveLength(REALISTIC.flatMap(({ findings }) => findings).length);
});

it('calls a hint a note, and takes the level from the finding rather than from its rule', () => {
  const severities = ['error', 'warning', 'hint'] as const;
  const { results } = runOf([
    checkedFile(
      'talk.yaml',
      severities.map((severity) => found({ severity })),
    ),
  ]);
  expect(results.map(({ level }) => level)).toEqual(['error', 'warning', 'note']);
});

it('hands over the answers that lead to what is proved', () => {
  const { results } = runOf(REALISTIC);
  expect(results.filter(({ properties }) => properties).map(({ properties }) => properties)).toEqual([
    { answers: ['a', 'b'] },
  ]);
});

it.each([
  ['in folders', 'scenarios/en/a.yaml', 'scenarios/en/a.yaml'],
  ['with spaces, colons and per cent signs', 'my talks/a:b 100%.yaml', 'my%20talks/a%3Ab%20100%25.yaml'],
  ['with a backslash in a name', 'a\\b.yaml', 'a%5Cb.yaml'],
  ['in other scripts', 'разговор.yaml', '%D1%80%D0%B0%D0%B7%D0%B3%D0%BE%D0%B2%D0%BE%D1%80.yaml'],
  ['with half a character', 'a\ud800.yaml', 'a%EF%BF%BD.yaml'],
  ['outside of the folder', '/tmp/my talks/a.yaml', 'file:///tmp/my%20talks/a.yaml'],
  ['on a drive', 'C:/talks/a.yaml', 'file:///C%3A/talks/a.yaml'],
  ['on standard input', '<stdin>', '%3Cstdin%3E'],
])('writes a file as a URI: %s', (_, file, uri) => {
  expect(urisOf(runOf([checkedFile(file, [found()])]))).toEqual([uri]);
});

it('leads back from the URI to the name of a file, whatever is in it', () => {
  const name = HOSTILE.replaceAll('\ud800', '');
  const [uri = ''] = urisOf(runOf([checkedFile(name, [found()])])) ?? [];
  expect(decodeURIComponent(uri)).toBe(name);
});

it('gives the results of a file fingerprints of their own, which stay when lines are put above', () => {
  const prints = (files: readonly CheckedFile[]) => runOf(files).results.map((result) => result.partialFingerprints);
  for (const { file, findings, text } of BROKEN) {
    const lower = findings.map((finding) => ({ ...finding, at: { ...finding.at, line: finding.at.line + 1 } }));
    const before = prints([{ file, findings, text }]);
    expect(prints([{ file, findings: lower, text: `\n${text}` }]), file).toEqual(before);
    expect(new Set(before.map((print) => JSON.stringify(print))).size, file).toBe(findings.length);
  }
});
