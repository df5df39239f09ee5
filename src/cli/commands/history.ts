import { journalsIn } from '../../journal/archive.ts';
import { DAY_MS } from '../../journal/day.ts';
import { filesKept, forget, forgetAll, forgetPractice, oldPractice } from '../../journal/forget.ts';
import type { Session } from '../../journal/session.ts';
import { visibleLine } from '../../scenario/visible.ts';
import { askIn } from '../../terminal/ask.ts';
import { wrapped } from '../../terminal/layout.ts';
import type { Context } from '../context.ts';
import { EXIT, Exit, hasTerminal } from '../io.ts';
import { archiveOf, fromData } from '../past.ts';
import { reasonOf } from '../store.ts';
import { terminalOf } from '../terminal.ts';

export interface DeleteOptions {
  readonly all?: boolean;
  readonly yes?: boolean;
}

export interface PruneOptions {
  readonly olderThan: string;
  readonly yes?: boolean;
}

/** Deletes one session, or everything that is kept of the trainee. */
export async function deleteHistory(
  context: Context,
  id: string | undefined,
  { all, yes }: DeleteOptions,
): Promise<number> {
  const { history } = context.words;
  if (id !== undefined && all) throw new Exit(history.notBoth);
  if (all) return deleteAll(context, yes === true);
  if (id === undefined) throw new Exit(history.which);
  return deleteOne(context, id, yes === true);
}

/** By the name of its file, so that a journal that can't be read can be deleted too; never by the beginning of its id. */
async function deleteOne(context: Context, id: string, yes: boolean): Promise<number> {
  const { data, words, io } = context;
  const ids = await fromData(context, journalsIn(data));
  if (!ids.includes(id)) {
    const similar = id === '' ? [] : ids.filter((each) => each.startsWith(id)).map(visibleLine);
    const shown = visibleLine(id);
    throw new Exit(similar.length > 0 ? words.history.inFull(shown, similar) : words.sessions.unknown(shown));
  }
  if (hasTerminal(io, io.stdout) && !yes && !(await agrees(context, await oneAtStake(context, id)))) return EXIT.fine;
  await deleting(context, () => forget(data, [id]));
  tell(context, words.history.deletedOne(visibleLine(id)));
  return EXIT.fine;
}

/** Which talk it is, as far as its journal can be read. */
async function oneAtStake(context: Context, id: string): Promise<string> {
  const { history, sessions } = context.words;
  const session = (await archiveOf(context, id)).sessions.find((each) => each.id === id);
  if (!session) return history.atStake({ talks: 1, practice: 0 });
  const { scenario, at } = session.begun;
  return history.oneAtStake(visibleLine(scenario.title), sessions.when(Date.parse(at)));
}

async function deleteAll(context: Context, yes: boolean): Promise<number> {
  const { data, words } = context;
  const { history } = words;
  if (!yes) terminalOf(context, history.insteadOfAsking);
  const { sessions, copies, practice } = await fromData(context, filesKept(data));
  if (sessions.length + copies.length + practice.length === 0) {
    tell(context, history.nothing);
    return EXIT.fine;
  }
  const forgotten = { talks: sessions.length, practice: practice.length > 0 ? 'all' : 0 } as const;
  if (!yes && !(await agrees(context, history.atStake(forgotten)))) return EXIT.fine;
  await deleting(context, () => forgetAll(data));
  tell(context, history.deleted(forgotten));
  return EXIT.fine;
}

/** A note, wrapped: it tells what has become of the trainee's talks. */
function tell({ theme, note }: Context, text: string): void {
  note(wrapped(theme, text).join('\n'));
}

/** Deletes what has not been touched for so many days. Without a terminal nobody is asked: it is what a timetable runs. */
export async function pruneHistory(context: Context, { olderThan, yes }: PruneOptions): Promise<number> {
  const { data, io } = context;
  const { history } = context.words;
  const days = parseDays(context, olderThan);
  const before = Date.now() - days * DAY_MS;
  const isOld = ({ last }: Session): boolean => Date.parse(last) < before;
  const old = (await archiveOf(context)).sessions.filter(isOld);
  for (const { id, state } of old) if (state === 'broken') tell(context, history.brokenStays(id));
  const talks = old.filter(({ state }) => state !== 'broken');
  const forgotten = { talks: talks.length, practice: await oldPractice(data, before) };
  if (forgotten.talks === 0 && forgotten.practice === 0) {
    tell(context, history.nothingOld(days));
    return EXIT.fine;
  }
  const asked = hasTerminal(io, io.stdout) && !yes;
  if (asked && !(await agrees(context, history.atStake(forgotten)))) return EXIT.fine;
  await deleting(context, async () => {
    await forget(
      data,
      talks.map(({ id }) => id),
    );
    await forgetPractice(data, before);
  });
  tell(context, history.deleted(forgotten));
  return EXIT.fine;
}

/** @throws Exit 2 unless it is a number of days, such as `180d` */
function parseDays({ words }: Context, value: string): number {
  const days = Number(/^(\d{1,5})d?$/.exec(value)?.[1] ?? 0);
  if (days < 1) throw new Exit(words.history.days(visibleLine(value)));
  return days;
}

/** @throws Exit 2 without a terminal */
async function agrees(context: Context, atStake: string): Promise<boolean> {
  const { theme, print } = context;
  const { history } = context.words;
  const terminal = terminalOf(context, history.insteadOfAsking);
  print(['', ...wrapped(theme, atStake)]);
  const choices = [
    { value: false, name: history.keep },
    { value: true, name: history.delete },
  ];
  const agreed = await askIn(terminal).choose(history.sure, choices, { preset: false });
  if (!agreed) tell(context, history.kept);
  return agreed;
}

/** @throws Exit 2 when the system refuses */
async function deleting(context: Context, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw new Exit(context.words.history.cannotDelete(reasonOf(context, error)));
  }
}
