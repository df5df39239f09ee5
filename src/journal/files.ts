import { constants } from 'node:fs';
import { chmod, type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Only the trainee may look into it. */
const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;

/** Makes sure of a folder that is nobody else's business. */
export async function privateFolder(path: string): Promise<string> {
  await mkdir(path, { recursive: true, mode: FOLDER_MODE });
  // the mode counts for a new folder only
  await chmod(path, FOLDER_MODE);
  return path;
}

/** What a folder holds that need not be there. @throws any other error of the system */
export function noneIfMissing(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return [];
  throw error;
}

/** A new file to append to. @throws an error of code EEXIST where there is one */
export function createPrivate(path: string): Promise<FileHandle> {
  return opened(path, 'ax');
}

/** A file to append to, made where there is none. */
export function openPrivate(path: string): Promise<FileHandle> {
  return opened(path, 'a');
}

/** A file to append to. @throws an error of code ENOENT where there is none */
export function reopenPrivate(path: string): Promise<FileHandle> {
  return opened(path, constants.O_WRONLY | constants.O_APPEND);
}

async function opened(path: string, flags: string | number, mode = FILE_MODE): Promise<FileHandle> {
  const handle = await open(path, flags, mode);
  try {
    // the mode counts for a new file only, and less what the umask takes
    await handle.chmod(mode);
    return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** What the name of a file ends in while it is written. */
const DRAFT = '.part';

/** Writes a whole file so that it is there completely, or not at all. */
export function writePrivate(path: string, content: Uint8Array | string): Promise<void> {
  return writeWhole(path, content, FILE_MODE);
}

/** The same for a file of any mode; of the umask's where none is given. */
export async function writeWhole(path: string, content: Uint8Array | string, mode?: number): Promise<void> {
  // a name that nobody knows beforehand: others may be writing the same file, or have put a link there
  const draft = `${path}.${crypto.randomUUID()}${DRAFT}`;
  const handle = mode === undefined ? await open(draft, 'wx') : await opened(draft, 'wx', mode);
  try {
    await handle.writeFile(content);
    await handle.sync();
    await handle.close();
    await rename(draft, path);
  } catch (error) {
    await handle.close();
    await rm(draft, { force: true });
    throw error;
  }
  await keepName(path);
}

/** Sees to it that a new file's name survives a power cut too, where the system can. */
export async function keepName(path: string): Promise<void> {
  try {
    const folder = await open(dirname(path), 'r');
    await folder.sync().finally(() => folder.close());
  } catch {
    // not every system opens folders
  }
}
