import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { type Checked, type CheckOptions, checking } from '../../lint/check.ts';
import { Interrupted } from '../../terminal/interrupted.ts';
import { progressOn } from '../../terminal/progress-bar.ts';
import type { Context } from '../context.ts';
import { inSlices } from '../in-slices.ts';
import { Exit } from '../io.ts';
import type { Task } from './check-worker.ts';
import { earsFor } from './ears-for.ts';
import type { Source } from './sources.ts';

/** A source, and how it is to be checked. */
export interface Wanted extends CheckOptions {
  readonly source: Source;
}

type Check = (task: Task) => Promise<Checked>;

/** Files of which that is kept: more than a folder has that somebody watches. */
const MOST_KNOWN = 500;

/** What was found last, by file and how it was checked. */
const known = new Map<string, { readonly bytes: Uint8Array; readonly checked: Checked }>();

const keyOf = ({ source: { path, name }, ...options }: Wanted): string => JSON.stringify([path, name, options]);

/** Whoever saves one file of a folder that is watched has left the others as they were: they are not checked again. */
async function checkedOnce(check: Check, wanted: Wanted): Promise<Checked> {
  const { source, ...options } = wanted;
  const bytes = await source.bytes();
  const before = known.get(keyOf(wanted));
  if (before && Buffer.compare(before.bytes, bytes) === 0) return before.checked;
  const checked = await check({ name: source.name, bytes, options });
  if (known.size < MOST_KNOWN || before) known.set(keyOf(wanted), { bytes, checked });
  return checked;
}

/** Every thread may need the memory of a whole analysis. */
const MOST_WORKERS = 8;

/** Files to each thread from which on its start pays. */
const worthAThread = ({ analysis }: CheckOptions): number => (analysis ? 4 : 16);

/**
 * Checks files, in threads of their own where that pays, with a bar where it takes long.
 * @returns what was found, or why a file can't be read, in the order of what is wanted
 * @throws Interrupted when the process is told to end
 */
export async function checkAll(context: Context, wanted: readonly Wanted[]): Promise<(Checked | Exit)[]> {
  const { io, words, theme, quiet, accessible } = context;
  const results: (Checked | Exit)[] = [];
  const progress = progressOn(io.stderr, theme, wanted.length, quiet || accessible);
  const waiting = wanted.entries();
  let done = 0;

  /** Takes the next file as long as there is one. */
  const work = async (check: Check): Promise<void> => {
    for (const [index, each] of waiting) {
      if (io.signal.aborted) throw new Interrupted();
      const { name } = each.source;
      try {
        results[index] = await checkedOnce(check, each);
      } catch (error) {
        if (io.signal.aborted) throw new Interrupted();
        if (!(error instanceof Exit)) throw new Error(words.errors.notChecked(name, String(error)));
        results[index] = error;
      }
      done += 1;
      progress.show(done);
    }
  };

  // of those that were checked before, few will have changed
  const fresh = wanted.filter((each) => !known.has(keyOf(each)));
  const workers = await workersFor(context, fresh);
  const end = (): void => void Promise.all(workers.map((worker) => worker.terminate()));
  io.signal.addEventListener('abort', end);
  try {
    await Promise.all(
      workers.length > 0 ? workers.map((worker) => work(checkedBy(worker))) : [work(checkedHere(context))],
    );
  } finally {
    io.signal.removeEventListener('abort', end);
    progress.clear();
    end();
  }
  return results;
}

async function workersFor({ io }: Context, wanted: readonly Wanted[]): Promise<Worker[]> {
  const [first] = wanted;
  if (!first) return [];
  const count = Math.min(availableParallelism(), MOST_WORKERS, Math.trunc(wanted.length / worthAThread(first)));
  if (count < 2) return [];
  const { Worker } = await import('node:worker_threads');
  return Array.from(
    { length: count },
    () => new Worker(join(io.home, 'dist', 'check-worker.js'), { workerData: io.home }),
  );
}

const checkedHere =
  ({ io }: Context): Check =>
  async ({ name, bytes, options }) => {
    const idle = (): void => {};
    return inSlices(io, checking(name, bytes, options, await earsFor(options, io.home)), idle, idle);
  };

/** Fails with the worker's error, or when it ends without a word. */
function checkedBy(worker: Worker): Check {
  const ended = once(worker, 'exit').then(([code]) => Promise.reject(new Error(`exit ${code}`)));
  ended.catch(() => {}); // between two files nobody waits for it
  return async (task) => {
    worker.postMessage(task);
    const [checked] = await Promise.race([once(worker, 'message'), ended]);
    return checked as Checked;
  };
}
