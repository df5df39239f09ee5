import { analyse } from '../analysis/analyse.ts';
import { exploring } from '../analysis/explore.ts';
import type { CheckedFile } from '../scenario/checked-file.ts';
import { inOrder, RULES } from '../scenario/finding.ts';
import { loadScenario } from '../scenario/load.ts';
import { atLevels, type Levels } from './settings.ts';
import { subjectOf } from './subject.ts';
import { suppressed } from './suppressions.ts';
import { WRITING_RULES } from './writing-rules.ts';

export interface CheckOptions {
  /** Follow every talk, for what only that can prove (CM4xx). */
  readonly analysis: boolean;
  readonly levels: Levels;
}

/** What was found in one file. */
export interface Checked extends CheckedFile {
  /** What a scenario of the same id and language would clash with; null for one that can't be played. */
  readonly scenario: { readonly id: string; readonly language: string } | null;
}

/** Checks one file: the loader's findings, the writing, and what analysis proves. Yields now and then on the way. */
export function* checking(
  file: string,
  bytes: Uint8Array,
  { analysis, levels }: CheckOptions,
): Generator<number, Checked> {
  const { scenario, findings, text, findingsOf } = loadScenario(file, bytes);
  const all = [...findings];
  if (scenario) {
    const subject = subjectOf(file, scenario);
    all.push(
      ...findingsOf(WRITING_RULES.filter(({ name }) => levels[name] !== 'off').flatMap((rule) => rule.check(subject))),
    );
    if (analysis) all.push(...findingsOf(analyse(yield* exploring(subject.board)).reports));
  }
  const wanted = atLevels(all, levels);
  const left = suppressed(
    wanted,
    file,
    text,
    (rule) => scenario !== null && levels[rule] !== 'off' && (analysis || !RULES[rule].code.startsWith('CM4')),
  );
  return {
    file,
    findings: left.sort(inOrder),
    text,
    scenario: scenario && { id: scenario.id, language: scenario.language },
  };
}
