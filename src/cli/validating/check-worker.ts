import { parentPort, workerData } from 'node:worker_threads';
import { type CheckOptions, check } from '../../lint/check.ts';
import { earsFor } from './ears-for.ts';

/** What a thread of its own is asked to check; it is told where the program lies, and answers with what `check` returns, one file after the other. */
export interface Task {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly options: CheckOptions;
}

parentPort?.on('message', async ({ name, bytes, options }: Task) =>
  parentPort?.postMessage(check(name, bytes, options, await earsFor(options, workerData as string))),
);
