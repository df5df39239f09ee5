import { readdir } from 'node:fs/promises';
import { basename, extname, join, resolve, sep } from 'node:path';
import { SETTINGS_FILES } from '../lint/settings-files.ts';
import { withoutRegion } from '../map/language.ts';
import type { Context } from './context.ts';

export const isScenarioFile = (name: string): boolean =>
  ['.yaml', '.yml'].includes(extname(name)) && !SETTINGS_FILES.includes(basename(name));

/** The id that a file is named after. */
export const idIn = (path: string): string => basename(path, extname(path));

const shippedFolder = ({ io }: Pick<Context, 'io'>): string => join(io.home, 'scenarios');

export const isShipped = (context: Pick<Context, 'io'>, path: string): boolean =>
  path.startsWith(shippedFolder(context) + sep);

/** The files of all scenarios in the order in which one is looked for: own ones first, the chosen language before English. */
export async function scenarioFiles(context: Pick<Context, 'io' | 'language' | 'scenarios'>): Promise<string[]> {
  const shipped = shippedFolder(context);
  const languages = [...new Set([context.language, withoutRegion(context.language), 'en'])];
  const own = context.scenarios ? [resolve(context.io.folder, context.scenarios)] : [];
  const folders = [
    ...own.flatMap((folder) => [folder, ...languages.map((code) => join(folder, code))]),
    ...languages.map((code) => join(shipped, code)),
  ];
  return (await Promise.all(folders.map(filesIn))).flat();
}

async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter(isScenarioFile)
    .sort()
    .map((name) => join(folder, name));
}
