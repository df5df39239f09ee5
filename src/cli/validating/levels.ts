import { dirname, join } from 'node:path';
import { type Levels, levelOf, readSettings } from '../../lint/settings.ts';
import { SETTINGS_FILES } from '../../lint/settings-files.ts';
import { visibleLine } from '../../scenario/visible.ts';
import type { Context } from '../context.ts';
import { Exit } from '../io.ts';
import { isThere, read, shown } from '../store.ts';

/**
 * What `--rule name=level` says, given any number of times.
 * @throws Exit 2 when it names no rule or no level
 */
export function parseRules({ words }: Context, given: readonly string[]): Levels {
  const levels: Levels = {};
  for (const setting of given) {
    const [, name = '', level = ''] = /^([^=]*)=?(.*)$/s.exec(setting) ?? [];
    const found = levelOf(name, level);
    if ('problem' in found) throw new Exit(words.errors.setting(`--rule ${visibleLine(setting)}`, found.problem));
    levels[found.rule] = found.level;
  }
  return levels;
}

/**
 * The levels of a file: those of the nearest `conflict-map.yaml`, in its folder or above it, and those given by flag before them.
 * Every settings file is read once.
 */
export function levelsFor(context: Context, flags: Levels): (path: string) => Promise<Levels> {
  const known = new Map<string, Promise<Levels>>();
  const inFolder = (folder: string): Promise<Levels> => {
    const found = known.get(folder) ?? find(folder);
    known.set(folder, found);
    return found;
  };
  const find = async (folder: string): Promise<Levels> => {
    for (const name of SETTINGS_FILES) {
      const path = join(folder, name);
      if (await isThere(path)) return settingsIn(context, path);
    }
    const above = dirname(folder);
    return above === folder ? {} : inFolder(above);
  };
  return async (path) => ({ ...(await inFolder(dirname(path))), ...flags });
}

/** @throws Exit 2 when it is not a settings file */
export async function settingsIn(context: Context, path: string): Promise<Levels> {
  const found = readSettings(await read(context, path));
  if ('levels' in found) return found.levels;
  throw new Exit(context.words.errors.setting(`${shown(context, path)}:${found.line}`, found.problem));
}
