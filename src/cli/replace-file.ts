import { access, constants, lstat, realpath, stat } from 'node:fs/promises';
import { writeWhole } from '../journal/files.ts';
import type { Context } from './context.ts';
import { Exit } from './io.ts';
import { reasonOf, shown } from './store.ts';

/** What a new file may be: the trainee's alone, or as open as their other files. */
export type Openness = 'private' | 'usual';

const OWNER_ONLY = 0o600;
const PERMISSIONS = 0o777;

/** Is there anything of this name, were it a link to nothing? */
export const isTaken = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

/**
 * Writes a file whole or not at all: beside it first, then in its place. One that is there keeps its permissions; of a link, what
 * it leads to is written.
 * @throws Exit 2 when it can't be written; the file is then as it was
 */
export async function replaceFile(context: Context, path: string, text: string, openness: Openness): Promise<void> {
  const { words } = context;
  try {
    const there = await realpath(path).catch(() => null);
    // where it would lead is nobody's wish
    if (!there && (await isTaken(path))) throw new Exit(words.errors.leadsNowhere(shown(context, path)));
    const before = there ? await stat(there) : undefined;
    if (before && !before.isFile()) throw new Exit(words.errors.notAFile(shown(context, path)));
    if (there) await access(there, constants.W_OK);
    const fresh = openness === 'private' ? OWNER_ONLY : undefined;
    await writeWhole(there ?? path, text, before ? before.mode & PERMISSIONS : fresh);
  } catch (error) {
    if (error instanceof Exit) throw error;
    // the file itself need not be there
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? words.errors.reasons.noFolder : reasonOf(context, error);
    throw new Exit(words.errors.cannotWrite(shown(context, path), reason));
  }
}
