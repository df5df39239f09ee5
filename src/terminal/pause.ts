import { setTimeout as wait } from 'node:timers/promises';
import { Interrupted } from './interrupted.ts';
import { CTRL_C, CTRL_D, CTRL_Z } from './keyboard.ts';
import { suspend } from './screen.ts';
import type { Terminal } from './terminal.ts';

/**
 * Waits, unless a key is pressed first.
 * @returns true when a key ended the wait
 * @throws Interrupted on Ctrl-C, at the end of the input, or when the process is told to end
 */
export async function pause(terminal: Terminal, milliseconds: number): Promise<boolean> {
  const { input, signal } = terminal;
  const waited = new AbortController();
  let interrupted = input.readableEnded || signal.aborted;
  let skipped = false;
  const onKey = (key: Buffer): void => {
    if (key.includes(CTRL_Z)) {
      suspend(terminal);
      input.setRawMode(true);
      return;
    }
    interrupted = key.includes(CTRL_C) || key.includes(CTRL_D);
    skipped = true;
    waited.abort();
  };
  const onEnd = (): void => {
    interrupted = true;
    waited.abort();
  };
  signal.addEventListener('abort', onEnd, { once: true });
  input.setRawMode(true);
  input.on('data', onKey);
  input.once('end', onEnd);
  input.once('close', onEnd);
  input.resume();
  try {
    if (!interrupted) await wait(milliseconds, undefined, { signal: waited.signal });
  } catch {
    // the wait was cut short on purpose
  } finally {
    input.off('data', onKey);
    input.off('end', onEnd);
    input.off('close', onEnd);
    input.pause();
    input.setRawMode(false);
    signal.removeEventListener('abort', onEnd);
  }
  if (interrupted || signal.aborted) throw new Interrupted();
  return skipped;
}
