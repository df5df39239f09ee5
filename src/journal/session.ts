import * as v from 'valibot';
import type { Answer } from '../map/answer.ts';
import type { Balance } from '../map/balance.ts';
import { ENTRY_TYPES, type Entry, type EntryOf, entrySchema, JOURNAL_VERSION } from './entry.ts';
import { jsonLines } from './lines.ts';

/** One talk, read from its journal. */
export interface Session {
  readonly id: string;
  readonly begun: EntryOf<'begun'>;
  /** All replies, those that it began with first. */
  readonly answers: readonly Answer[];
  /** When each reply was given, those that the talk began with left out. */
  readonly times: readonly string[];
  /** The numbers of the replies, from 1, before which a hint was looked at. */
  readonly hinted: readonly number[];
  /** `replies`: how many had been given by then. */
  readonly checks: readonly { readonly replies: number; readonly balance: Balance }[];
  readonly ended: EntryOf<'ended'> | null;
  /** The latest answer to each question. */
  readonly notes: readonly Pick<EntryOf<'noted'>, 'question' | 'answer'>[];
  /** When the last line was written. */
  readonly last: string;
  /**
   * `torn`: the last line was not written to its end, and is left out. `broken`: something that was written to its end can't be
   * read (a newer program may have written it), and all from there on is left out.
   */
  readonly state: 'whole' | 'torn' | 'broken';
  /** Bytes up to the end of the last line that counts. */
  readonly bytes: number;
  /** Bytes of the whole file when it was read. */
  readonly size: number;
}

/** Why a journal can't be read at all: its first line is not one, or a newer program wrote it. */
export type Unreadable = 'no-beginning' | 'newer';

/** Reads a journal, as far as it can be read. */
export function readSession(text: Uint8Array): Session | Unreadable {
  const { lines, bytes, state } = linesOf(text);
  const [begun, ...entries] = lines;
  if (begun?.type !== 'begun') return isNewer(text) ? 'newer' : 'no-beginning';
  const answers: Answer[] = [...begun.answers];
  const times: string[] = [];
  const hinted = [...(begun.hinted ?? [])];
  const checks: { replies: number; balance: Balance }[] = [];
  const notes = new Map<string, string>();
  let ended: EntryOf<'ended'> | null = null;
  for (const entry of entries) {
    if (entry.type === 'replied') {
      answers.push(entry.own ?? entry.response);
      times.push(entry.at);
    } else if (entry.type === 'hinted') hinted.push(answers.length + 1);
    else if (entry.type === 'checked') checks.push({ replies: answers.length, balance: entry.balance });
    else if (entry.type === 'noted') notes.set(entry.question, entry.answer);
    else if (entry.type === 'ended') ended = entry;
  }
  return {
    id: begun.session,
    begun,
    answers,
    times,
    hinted,
    checks,
    ended,
    notes: [...notes].map(([question, answer]) => ({ question, answer })),
    last: lines.at(-1)?.at ?? begun.at,
    state,
    bytes,
    size: text.length,
  };
}

/** The lines up to the first that can't be read; kinds of lines that this program does not know are left out. */
function linesOf(text: Uint8Array): { lines: Entry[]; bytes: number; state: Session['state'] } {
  const lines: Entry[] = [];
  let bytes = 0;
  for (const { value, end } of jsonLines(text)) {
    const entry = entryOf(value);
    if (entry === undefined)
      return { lines, bytes, state: value === undefined && end === text.length ? 'torn' : 'broken' };
    if (entry) lines.push(entry);
    bytes = end;
  }
  return { lines, bytes, state: bytes === text.length ? 'whole' : 'torn' };
}

/** @returns null for a kind of line that this program does not know, undefined for what is none */
function entryOf(value: unknown): Entry | null | undefined {
  const parsed = v.safeParse(entrySchema, value);
  if (parsed.success) return parsed.output;
  const { v: version, type } = (value ?? {}) as { v?: unknown; type?: unknown };
  return version === JOURNAL_VERSION && typeof type === 'string' && !ENTRY_TYPES.includes(type) ? null : undefined;
}

function isNewer(text: Uint8Array): boolean {
  const first = jsonLines(text).next().value?.value;
  const { v: version } = (first ?? {}) as { v?: unknown };
  return typeof version === 'number' && version > JOURNAL_VERSION;
}
