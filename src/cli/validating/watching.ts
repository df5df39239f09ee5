import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type FSWatcher, watch } from 'chokidar';
import { isDynamicPattern } from 'tinyglobby';
import { Interrupted, isAbort } from '../../terminal/interrupted.ts';
import type { Context } from '../context.ts';
import { Exit } from '../io.ts';
import { say } from '../say.ts';
import { reasonOf, shown } from '../store.ts';
import { folderOf } from './sources.ts';

/** Editors write a file in several steps; what comes so soon after another change belongs to it. */
const SETTLED_MS = 100;

/**
 * Checks at once, and again whenever a file under these paths changes, until the process is told to end.
 * @throws Interrupted at that moment
 */
export async function watching(
  context: Context,
  paths: readonly string[],
  check: () => Promise<number>,
): Promise<never> {
  const { io, words, note } = context;
  if (paths.includes('-')) throw new Exit(words.errors.cannotWatchInput);
  const watcher = watch(await Promise.all(paths.map((path) => watched(context, path))), {
    ignoreInitial: true,
    // what is written beside the scenarios, such as this check's own output, is none
    ignored: (path, found) => found?.isFile() === true && !/\.ya?ml$/.test(path),
  });
  try {
    await once(watcher, 'ready', { signal: io.signal });
    for (;;) {
      const changed = nextChange(watcher, io.signal);
      // the check may end first, on the same signal
      changed.catch(() => {});
      clear(context);
      await check().catch((error: unknown) => {
        if (!(error instanceof Exit)) throw error;
        say(io, error.message);
      });
      note(words.validate.watching);
      await changed;
      await wait(SETTLED_MS);
    }
  } catch (error) {
    if (isAbort(error)) throw new Interrupted();
    const { path } = error as NodeJS.ErrnoException;
    if (path !== undefined) throw new Exit(words.errors.cannotRead(shown(context, path), reasonOf(context, error)));
    throw error;
  } finally {
    await watcher.close();
  }
}

const nextChange = (watcher: FSWatcher, signal: AbortSignal): Promise<unknown> => once(watcher, 'all', { signal });

/** The file or folder itself; for a pattern, the folder that it begins in. */
async function watched(context: Context, path: string): Promise<string> {
  const full = resolve(context.io.folder, path);
  const there = await stat(full).then(
    () => true,
    () => false,
  );
  if (there || !isDynamicPattern(path)) return full;
  return folderOf(context, path, isDynamicPattern);
}

/** Begins on an empty screen, where the output is one that can be emptied. */
function clear({ io, accessible, theme }: Context): void {
  if (io.stdout.isTTY && !accessible && theme.unicode) io.stdout.write('\u001b[2J\u001b[3J\u001b[H');
}
