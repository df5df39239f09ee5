import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { copiesIn, copyFile, journalFile, sessionsIn } from './journal.ts';
import { readSession, type Session, type Unreadable } from './session.ts';

/** All that is kept of the trainee's talks. */
export interface Archive {
  /** The latest first. */
  readonly sessions: readonly Session[];
  /** Journals that can't be read. */
  readonly unreadable: readonly { readonly file: string; readonly why: Unreadable | string }[];
}

const EXTENSION = '.jsonl';

/** @param home the data folder; one that does not exist holds nothing */
export async function readArchive(home: string): Promise<Archive> {
  const names = await readdir(sessionsIn(home)).catch(() => []);
  const sessions: Session[] = [];
  const unreadable: { file: string; why: Unreadable | string }[] = [];
  for (const name of names.filter((each) => each.endsWith(EXTENSION)).sort()) {
    const file = join(sessionsIn(home), name);
    try {
      const session = readSession(await readFile(file));
      if (typeof session === 'string') unreadable.push({ file, why: session });
      // a file that was copied under another name would be written on under the wrong one
      else if (session.id !== basename(name, EXTENSION)) unreadable.push({ file, why: 'renamed' });
      else sessions.push(session);
    } catch (error) {
      unreadable.push({ file, why: (error as NodeJS.ErrnoException).code ?? String(error) });
    }
  }
  sessions.sort((a, b) => b.begun.at.localeCompare(a.begun.at) || b.id.localeCompare(a.id));
  return { sessions, unreadable };
}

/** The copy of a session's scenario, as the file was then. */
export function copyOf(home: string, session: Session): Promise<Uint8Array> {
  return readFile(copyFile(home, session.begun.scenario.hash));
}

/** Deletes sessions, and the copies of scenarios that no other one needs. */
export async function forget(home: string, ids: readonly string[]): Promise<void> {
  for (const id of ids) await rm(journalFile(home, id), { force: true });
  const { sessions, unreadable } = await readArchive(home);
  // one that can't be read may need any of them
  if (unreadable.length > 0) return;
  const needed = new Set(sessions.map(({ begun }) => `${begun.scenario.hash}.yaml`));
  const copies = await readdir(copiesIn(home)).catch(() => []);
  for (const name of copies) if (!needed.has(name)) await rm(join(copiesIn(home), name), { force: true });
}
