import { addAbortSignal } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { jsonText } from '../../scenario/visible.ts';
import { recognitionLines } from '../../terminal/heard-view.ts';
import { Interrupted, isAbort } from '../../terminal/interrupted.ts';
import type { Context } from '../context.ts';
import { earFor } from '../ear.ts';
import { heardPart } from '../heard-at.ts';
import { EXIT, Exit, hasTerminal } from '../io.ts';
import { VERSION } from '../json.ts';
import { LEARNT } from '../model-file.ts';

/** Which moves are heard in replies, each by itself: for trainers, and for tests. */
export async function recognise(
  context: Context,
  said: string | undefined,
  { json }: { readonly json?: boolean },
): Promise<number> {
  const { words, io, print, note } = context;
  if (said === undefined || said.trim() === '') throw new Exit(words.say.errors.nothingToHear);
  const ear = await earFor(context, LEARNT);
  if (said === '-' && hasTerminal(io, io.stdout)) note(words.say.typeReplies);
  let isRead = true;
  io.stdout.once('error', () => {
    isRead = false;
  });
  for await (const reply of said === '-' ? linesOf(context) : [said]) {
    const { text } = heardPart(reply);
    const { moves, uncertain } = ear(text, { earlier: [] });
    const rounded = moves.map((heard) => ({ ...heard, confidence: Math.round(heard.confidence * 1000) / 1000 }));
    if (json) print([jsonText({ v: VERSION, text, moves: rounded, uncertain })]);
    else print(recognitionLines(context, text, { moves, uncertain }));
    // the input may have no end: whether anybody reads what comes of it, and signals, are heard in between
    await setImmediate();
    if (io.signal.aborted) throw new Interrupted();
    if (!isRead) break;
  }
  return EXIT.fine;
}

/** Characters of a line that are read: more than are heard. A line need not have an end. */
const MOST_READ = 4_000;

/** The lines of standard input as they come; empty ones too, so that each has its answer. */
async function* linesOf({ io }: Context): AsyncGenerator<string> {
  let line = '';
  try {
    for await (const part of addAbortSignal(io.signal, io.stdin).setEncoding('utf8')) {
      const [first = '', ...others] = String(part).split('\n');
      line = (line + first).slice(0, MOST_READ);
      for (const next of others) {
        yield line;
        line = next.slice(0, MOST_READ);
      }
    }
  } catch (error) {
    throw isAbort(error) ? new Interrupted() : error;
  }
  if (line !== '') yield line;
}
