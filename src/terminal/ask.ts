import { type Choice, ENTER, inList } from './choice.ts';
import { chooseByNumber } from './choose-by-number.ts';
import { chooseInList, heightOf, SPOILT } from './choose-in-list.ts';
import { compose } from './compose.ts';
import { answerTo } from './read-line.ts';
import { freshScreen, isPlain, redraw } from './screen.ts';
import type { Terminal } from './terminal.ts';

/** @param rows that there are for it; no bound where there are no screens */
export type Above = (rows: number) => readonly string[];

export interface Asking<T> {
  /** What Enter alone picks; without it, a list begins at its first choice. */
  readonly preset?: T | undefined;
  /** What stands above the question, which leaves it so many rows: a screen of their own, drawn anew when the window is resized. */
  readonly above?: Above;
  /** What of that is new to the person; printed instead where there are no screens. */
  readonly fresh?: () => readonly string[];
  /** It is a question, not only something to be read: who listens is asked too, though Enter alone answers it. */
  readonly waits?: true;
}

/** What stands above a question, and what of it is printed where there are no screens. */
export interface Screen {
  readonly above: Above;
  readonly fresh: () => readonly string[];
}

export interface Composing extends Screen {
  /** What stands on the line at the beginning, to be changed. */
  readonly typed: string;
}

/** Asks the person at the terminal. Every question throws Interrupted when the person leaves instead. */
export interface Ask {
  choose<T>(question: string, choices: readonly Choice<T>[], asking?: Asking<T>): Promise<T>;
  /** One line, which may be empty. */
  line(question: string): Promise<string>;
  /** Free text under a screen of its own, which may be empty. What is typed stays when the window is resized. */
  compose(prompt: string, composing: Composing): Promise<string>;
  /**
   * Shows a screen until Enter; where there are no screens, only what is new on it is printed.
   * @param leave the name of the key that leaves instead
   * @returns false when the person leaves
   */
  read(screen: Above, fresh?: () => readonly string[], leave?: string): Promise<boolean>;
  /** One line; an empty one keeps the suggestion. */
  text(question: string, suggestion: string): Promise<string>;
  /** One text after the other until an empty answer; an empty first one keeps the suggestions. */
  texts(question: string, another: string, suggestions: readonly string[]): Promise<readonly string[]>;
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
    line: (question) => answerTo(terminal, question, [], A_LINE),
    compose: (prompt, composing) => composed(terminal, prompt, composing),
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

/** Columns for an answer of some words: it begins on a line of its own. */
const A_LINE = Number.POSITIVE_INFINITY;

/** An Enter alone that comes so soon, in milliseconds, was meant for the screen before. */
const TOO_SOON = 800;

/** Rows for the line that is typed on: more than most replies need. */
const ROWS_TO_TYPE = 4;

async function composed(terminal: Terminal, prompt: string, { above, fresh, typed }: Composing): Promise<string> {
  const fitting = (): readonly string[] => {
    const rows = Math.max(1, terminal.output.rows - ROWS_TO_TYPE);
    return above(rows).slice(-rows);
  };
  freshScreen(terminal, isPlain(terminal) ? fresh : fitting);
  for (let line = typed; ; ) {
    // what can't be changed in place can be kept, or typed anew
    if (isPlain(terminal)) return (await answerTo(terminal, prompt, line === '' ? [] : [line])) || line;
    const answer = await compose(terminal, `${prompt}: `, line, TOO_SOON);
    if (typeof answer === 'string') return answer;
    line = answer.typed;
    if (!isPlain(terminal)) redraw(terminal, fitting);
  }
}

async function choose<T>(
  terminal: Terminal,
  question: string,
  choices: readonly Choice<T>[],
  { preset, above, fresh = above && (() => above(Number.POSITIVE_INFINITY)), waits }: Asking<T>,
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
    if (isPlain(terminal) || room() < 0) return chooseByNumber(terminal, question, choices, preset, waits);
    const picked = await chooseInList(terminal, question, choices, active, (to) => {
      active = to;
    });
    if (picked !== SPOILT) return (choices[picked] as Choice<T>).value;
    redraw(terminal, above && fitting);
  }
}
