import { readArchive } from '../../journal/archive.ts';
import type { Session } from '../../journal/session.ts';
import type { Context } from '../context.ts';
import { asOurs } from '../past.ts';

/** The talks that took another way from a reply of this one, the oldest first. */
export async function branchesOf({ data }: Context, { id }: Session): Promise<Session[]> {
  const sessions = (await readArchive(data)).sessions.map(asOurs);
  return sessions.filter(({ begun }) => begun.from?.session === id).reverse();
}
