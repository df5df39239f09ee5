import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import stringWidth from 'string-width';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { picker, playOut } from '../../src/analysis/players.ts';
import { hashOf } from '../../src/journal/hash.ts';
import { copiesIn, copyFile, journalFile, sessionsIn } from '../../src/journal/journal.ts';
import { STAGES } from '../../src/map/stages.ts';
import { cli, emptyFolder, type Surroundings } from '../support/cli.ts';
import { shippedBoard, shippedText } from '../support/scenarios.ts';
import { homeWith, keepSession } from '../support/sessions.ts';

const TEXT = shippedText('loan-refusal');
const COPY = hashOf(Buffer.from(TEXT));

function answersOf(player: 'partner' | 'footballer'): string[] {
  const { events } = playOut(shippedBoard('loan-refusal'), picker(player, 1));
  return events.flatMap((event) => (event.type === 'replied' ? [event.response] : []));
}

/** The journal of a talk with a gap for its session and its day: to analyse many talks anew takes its time. */
function journalOf(player: 'partner' | 'footballer'): (session: string, day: string) => string {
  const { home, ids } = homeWith({ answers: answersOf(player), at: '2026-11-02T09:00:00.000Z' });
  const lines = readFileSync(journalFile(home, ids[0] ?? ''), 'utf8');
  return (session, day) => lines.replaceAll(ids[0] ?? '', session).replaceAll('2026-11-02', day);
}

let good: ReturnType<typeof journalOf>;
let bad: ReturnType<typeof journalOf>;
beforeAll(() => {
  good = journalOf('partner');
  bad = journalOf('footballer');
});

