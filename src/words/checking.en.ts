import { count, grouped } from './english.ts';

/** Checking files, beside the findings themselves (findings.en.ts). */
export const validate = {
  shipped: (folder: string) => `No paths are given, so these are checked: ${folder}`,
  fine: (files: number) => `${count(files, 'file', 'files')} checked, nothing to mend.`,
  tooMany: (most: number) => `More than the ${count(most, 'warning', 'warnings')} allowed.`,
  known: (findings: number) => `${count(findings, 'known finding is', 'known findings are')} not shown.`,
  fixable: (findings: number) => `--fix mends ${findings === 1 ? 'one' : findings} of them.`,
  summary: (files: number, errors: number, warnings: number, hints: number) =>
    `${count(files, 'file', 'files')} checked: ${count(errors, 'error', 'errors')}, ${count(warnings, 'warning', 'warnings')}${hints === 0 ? '' : `, ${count(hints, 'hint', 'hints')}`}.`,
  severity: { error: 'error', warning: 'warning', hint: 'hint' },
  help: 'help',
  seeIt: 'see it',
  linkLeftOut: (path: string) => `${path} leads out of the folder, and is left out. To check it all the same, name it.`,
  mended: (findings: number) => `${count(findings, 'finding', 'findings')} mended.`,
  neverKnown: (findings: number) =>
    `${count(findings, 'finding stays', 'findings stay')} beside it: what keeps a scenario from being played can’t be known, and fails the check until it is mended.`,
  baselineWritten: (file: string, findings: number) =>
    `Wrote ${file}: ${count(findings, 'finding is', 'findings are')} known from now on.`,
  baselineMended: (findings: number) =>
    `${count(findings, 'finding', 'findings')} of the baseline ${findings === 1 ? 'is' : 'are'} mended. --update-baseline takes ${findings === 1 ? 'it' : 'them'} out.`,
  watching: 'Checked again whenever a file changes. Ctrl-C ends.',
};

/** Why no setting takes a rule away, at the end of a sentence. */
export const WHY_FIXED = 'a file with it can’t be played, or misleads the eye';

/** Telling about a rule, beside what it says itself (lint/explained). */
export const explain = {
  families: {
    CM1: 'The file and its YAML',
    CM2: 'Structure and references',
    CM3: 'Writing',
    CM4: 'What following every talk proves',
  },
  severity: 'conflict-map explain <rule> tells about one of them, by its name or its code.',
  instead: (throughout: boolean) => (throughout ? 'Instead of this, in every exchange' : 'Instead of this'),
  write: 'write this',
  nothing: '(nothing)',
  repeated: (times: number) => `(${grouped(times)} times)`,
  settings: (rule: string) =>
    `To set it otherwise: --rule ${rule}=off (or hint, warning, error), or the same in conflict-map.yaml. For one line, put a comment above it:`,
  suppression: (rule: string) => `# conflict-map-disable-next-line ${rule}: the reason`,
  always: `It is always an error: ${WHY_FIXED}.`,
};
