import { createInterface } from 'node:readline';
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
  for await (const reply of said === '-' ? linesOf(context) : [said]) {
    const { text } = heardPart(reply);
    const { moves, uncertain } = ear(text, { earlier: [] });
    const rounded = moves.map((heard) => ({ ...heard, confidence: Math.round(heard.confidence * 1000) / 1000 }));
    if (json) print([jsonText({ v: VERSION, text, moves: rounded, uncertain })]);
    else print(recognitionLines(context, text, { moves, uncertain }));
  }
  return EXIT.fine;
}

/** The lines of standard input as they come; empty ones too, so that each has its answer. */
async function* linesOf({ io }: Context): AsyncGenerator<string> {
  try {
    yield* createInterface({ input: io.stdin, signal: io.signal, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    throw isAbort(error) ? new Interrupted() : error;
  }
  if (io.signal.aborted) throw new Interrupted();
}
