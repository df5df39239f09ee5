import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Interrupted } from '../terminal/interrupted.ts';

/**
 * Everything that a stream gives.
 * @throws Interrupted when the process is told to end meanwhile
 */
export function readAll(stream: Readable, signal: AbortSignal): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(new Interrupted());
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    buffer(stream)
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', stop));
  });
}
