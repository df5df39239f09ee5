import { existsSync } from 'node:fs';
import { type FileHandle, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Entry, type EntryOf, ID_LENGTH, ID_LETTERS, JOURNAL_VERSION, type NewEntry } from './entry.ts';
import { createPrivate, keepName, privateFolder, reopenPrivate, writePrivate } from './files.ts';
import type { Session } from './session.ts';

/** The journal of one talk, open to be written on. */
export interface Journal {
  readonly session: string;
  /**
   * Puts a line at the end; it is on the disk when this returns.
   * @throws JournalError when it can't be, and then the file is as it was
   */
  readonly append: (entry: NewEntry) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** `code`: the system's (ENOSPC, EACCES …); OVERTAKEN: somebody else has written on; GONE: the file has been deleted; BROKEN: see `Session`. */
export class JournalError extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

function failed(error: unknown): JournalError {
  if (error instanceof JournalError) return error;
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  return new JournalError(code === 'ENOENT' ? 'GONE' : code);
}

export const sessionsIn = (home: string): string => join(home, 'sessions');
export const copiesIn = (home: string): string => join(home, 'scenarios');
export const practiceIn = (home: string): string => join(home, 'drill');
export const journalFile = (home: string, session: string): string => join(sessionsIn(home), `${session}.jsonl`);
export const copyFile = (home: string, hash: string): string => join(copiesIn(home), `${hash}.yaml`);

export type Beginning = Omit<EntryOf<'begun'>, 'v' | 'at' | 'type' | 'session' | 'scenario'> & {
  readonly scenario: Omit<EntryOf<'begun'>['scenario'], 'hash'>;
};

/**
 * Begins the journal of a talk, with a copy of its scenario.
 * @param home the data folder
 * @param text the scenario's file
 * @throws JournalError
 */
export async function beginJournal(home: string, beginning: Beginning, text: Uint8Array): Promise<Journal> {
  try {
    const { hashOf } = await import('./hash.ts');
    const hash = hashOf(text);
    await privateFolder(copiesIn(home));
    await privateFolder(sessionsIn(home));
    await keepCopy(home, hash, text);
    const { session, handle } = await newFile(home);
    const journal = journalOn(handle, session, 0);
    try {
      await journal.append({ ...beginning, type: 'begun', session, scenario: { ...beginning.scenario, hash } });
      await keepName(journalFile(home, session));
      // somebody may have tidied up meanwhile
      await keepCopy(home, hash, text);
      return journal;
    } catch (error) {
      await journal.close();
      await rm(journalFile(home, session), { force: true });
      throw error;
    }
  } catch (error) {
    throw failed(error);
  }
}

/**
 * Goes on with a journal. A line that was not written to its end is taken away.
 * @throws JournalError; BROKEN where more than that line would be lost
 */
export async function reopenJournal(home: string, session: Session): Promise<Journal> {
  if (session.state === 'broken') throw new JournalError('BROKEN');
  try {
    const handle = await reopenPrivate(journalFile(home, session.id));
    try {
      // what looked torn may have been a line that somebody else was writing
      if ((await handle.stat()).size !== session.size) throw new JournalError('OVERTAKEN');
      if (session.state === 'torn') await handle.truncate(session.bytes);
      return journalOn(handle, session.id, session.bytes);
    } catch (error) {
      await handle.close();
      throw error;
    }
  } catch (error) {
    throw failed(error);
  }
}

async function keepCopy(home: string, hash: string, text: Uint8Array): Promise<void> {
  if (!existsSync(copyFile(home, hash))) await writePrivate(copyFile(home, hash), text);
}

async function newFile(home: string): Promise<{ session: string; handle: FileHandle }> {
  for (;;) {
    const chance = crypto.getRandomValues(new Uint32Array(ID_LENGTH));
    const session = Array.from(chance, (number) => ID_LETTERS[number % ID_LETTERS.length]).join('');
    try {
      return { session, handle: await createPrivate(journalFile(home, session)) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** @param begunAt how long the file is when this one takes it over */
function journalOn(handle: FileHandle, session: string, begunAt: number): Journal {
  let size = begunAt;
  return {
    session,
    append: async (entry) => {
      const line = Buffer.from(lineOf(entry));
      try {
        const found = await handle.stat();
        if (found.nlink === 0) throw new JournalError('GONE');
        if (found.size !== size) throw new JournalError('OVERTAKEN');
        await handle.appendFile(line);
        await handle.datasync();
        size += line.length;
      } catch (error) {
        // a part of the line may be there
        if (!(error instanceof JournalError)) await handle.truncate(size).catch(() => {});
        throw failed(error);
      }
    },
    close: () => handle.close(),
  };
}

function lineOf(entry: NewEntry): string {
  const { type, ...rest } = entry;
  const line = { v: JOURNAL_VERSION, type, at: new Date().toISOString(), ...rest } as Entry;
  return `${JSON.stringify(line)}\n`;
}
