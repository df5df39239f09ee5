import type { CheckedFile } from '../../src/scenario/checked-file.ts';
import type { Finding } from '../../src/scenario/finding.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { fixture, fixtures, MINIMAL } from '../scenario/files.ts';

/** Characters that mean something in XML, in a URI or on a terminal, or that XML can't hold. */
export const HOSTILE = `<a&b> "c" 'd' ]]> --> %41 #? \\ {0} [e](f)\t\n\r \u0000\u0007\u001b[31m\u0085\u202e\ufffe\ud800 é 😀`;

export const found = (more: Partial<Finding> = {}): Finding =>
  ({
    rule: 'unknown-move',
    params: { move: 'nod', meant: null },
    file: 'talk.yaml',
    severity: 'error',
    at: { line: 3, column: 5, endLine: 3, endColumn: 8 },
    ...more,
  }) as Finding;

export function checkedFile(file: string, findings: readonly Finding[], text = MINIMAL): CheckedFile {
  return { file, text, findings };
}

/** Every broken fixture, read as the program reads it. */
export const BROKEN: readonly CheckedFile[] = fixtures('err').map((name) => {
  const file = `scenarios/err/${name}`;
  return { file, ...loadScenario(file, new TextEncoder().encode(fixture('err', name))) };
});

/** Several files: every severity, a proof with its answers, names and texts of the worst kind, nothing to mend, no text. */
export const REALISTIC: readonly CheckedFile[] = [
  ...BROKEN,
  checkedFile('fine.yaml', []),
  checkedFile('proved.yaml', [
    found({ rule: 'dead-end', params: { id: 'x', moments: 3, answers: ['a', 'b'] }, severity: 'warning' }),
    found({ rule: 'no-full-marks', params: { stage: 'plan', moments: 3 }, severity: 'hint' }),
    found({ rule: 'no-good-ending', params: { moments: 3 } }),
  ]),
  checkedFile(HOSTILE, [found({ params: { move: HOSTILE, meant: HOSTILE } })], HOSTILE),
  checkedFile('empty.yaml', [found({ rule: 'not-text', params: {} })], ''),
];
