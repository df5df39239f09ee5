import { type Choice, inList } from './choice.ts';
import { Interrupted, isAbort } from './interrupted.ts';
import { asKeys, keyboard } from './keyboard.ts';
import { wrapped } from './layout.ts';
import { onSpoilt, SHOW_CURSOR } from './screen.ts';
import type { Terminal } from './terminal.ts';

/** Room for the pointer and the number that the list puts before each choice. */
const LEAD = 5;

function listed({ theme }: Terminal, name: string): string[] {
  return wrapped({ ...theme, width: theme.width - LEAD }, name);
}

function aboutLines<T>({ theme }: Terminal, { about }: Choice<T>): string[] {
  return about === undefined ? [] : wrapped(theme, theme.paint('quiet', about), LEAD);
}

/** Rows that a list with its question and keys takes. */
export function heightOf<T>(terminal: Terminal, question: string, choices: readonly Choice<T>[]): number {
  const list = inList(choices).reduce((rows, { name }) => rows + listed(terminal, name).length, 0);
  const about = Math.max(...choices.map((choice) => aboutLines(terminal, choice).length));
  const rest = questionLines(terminal, question).length + keyLines(terminal, choices).length;
  return list + rest + (about > 0 ? about + 1 : 0);
}

/** What comes instead of a choice when the screen has to be drawn anew. */
export const SPOILT = Symbol('spoilt');

/**
 * A list to pick from by arrows, number or key.
 * @param active the choice that the pointer begins at, by its index; `moved` is told where it goes
 * @returns the index of the choice
 */
export async function chooseInList<T>(
  terminal: Terminal,
  question: string,
  choices: readonly Choice<T>[],
  active: number,
  moved: (active: number) => void,
): Promise<number | typeof SPOILT> {
  const { theme, output, signal } = terminal;
  const { listPrompt } = await import('./list-prompt.ts');
  const stopped = new AbortController();
  const stop = (): void => stopped.abort();
  const spoilt = onSpoilt(terminal, () => stopped.abort(SPOILT));
  const keys = keyboard(terminal, asKeys);
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
        left: stop,
        suspended: spoilt.stop,
      },
      { input: keys.input, output, signal: AbortSignal.any([signal, stopped.signal]), clearPromptOnDone: true },
    );
  } catch (error) {
    if (stopped.signal.reason === SPOILT && !signal.aborted) return SPOILT;
    throw isAbort(error) ? new Interrupted() : error;
  } finally {
    keys.close();
    spoilt.forget();
    // what comes at once with the Enter may have had the list drawn once more
    output.write(SHOW_CURSOR);
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
