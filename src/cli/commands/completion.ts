import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { EXIT } from '../io.ts';

export async function completion(context: Context, program: Command, shell: string): Promise<number> {
  return EXIT.fine;
}
