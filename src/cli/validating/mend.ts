import { type CheckOptions, check } from '../../lint/check.ts';
import { fixed } from '../../lint/fixes.ts';
import type { Context } from '../context.ts';
import { Exit } from '../io.ts';
import { replaceFile } from '../replace-file.ts';
import type { Source } from './sources.ts';

/** Mending one fault can show the next; more rounds than this would be a fault of ours. */
const MOST_ROUNDS = 20;

/**
 * Mends in a file what can be mended without a thought, and writes it back if there was anything.
 * @returns how many findings were mended
 * @throws Exit 2 for standard input, or when the file can't be read or written
 */
export async function mend(context: Context, source: Source, levels: CheckOptions['levels']): Promise<number> {
  if (source.standardInput) throw new Exit(context.words.errors.cannotMendInput);
  const bytes = await source.bytes();
  let text = Buffer.from(bytes).toString('utf8');
  const byteOrderMark = /^\uFEFF?/.exec(text)?.[0] ?? '';
  let sum = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const found = check(source.name, round === 0 ? bytes : Buffer.from(text), { analysis: false, levels });
    const next = fixed(found.text, found.findings);
    if (next.mended === 0 || next.text === found.text) break;
    text = next.text;
    sum += next.mended;
  }
  if (sum > 0) await replaceFile(context, source.path, byteOrderMark + text, 'usual');
  return sum;
}
