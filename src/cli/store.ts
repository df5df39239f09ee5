import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { inOrder } from '../journal/day.ts';
import type { Scenario } from '../scenario/format.ts';
import { MOST_BYTES } from '../scenario/guard.ts';
import { type Head, headOf } from '../scenario/head.ts';
import type { Loaded } from '../scenario/load.ts';
import { closest } from '../scenario/suggest.ts';
import { visibleLine } from '../scenario/visible.ts';
import { findingLines } from '../terminal/finding-view.ts';
import { Interrupted } from '../terminal/interrupted.ts';
import type { Context } from './context.ts';
import { EXIT, Exit } from './io.ts';
import { loadOnce } from './load-once.ts';
import { readAll } from './read-all.ts';
import { idIn, isScenarioFile, isShipped, scenarioFiles } from './scenario-files.ts';

export interface Stored {
  readonly path: string;
  readonly scenario: Scenario;
  readonly loaded: Loaded;
}

/** A scenario as a list tells of it. */
export interface Listed {
  readonly path: string;
  readonly head: Head;
}

/** Is there a file of this name? */
export const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

/** A path as the person would write it. */
export function shown(context: Context, path: string): string {
  const near = relative(context.io.folder, path);
  return visibleLine(near === '' ? '.' : near.startsWith('..') ? path : near);
}

/**
 * Reads a file, no more of it than `most` bytes (those that a scenario may have) and one, or says why not.
 * @throws Exit 2 when it can't be read
 */
export async function read(context: Context, path: string, most = MOST_BYTES): Promise<Uint8Array> {
  const { folder, signal } = context.io;
  const { errors } = context.words;
  const found = await stat(resolve(folder, path)).catch(() => null);
  // a pipe or a device may have nothing to give, or no end
  if (found && !found.isFile() && !found.isDirectory())
    throw new Exit(errors.cannotRead(visibleLine(path), errors.reasons.special));
  try {
    return await readAll(createReadStream(resolve(folder, path), { end: most }), signal, most);
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    throw new Exit(errors.cannotRead(visibleLine(path), reasonOf(context, error)));
  }
}

export function reasonOf(context: Context, error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const { reasons } = context.words.errors;
  return code in reasons ? reasons[code as keyof typeof reasons] : visibleLine(code || String(error));
}

/** Every scenario that can be played, each id once; files that can't be loaded are named in a note. */
export async function allScenarios(context: Context): Promise<Listed[]> {
  if (context.scenarios !== undefined) {
    const own = resolve(context.io.folder, context.scenarios);
    const isFolder = await stat(own).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (!isFolder) throw new Exit(context.words.errors.noFolder(visibleLine(context.scenarios)));
  }
  const found = new Map<string, Listed>();
  for (const path of await scenarioFiles(context)) {
    const head = await headAt(context, path);
    if (head && !found.has(head.id)) found.set(head.id, { path, head });
  }
  return [...found.values()].sort((a, b) => inOrder(a.head.id, b.head.id));
}

/** The head of a file; null with a note when it can't be played. The shipped ones can. */
async function headAt(context: Context, path: string): Promise<Head | null> {
  if (isShipped(context, path)) return headOf(String(await read(context, path)));
  const { scenario, findings } = await load(context, path);
  if (!scenario) context.note(context.words.list.invalid(shown(context, path), findings.length));
  return scenario;
}

export async function load(context: Context, path: string): Promise<Loaded> {
  return loadOnce(shown(context, path), await read(context, path));
}

/**
 * The scenario of an id, or in a file; an id also finds `<id>.yaml` in the present folder.
 * @throws Exit 2 when there is none, 1 when it is not valid
 */
export async function findScenario(context: Context, name: string): Promise<Stored> {
  if (isScenarioFile(name) || name.includes('/')) return playable(context, name);
  const files = await scenarioFiles(context);
  const named = files.find((path) => idIn(path) === name);
  if (named) return playable(context, named);
  const here = resolve(context.io.folder, `${name}.yaml`);
  if (await isThere(here)) return playable(context, here);
  const listed = context.scenarios ? (await allScenarios(context)).find(({ head }) => head.id === name) : undefined;
  if (listed) return playable(context, listed.path);
  const where = shown(context, context.scenarios ?? join(context.io.home, 'scenarios'));
  throw new Exit(context.words.errors.noScenario(visibleLine(name), meantBy(name, files.map(idIn)), where));
}

/** The id that was probably meant: one that is nearly the same, or the only one that begins so. */
function meantBy(name: string, ids: readonly string[]): string | null {
  const [one = null, another] = name === '' ? [] : ids.filter((id) => id.startsWith(name));
  return closest(name, ids) ?? (another === undefined ? one : null);
}

async function playable(context: Context, path: string): Promise<Stored> {
  const full = resolve(context.io.folder, path);
  const loaded = await load(context, full);
  const { scenario, findings, text } = loaded;
  if (scenario) return { path: full, scenario, loaded };
  const lines = findingLines(findings, text, context.theme, context.words);
  throw new Exit([context.words.errors.invalidScenario(shown(context, full)), '', ...lines].join('\n'), EXIT.findings);
}
