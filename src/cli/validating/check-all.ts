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
    for (const [index, { source, ...options }] of waiting) {
      if (io.signal.aborted) throw new Interrupted();
      const { name } = source;
      try {
        results[index] = await check({ name, bytes: await source.bytes(), options });
      } catch (error) {
        if (io.signal.aborted) throw new Interrupted();
        if (!(error instanceof Exit)) throw new Error(words.errors.notChecked(name, String(error)));
        results[index] = error;
      }
      done += 1;
      progress.show(done);
    }
  };

  const workers = await workersFor(context, wanted);
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
