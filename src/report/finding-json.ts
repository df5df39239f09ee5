import { type Finding, type FindingJson, RULES, type Severity } from '../scenario/finding.ts';
import { messageOf, type Words } from '../words/words.ts';

export function findingJson(finding: Finding, words: Words): FindingJson {
  const { line, column, endLine, endColumn } = finding.at;
  const { code } = RULES[finding.rule];
  const message = messageOf(words, finding);
  return {
    file: finding.file,
    line,
    column,
    endLine,
    endColumn,
    code,
    rule: finding.rule,
    severity: finding.severity,
    ...message,
    ...('answers' in finding.params ? { answers: finding.params.answers } : {}),
  };
}

/** Do the findings fail a check: any error, or more warnings than are allowed? */
export function fails(findings: readonly Finding[], mostWarnings: number | undefined): boolean {
  const { errors, warnings } = countFindings(findings);
  return errors > 0 || (mostWarnings !== undefined && warnings > mostWarnings);
}

export function countFindings(findings: readonly Finding[]): { errors: number; warnings: number; hints: number } {
  const count = (wanted: Severity): number => findings.filter(({ severity }) => severity === wanted).length;
  return { errors: count('error'), warnings: count('warning'), hints: count('hint') };
}
