import { type Finding, RULES, type Severity, severest } from '../scenario/finding.ts';
import { messageOf, type Words } from '../words/words.ts';

const COMMANDS: Record<Severity, string> = { error: 'error', warning: 'warning', hint: 'notice' };

/**
 * Findings as annotations of a GitHub workflow: one command a line. The severest come first, since only ten errors and ten
 * warnings of a step are shown.
 */
export function githubLines(findings: readonly Finding[], words: Words): string[] {
  return [...findings].sort(severest).map((finding) => {
    const { code } = RULES[finding.rule];
    const { message, help } = messageOf(words, finding);
    const { line, column, endLine, endColumn } = finding.at;
    const title = `${code} ${finding.rule}`;
    const properties = { file: finding.file, line, col: column, endLine, endColumn, title };
    const told = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
    return `::${COMMANDS[finding.severity]} ${told.join(',')}::${data(`${message}\n${help}`)}`;
  });
}

/** What could not be checked, as an annotation of no line. */
export const githubError = (message: string): string => `::error::${data(message)}`;

/** The text of a command, in which a line break would end it. */
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** The value of a property, which a colon or a comma would end. */
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
