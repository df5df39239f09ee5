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

/** @param rows that there are for it; no bound where there are no screens */
export type Above = (rows: number) => readonly string[];

export interface Asking<T> {
  /** What Enter alone picks; without it, a list begins at its first choice. */
  readonly preset?: T | undefined;
  /** What stands above the question, which leaves it so many rows: a screen of their own, drawn anew when the window is resized. */
  readonly above?: Above;
  /** What of that is new to the person; printed instead where there are no screens. */
  readonly fresh?: () => readonly string[];
}

/** Asks the person at the terminal. */
export interface Ask {
  /** @throws Interrupted when the person leaves instead */
  choose<T>(question: string, choices: readonly Choice<T>[], asking?: Asking<T>): Promise<T>;
  /** One line, which may be empty. */
  line(question: string): Promise<string>;
  /**
   * Shows a screen until Enter; where there are no screens, only what is new on it is printed.
   * @param leave the name of the key that leaves instead
   * @returns false when the person leaves
   */
  read(screen: Above, fresh?: () => readonly string[], leave?: string): Promise<boolean>;
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
    read: (screen, fresh = () => screen(Number.POSITIVE_INFINITY), leave) =>
      choose(
        terminal,
        '',
        [
          { value: true, name: terminal.words.ask.goOn, key: ENTER },
          ...(leave === undefined ? [] : [{ value: false, name: leave, key: 'q' }]),
        ],
        { preset: true, above: screen, fresh },
      ),
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

/** Rows that a list with its question and keys takes. */
function heightOf<T>(terminal: Terminal, question: string, choices: readonly Choice<T>[]): number {
  const list = inList(choices).reduce((rows, { name }) => rows + listed(terminal, name).length, 0);
  const about = Math.max(...choices.map((choice) => aboutLines(terminal, choice).length));
  const rest = questionLines(terminal, question).length + keyLines(terminal, choices).length;
  return list + rest + (about > 0 ? about + 1 : 0);
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
  { preset, above, fresh = above && (() => above(Number.POSITIVE_INFINITY)) }: Asking<T>,
): Promise<T> {
  let active = choices.findIndex(({ value, key }) => (preset === undefined ? !key : value === preset));
  const room = (): number => terminal.output.rows - heightOf(terminal, question, choices);
  // what is too much for one window is read first, and its end stands above the list
  const hasList = inList(choices).length > 0;
  const fitting = (): readonly string[] => above?.(room()).slice(hasList ? -Math.max(1, room()) : 0) ?? [];
  if (above && hasList && !isPlain(terminal) && above(room()).length > Math.max(1, room()))
    await askIn(terminal).read(above);
  if (above && fresh) freshScreen(terminal, isPlain(terminal) ? fresh : fitting);
  for (;;) {
    // a list that is taller than the window would repeat itself on every key
    if (isPlain(terminal) || room() < 0) return chooseByNumber(terminal, question, choices, preset);
    const picked = await chooseInList(terminal, question, choices, active, (to) => {
      active = to;
    });
    if (picked !== RESIZED) return (choices[picked] as Choice<T>).value;
    redraw(terminal, above && fitting);
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
        question: questionLines(terminal, question),
        entries: choices.map((choice) => ({
          lines: listed(terminal, choice.name),
          about: aboutLines(terminal, choice),
          key: choice.key,
          arrow: choice.arrow,
        })),
        keys: keyLines(terminal, choices),
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

function questionLines({ theme }: Terminal, question: string): string[] {
  return ['', ...(question === '' ? [] : wrapped(theme, theme.paint('strong', question)))];
}

/** The keys that do something here. */
function keyLines<T>({ theme, words }: Terminal, choices: readonly Choice<T>[]): string[] {
  const keys = choices.flatMap(({ key, name }) => (key === undefined ? [] : [`${key} ${name}`.trim()]));
  const list = inList(choices).length > 0 ? [words.ask.list] : [];
  const leave = choices.some(({ key }) => key === 'q') ? [] : [words.ask.leave];
  // a key stays with its name where the line is wrapped
  const all = [...list, ...keys.map((key) => key.replaceAll(' ', '\u00a0')), ...leave].join(` ${theme.marks.dot} `);
  return ['', ...wrapped(theme, theme.paint('quiet', all))];
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
  if (enter && numbered.length === 0) {
    // who listens is not stopped; in a small window the lines would be gone before they are read
    if (terminal.accessible) return enter.value;
    const asked = [enter.name, ...keys.map(({ key, name }) => `${key} ${name}`)].join(', ');
    const answer = await answerTo(terminal, asked, [], SHORT_ANSWER);
    return keys.find(({ key }) => key === answer.toLowerCase())?.value ?? enter.value;
  }
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
  const asked = /[.?…]$/.test(question) ? question : `${question}:`;
  const beside = suggestions.length === 0 ? `${asked} ` : `${question} (${suggestions.join('; ')}): `;
  if (columnsOf(beside) + room <= theme.width) return (await readLine(terminal, beside)).trim();
  const mark = suggestions.length === 1 ? '' : '- ';
  const kept = suggestions.flatMap((suggestion) => hanging(theme, mark, suggestion, 2));
  output.write(`\n${[...wrapped(theme, asked), ...kept].join('\n')}\n`);
  return (await readLine(terminal, suggestions.length === 0 ? '> ' : `${words.ask.keep}: `)).trim();
}

/** Reads a line, or the lines that were pasted at once. Where cursor control is wanted the line can be edited. */
async function readLine(terminal: Terminal, prompt: string): Promise<string> {
  const { input, output, signal } = terminal;
  const reader = createInterface({ input, output, terminal: !isPlain(terminal) });
  const pasted: string[] = [];
  reader.on('line', (line) => pasted.push(line));
  // a terminal that has gone away can't be set back
  reader.on('error', () => {});
  try {
    const gone = new Promise<never>((_, reject) => {
      reader.once('close', () => reject(new Interrupted()));
      reader.once('SIGINT', () => reject(new Interrupted()));
    });
    const first = await Promise.race([reader.question(prompt, { signal }), gone]);
    return [first, ...pasted].map((line) => line.trim()).join(' ');
  } catch (error) {
    throw isAbort(error) ? new Interrupted() : error;
  } finally {
    reader.close();
  }
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && ['AbortError', 'AbortPromptError', 'ExitPromptError'].includes(error.name);
}
