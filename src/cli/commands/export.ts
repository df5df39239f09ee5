import type { Context } from '../context.ts';
import { EXIT } from '../io.ts';

export async function exportTalk(
  context: Context,
  id: string | undefined,
  options: { format: string; output?: string; actor?: string; force?: boolean },
): Promise<number> {
  return EXIT.fine;
}
