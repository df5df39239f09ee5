import { dirname, relative, resolve } from 'node:path';
import { type Checked, isProof } from '../../lint/check.ts';
import { ruleNamed } from '../../lint/settings.ts';
import { fingerprintsOf } from '../../report/fingerprint.ts';
import type { CheckedFile } from '../../scenario/checked-file.ts';
import { visible } from '../../scenario/visible.ts';
import type { Context } from '../context.ts';
import { Exit } from '../io.ts';
import { VERSION } from '../json.ts';
import { read } from '../store.ts';
import { replaceFile } from './replace-file.ts';

/** The fingerprints of the findings that a folder lives with, by file, seen from the baseline's own folder. */
type Known = Readonly<Record<string, readonly string[]>>;

/** Findings that were there before, and are to be mended one day. */
export interface Baseline {
  /** The files without the findings that are known. */
  readonly without: <F extends CheckedFile>(files: readonly F[]) => F[];
  /**
   * How many of the known findings of these files are mended: a file that can't be played was not looked at for most.
   * @param analysis was it looked for proofs?
   */
  readonly mended: (files: readonly Checked[], analysis: boolean) => number;
}

const namesFrom = ({ io }: Context, path: string) => {
  const folder = dirname(resolve(io.folder, path));
  return ({ file }: CheckedFile): string => relative(folder, resolve(io.folder, file)).replaceAll('\\', '/');
};

/** @throws Exit 2 when it can't be read, or isn't one */
export async function readBaseline(context: Context, path: string): Promise<Baseline> {
  const known = parsed(Buffer.from(await read(context, path, Number.POSITIVE_INFINITY)).toString('utf8'));
  if (!known) throw new Exit(context.words.errors.notABaseline(visible(path)));
  const nameOf = namesFrom(context, path);
  const knownOf = (file: CheckedFile): ReadonlySet<string> => new Set(known[nameOf(file)]);
  return {
    without: (files) =>
      files.map((file) => {
        const before = knownOf(file);
        const fingerprints = fingerprintsOf(file);
        return { ...file, findings: file.findings.filter((_, index) => !before.has(fingerprints[index] ?? '')) };
      }),
    mended: (files, analysis) =>
      files.reduce((sum, file) => {
        if (!file.identity) return sum;
        const now = new Set(fingerprintsOf(file));
        const gone = [...knownOf(file)].filter((fingerprint) => !now.has(fingerprint));
        return sum + gone.filter((fingerprint) => analysis || !aboutProof(fingerprint)).length;
      }, 0),
  };
}

function aboutProof(fingerprint: string): boolean {
  const rule = ruleNamed(fingerprint.split(':')[0] ?? '');
  return rule !== undefined && isProof(rule);
}

function parsed(text: string): Known | null {
  try {
    const { v, findings } = JSON.parse(text) as { v?: unknown; findings?: unknown };
    const lists = typeof findings === 'object' && findings !== null ? Object.values(findings) : [null];
    return v === VERSION && lists.every(isListOfTexts) ? (findings as Known) : null;
  } catch {
    return null;
  }
}

const isListOfTexts = (list: unknown): boolean => Array.isArray(list) && list.every((item) => typeof item === 'string');

/** Writes all findings of these files as known. @throws Exit 2 when it can't be written */
export async function writeBaseline(context: Context, path: string, files: readonly CheckedFile[]): Promise<void> {
  const nameOf = namesFrom(context, path);
  const rows = files
    .filter(({ findings }) => findings.length > 0)
    .map((file) => [nameOf(file), fingerprintsOf(file)] as const);
  const findings = Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1)));
  await replaceFile(
    context,
    resolve(context.io.folder, path),
    `${JSON.stringify({ v: VERSION, findings }, null, 2)}\n`,
  );
}
