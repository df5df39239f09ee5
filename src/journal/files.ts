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

/** A new file to append to. @throws an error of code EEXIST where there is one */
export function createPrivate(path: string): Promise<FileHandle> {
  return open(path, 'ax', FILE_MODE);
}

/** A file to append to, made where there is none. */
export function openPrivate(path: string): Promise<FileHandle> {
  return open(path, 'a', FILE_MODE);
}

/** Writes a whole file so that it is there completely, or not at all. */
export async function writePrivate(path: string, content: Uint8Array | string): Promise<void> {
  const draft = `${path}.${process.pid}.part`;
  const handle = await open(draft, 'w', FILE_MODE);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } catch (error) {
    await handle.close();
    await rm(draft, { force: true });
    throw error;
  }
  await handle.close();
  await rename(draft, path);
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
