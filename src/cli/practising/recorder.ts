import type { NewEntry } from '../../journal/entry.ts';
import { type Beginning, beginJournal, type Journal, JournalError, reopenJournal } from '../../journal/journal.ts';
import type { Session } from '../../journal/session.ts';
import { askIn } from '../../terminal/ask.ts';
import { wrapped } from '../../terminal/layout.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import type { Context } from '../context.ts';
import { reasonOf } from '../store.ts';

/** Keeps a talk while it is played. */
export interface Recorder {
  /** The id that the talk is kept under; null as long as nothing is kept. */
  readonly session: () => string | null;
  /** Writes an entry; it is on the disk when this returns, unless the person has been asked and goes on without. */
  readonly keep: (entry: NewEntry) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * @param beginning of the journal, which begins with the first reply: who leaves before it leaves nothing behind
 * @param text the scenario's file
 * @param resumed the session that is gone on with
 */
export function recorderFor(
  context: Context,
  terminal: Terminal,
  beginning: Beginning,
  text: Uint8Array,
  resumed?: Session,
): Recorder {
  let begins = beginning;
  let goesOn = resumed;
  let journal: Journal | null = null;
  let without = false;
  const answers = [...(resumed?.answers ?? beginning.answers)];
  const hinted = [...(resumed?.hinted ?? beginning.hinted ?? [])];
  const waiting: NewEntry[] = [];

  const write = async (): Promise<void> => {
    journal ??= goesOn ? await reopenJournal(context.data, goesOn) : await beginJournal(context.data, begins, text);
    for (let entry = waiting[0]; entry; entry = waiting[0]) {
      await journal.append(entry);
      if (entry.type === 'replied') answers.push(entry.own ?? entry.response);
      if (entry.type === 'hinted') hinted.push(answers.length + 1);
      waiting.shift();
    }
  };

  /** From here on the talk is one of its own. @param from what it branches off, if that is still there */
  const beginAnew = async (from?: string): Promise<void> => {
    await journal?.close();
    journal = null;
    goesOn = undefined;
    begins = { ...beginning, answers: [...answers], hinted: [...hinted] };
    if (from !== undefined) begins = { ...begins, from: { session: from, reply: answers.length + 1 } };
  };

  const branchOff = async (from: string, why: string): Promise<void> => {
    await askIn(terminal).read(() => wrapped(context.theme, why));
    await beginAnew(from);
  };

  const onFailure = async (error: unknown): Promise<void> => {
    if (!(error instanceof JournalError)) throw error;
    const from = journal?.session ?? goesOn?.id;
    const { kept } = context.words.practice;
    if (from !== undefined && error.code === 'OVERTAKEN') return branchOff(from, kept.overtaken(from));
    if (from !== undefined && error.code === 'BROKEN') return branchOff(from, kept.broken(from));
    if (error.code === 'GONE') await beginAnew();
    without = await askIn(terminal).choose(kept.cannot(reasonOf(context, error)), [
      { value: false, name: kept.again },
      { value: true, name: kept.without },
    ]);
  };

  return {
    session: () => (without ? null : (journal?.session ?? goesOn?.id ?? null)),
    keep: async (entry) => {
      waiting.push(entry);
      const nothingYet = journal === null && goesOn === undefined;
      if (nothingYet && entry.type !== 'replied') return;
      while (!without && waiting.length > 0) await write().catch(onFailure);
    },
    close: async () => {
      await journal?.close();
    },
  };
}
