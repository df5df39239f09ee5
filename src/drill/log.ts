import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { at, score } from '../journal/entry.ts';
import { keepName, openPrivate, privateFolder } from '../journal/files.ts';
import { practiceIn } from '../journal/journal.ts';
import { isTorn, jsonLines } from '../journal/lines.ts';
import { GRADES } from '../map/grades.ts';

/** The version of the log's lines. Fields may be added; none is renamed. */
const LOG_VERSION = 1;

const version = v.literal(LOG_VERSION);

/** A reply at a moment, and what it gave away. */
const drilled = v.object({
  v: version,
  type: v.literal('drilled'),
  at,
  card: v.string(),
  response: v.string(),
  loss: score,
  grade: v.picklist(GRADES),
});

/** A moment that the trainee did not want on that day. */
const skipped = v.object({ v: version, type: v.literal('skipped'), at, card: v.string() });

const entrySchema = v.variant('type', [drilled, skipped]);

export type DrillEntry = v.InferOutput<typeof entrySchema>;
type Unstamped<T> = T extends DrillEntry ? Omit<T, 'v' | 'at'> : never;
export type NewDrillEntry = Unstamped<DrillEntry>;

/** All that was practised. */
export interface DrillLog {
  /** The first one first. */
  readonly entries: readonly DrillEntry[];
  /**
   * Puts a line at the end; it is on the disk when this returns.
   * @throws the system's error when it can't be, and then the entry does not count
   */
  readonly append: (entry: NewDrillEntry, now: Date) => Promise<void>;
}

export const logFile = (home: string): string => join(practiceIn(home), 'log.jsonl');

/**
 * Reads the log. Lines that are torn, or that a newer program wrote, are left out: each stands for itself.
 * @param home the data folder; without a log nothing was practised yet
 * @throws the system's error when there is one that can't be read
 */
export async function readLog(home: string): Promise<DrillLog> {
  const file = logFile(home);
  const text = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  const entries: DrillEntry[] = [];
  for (const { value } of jsonLines(text ?? new Uint8Array())) {
    const parsed = v.safeParse(entrySchema, value);
    if (parsed.success) entries.push(parsed.output);
  }
  let exists = text !== null;
  let torn = text !== null && isTorn(text);
  return {
    entries,
    append: async (entry, now) => {
      const { type, ...rest } = entry;
      const stamped = { v: LOG_VERSION, type, at: now.toISOString(), ...rest } as DrillEntry;
      await privateFolder(practiceIn(home));
      const handle = await openPrivate(file);
      try {
        // a line that was not written to its end is closed, and then skipped by whoever reads it
        const close = torn ? '\n' : '';
        torn = true;
        await handle.appendFile(`${close}${JSON.stringify(stamped)}\n`);
        await handle.datasync();
        torn = false;
      } finally {
        await handle.close();
      }
      if (!exists) await keepName(file);
      exists = true;
      entries.push(stamped);
    },
  };
}
