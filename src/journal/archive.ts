import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { inOrder } from './day.ts';
import { noneIfMissing } from './files.ts';
import { copyFile, journalFile, sessionsIn } from './journal.ts';
import { firstLine } from './lines.ts';
import { readSession, type Session, type Unreadable } from './session.ts';

/** All that is kept of the trainee's talks. */
export interface Archive {
  /** The latest first. */
  readonly sessions: readonly Session[];
  readonly unreadable: readonly UnreadableFile[];
}

/** A journal that can't be read, and why; the system's error where that is the reason. */
export interface UnreadableFile {
  readonly file: string;
  readonly why: Unreadable | 'renamed' | NodeJS.ErrnoException;
}

const EXTENSION = '.jsonl';

/**
 * The names of all journals, which are the ids of their sessions, even of those that can't be read.
 * @throws the system's error when the folder is there and can't be read
 */
export async function journalsIn(home: string): Promise<string[]> {
  const names = await readdir(sessionsIn(home)).catch(noneIfMissing);
  return names
    .filter((name) => name.endsWith(EXTENSION))
    .map((name) => basename(name, EXTENSION))
    .sort();
}

/** What to read of it, where somebody waits: sessions whose ids begin like this, or only how they began. */
export interface Wanted {
  readonly like?: string | undefined;
  readonly beginningsOnly?: boolean;
}

/**
 * @param home the data folder; one that does not exist holds nothing
 * @throws the system's error when it can't be read
 */
export async function readArchive(home: string, { like = '', beginningsOnly = false }: Wanted = {}): Promise<Archive> {
  const sessions: Session[] = [];
  const unreadable: UnreadableFile[] = [];
  for (const name of (await journalsIn(home)).filter((each) => each.startsWith(like))) {
    const file = journalFile(home, name);
    try {
      // many small files: one after the other at once takes a fifth of the time that waiting for each takes
      const text = readFileSync(file);
      // its first line is being written, or was when the program was killed: there is no talk in it yet
      const first = firstLine(text);
      if (!first) continue;
      const session = readSession(beginningsOnly ? first : text);
      if (typeof session === 'string') unreadable.push({ file, why: session });
      // a file that was copied under another name would be written on under the wrong one
      else if (session.id !== name) unreadable.push({ file, why: 'renamed' });
      else sessions.push(session);
    } catch (error) {
      unreadable.push({ file, why: error as NodeJS.ErrnoException });
    }
  }
  sessions.sort((a, b) => inOrder(b.begun.at, a.begun.at) || inOrder(b.id, a.id));
  return { sessions, unreadable };
}

/** The copy of a session's scenario, as the file was then. */
export function copyOf(home: string, session: Session): Promise<Uint8Array> {
  return readFile(copyFile(home, session.begun.scenario.hash));
}