const TODAY = '2026-11-04T12:00:00.000Z';
const zone = process.env.TZ;
beforeEach(() => {
  process.env.TZ = 'UTC';
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(TODAY) });
});
afterEach(() => {
  vi.useRealTimers();
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

const idOf = (index: number): string => `zzzz${'23456789abcdefgh'[index]}`;

/** A data folder with these talks, one a day, the last on 2 November 2026, a Monday. */
function homeOf(...talks: readonly ReturnType<typeof journalOf>[]): string {
  const home = emptyFolder();
  for (const folder of [sessionsIn(home), copiesIn(home)]) mkdirSync(folder, { recursive: true });
  writeFileSync(copyFile(home, COPY), TEXT);
  for (const [index, journal] of talks.entries()) {
    const day = new Date(Date.UTC(2026, 10, 3 - talks.length + index)).toISOString().slice(0, 10);
    writeFileSync(journalFile(home, idOf(index)), journal(idOf(index), day));
  }
  return home;
}

const progress = (home: string, args: readonly string[] = [], more: Surroundings = {}) =>
  cli(['progress', ...args], { ...more, env: { CONFLICT_MAP_HOME: home, ...more.env } });

async function developed(home: string) {
  const { out, code } = await progress(home, ['--json']);
  expect(code).toBe(0);
  return JSON.parse(out);
}

/** Without the line breaks, which come with the width. */
const flat = (out: string): string => out.replace(/\s+/g, ' ');

const SIX = () => homeOf(bad, bad, bad, good, good, good);

describe('progress', () => {
  it('shows how the talks develop, in the order in which they were had', async () => {
    const found = await developed(SIX());
    expect(found).toMatchObject({ v: 1, talks: 6, played: 6, again: 5, branches: 0, unfinished: 0 });
    expect(Object.keys(found.stages)).toEqual([...STAGES]);
    expect(found.stages.explosion).toMatchObject({ talks: 6, trend: { clear: 'higher' } });
    expect(found.stages.plan.talks).toBe(3);
    expect(found.styles.map(({ session }: { session: string }) => session)).toEqual([0, 1, 2, 3, 4, 5].map(idOf));
    expect(found.styles[0].footballer).toBeGreaterThan(found.styles[5].footballer);
    expect(found.accuracy.at(-1)).toMatchObject({ talk: 6, session: idOf(5), at: '2026-11-02T09:00:00.000Z' });
    expect(found.accuracyTrend.clear).toBe('higher');
    expect(found.difficulty.medium.talks + found.difficulty.easy.talks + found.difficulty.hard.talks).toBe(6);
    expect(found.moves[0].harmed).toBeGreaterThanOrEqual(3);
    expect(found.weeks).toEqual([
      { from: '2026-10-26', days: 5 },
      { from: '2026-11-02', days: 1 },
    ]);
  });

  it('says where it rests on too few talks', async () => {
    const one = await progress(homeOf(good));
    expect(one.code).toBe(0);
    expect(one.err).toBe('');
    expect(flat(one.out)).toContain('Too few talks to tell a trend');
    expect(flat(one.out)).toContain('Too few talks to tell which stage');
    expect(flat(one.out)).toContain('1 of 1, too few to tell');
    const six = await progress(SIX());
    expect(flat(six.out)).not.toContain('Too few talks to tell a trend');
    // three talks reached the later stages
    expect(flat(six.out)).toMatch(/too few talks to tell a trend: acceptance, plan, and action/);
  });

  it('says what to do where there is no talk yet, and that is no failure', async () => {
    const { code, out, err } = await progress(emptyFolder());
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('conflict-map play');
    expect(await developed(emptyFolder())).toMatchObject({ talks: 0, next: null, moves: [], styles: [], weeks: [] });
  });

  it('leaves out talks without an end and those that went another way from an earlier one, and says so', async () => {
    const home = homeOf(good);
    const answers = answersOf('partner');
    keepSession(home, { answers: answers.slice(0, 2) });
    keepSession(home, { answers, from: { session: idOf(0), reply: 3 }, at: '2026-11-03T09:00:00.000Z' });
    expect(await developed(home)).toMatchObject({ talks: 1, branches: 1, unfinished: 1, weeks: [{ days: 2 }] });
    const out = flat((await progress(home)).out);
    expect(out).toContain('took another way from a reply of an earlier one is left out');
    expect(out).toContain('without an end');
    rmSync(journalFile(home, idOf(0)));
    expect((await progress(home)).out).toContain('conflict-map resume');
  });

  it('counts by its last line a talk that can’t be played again, and names it', async () => {
    const home = homeOf(good, bad);
    const file = journalFile(home, idOf(1));
    writeFileSync(file, readFileSync(file, 'utf8').replace(/"response":"[^"]+"/, '"response":"no-such-reply"'));
    const found = await developed(home);
    expect(found).toMatchObject({ talks: 2, played: 1, stages: { position: { talks: 1 } } });
    expect(found.accuracy).toHaveLength(2);
    const { code, err } = await progress(home);
    expect(code).toBe(0);
    expect(err).toContain(idOf(1));
    expect(err).not.toContain(idOf(0));
  });

  it('goes on without the copy of a scenario, and past a journal that can’t be read', async () => {
    const home = SIX();
    rmSync(copyFile(home, COPY));
    writeFileSync(journalFile(home, 'yyyyy'), 'nonsense\n');
    expect(await developed(home)).toMatchObject({ talks: 6, played: 0, moves: [], accuracyTrend: { clear: 'higher' } });
    const { code, out, err } = await progress(home);
    expect(code).toBe(0);
    expect(out).not.toContain('By stage');
    expect(err).toContain('yyyyy.jsonl');
    expect(err).toContain('and 1 more');
    expect((await progress(home, ['--quiet'])).err).toBe('');
  });

  it('counts days by the person’s own clock, in weeks that begin on Monday', async () => {
    // on the islands of Line it is Monday already, in Honolulu still Sunday
    const home = homeWith({ answers: [], at: '2026-11-02T09:00:00.000Z' }).home;
    process.env.TZ = 'Pacific/Honolulu';
    expect((await developed(home)).weeks[0]).toEqual({ from: '2026-10-26', days: 1 });
    process.env.TZ = 'Pacific/Kiritimati';
    expect((await developed(home)).weeks[0]).toEqual({ from: '2026-11-02', days: 1 });
  });
});

describe('the progress on a screen', () => {
  const MANY = () => homeOf(...[bad, bad, good, bad, good, good, bad, good, good, good, bad, good, good]);

  it.each([40, 80, 120])('fits %i columns, and breaks no word', async (columns) => {
    const home = MANY();
    keepSession(home, { answers: [] });
    const { out } = await progress(home, [], { columns });
    const wide = [await progress(home, [], { columns: 200 }), await progress(home, ['--accessible'], { columns: 200 })];
    const lines = out.split('\n');
    for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(columns);
    for (const line of lines) expect(line).toBe(line.trimEnd());
    const known = new Set(wide.flatMap((each) => each.out.match(/[\p{L}’]+/gu) ?? []));
    expect((out.match(/[\p{L}’]+/gu) ?? []).filter((word) => !known.has(word))).toEqual([]);
  });

  it('has charts of ASCII marks where there are no others', async () => {
    const { out } = await progress(SIX(), ['--ascii']);
    expect(out).toContain('##');
    expect(out).not.toMatch(/[█░▂▄▆┤]/);
  });

  it('has colours beside the marks, never in place of them', async () => {
    const home = SIX();
    const coloured = await progress(home, [], { env: { FORCE_COLOR: '1' } });
    expect(coloured.out).toContain('\u001b[31m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are escape sequences
    const stripped = coloured.out.replace(/\u001b\[\d+m/g, '');
    expect(stripped.replace(/ +$/gm, '')).toBe((await progress(home)).out);
  });

  it('is text in place of charts for those who ask for it', async () => {
    const { out } = await progress(MANY(), ['--accessible']);
    expect(out).not.toMatch(/[█░▂▄▆┤]/);
    expect(out).not.toContain('\u001b');
    expect(out).toMatch(/explosion: mean \d+ in 13 talks/);
    expect(out).toMatch(/talk.*: footballer \d+, nurse \d+, partner \d+/);
    expect(out).toMatch(/from 2 Nov: 1 day\n/);
  });
});
