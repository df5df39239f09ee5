import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { type Context, contextFor } from '../../src/cli/context.ts';
import { drillSession, dueToday } from '../../src/cli/drilling/today.ts';
import type { Io } from '../../src/cli/io.ts';
import { shippedCards } from '../../src/drill/card.ts';
import { NEW_A_DAY } from '../../src/drill/deck.ts';
import { logFile, type NewDrillEntry, readLog } from '../../src/drill/log.ts';
import { BEST_TALKS } from '../../src/drill/shipped.ts';
import { readArchive } from '../../src/journal/archive.ts';
import { copiesIn } from '../../src/journal/journal.ts';
import type { Session } from '../../src/journal/session.ts';
import type { Terminal } from '../../src/terminal/terminal.ts';
import { cli, emptyFolder, type Ran } from '../support/cli.ts';
import { HOME } from '../support/scenarios.ts';
import { homeWith } from '../support/sessions.ts';

const drill = (home: string, ...args: string[]): Promise<Ran> =>
  cli(['drill', ...args], { env: { CONFLICT_MAP_HOME: home } });

interface Json {
  readonly v: number;
  readonly today: { readonly due: number; readonly new: number };
  readonly cards: readonly Record<string, unknown>[];
}

const jsonOf = async (home: string, ...args: string[]): Promise<Json> => {
  const { out, code } = await drill(home, '--json', ...args);
  expect(code).toBe(0);
  return JSON.parse(out) as Json;
};

/** The worst talk there is. */
const WORST = ['flat', 'calm-down', 'policy', 'blame-car'];
const { home: played } = homeWith({ answers: WORST });

/** Another data folder with it. */
function playedToo(): string {
  const home = emptyFolder();
  cpSync(played, home, { recursive: true });
  return home;
}

const nobody = emptyFolder();
const GOOD = BEST_TALKS['loan-refusal']?.split(',') ?? [];

const DAY_MS = 86_400_000;
const daysAgo = (days: number): Date => new Date(Date.now() - days * DAY_MS);
const answer = (card: string, loss = 0): NewDrillEntry => ({
  type: 'drilled',
  card,
  response: 'r',
  loss,
  grade: loss === 0 ? 'best' : 'blunder',
});

async function homeDrilled(...answers: readonly [string, number][]): Promise<string> {
  const home = emptyFolder();
  const log = await readLog(home);
  for (const [card, days] of answers) await log.append(answer(card), daysAgo(days));
  return home;
}

describe('drill --json', () => {
  it('lists own moments first, the costliest of them first, and then the shipped ones', async () => {
    const { v, today, cards } = await jsonOf(played);
    expect({ v, today }).toEqual({ v: 1, today: { due: 0, new: NEW_A_DAY } });
    const own = cards.filter((card) => card.own);
    expect(own.map(({ loss }) => loss)).toEqual([43, 30, 13, 10]);
    expect(cards.slice(0, own.length)).toEqual(own);
    expect(own[0]).toEqual({
      card: 'loan-refusal/every-paper',
      scenario: 'loan-refusal',
      exchange: 'every-paper',
      stage: 'explosion',
      due: null,
      loss: 43,
      reviews: 0,
      own: true,
    });
    expect(new Set(cards.map(({ card }) => card)).size).toBe(cards.length);
  });

  it('has the shipped moments for somebody who has not had a talk yet', async () => {
    const { today, cards } = await jsonOf(nobody);
    expect(today).toEqual({ due: 0, new: NEW_A_DAY });
    expect(cards).toHaveLength(shippedCards().length);
  });

  it('limits new ones by --new, and all to one stage by --stage', async () => {
    expect((await jsonOf(played, '--new', '2')).today.new).toBe(2);
    const { today, cards } = await jsonOf(played, '--stage', 'position', '--new', '3');
    expect(today.new).toBe(3);
    expect(new Set(cards.map(({ stage }) => stage))).toEqual(new Set(['position']));
  });

  it('tells what is due, and when the others are', async () => {
    const [first, second] = shippedCards().map(({ key }) => key);
    const home = await homeDrilled([first ?? '', 30], [second ?? '', 0]);
    const { today, cards } = await jsonOf(home);
    expect(today).toEqual({ due: 1, new: NEW_A_DAY - 1 });
    expect(cards[0]).toMatchObject({ card: first, reviews: 1 });
    expect(String(cards[0]?.due)).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(cards.at(-1)).toMatchObject({ card: second, reviews: 1 });
    expect(String(cards.at(-1)?.due) > String(cards[0]?.due)).toBe(true);
  });

  it('leaves out own moments whose scenario is lost', async () => {
    const home = playedToo();
    rmSync(copiesIn(home), { recursive: true });
    expect((await jsonOf(home)).cards.filter(({ own }) => own)).toEqual([]);
  });
});

