import { setImmediate } from 'node:timers/promises';
import { Interrupted } from '../terminal/interrupted.ts';
import type { Io } from './io.ts';

/** Work done before the terminal and its signals are looked at again. */
const SLICE_MS = 50;

/**
 * Drives long work to its end and lets the person stop it on the way.
 * @param each what is done with every value that it yields
 * @param pause called at the end of every slice, with the value that it stopped at
 * @throws Interrupted when the process is told to end
 */
export async function inSlices<Y, R>(
  io: Io,
  work: Generator<Y, R>,
  each: (value: Y) => void,
  pause: (value: Y) => void,
): Promise<R> {
  let looked = performance.now();
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    each(value);
    if (performance.now() - looked < SLICE_MS) continue;
    pause(value);
    await setImmediate();
    if (io.signal.aborted) throw new Interrupted();
    looked = performance.now();
  }
}
