import type { Context } from '../context.ts';
import { EXIT } from '../io.ts';

export async function resume(context: Context, id: string | undefined): Promise<number> {
  return EXIT.fine;
}