describe('drill without a terminal', () => {
  it('says what there is today, and what to pass instead', async () => {
    const { code, err } = await drill(played);
    expect(code).toBe(2);
    expect(err).toContain(String(NEW_A_DAY));
    expect(err).toContain('--json');
  });

  it('says when the next is due where there is nothing for today', async () => {
    const cards = shippedCards().slice(0, NEW_A_DAY);
    const home = await homeDrilled(...cards.map(({ key }): [string, number] => [key, 0]));
    const { code, out } = await drill(home);
    expect(code).toBe(0);
    expect(out).toContain(`${NEW_A_DAY} on `);
    expect(out).toContain('--new');
    expect((await drill(nobody, '--new', '0')).code).toBe(0);
  });

  it('names what is wrong with its options', async () => {
    const wrong = await drill(nobody, '--stage', 'explosio');
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('Did you mean explosion?');
    expect((await drill(nobody, '--new', 'two')).code).toBe(2);
  });

  it('does not begin anew where the log can’t be read', async () => {
    const home = emptyFolder();
    mkdirSync(logFile(home), { recursive: true });
    const { code, err } = await drill(home);
    expect(code).toBe(2);
    expect(err).toContain('log.jsonl');
  });
});

/** What other commands hand in. */
const contextOf = (home: string, out = new PassThrough()): Context =>
  contextFor(
    {
      env: { CONFLICT_MAP_HOME: home },
      stdout: out,
      stderr: out,
      home: HOME,
      folder: HOME,
      program: 'conflict-map',
    } as unknown as Io,
    '0',
    { accessible: true },
  );

describe('other commands', () => {
  it('can ask how much there is for today', async () => {
    const [first] = shippedCards();
    const home = await homeDrilled([first?.key ?? '', 30]);
    expect(await dueToday(contextOf(home))).toEqual({ due: 1, new: NEW_A_DAY });
    const { today } = await jsonOf(played);
    expect(await dueToday(contextOf(played))).toEqual(today);
  });

  it('count own moments too where the shipped ones have all been seen', async () => {
    const home = playedToo();
    const log = await readLog(home);
    for (const { key } of shippedCards()) await log.append(answer(key), daysAgo(1));
    const { today } = await jsonOf(home);
    expect(today.new).toBe(2);
    expect(await dueToday(contextOf(home))).toEqual(today);
  });

  it('can let the trainee practise the costliest moments of one talk', async () => {
    const home = playedToo();
    const [session] = (await readArchive(home)).sessions;
    const out = new PassThrough();
    const input = new PassThrough();
    const told: string[] = [];
    out.on('data', (part) => {
      told.push(String(part));
      if (/1 to \d, s, or q: $/.test(String(part))) input.write('1\n');
      if (/n or q.*: $/.test(String(part))) input.write('n\n');
    });
    const context = contextOf(home, out);
    const { theme, words } = context;
    const terminal = { input, output: out, signal: new AbortController().signal, theme, words, accessible: true };
    await drillSession(context, terminal as unknown as Terminal, session as Session, null);
    const cards = (await readLog(home)).entries.map(({ card }) => card);
    expect([...new Set(cards)]).toEqual(
      ['every-paper', 'what-now-wife', 'three-weeks'].map((id) => `loan-refusal/${id}`),
    );
    expect(told.join('')).toContain('Card 3 of 3');
  });

  it('hear when nothing in a talk cost enough to be practised', async () => {
    const { home } = homeWith({ answers: GOOD });
    const [session] = (await readArchive(home)).sessions;
    const out = new PassThrough();
    await drillSession(contextOf(home, out), {} as Terminal, session as Session, null);
    expect(String(out.read())).toContain('nothing to practise');
  });
});
