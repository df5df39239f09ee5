import { PassThrough } from 'node:stream';
import { withoutHidden } from '../scenario/visible.ts';
import type { Terminal } from './terminal.ts';

export const CTRL_C = '\u0003';
export const CTRL_D = '\u0004';
export const CTRL_Z = '\u001a';
const BACKSPACE = '\u007f';

/** Characters that can come at once from keys, held down on a slow machine; more of them were pasted, or come from no person. */
const MOST_KEYS = 64;

/**
 * What counts where only single keys do: nothing of a text that was pasted, which would press any of them, and Ctrl-C before all
 * that comes at once with it, which would lead to another question and leave it behind.
 */
export const asKeys = (typed: string): string =>
  typed.length > MOST_KEYS || typed.includes(CTRL_C) ? whatRemains(typed) : typed;

/** What no key sends, and text that may hold what can't be seen. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: keys send those that are left out
const UNSEEN = /[\u001c\u001d]|[^\0-\u007f]+/g;

/**
 * What counts where a line is typed on that is so long already: an editor takes a time for every key that grows with its line, and
 * echoes what is pasted as it comes, though a terminal takes some of it for commands.
 * @param room characters that there is still room for
 */
export function asLine(given: string, room: number): string {
  const typed = given.replace(UNSEEN, (text) => withoutHidden(text));
  const isKey = typed.length <= MOST_KEYS && (typed < ' ' || typed.startsWith(BACKSPACE));
  if (typed.length <= room || isKey) return typed;
  const rest = typed.slice(Math.max(0, room));
  return typed.slice(0, Math.max(0, room)) + (/[\r\n]$/.test(rest) ? '\r' : '') + whatRemains(rest);
}

/** Who pastes can leave all the same. */
const whatRemains = (dropped: string): string => (dropped.includes(CTRL_C) ? CTRL_C : '');

/** The terminal's input with less on it. */
export interface Keyboard {
  readonly input: NodeJS.ReadStream;
  readonly close: () => void;
}

/** @param counts what of the characters that come at once is let through */
export function keyboard({ input }: Terminal, counts: (typed: string) => string): Keyboard {
  const keys = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: (raw: boolean) => input.setRawMode(raw),
  }) as unknown as NodeJS.ReadStream & PassThrough;
  const decoder = new TextDecoder();
  const typed = (bytes: Buffer): void => void keys.write(counts(decoder.decode(bytes, { stream: true })));
  const end = (): void => void keys.end();
  input.on('data', typed);
  input.once('end', end);
  // a terminal that has gone away has no end
  input.once('close', end);
  if (input.readableEnded) end();
  input.resume();
  return {
    input: keys,
    close: () => {
      input.off('data', typed);
      input.off('end', end);
      input.off('close', end);
      input.pause();
    },
  };
}
