import type { Context } from '../context.ts';
import { sessionOf } from '../past.ts';
import { goOnWith } from '../practising/practise.ts';
import { terminalOf } from '../terminal.ts';

/** Goes on where a talk broke off: the one of this id, or the latest. */
export async function resume(context: Context, id: string | undefined): Promise<number> {
  const { words } = context;
  const session = await sessionOf(context, id, ({ ended }) => ended === null, words.practice.resume.none);
  return goOnWith(context, terminalOf(context, words.practice.resume.instead), session);
}
