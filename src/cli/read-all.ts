import { addAbortSignal, type Readable } from 'node:stream';
import { Interrupted, isAbort } from '../terminal/interrupted.ts';

/**
 * Everything that a stream gives; of one that gives more than `most` bytes, which may have no end, a little more than those.
 * @throws Interrupted when the process is told to end meanwhile
 */
export async function readAll(stream: Readable, signal: AbortSignal, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of addAbortSignal(signal, stream)) {
      parts.push(part);
      length += part.length;
      if (length > most) break;
    }
  } catch (error) {
    throw isAbort(error) ? new Interrupted() : error;
  }
  return Buffer.concat(parts);
}
