import { analyse } from '../analysis/analyse.ts';
import { exploring, toItsEnd } from '../analysis/explore.ts';
import type { CheckedFile } from '../scenario/checked-file.ts';
import { type Finding, inOrder, type Place, type Report, RULES, type Rule } from '../scenario/finding.ts';
import { type Loaded, loadScenario } from '../scenario/load.ts';
import type { Ears } from './ears.ts';
import { nameOf } from './rules/id-unlike-file.ts';
import { atLevels, type Levels } from './settings.ts';
import { subjectOf } from './subject.ts';
import { suppressed } from './suppressions.ts';
import { WRITING_RULES } from './writing-rules.ts';

export interface CheckOptions {
  /** Follow every talk, for what only that can prove (CM4xx), and hear the replies of those that are answered in own words (CM327). */
  readonly analysis: boolean;
  readonly levels: Levels;
}

/** What was found in one file: plain data. */
export interface Checked extends CheckedFile {
  /** What another file may clash with; null where the scenario can't be played. */
  readonly identity: { readonly id: string; readonly language: string; readonly at: Place } | null;
}

/**
 * Checks one file: the loader's findings, the writing, and what analysis proves. Yields now and then on the way.
 * @param ears without them nothing is said about what the replies sound like
 */
export function* checking(
  file: string,
  bytes: Uint8Array,
  { analysis, levels }: CheckOptions,
  ears: Ears = deaf,
): Generator<number, Checked> {
  const loaded = loadScenario(file, bytes);
  const { scenario, text, findingsOf, placeOf } = loaded;
  if (!scenario) return { file, text, findings: wanted(file, loaded, [], levels, () => false), identity: null };
  const hear = analysis && scenario.say === true ? ears(scenario.language) : null;
  const subject = subjectOf(file, scenario, hear);
  const reports: Report[] = WRITING_RULES.flatMap((rule) => rule.check(subject));
  if (analysis) {
    const { reports: proved, balance } = analyse(yield* exploring(subject.board));
    reports.push(...proved, ...balance);
  }
  const ran = (rule: Rule): boolean => (analysis || !needsAnalysis(rule)) && (hear !== null || rule !== HEARD);
  const { id, language } = scenario;
  return {
    file,
    text,
    findings: wanted(file, loaded, findingsOf(reports), levels, ran),
    identity: { id, language, at: placeOf(['id']) },
  };
}

const deaf: Ears = () => null;

/** The same in one go. */
export function check(file: string, bytes: Uint8Array, options: CheckOptions, ears?: Ears): Checked {
  return toItsEnd(checking(file, bytes, options, ears));
}

export const isProof = (rule: Rule): boolean => RULES[rule].code.startsWith('CM4');

/** The rule that hears replies: reading the model takes longer than all the others, so it comes with the proofs. */
const HEARD: Rule = 'tags-contradicted';

/** Is it looked for only when the talks are followed too? */
export const needsAnalysis = (rule: Rule): boolean => isProof(rule) || rule === HEARD;

/**
 * All findings of a file as its author wants to hear them: at the levels of its folder, without those that it suppresses.
 * @param more what was found out beside loading it
 * @param ran the rules that were looked for, beside those of loading
 */
export function wanted(
  file: string,
  { findings, text }: Pick<Loaded, 'findings' | 'text'>,
  more: readonly Finding[],
  levels: Levels,
  ran: (rule: Rule) => boolean,
): Finding[] {
  const left = atLevels([...findings, ...more], levels);
  const looked = (rule: Rule): boolean => levels[rule] !== 'off' && ran(rule);
  return atLevels(suppressed(left, file, text, looked), levels).sort(inOrder);
}

/** A scenario that is there already in another file: only one of them can be played. */
export function acrossFiles(files: readonly Checked[]): Checked[] {
  const owners = new Map<string, string>();
  const keyOf = ({ id, language }: NonNullable<Checked['identity']>): string => `${language}/${id}`;
  for (const { file, identity } of files) {
    if (!identity) continue;
    // the file of that name, wherever it comes
    const owner = owners.get(keyOf(identity));
    const better = nameOf(file) === identity.id && nameOf(owner ?? '') !== identity.id;
    if (owner === undefined || better) owners.set(keyOf(identity), file);
  }
  return files.map((checked) => {
    const { file, identity, findings } = checked;
    const other = identity ? owners.get(keyOf(identity)) : undefined;
    if (!identity || other === undefined || other === file) return checked;
    const { severity } = RULES['same-scenario'];
    const params = { id: identity.id, first: other };
    const clash: Finding = { rule: 'same-scenario', params, file, at: identity.at, severity };
    return { ...checked, findings: [...findings, clash].sort(inOrder) };
  });
}
