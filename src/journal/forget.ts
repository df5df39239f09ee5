import { readdir, readFile, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readArchive } from './archive.ts';
import { noneIfMissing, writePrivate } from './files.ts';
import { copiesIn, journalFile, practiceIn, sessionsIn } from './journal.ts';

// the data folder may be one that holds other things, so only what has such a name is ours
const COPY = /^[0-9a-f]{64}\.yaml$/;
const COPY_OR_DRAFT = /^[0-9a-f]{64}\.yaml(\.[^.]+\.part)?$/;
const LOG_OR_DRAFT = /\.jsonl(\.[^.]+\.part)?$/;

async function filesIn(folder: string, ours: RegExp): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(noneIfMissing);
  return entries.filter((each) => !each.isDirectory() && ours.test(each.name)).map(({ name }) => join(folder, name));
}

/** Deletes sessions, and the copies of scenarios that no other one needs. */
export async function forget(home: string, ids: readonly string[]): Promise<void> {
  for (const id of ids) await rm(journalFile(home, id), { force: true });
  const { sessions, unreadable } = await readArchive(home);
  // one that can't be read may need any of them
  if (unreadable.length > 0) return;
  const needed = new Set(sessions.map(({ begun }) => join(copiesIn(home), `${begun.scenario.hash}.yaml`)));
  for (const copy of await filesIn(copiesIn(home), COPY)) if (!needed.has(copy)) await rm(copy, { force: true });
}

/** Every file that is kept of the trainee. */
export interface Kept {
  readonly sessions: readonly string[];
  readonly copies: readonly string[];
  readonly practice: readonly string[];
}

export async function filesKept(home: string): Promise<Kept> {
  return {
    sessions: await filesIn(sessionsIn(home), LOG_OR_DRAFT),
    copies: await filesIn(copiesIn(home), COPY_OR_DRAFT),
    practice: await filesIn(practiceIn(home), LOG_OR_DRAFT),
  };
}

/** Deletes everything that is kept, and nothing else that lies beside it. */
export async function forgetAll(home: string): Promise<void> {
  const { sessions, copies, practice } = await filesKept(home);
  for (const file of [...sessions, ...copies, ...practice]) await rm(file, { force: true });
  // what is left in one is somebody else's
  for (const folder of [sessionsIn(home), copiesIn(home), practiceIn(home)]) await rmdir(folder).catch(() => {});
}

/** Which card was practised, and when; null for a line that can't be read. */
function practisedIn(line: string): { card: string; time: number } | null {
  try {
    const { card, at } = JSON.parse(line) as { card?: unknown; at?: unknown };
    const time = Date.parse(String(at));
    return typeof card === 'string' && !Number.isNaN(time) ? { card, time } : null;
  } catch {
    return null;
  }
}

/** The cards that were last practised before a time, and the logs as they are without them. */
async function withoutOld(home: string, before: number) {
  const logs: { file: string; lines: string[] }[] = [];
  // every byte is a character: what can't be read stays as it is
  for (const file of await filesIn(practiceIn(home), /\.jsonl$/))
    logs.push({ file, lines: (await readFile(file, 'latin1')).split(/(?<=\n)/) });
  const latest = new Map<string, number>();
  for (const { card, time } of logs.flatMap(({ lines }) => lines.flatMap((line) => practisedIn(line) ?? [])))
    latest.set(card, Math.max(time, latest.get(card) ?? time));
  const old = new Set([...latest].filter(([, time]) => time < before).map(([card]) => card));
  const isOld = (line: string): boolean => old.has(practisedIn(line)?.card ?? '');
  const changed = logs.filter(({ lines }) => lines.some(isOld));
  return { old, rest: changed.map(({ file, lines }) => ({ file, lines: lines.filter((line) => !isOld(line)) })) };
}

/** How many cards were last practised before a time. */
export async function oldPractice(home: string, before: number): Promise<number> {
  return (await withoutOld(home, before)).old.size;
}

/** Takes cards that were last practised before a time out of the log. */
export async function forgetPractice(home: string, before: number): Promise<void> {
  for (const { file, lines } of (await withoutOld(home, before)).rest) {
    if (lines.length === 0) await rm(file, { force: true });
    else await writePrivate(file, Buffer.from(lines.join(''), 'latin1'));
  }
}
