import { stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { analyse } from '../../analysis/analyse.ts';
import { exploring } from '../../analysis/explore.ts';
import { setUp } from '../../engine/set-up.ts';
import { githubLines } from '../../report/github.ts';
import { junitXml } from '../../report/junit.ts';
import { sarifLog } from '../../report/sarif.ts';
import type { CheckedFile } from '../../scenario/checked-file.ts';
import { type Finding, inOrder } from '../../scenario/finding.ts';
import { type Loaded, loadScenario } from '../../scenario/load.ts';
import { visible } from '../../scenario/visible.ts';
import { findingLines } from '../../terminal/finding-view.ts';
import type { Context } from '../context.ts';
import { countFindings, fails, findingJson } from '../finding-json.ts';
import { inSlices } from '../in-slices.ts';
import { EXIT, Exit } from '../io.ts';
import { VERSION } from '../json.ts';
import { parseChoice, parseCount } from '../parse.ts';
import { readAll } from '../read-all.ts';
import { read, reasonOf, shown } from '../store.ts';

export interface ValidateOptions {
  readonly format: string;
  readonly stdinFilename?: string;
  readonly maxWarnings?: string;
  readonly analysis?: boolean;
}

const FORMATS = ['stylish', 'json', 'github', 'sarif', 'junit'] as const;
const SCENARIO_FILES = '**/*.{yaml,yml}';

interface Source {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

/** What exact analysis proves about a scenario that can be played. */
async function proved({ io }: Context, { scenario, findingsOf }: Loaded): Promise<Finding[]> {
  if (!scenario) return [];
  const idle = (): void => {};
  return findingsOf(analyse(await inSlices(io, exploring(setUp(scenario)), idle, idle)).reports);
}

export async function validate(
  context: Context,
  paths: readonly string[],
  options: ValidateOptions,
  version: string,
): Promise<number> {
  const { words, theme, print } = context;
  const format = parseChoice(words, '--format', options.format, FORMATS);
  const mostWarnings = parseCount(words, '--max-warnings', options.maxWarnings);
  const shipped = join(context.io.home, 'scenarios');
  const wanted = paths.length > 0 ? paths : [context.scenarios ?? shipped];
  if (paths.length === 0) context.note(words.validate.shipped(visible(wanted[0] ?? '')));

  const unreadable: string[] = [];
  const readable = async <T>(found: Promise<T>): Promise<T | undefined> => {
    try {
      return await found;
    } catch (error) {
      if (!(error instanceof Exit)) throw error;
      unreadable.push(error.message);
      return undefined;
    }
  };

  const sources = new Map<string, Source>();
  for (const path of wanted) {
    for (const source of (await readable(sourcesOf(context, path, options))) ?? []) sources.set(source.name, source);
  }
  const findings: Finding[] = [];
  const checked: CheckedFile[] = [];
  const frames: string[] = [];
  let files = 0;
  for (const source of sources.values()) {
    const bytes = await readable(source.bytes());
    if (!bytes) continue;
    files += 1;
    const loaded = loadScenario(source.name, bytes);
    const proofs = options.analysis === false ? [] : await proved(context, loaded);
    const found = [...loaded.findings, ...proofs].sort(inOrder);
    findings.push(...found);
    checked.push({ file: source.name.replaceAll(sep, '/'), text: loaded.text, findings: found });
    if (format === 'stylish') {
      frames.push(...found.flatMap((finding) => findingLines(finding, loaded.text, theme, words)));
    }
  }

  const { errors, warnings, hints } = countFindings(findings);
  if (format === 'json')
    print([
      JSON.stringify(
        {
          v: VERSION,
          files,
          errors,
          warnings,
          hints,
          findings: findings.map((finding) => findingJson(finding, words)),
        },
        null,
        2,
      ),
    ]);
  else if (format === 'sarif') print([JSON.stringify(sarifLog(checked, version, words), null, 2)]);
  else if (format === 'junit') {
    print([junitXml(checked, words, mostWarnings !== undefined && warnings > mostWarnings)]);
  } else {
    print(format === 'github' ? githubLines(findings, words) : frames);
    const summary =
      findings.length === 0 ? words.validate.fine(files) : words.validate.summary(files, errors, warnings, hints);
    if (files > 0 && (!context.quiet || findings.length > 0)) print([summary]);
  }
  if (unreadable.length > 0) throw new Exit(unreadable.join('\n'));
  return fails(findings, mostWarnings) ? EXIT.findings : EXIT.fine;
}

/** The files behind one argument: a file, a folder, a pattern, or `-` for standard input. @throws Exit 2 if there is none */
async function sourcesOf(context: Context, path: string, options: ValidateOptions): Promise<Source[]> {
  const { io, words } = context;
  if (path === '-')
    return [{ name: visible(options.stdinFilename ?? '<stdin>'), bytes: () => readAll(io.stdin, io.signal) }];
  const fileSource = (full: string): Source => ({ name: shown(context, full), bytes: () => read(context, full) });
  const full = resolve(io.folder, path);
  try {
    const found = await stat(full);
    if (!found.isDirectory()) return [fileSource(full)];
    return named(context, path, await glob(SCENARIO_FILES, { cwd: full, absolute: true }), fileSource);
  } catch (error) {
    if (error instanceof Exit) throw error;
    if (!isDynamicPattern(path)) throw new Exit(words.errors.cannotRead(visible(path), reasonOf(context, error)));
    return named(context, path, await glob(path, { cwd: io.folder, absolute: true }), fileSource);
  }
}

function named(
  context: Context,
  path: string,
  files: readonly string[],
  fileSource: (full: string) => Source,
): Source[] {
  const { errors } = context.words;
  if (files.length === 0) throw new Exit(errors.cannotRead(visible(path), errors.reasons.none));
  return [...files].sort().map(fileSource);
}
