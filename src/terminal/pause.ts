import { setTimeout as wait } from 'node:timers/promises';
import { Interrupted } from './interrupted.ts';
import type { Terminal } from './terminal.ts';

const CTRL_C = '\u0003';

/**
 * Waits, unless a key is pressed first.
 * @returns true when a key ended the wait
 * @throws Interrupted on Ctrl-C or when the process is told to end
 */
export async function pause({ input, signal }: Terminal, milliseconds: number): Promise<boolean> {
  const waited = new AbortController();
  let interrupted = false;
  let skipped = false;
  const onKey = (key: Buffer): void => {
    interrupted = key.toString() === CTRL_C;
    skipped = true;
    waited.abort();
  };
  const onEnd = (): void => {
    interrupted = true;
    waited.abort();
  };
  signal.addEventListener('abort', onEnd, { once: true });
  input.setRawMode(true);
  input.once('data', onKey);
  input.resume();
  try {
    await wait(milliseconds, undefined, { signal: waited.signal });
  } catch {
    // the wait was cut short on purpose
  } finally {
    input.off('data', onKey);
    input.pause();
    input.setRawMode(false);
    signal.removeEventListener('abort', onEnd);
  }
  if (interrupted || signal.aborted) throw new Interrupted();
  return skipped;
}
