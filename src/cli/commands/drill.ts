import type { Context } from '../context.ts';
import { EXIT } from '../io.ts';

export interface DrillOptions {
  readonly stage?: string;
  readonly new?: string;
  readonly json?: boolean;
}

export async function drill(context: Context, options: DrillOptions): Promise<number> {
  return EXIT.fine;
}
