import type { Context } from '../context.ts';
import { EXIT } from '../io.ts';

export async function sessions(context: Context, options: { json?: boolean }): Promise<number> {
  return EXIT.fine;
}
