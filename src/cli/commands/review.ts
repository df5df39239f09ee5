import type { Context } from '../context.ts';
import { EXIT } from '../io.ts';

export async function review(
  context: Context,
  id: string | undefined,
  options: { stage?: string; json?: boolean },
): Promise<number> {
  return EXIT.fine;
}
