import { fixed } from '../../lint/fixes.ts';
import { countFindings, findingJson } from '../../report/finding-json.ts';
import { githubError, githubLines } from '../../report/github.ts';
import type { CheckedFile } from '../../scenario/checked-file.ts';
import { jsonText } from '../../scenario/visible.ts';
import { findingLines } from '../../terminal/finding-view.ts';
import type { CHECK_FORMATS } from '../choices.ts';
import type { Context } from '../context.ts';
import { VERSION } from '../json.ts';

export type Format = (typeof CHECK_FORMATS)[number];

/** What a format needs to know beside the files. */
export interface Surroundings {
  readonly version: string;
  readonly mostWarnings: number | undefined;
  /** Why something could not be checked. */
  readonly unreadable: readonly string[];
}

/** The outcome of a check as it is printed on standard output. */
export async function formatted(
  { words, theme, quiet }: Context,
  format: Format,
  files: readonly CheckedFile[],
  { version, mostWarnings, unreadable }: Surroundings,
): Promise<string[]> {
  const findings = files.flatMap((checked) => checked.findings);
  const { errors, warnings, hints } = countFindings(findings);
  const summary =
    findings.length === 0
      ? words.validate.fine(files.length)
      : words.validate.summary(files.length, errors, warnings, hints);
  const tooMany = mostWarnings !== undefined && warnings > mostWarnings;
  const closing = files.length > 0 && (!quiet || findings.length > 0) ? [summary] : [];
  if (tooMany && errors === 0) closing.push(words.validate.tooMany(mostWarnings));
  switch (format) {
    case 'stylish': {
      const fixable = files.reduce((sum, { text, findings }) => sum + fixed(text, findings).mended, 0);
      return [
        ...files.flatMap(({ findings, text }) => findingLines(findings, text, theme, words)),
        ...closing,
        ...(fixable > 0 ? [words.validate.fixable(fixable)] : []),
      ];
    }
    case 'github':
      return [...unreadable.map(githubError), ...githubLines(findings, words), ...closing];
    case 'sarif': {
      const { sarifLog } = await import('../../report/sarif.ts');
      const { CATALOGUE } = await import('../../lint/catalogue.ts');
      return [jsonText(sarifLog({ files, unreadable }, { version, rules: CATALOGUE }, words), 2)];
    }
    case 'junit': {
      const { junitXml } = await import('../../report/junit.ts');
      return [junitXml({ files, unreadable }, words, tooMany)];
    }
    case 'json': {
      const rows = findings.map((finding) => findingJson(finding, words));
      const told = { v: VERSION, files: files.length, errors, warnings, hints, unreadable, findings: rows };
      return [jsonText(told, 2)];
    }
  }
}
