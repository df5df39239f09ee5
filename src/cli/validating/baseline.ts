import { dirname, relative, resolve } from 'node:path';
import { type Checked, needsAnalysis } from '../../lint/check.ts';
import { isFixed, ruleNamed } from '../../lint/settings.ts';
import { fingerprintsOf } from '../../report/fingerprint.ts';
import type { CheckedFile } from '../../scenario/checked-file.ts';
import type { Finding } from '../../scenario/finding.ts';
import { visibleLine } from '../../scenario/visible.ts';
import type { Context } from '../context.ts';
import { Exit } from '../io.ts';
import { VERSION } from '../json.ts';
import { replaceFile } from '../replace-file.ts';
import { isThere, read } from '../store.ts';
import { withSlashes } from './sources.ts';

/** The fingerprints of the findings that a folder lives with, by file, seen from the baseline's own folder. */
type Known = ReadonlyMap<string, readonly string[]>;

/** Findings that were there before, and are to be mended one day. */
export interface Baseline {
  /** The files without the findings that are known. */
  readonly without: <F extends CheckedFile>(files: readonly F[]) => F[];
  /**
   * How many of the known findings of these files are mended: a file that can't be played was not looked at for most.
   * @param analysis were the talks followed?
   */
  readonly mended: (files: readonly Checked[], analysis: boolean) => number;
}

const namesFrom = ({ io }: Context, path: string) => {
  const folder = dirname(resolve(io.folder, path));
  return ({ file }: CheckedFile): string => withSlashes(relative(folder, resolve(io.folder, file)));
};

/** @throws Exit 2 when it can't be read, or isn't one */
export async function readBaseline(context: Context, path: string): Promise<Baseline> {
  const known = await knownIn(context, path);
  const nameOf = namesFrom(context, path);
  const knownOf = (file: CheckedFile): ReadonlySet<string> => new Set(known.get(nameOf(file)));
  return {
    without: (files) =>
      files.map((file) => {
        const before = knownOf(file);
        const fingerprints = fingerprintsOf(file);
        const isNew = ({ rule }: Finding, index: number): boolean =>
          isFixed(rule) || !before.has(fingerprints[index] ?? '');
        return { ...file, findings: file.findings.filter(isNew) };
      }),
    mended: (files, analysis) =>
      files.reduce((sum, file) => {
        if (!file.identity) return sum;
        const now = new Set(fingerprintsOf(file));
        const gone = [...knownOf(file)].filter((fingerprint) => !now.has(fingerprint));
        return sum + gone.filter((fingerprint) => analysis || !fromAnalysis(fingerprint)).length;
      }, 0),
  };
}

async function knownIn(context: Context, path: string): Promise<Known> {
  const known = parsed(Buffer.from(await read(context, path, Number.POSITIVE_INFINITY)).toString('utf8'));
  if (!known) throw new Exit(context.words.errors.notABaseline(visibleLine(path)));
  return known;
}

function fromAnalysis(fingerprint: string): boolean {
  const rule = ruleNamed(fingerprint.split(':')[0] ?? '');
  return rule !== undefined && needsAnalysis(rule);
}

function parsed(text: string): Known | null {
  try {
    const { v, findings } = JSON.parse(text) as { v?: unknown; findings?: unknown };
    if (v !== VERSION || typeof findings !== 'object' || findings === null) return null;
    const lists = Object.entries(findings);
    return lists.every(([, list]) => isListOfTexts(list)) ? new Map(lists as [string, string[]][]) : null;
  } catch {
    return null;
  }
}

const isListOfTexts = (list: unknown): boolean => Array.isArray(list) && list.every((item) => typeof item === 'string');

/**
 * Writes the findings of these files as known, but for those without which nothing can be played; what is known of other files stays.
 * @returns how many are known of these files, and how many can't be
 * @throws Exit 2 when it can't be written
 */
export async function writeBaseline(
  context: Context,
  path: string,
  files: readonly CheckedFile[],
): Promise<{ readonly known: number; readonly never: number }> {
  const nameOf = namesFrom(context, path);
  const full = resolve(context.io.folder, path);
  const rows = new Map((await isThere(full)) ? await knownIn(context, path) : []);
  let known = 0;
  let never = 0;
  for (const file of files) {
    const fingerprints = fingerprintsOf(file).filter((_, index) => !isFixed((file.findings[index] as Finding).rule));
    known += fingerprints.length;
    never += file.findings.length - fingerprints.length;
    if (fingerprints.length > 0) rows.set(nameOf(file), fingerprints);
    else rows.delete(nameOf(file));
  }
  const findings = Object.fromEntries([...rows].sort(([a], [b]) => (a < b ? -1 : 1)));
  await replaceFile(context, full, `${JSON.stringify({ v: VERSION, findings }, null, 2)}\n`, 'usual');
  return { known, never };
}
