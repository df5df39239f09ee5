import { type Finding, RULES, type Severity } from '../scenario/finding.ts';
import { cutOff, visible } from '../scenario/visible.ts';
import { messageOf, type Words } from '../words/words.ts';
import { columnsOf, hanging } from './layout.ts';
import { shellWord } from './shell-word.ts';
import type { Theme, Tone } from './theme.ts';

const TONES = { error: 'bad', warning: 'warn', hint: 'accent' } as const satisfies Record<Severity, Tone>;

/** The findings of a file as a person reads them: where, what, the line itself, and what to write instead. */
export function findingLines(findings: readonly Finding[], text: string, theme: Theme, words: Words): string[] {
  const source = text === '' || findings.length === 0 ? [] : text.split(/\r?\n/);
  return findings.flatMap((finding) => linesOf(finding, source, theme, words));
}

function linesOf(finding: Finding, source: readonly string[], theme: Theme, words: Words): string[] {
  const { code } = RULES[finding.rule];
  const { severity } = finding;
  const { message, help } = messageOf(words, finding);
  const { line, column } = finding.at;
  return [
    `${theme.paint('strong', `${finding.file}:${line}:${column}`)} ${theme.paint(TONES[severity], words.validate.severity[severity])} ${theme.paint('quiet', `${code} ${finding.rule}`)}`,
    ...hanging(theme, '  ', message),
    ...codeFrame(finding, source[finding.at.line - 1], theme),
    ...hanging(theme, `  ${words.validate.help}: `, help),
    // on one line, however long: it is there to be copied
    ...('answers' in finding.params ? [seeIt(finding.file, finding.params.answers, words)] : []),
    '',
  ];
}

function seeIt(file: string, answers: readonly string[], words: Words): string {
  const way = answers.length > 0 ? `--answers ${answers.join(',')}` : '--no-prep';
  return `  ${words.validate.seeIt}: conflict-map play ${shellWord(file)} ${way}`;
}

/** A place in a text, or the one behind it where that lies within a letter of two halves. */
const betweenLetters = (text: string, at: number): number => at + Number(/[\udc00-\udfff]/.test(text.charAt(at)));

/** The line that a finding is about, the place marked under it. Long lines are cut around the mark. */
function codeFrame({ at }: Finding, source: string | undefined, theme: Theme): string[] {
  if (source === undefined) return [];
  const room = Math.max(20, theme.width - 12);
  const from = at.column - 1;
  const cut = betweenLetters(source, Math.max(0, from - Math.trunc(room / 2)));
  const to = at.endLine === at.line ? betweenLetters(source, Math.max(at.endColumn - 1, at.column)) : source.length;
  const before = visible(source.slice(cut, from));
  const marked = visible(cutOff(source.slice(from, to), room));
  const after = visible(cutOff(source.slice(to), room));
  const shown = cutOff(before + marked + after, room).trimEnd();
  const width = Math.max(1, Math.min(columnsOf(marked.trimEnd()), room - columnsOf(before)));
  const number = String(at.line).padStart(4);
  const gutter = theme.unicode ? '│' : '|';
  return [
    theme.paint('quiet', `  ${number} ${gutter} `) + shown,
    theme.paint('quiet', `  ${' '.repeat(number.length)} ${gutter} `) +
      ' '.repeat(columnsOf(before)) +
      theme.paint('bad', '^'.repeat(width)),
  ];
}
