import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { acrossFiles, type Checked } from '../../lint/check.ts';
import { fails } from '../../report/finding-json.ts';
import { visibleLine } from '../../scenario/visible.ts';
import { CHECK_FORMATS } from '../choices.ts';
import type { Context } from '../context.ts';
import { EXIT, Exit } from '../io.ts';
import { parseChoice, parseCount } from '../parse.ts';
import { readBaseline, writeBaseline } from '../validating/baseline.ts';
import { checkAll, type Wanted } from '../validating/check-all.ts';
import { formatted } from '../validating/formats.ts';
import { levelsFor, parseRules } from '../validating/levels.ts';
import { type Source, sourcesOf } from '../validating/sources.ts';

export interface ValidateOptions {
  readonly format: string;
  readonly rule?: readonly string[];
  readonly stdinFilename?: string;
  readonly maxWarnings?: string;
  readonly analysis?: boolean;
  readonly fix?: boolean;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly watch?: boolean;
}

/** Checks scenario files, once or whenever one changes. */
export async function validate(context: Context, paths: readonly string[], options: ValidateOptions): Promise<number> {
  const { words } = context;
  const check = {
    format: parseChoice(words, '--format', options.format, CHECK_FORMATS),
    mostWarnings: parseCount(words, '--max-warnings', options.maxWarnings),
    flags: parseRules(context, options.rule ?? []),
  };
  if (options.updateBaseline && options.baseline === undefined) throw new Exit(words.errors.whichBaseline);
  if (options.stdinFilename !== undefined && !paths.includes('-')) throw new Exit(words.errors.stdinNameAlone);
  const wanted = paths.length > 0 ? paths : [context.scenarios ?? join(context.io.home, 'scenarios')];
  if (paths.length === 0) context.note(words.validate.shipped(visibleLine(wanted[0] ?? '')));
  /** What the last check mended: that is a change too, and the check that it brings tells of it once more. */
  const before = { mended: 0 };
  const once = (): Promise<number> => validateOnce(context, wanted, options, check, before);
  if (!options.watch) return once();
  const { watching } = await import('../validating/watching.ts');
  return watching(context, wanted, once);
}

interface Check {
  readonly format: (typeof CHECK_FORMATS)[number];
  readonly mostWarnings: number | undefined;
  readonly flags: ReturnType<typeof parseRules>;
}

async function validateOnce(
  context: Context,
  paths: readonly string[],
  options: ValidateOptions,
  { format, mostWarnings, flags }: Check,
  before: { mended: number },
): Promise<number> {
  const { words, print, note } = context;
  /** Each once: what can’t be mended can’t be checked either. */
  const failures = new Set<string>();
  /** What can't be read is said at the end: the rest is checked all the same. */
  const readable = async <T>(found: Promise<T>): Promise<T | undefined> => {
    try {
      return await found;
    } catch (error) {
      if (!(error instanceof Exit)) throw error;
      failures.add(error.message);
      return undefined;
    }
  };
  const baseline =
    options.baseline !== undefined && !options.updateBaseline ? await readBaseline(context, options.baseline) : null;
  const levelsOf = levelsFor(context, flags);
  /** By what they are in the end: a link and what it leads to are one. */
  const sources = new Map<string, Source>();
  for (const path of paths) {
    const found = await readable(sourcesOf(context, path, options.stdinFilename));
    for (const source of found ?? []) {
      const real = await realpath(source.path).catch(() => source.path);
      if (!sources.has(real) || source.path === real) sources.set(real, source);
    }
  }

  const wanted: Wanted[] = [];
  for (const source of sources.values()) {
    wanted.push({ source, levels: await levelsOf(source.path), analysis: options.analysis !== false });
  }
  let mended = 0;
  if (options.fix) {
    const { mend } = await import('../validating/mend.ts');
    for (const { source, levels } of wanted) mended += (await readable(mend(context, source, levels))) ?? 0;
  }
  const results = await checkAll(context, wanted);
  for (const result of results) if (result instanceof Exit) failures.add(result.message);
  const unreadable = [...failures];
  const all = acrossFiles(results.filter((result): result is Checked => !(result instanceof Exit)));
  const told = mended > 0 ? mended : before.mended;
  if (told > 0) note(words.validate.mended(told));
  before.mended = mended;
  if (options.updateBaseline && options.baseline !== undefined) {
    // what can't be read may have findings that are known
    if (unreadable.length > 0) throw new Exit(unreadable.join('\n'));
    const { known, never } = await writeBaseline(context, options.baseline, all);
    note(words.validate.baselineWritten(visibleLine(options.baseline), known));
    if (never > 0) note(words.validate.neverKnown(never));
    return EXIT.fine;
  }
  const left = baseline ? baseline.without(all) : all;
  const known = countIn(all) - countIn(left);
  if (known > 0) note(words.validate.known(known));
  const gone = baseline?.mended(all, options.analysis !== false) ?? 0;
  if (gone > 0) note(words.validate.baselineMended(gone));
  print(await formatted(context, format, left, { version: context.version, mostWarnings, unreadable }));
  if (unreadable.length > 0) throw new Exit(unreadable.join('\n'));
  return fails(
    left.flatMap(({ findings }) => findings),
    mostWarnings,
  )
    ? EXIT.findings
    : EXIT.fine;
}

const countIn = (files: readonly Checked[]): number => files.reduce((sum, { findings }) => sum + findings.length, 0);
