import { createInterface } from 'node:readline/promises';
import type { Words } from '../words/words.ts';
import { Interrupted } from './interrupted.ts';
import { columnsOf, hanging, wrapped } from './layout.ts';
import type { Theme } from './theme.ts';

export interface Choice<T> {
  readonly value: T;
  readonly name: string;
}

/** Asks the person at the terminal. */
export interface Ask {
  /**
   * @param preset what Enter alone chooses; without it, the list begins at its first choice
   * @throws Interrupted when the person leaves instead
   */
  choose<T>(question: string, choices: readonly Choice<T>[], preset?: T): Promise<T>;
  text(question: string, suggestion: string): Promise<string>;
  /** One text after the other until an empty answer; an empty first one keeps the suggestions. */
  texts(question: string, another: string, suggestions: readonly string[]): Promise<readonly string[]>;
}

export interface Terminal {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly signal: AbortSignal;
  readonly theme: Theme;
  readonly words: Words;
  /** Line-based prompts without any cursor control. */
  readonly accessible: boolean;
}

/** A window smaller than this can't redraw a list in place. */
const LEAST_ROWS = 15;
const LEAST_COLUMNS = 40;

export function askIn(terminal: Terminal): Ask {
  return {
    choose: (question, choices, preset) => {
      const chosen = choices.findIndex(({ value }) => value === preset);
      return needsNumbers(terminal, choices)
        ? chooseByNumber(terminal, question, choices, chosen)
        : chooseInList(terminal, question, choices, chosen);
    },
    text: async (question, suggestion) => (await answerTo(terminal, question, [suggestion])) || suggestion,
    texts: async (question, another, suggestions) => {
      const texts: string[] = [];
      let answer = await answerTo(terminal, question, suggestions);
      while (answer !== '') {
        texts.push(answer);
        answer = await answerTo(terminal, another, []);
      }
      return texts.length === 0 ? suggestions : texts;
    },
  };
}

/** A list that is taller than the window would repeat itself on every key. */
function needsNumbers(terminal: Terminal, choices: readonly Choice<unknown>[]): boolean {
  const { rows, columns } = terminal.output;
  if (terminal.accessible || rows < LEAST_ROWS || columns < LEAST_COLUMNS) return true;
  const height = choices.reduce((lines, { name }) => lines + listed(terminal, name).length, 0);
  return height + 4 > rows;
}

/** Room for the cursor and the number that the list puts before each choice. */
const LEAD = 5;

function listed({ theme }: Terminal, name: string): string[] {
  return wrapped({ ...theme, width: theme.width - LEAD }, name);
}

async function chooseInList<T>(
  terminal: Terminal,
  question: string,
  choices: readonly Choice<T>[],
  preset: number,
): Promise<T> {
  const { theme, words } = terminal;
  const { createPromptModule } = await import('inquirer');
  const prompt = createPromptModule({
    input: terminal.input,
    output: terminal.output,
    signal: terminal.signal,
    clearPromptOnDone: true,
  });
  try {
    const { picked } = await prompt([
      {
        type: 'select',
        name: 'picked',
        message: `\n${question}`,
        loop: false,
        default: Math.max(0, preset),
        pageSize: terminal.output.rows,
        theme: {
          prefix: '',
          indexMode: 'number',
          icon: { cursor: theme.unicode ? '❯' : '>' },
          // the library colours by itself unless every style is given
          style: {
            message: (text: string) => theme.paint('strong', text),
            highlight: (text: string) => theme.paint('accent', text),
            keysHelpTip: () => theme.paint('quiet', words.ask.keys),
          },
        },
        choices: choices.map(({ name }, index) => ({
          value: index,
          name: listed(terminal, name).join(`\n${' '.repeat(LEAD)}`),
        })),
      },
    ]);
    return (choices[picked as number] as Choice<T>).value;
  } catch (error) {
    throw isAbort(error) ? new Interrupted() : error;
  }
}

async function chooseByNumber<T>(
  terminal: Terminal,
  question: string,
  choices: readonly Choice<T>[],
  preset: number,
): Promise<T> {
  const { theme, words, output } = terminal;
  const lines = choices.flatMap(({ name }, index) => hanging(theme, `${index + 1}. `, name));
  output.write(`\n${question}\n${lines.join('\n')}\n`);
  const suggestions = preset < 0 ? [] : [String(preset + 1)];
  for (;;) {
    const answer = (await answerTo(terminal, words.ask.number(choices.length), suggestions)) || suggestions[0];
    const choice = answer && /^\d+$/.test(answer) ? choices[Number(answer) - 1] : undefined;
    if (choice) return choice.value;
    output.write(`${words.ask.notANumber(choices.length)}\n`);
  }
}

/** Room to type an answer behind its question. */
const ANSWER = 16;

/** Asks for one line, with what Enter keeps in brackets; under the question where that leaves no room to answer. */
async function answerTo(terminal: Terminal, question: string, suggestions: readonly string[]): Promise<string> {
  const { theme, words, output } = terminal;
  const beside = suggestions.length === 0 ? `${question}: ` : `${question} (${suggestions.join('; ')}): `;
  if (suggestions.length === 0 || columnsOf(beside) + ANSWER <= theme.width)
    return (await readLine(terminal, beside)).trim();
  const mark = suggestions.length === 1 ? '' : '- ';
  const kept = suggestions.flatMap((suggestion) => hanging(theme, mark, suggestion, 2));
  output.write(`\n${[...wrapped(theme, `${question}:`), ...kept].join('\n')}\n`);
  return (await readLine(terminal, `${words.ask.keep}: `)).trim();
}

/** Reads one line. Outside of accessible mode the line can be edited. */
async function readLine({ input, output, signal, accessible }: Terminal, prompt: string): Promise<string> {
  const reader = createInterface({ input, output, terminal: !accessible });
  try {
    const gone = new Promise<never>((_, reject) => {
      reader.once('close', () => reject(new Interrupted()));
      reader.once('SIGINT', () => reject(new Interrupted()));
    });
    return await Promise.race([reader.question(prompt, { signal }), gone]);
  } catch (error) {
    throw isAbort(error) ? new Interrupted() : error;
  } finally {
    reader.close();
  }
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && ['AbortError', 'AbortPromptError', 'ExitPromptError'].includes(error.name);
}
