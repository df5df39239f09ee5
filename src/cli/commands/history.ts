import type { Context } from '../context.ts';
import { EXIT } from '../io.ts';

export async function deleteHistory(
  context: Context,
  id: string | undefined,
  options: { all?: boolean },
): Promise<number> {
  return EXIT.fine;
}

export async function pruneHistory(context: Context, options: { olderThan: string }): Promise<number> {
  return EXIT.fine;
}
