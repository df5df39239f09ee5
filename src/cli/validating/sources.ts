import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { SETTINGS_FILES } from '../../lint/settings-files.ts';
import { MOST_BYTES } from '../../scenario/guard.ts';
import { visibleLine } from '../../scenario/visible.ts';
import type { Context } from '../context.ts';
import { Exit } from '../io.ts';
import { readAll } from '../read-all.ts';
import { read, reasonOf, shown } from '../store.ts';
import { settingsIn } from './levels.ts';

/** Something to check. */
export interface Source {
  /** As the person would write it, with forward slashes. */
  readonly name: string;
  /** In full; for standard input, where a file of its name would lie. */
  readonly path: string;
  readonly standardInput: boolean;
  /** @throws Exit 2 when it can't be read */
  readonly bytes: () => Promise<Uint8Array>;
}

/** A path as reports have it, wherever it was written. */
export const withSlashes = (path: string): string => (sep === '\\' ? path.replaceAll(sep, '/') : path);

/**
 * The scenario files of a folder and those in it, but for other people's.
 * @throws Exit 2 when one of the folders can't be read: what is in it would pass unseen
 */
async function filesBelow(context: Context, folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw new Exit(context.words.errors.cannotRead(shown(context, folder), reasonOf(context, error)));
  });
  const found: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules' && !entry.name.startsWith('.'))
        found.push(...(await filesBelow(context, path)));
    } else if (/\.ya?ml$/i.test(entry.name) && !entry.name.startsWith('.')) found.push(path);
  }
  return found;
}

/**
 * Leaves out links that lead out of a folder, with a note: whoever adds to the folder could have any file of the machine shown, or
 * mended. A link that is named itself is followed.
 */
async function thoseWithin(context: Context, folder: string, paths: readonly string[]): Promise<string[]> {
  const root = await realpath(folder).catch(() => folder);
  const inside: string[] = [];
  for (const path of paths) {
    // one that leads nowhere is told when it is read
    const target = await realpath(path).catch(() => join(root, basename(path)));
    const way = relative(root, target);
    if (!isAbsolute(way) && way.split(sep)[0] !== '..') inside.push(path);
    else context.note(context.words.validate.linkLeftOut(shown(context, path)));
  }
  return inside;
}

/** The folder that a pattern begins in. */
export function folderOf({ io }: Context, pattern: string, isDynamic: (part: string) => boolean): string {
  const steps = pattern.split('/');
  const first = steps.findIndex((step) => isDynamic(step));
  return resolve(io.folder, steps.slice(0, Math.max(0, first)).join('/'));
}

/**
 * What is behind one argument: a file, the scenario files of a folder or of a pattern, or `-` for standard input.
 * @throws Exit 2 if there is nothing
 */
export async function sourcesOf(context: Context, path: string, stdinFilename = '<stdin>'): Promise<Source[]> {
  const { io, words } = context;
  const { errors } = words;
  if (path === '-') {
    const bytes = (): Promise<Uint8Array> => readAll(io.stdin, io.signal, MOST_BYTES);
    return [{ name: visibleLine(stdinFilename), path: resolve(io.folder, stdinFilename), standardInput: true, bytes }];
  }
  const source = (full: string): Source => ({
    name: withSlashes(shown(context, full)),
    path: full,
    standardInput: false,
    bytes: () => read(context, full),
  });
  const scenariosOf = (all: readonly string[]): Source[] => {
    const found = all.filter((path) => !SETTINGS_FILES.includes(basename(path)));
    if (found.length === 0) throw new Exit(errors.cannotRead(visibleLine(path), errors.reasons.none));
    return found.sort().map(source);
  };
  if (path === '') throw new Exit(errors.emptyPath);
  const full = resolve(io.folder, path);
  const there = await stat(full).catch((error: NodeJS.ErrnoException) => error);
  if (there instanceof Error) {
    const { glob, isDynamicPattern } = await import('tinyglobby');
    if (!isDynamicPattern(path)) throw new Exit(errors.cannotRead(visibleLine(path), reasonOf(context, there)));
    const ignore = ['**/node_modules/**'];
    const found = await glob(path, { cwd: io.folder, absolute: true, ignore });
    return scenariosOf(await thoseWithin(context, folderOf(context, path, isDynamicPattern), found));
  }
  if (there.isDirectory()) return scenariosOf(await thoseWithin(context, full, await filesBelow(context, full)));
  if (!SETTINGS_FILES.includes(basename(full))) return [source(full)];
  // a shell writes it out of *.yaml: no scenario, but checked all the same
  await settingsIn(context, full);
  return [];
}
