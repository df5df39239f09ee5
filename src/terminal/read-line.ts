import { createInterface } from 'node:readline/promises';
import { compose } from './compose.ts';
import { Interrupted, isAbort } from './interrupted.ts';
import { columnsOf, hanging, wrapped } from './layout.ts';
import { isPlain } from './screen.ts';
import type { Terminal } from './terminal.ts';

/** Room to type an answer behind its question, and a number or letter. */
const ANSWER = 16;
export const SHORT_ANSWER = 4;

/** Asks for one line, with what Enter keeps in brackets; under the question where that leaves no room to answer. */
export async function answerTo(
  terminal: Terminal,
  question: string,
  suggestions: readonly string[],
  room = ANSWER,
): Promise<string> {
  const { theme, words, output } = terminal;
  const asked = /[.?…]$/.test(question) ? question : `${question}:`;
  const beside = suggestions.length === 0 ? `${asked} ` : `${question} (${suggestions.join('; ')}): `;
  if (columnsOf(beside) + room <= theme.width) return (await readLine(terminal, beside)).trim();
  const mark = suggestions.length === 1 ? '' : '- ';
  const kept = suggestions.flatMap((suggestion) => hanging(theme, mark, suggestion, 2));
  output.write(`\n${[...wrapped(theme, asked), ...kept].join('\n')}\n`);
  return (await readLine(terminal, suggestions.length === 0 ? '> ' : `${words.ask.keep}: `)).trim();
}

async function readLine(terminal: Terminal, prompt: string): Promise<string> {
  if (isPlain(terminal)) return readPlain(terminal, prompt);
  for (let typed = ''; ; ) {
    const answer = await compose(terminal, prompt, typed);
    if (typeof answer === 'string') return answer;
    typed = answer.typed;
    terminal.output.write('\n');
  }
}

/** Reads a line as the terminal gives it, or the lines that were pasted at once. */
async function readPlain({ input, output, signal }: Terminal, prompt: string): Promise<string> {
  const reader = createInterface({ input, output, terminal: false });
  const pasted: string[] = [];
  reader.on('line', (line) => pasted.push(line));
  // a terminal that has gone away can't be read
  reader.on('error', () => reader.close());
  const askAgain = (): void => reader.prompt();
  process.on('SIGCONT', askAgain);
  try {
    const gone = new Promise<never>((_, reject) => reader.once('close', () => reject(new Interrupted())));
    const first = await Promise.race([reader.question(prompt, { signal }), gone]);
    return [first, ...pasted].map((line) => line.trim()).join(' ');
  } catch (error) {
    throw isAbort(error) ? new Interrupted() : error;
  } finally {
    process.off('SIGCONT', askAgain);
    reader.close();
  }
}
