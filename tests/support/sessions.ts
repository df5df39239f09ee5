import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reviewOf } from '../../src/analysis/review.ts';
import { outcomeEntry } from '../../src/cli/outcome-entry.ts';
import { debrief } from '../../src/engine/debrief.ts';
import type { Board } from '../../src/engine/model.ts';
import { replay } from '../../src/engine/replay.ts';
import { setUp } from '../../src/engine/set-up.ts';
import { type Entry, ID_LENGTH, ID_LETTERS, type NewEntry } from '../../src/journal/entry.ts';
import { hashOf } from '../../src/journal/hash.ts';
import { copiesIn, copyFile, journalFile, sessionsIn } from '../../src/journal/journal.ts';
import { readSession, type Session } from '../../src/journal/session.ts';
import { type Answer, OWN_WORDS } from '../../src/map/answer.ts';
import type { Balance } from '../../src/map/balance.ts';
import { emptyFolder } from './cli.ts';
import { scenarioFrom, shippedText } from './scenarios.ts';

export interface Played {
  /** Of a shipped scenario, or `text` is its file. */
  readonly scenario?: string;
  readonly text?: string;
  /** The talk has ended if they lead to its end. */
  readonly answers: readonly Answer[];
  /** When it was begun; each reply takes half a minute. */
  readonly at?: string;
  readonly mode?: 'coach' | 'exam';
  readonly hinted?: readonly number[];
  /** By the number of replies given before. */
  readonly checks?: Readonly<Record<number, Balance>>;
  readonly notes?: Readonly<Record<string, string>>;
  readonly from?: { readonly session: string; readonly reply: number };
}

let made = 0;

const boards = new Map<string, Board>();

/** The board of a scenario's text, the same each time: it is analysed once. */
export function boardOf(text: string, file: string): Board {
  const board = boards.get(text) ?? setUp(scenarioFrom(text, file));
  boards.set(text, board);
  return board;
}

/** Puts a session into a data folder, as the program would have written it. Gives its id. */
export function keepSession(home: string, played: Played): string {
  const { scenario: id = 'loan-refusal', answers, mode = 'coach', hinted = [], checks = {}, notes = {}, from } = played;
  const text = played.text ?? shippedText(id);
  const board = boardOf(text, `${id}.yaml`);
  const { scenario } = board;
  const hash = hashOf(Buffer.from(text));
  made += 1;
  const session = String(made)
    .padStart(ID_LENGTH, '0')
    .replace(/\d/g, (digit) => ID_LETTERS[Number(digit)] ?? '');
  let time = Date.parse(played.at ?? '2026-11-02T09:00:00.000Z');
  const entries: NewEntry[] = [
    {
      type: 'begun',
      session,
      program: '0.1.0',
      scenario: { id: scenario.id, title: scenario.title, language: scenario.language, hash },
      called: id,
      seed: 1,
      mode,
      answers: from ? answers.slice(0, from.reply - 1) : [],
      ...(from ? { from } : {}),
    },
  ];
  answers.forEach((response, index) => {
    const balance = checks[index];
    if (balance) entries.push({ type: 'checked', balance });
    if (from && index < from.reply - 1) return;
    if (hinted.includes(index + 1)) entries.push({ type: 'hinted' });
    if (typeof response === 'string') entries.push({ type: 'replied', response });
    else entries.push({ type: 'replied', response: OWN_WORDS, own: response });
  });
  const { talk, wrong } = replay(board, answers);
  if (wrong) throw new Error(JSON.stringify(wrong));
  const { ending } = talk.state;
  if (ending) {
    const reviewed = reviewOf(board, talk.events, hinted);
    entries.push(outcomeEntry(board, ending, debrief(scenario, 1, talk.events), reviewed));
  }
  for (const [question, answer] of Object.entries(notes)) entries.push({ type: 'noted', question, answer });
  const lines = entries.map(({ type, ...rest }) => {
    const line = { v: 1, type, at: new Date(time).toISOString(), ...rest } as Entry;
    time += 30_000;
    return `${JSON.stringify(line)}\n`;
  });
  mkdirSync(sessionsIn(home), { recursive: true, mode: 0o700 });
  mkdirSync(copiesIn(home), { recursive: true, mode: 0o700 });
  writeFileSync(copyFile(home, hash), text, { mode: 0o600 });
  writeFileSync(journalFile(home, session), lines.join(''), { mode: 0o600 });
  return session;
}

/** A data folder with these sessions in it. */
export function homeWith(...all: readonly Played[]): { readonly home: string; readonly ids: readonly string[] } {
  const home = emptyFolder();
  return { home, ids: all.map((played) => keepSession(home, played)) };
}

/** The sessions in a data folder, read from their journals; one that was killed before its first line was written is none. */
export function sessionsKept(home: string): Session[] {
  const folder = sessionsIn(home);
  return (existsSync(folder) ? readdirSync(folder) : []).flatMap((name) => {
    const session = readSession(readFileSync(join(folder, name)));
    return typeof session === 'string' ? [] : [session];
  });
}
