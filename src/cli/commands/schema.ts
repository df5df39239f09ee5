import { join } from 'node:path';
import type { Context } from '../context.ts';
import { EXIT } from '../io.ts';
import { read } from '../store.ts';

/** Prints the JSON Schema of the scenario format, as shipped. */
export async function schema(context: Context): Promise<number> {
  const bytes = await read(context, join(context.io.home, 'scenarios', 'scenario.schema.json'));
  context.io.stdout.write(bytes);
  return EXIT.fine;
}
