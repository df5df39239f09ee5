import { access, chmod, constants, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import type { Context } from './context.ts';
import { Exit } from './io.ts';
import { reasonOf, shown } from './store.ts';

/**
 * Writes a file whole or not at all: beside it first, then in its place, with its permissions.
 * @throws Exit 2 when it can't be written; the file is then as it was
 */
export async function replaceFile(context: Context, path: string, text: string): Promise<void> {
  const { words } = context;
  const there = await realpath(path).catch(() => path);
  const beside = `${there}.${process.pid}.tmp`;
  try {
    const before = await stat(there).catch(() => undefined);
    if (before && !before.isFile()) throw new Exit(words.errors.notAFile(shown(context, path)));
    if (before) await access(there, constants.W_OK);
    await writeFile(beside, text);
    if (before) await chmod(beside, before.mode);
    await rename(beside, there);
  } catch (error) {
    if (error instanceof Exit) throw error;
    await rm(beside, { force: true }).catch(() => {});
    // the file itself need not be there
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? words.errors.reasons.noFolder : reasonOf(context, error);
    throw new Exit(words.errors.cannotWrite(shown(context, path), reason));
  }
}
