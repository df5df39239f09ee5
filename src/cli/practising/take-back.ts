import type { Stage } from '../../map/stages.ts';
import type { Context } from '../context.ts';
import type { Past } from '../past.ts';

/**
 * Takes a reply of a past talk back: the trainee goes on from that moment with another one, in a session of its own.
 * @param reply the number of the reply, from 1
 * @param stage play only as long as the talk is in this stage
 * @returns the new session's id; null when nothing was played or kept
 */
export async function takeBack(_context: Context, _past: Past, _reply: number, _stage?: Stage): Promise<string | null> {
  return null;
}
