import type { Outcome } from '../scenario/checked-file.ts';
import { type Finding, RULES } from '../scenario/finding.ts';
import { messageOf, type Words } from '../words/words.ts';

const NAME = 'conflict-map';

/**
 * Findings as JUnit XML: a suite for each file, in it a test case for each finding, or one that passes. What doesn't fail the
 * check is skipped, with what it says as the reason: in sight, yet no failure.
 * @param warningsFail there are more warnings than the check allows
 */
export function junitXml({ files, unreadable }: Outcome, words: Words, warningsFail: boolean): string {
  const isFailure = ({ severity }: Finding): boolean =>
    severity === 'error' || (severity === 'warning' && warningsFail);
  const suites = files.map(({ file, findings }) => {
    const caseNamed = (name: string, verdict?: string): string =>
      element('testcase', { classname: file, name }, verdict);
    const seen = new Map<string, number>();
    const cases = findings.map((finding) => {
      const { code } = RULES[finding.rule];
      const { message, help } = messageOf(words, finding);
      // no line in the name, so that a report tells what is new; GitLab drops a second case of the same name
      const name = `${code} ${finding.rule}: ${message}`;
      const nth = (seen.get(name) ?? 0) + 1;
      seen.set(name, nth);
      const text = escaped(`${file}:${finding.at.line}:${finding.at.column}\n${message}\n${help}`);
      const verdict = isFailure(finding)
        ? element('failure', { type: code, message }, text)
        : element('skipped', {}, text);
      return caseNamed(nth === 1 ? name : `${name} (${nth})`, verdict);
    });
    return {
      cases: cases.length > 0 ? cases : [caseNamed(file)],
      file,
      failures: findings.filter(isFailure).length,
      errors: 0,
      skipped: findings.filter((finding) => !isFailure(finding)).length,
    };
  });
  if (unreadable.length > 0) {
    const cases = unreadable.map((message) =>
      element('testcase', { classname: NAME, name: message }, element('error', { message })),
    );
    suites.push({ cases, file: NAME, failures: 0, errors: cases.length, skipped: 0 });
  }
  const all = {
    name: NAME,
    tests: suites.flatMap(({ cases }) => cases).length,
    failures: suites.reduce((sum, { failures }) => sum + failures, 0),
    errors: unreadable.length,
  };
  const told = suites.map(({ file, cases, failures, errors, skipped }) =>
    element('testsuite', { name: file, tests: cases.length, failures, errors, skipped }, block(cases)),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', all, block(told))}`;
}

const block = (lines: readonly string[]): string =>
  lines
    .map((line) => `\n${line}`)
    .join('')
    .concat('\n');

/** @param content markup, or text that is escaped already */
function element(name: string, attributes: Readonly<Record<string, string | number>>, content = ''): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${inAttribute(String(value))}"`);
  return `<${name}${given.join('')}>${content}</${name}>`;
}

const reference = (character: string): string => `&#${character.charCodeAt(0)};`;

/** A text without markup, and without what XML 1.0 can't hold at all. */
const escaped = (text: string): string =>
  text.replace(/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd').replace(/[&<>"\r]/g, reference);

/** The value of an attribute, in which a reader would turn line breaks and tabs into spaces. */
const inAttribute = (text: string): string => escaped(text).replace(/[\t\n]/g, reference);
