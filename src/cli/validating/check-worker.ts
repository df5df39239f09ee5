import { parentPort } from 'node:worker_threads';
import { type CheckOptions, check } from '../../lint/check.ts';

/** What a thread of its own is asked to check; it answers with what `check` returns, one file after the other. */
export interface Task {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly options: CheckOptions;
}

parentPort?.on('message', ({ name, bytes, options }: Task) => parentPort?.postMessage(check(name, bytes, options)));
