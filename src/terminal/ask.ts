import { createInterface } from 'node:readline/promises';
import type { Words } from '../words/words.ts';
import { Interrupted } from './interrupted.ts';
import { columnsOf, hanging, wrapped } from './layout.ts';
import { freshScreen, isPlain, onResize, redraw } from './screen.ts';
import type { Theme } from './theme.ts';

/** The key of what Enter alone does. */
export const ENTER = '';

export interface Choice<T> {
  readonly value: T;
  readonly name: string;
  /** More about it, while the pointer is on it. */
  readonly about?: string;
  /** A letter that picks it at once: it then stands in the line of keys, not in the list. `ENTER`: only Enter picks it. */
  readonly key?: string;
  /** An arrow that does the same as the letter. */
  readonly arrow?: 'left' | 'right';
}

export interface Asking<T> {
  /** What Enter alone picks; without it, a list begins at its first choice. */
  readonly preset?: T | undefined;
  /** What stands above the question: both then fill a screen of their own, and are drawn anew when the window is resized. */
  readonly above?: () => readonly string[];
  /** What of that is new to the person; printed instead where there are no screens. */
  readonly fresh?: () => readonly string[];
}

/** Asks the person at the terminal. */
export interface Ask {
  /** @throws Interrupted when the person leaves instead */
  choose<T>(question: string, choices: readonly Choice<T>[], asking?: Asking<T>): Promise<T>;
  /** Shows a screen until Enter; where there are no screens, only what is new on it is printed. */
  /** One line, which may be empty. */
  line(question: string): Promise<string>;
  read(screen: () => readonly string[], fresh?: () => readonly string[]): Promise<void>;
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

export function askIn(terminal: Terminal): Ask {
  return {
    choose: (question, choices, asking = {}) => choose(terminal, question, choices, asking),
    read: (screen, fresh = screen) =>
      choose(terminal, '', [{ value: undefined, name: terminal.words.ask.goOn, key: ENTER }], { above: screen, fresh }),
    line: (question) => answerTo(terminal, question, []),
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
function needsNumbers<T>(terminal: Terminal, choices: readonly Choice<T>[]): boolean {
  if (isPlain(terminal)) return true;
  const height = inList(choices).reduce((lines, { name }) => lines + listed(terminal, name).length, 0);
  const about = Math.max(...choices.map((choice) => aboutLines(terminal, choice).length));
  return height + about + 5 > terminal.output.rows;
}

const inList = <T>(choices: readonly Choice<T>[]): Choice<T>[] => choices.filter(({ key }) => key === undefined);

/** Room for the pointer and the number that the list puts before each choice. */
const LEAD = 5;

function listed({ theme }: Terminal, name: string): string[] {
  return wrapped({ ...theme, width: theme.width - LEAD }, name);
}

function aboutLines<T>({ theme }: Terminal, { about }: Choice<T>): string[] {
  return about === undefined ? [] : wrapped(theme, theme.paint('quiet', about), LEAD);
}

async function choose<T>(
  terminal: Terminal,
  question: string,
  choices: readonly Choice<T>[],
  { preset, above, fresh = above }: Asking<T>,
): Promise<T> {
  let active = choices.findIndex(({ value, key }) => (preset === undefined ? !key : value === preset));
  if (above && fresh) freshScreen(terminal, isPlain(terminal) ? fresh : above);
  for (;;) {
    if (needsNumbers(terminal, choices)) return chooseByNumber(terminal, question, choices, preset);
    const picked = await chooseInList(terminal, question, choices, active, (to) => {
      active = to;
    });
    if (picked !== RESIZED) return (choices[picked] as Choice<T>).value;
    redraw(terminal, above);
  }
}

const RESIZED = Symbol('resized');

async function chooseInList<T>(
  terminal: Terminal,
  question: string,
  choices: readonly Choice<T>[],
  active: number,
  moved: (active: number) => void,
): Promise<number | typeof RESIZED> {
  const { theme, input, output, signal } = terminal;
  const { listPrompt } = await import('./list-prompt.ts');
  const stopped = new AbortController();
  const stop = (): void => stopped.abort();
  const forgetResize = onResize(terminal, () => stopped.abort(RESIZED));
  input.once('end', stop);
  try {
    return await listPrompt(
      {
        question: question === '' ? [''] : ['', ...wrapped(theme, theme.paint('strong', question))],
        entries: choices.map((choice) => ({
          lines: listed(terminal, choice.name),
          about: aboutLines(terminal, choice),
          key: choice.key,
          arrow: choice.arrow,
        })),
        keys: ['', ...wrapped(theme, theme.paint('quiet', keysText(terminal, choices)))],
        active,
        lead: LEAD,
        pointer: theme.unicode ? '❯' : '>',
        paint: (isActive, text) => (isActive ? theme.paint('accent', text) : text),
        moved,
      },
      { input, output, signal: AbortSignal.any([signal, stopped.signal]), clearPromptOnDone: true },
    );
  } catch (error) {
    if (stopped.signal.reason === RESIZED && !signal.aborted) return RESIZED;
    throw isAbort(error) ? new Interrupted() : error;
  } finally {
    input.off('end', stop);
    forgetResize();
  }
}

/** The keys that do something here, told in a line. */
function keysText<T>({ theme, words }: Terminal, choices: readonly Choice<T>[]): string {
  const keys = choices.flatMap(({ key, name }) => (key === undefined ? [] : [`${key} ${name}`.trim()]));
  const list = inList(choices).length > 0 ? [words.ask.list] : [];
  const leave = choices.some(({ key }) => key === 'q') ? [] : [words.ask.leave];
  // a key stays with its name where the line is wrapped
  return [...list, ...keys.map((key) => key.replaceAll(' ', '\u00a0')), ...leave].join(` ${theme.marks.dot} `);
}

async function chooseByNumber<T>(
  terminal: Terminal,
  question: string,
  choices: readonly Choice<T>[],
  preset: T | undefined,
): Promise<T> {
  const { theme, words, output } = terminal;
  const numbered = inList(choices);
  const keys = choices.filter(({ key }) => key);
  const enter = choices.find(({ key }) => key === ENTER);
  if (enter && numbered.length + keys.length === 0) return enter.value;
  const lines = numbered.flatMap(({ name, about }, index) =>
    hanging(theme, `${index + 1}. `, about === undefined ? name : `${name}. ${about}`),
  );
  const told = [
    ...keys.flatMap(({ key, name }) => hanging(theme, `${key}. `, name)),
    ...(enter ? wrapped(theme, enter.name) : []),
  ];
  output.write(`${['', ...(question === '' ? [] : wrapped(theme, question)), ...lines, ...told].join('\n')}\n`);
  const chosen = numbered.findIndex(({ value }) => value === preset) + 1;
  const kept = chosen > 0 ? String(chosen) : keys.find(({ value }) => value === preset)?.key;
  const letters = keys.map(({ key }) => key ?? '');
  for (;;) {
    const asked = words.ask.number(numbered.length, letters);
    const answer = (await answerTo(terminal, asked, kept === undefined ? [] : [kept], SHORT_ANSWER)) || kept;
    const choice =
      keys.find(({ key }) => key === answer?.toLowerCase()) ??
      (answer && /^\d+$/.test(answer) ? numbered[Number(answer) - 1] : undefined);
    if (choice) return choice.value;
    if (enter && !answer) return enter.value;
    output.write(`${wrapped(theme, words.ask.notANumber(numbered.length, letters)).join('\n')}\n`);
  }
}

/** Room to type an answer behind its question, and a number or letter. */
const ANSWER = 16;
const SHORT_ANSWER = 4;

/** Asks for one line, with what Enter keeps in brackets; under the question where that leaves no room to answer. */
async function answerTo(
  terminal: Terminal,
  question: string,
  suggestions: readonly string[],
  room = ANSWER,
): Promise<string> {
  const { theme, words, output } = terminal;
  const beside = suggestions.length === 0 ? `${question}: ` : `${question} (${suggestions.join('; ')}): `;
  if (columnsOf(beside) + room <= theme.width) return (await readLine(terminal, beside)).trim();
  const mark = suggestions.length === 1 ? '' : '- ';
  const kept = suggestions.flatMap((suggestion) => hanging(theme, mark, suggestion, 2));
  output.write(`\n${[...wrapped(theme, `${question}:`), ...kept].join('\n')}\n`);
  return (await readLine(terminal, suggestions.length === 0 ? '> ' : `${words.ask.keep}: `)).trim();
}

/** Reads one line. Where cursor control is wanted the line can be edited. */
async function readLine(terminal: Terminal, prompt: string): Promise<string> {
  const { input, output, signal } = terminal;
  const reader = createInterface({ input, output, terminal: !isPlain(terminal) });
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
