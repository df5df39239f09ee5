import { homedir } from 'node:os';
import { isAbsolute, join, parse, resolve } from 'node:path';

/**
 * The folder for what is kept of the trainee: CONFLICT_MAP_HOME, else the XDG data folder, on Windows the local
 * application data.
 * @param folder the one that a relative CONFLICT_MAP_HOME is told from
 */
export function dataFolder(env: Readonly<Record<string, string | undefined>>, folder: string): string {
  if (env.CONFLICT_MAP_HOME) return resolve(folder, env.CONFLICT_MAP_HOME);
  // the XDG specification has relative paths ignored
  if (env.XDG_DATA_HOME && isAbsolute(env.XDG_DATA_HOME)) return join(env.XDG_DATA_HOME, 'conflict-map');
  if (process.platform === 'win32' && env.LOCALAPPDATA) return join(env.LOCALAPPDATA, 'conflict-map');
  return join(env.HOME || homeOfUser(folder), '.local', 'share', 'conflict-map');
}

function homeOfUser(folder: string): string {
  try {
    return homedir();
  } catch {
    // a user whom the system does not know, as in a container, is at home at the root
    return parse(folder).root;
  }
}
