import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { journalFile } from '../../src/journal/journal.ts';
import { type Ran, cli as run } from '../support/cli.ts';
import { homeWith, keepSession } from '../support/sessions.ts';
import { BEST, LOST, MIXED } from '../support/talks.ts';

const { home, ids } = homeWith(
  { answers: MIXED, at: '2026-03-01T09:00:00.000Z' },
  { answers: LOST.slice(0, 3), at: '2026-03-02T09:00:00.000Z' },
);
const [mixed = '', unfinished = ''] = ids;
const branch = keepSession(home, {
  answers: BEST,
  at: '2026-03-03T09:00:00.000Z',
  from: { session: mixed, reply: 2 },
});

const cli = (args: readonly string[], of = home, columns = 80): Promise<Ran> =>
  run(args, { env: { CONFLICT_MAP_HOME: of }, columns });

const linesOf = (out: string): Record<string, unknown>[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('sessions', () => {
  it('lists the talks, the latest first, as data', async () => {
    const { out, code } = await cli(['sessions', '--json']);
    const { v, sessions } = JSON.parse(out) as { v: number; sessions: Record<string, unknown>[] };
    expect({ v, code }).toEqual({ v: 1, code: 0 });
    expect(sessions.map(({ id }) => id)).toEqual([branch, unfinished, mixed]);
    expect(sessions[0]).toMatchObject({ from: { session: mixed, reply: 2 }, replies: BEST.length, result: 96 });
    expect(sessions[1]).toEqual({
      id: unfinished,
      scenario: 'loan-refusal',
      title: 'The loan is refused',
      begun: '2026-03-02T09:00:00.000Z',
      last: '2026-03-02T09:01:30.000Z',
      replies: 3,
      ending: null,
      result: null,
      total: null,
      accuracy: null,
      difficulty: null,
      from: null,
      state: 'whole',
    });
    expect(sessions[2]).toMatchObject({ ending: 'agreed', difficulty: 'medium', from: null });
  });

  it('tells when they were by the clock on the wall, how far they went, and where one branched off', async () => {
    const { out, err, code } = await cli(['sessions']);
    expect(code).toBe(0);
    const clock = new Date('2026-03-02T09:00:00.000Z').toTimeString().slice(0, 5);
    expect(out).toMatch(new RegExp(`${unfinished} .*${clock} +The loan is refused\n +3 replies so far`));
    expect(out).toContain(`from ${mixed}, reply 2`);
    expect(err).toContain('conflict-map resume');
  });

  it.each([40, 80, 120])('fits a window of %i columns', async (columns) => {
    const { out } = await cli(['sessions'], home, columns);
    for (const line of out.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
    for (const id of [mixed, unfinished, branch]) expect(out).toMatch(new RegExp(`^${id} `, 'm'));
  });

  it('says what to do where there is no talk yet', async () => {
    const { home: empty } = homeWith();
    expect(await cli(['sessions'], empty)).toMatchObject({ code: 0, out: '' });
    expect((await cli(['sessions'], empty)).err).toContain('conflict-map play');
    expect(JSON.parse((await cli(['sessions', '--json'], empty)).out)).toEqual({ v: 1, sessions: [] });
  });

  it('says what a torn or broken journal has lost, names one that can’t be read, and shows no hidden character', async () => {
    const { home: damaged, ids: all } = homeWith(
      { answers: LOST.slice(0, 2) },
      { answers: LOST.slice(0, 3) },
      { answers: LOST.slice(0, 4) },
      { answers: LOST.slice(0, 1) },
    );
    const [torn = '', broken = '', headless = '', forged = ''] = all.map((id) => journalFile(damaged, id));
    appendFileSync(torn, '{"v":1,"type":"rep');
    appendFileSync(broken, 'nothing\n{"v":1}\n');
    writeFileSync(headless, 'nothing\n');
    writeFileSync(forged, readFileSync(forged, 'utf8').replace('The loan is', 'The\\u001b[2J loan is'));
    const { out, err } = await cli(['sessions'], damaged);
    expect(out).toMatch(/2 replies so far.*\n.*last line of its journal/);
    expect(out).toMatch(/3 replies so far.*\n.*line in the middle/);
    expect(out).toContain('The⟨U+001B⟩[2J loan is refused');
    expect(err).toContain(headless);
    const { sessions } = JSON.parse((await cli(['sessions', '--json'], damaged)).out) as {
      sessions: { id: string; state: string }[];
    };
    expect(Object.fromEntries(sessions.map(({ id, state }) => [id, state]))).toEqual({
      [all[0] ?? '']: 'torn',
      [all[1] ?? '']: 'broken',
      [all[3] ?? '']: 'whole',
    });
  });
});

describe('replay', () => {
  it('shows a talk as it went, with feedback, and its debrief', async () => {
    const { out, code } = await cli(['replay', mixed]);
    expect(code).toBe(0);
    expect(out.match(/^── Reply \d+/gm)).toHaveLength(MIXED.length);
    expect(out).toContain('points given away');
    expect(out).toContain('Debrief');
  });

  it('gives the events that playing the same answers gives', async () => {
    const replayed = linesOf((await cli(['replay', mixed, '--json'])).out);
    const played = linesOf(
      (await cli(['play', 'loan-refusal', '--answers', MIXED.join(), '--seed', '1', '--json'])).out,
    );
    expect(replayed).toEqual(played);
    expect(replayed.at(-1)).toMatchObject({ type: 'debrief', ending: 'agreed' });
  });

  it('shows a talk without an end as far as it goes, and how to go on', async () => {
    const { out, err, code } = await cli(['replay', unfinished]);
    expect(code).toBe(0);
    expect(out).not.toContain('Debrief');
    expect(err).toContain(`conflict-map resume ${unfinished}`);
    const events = linesOf((await cli(['replay', unfinished, '--json'])).out);
    expect(events.at(-1)).toMatchObject({ type: 'asked' });
    expect(events.filter(({ type }) => type === 'assessed')).toHaveLength(3);
  });

  it('shows no hidden character of a journal that was changed by hand, where it can’t be played again', async () => {
    const { home: forged, ids: all } = homeWith({ answers: ['plain'] });
    const file = journalFile(forged, all[0] ?? '');
    const text = readFileSync(file, 'utf8').replace('"0.1.0"', '"0.1\\u001b[2J"');
    writeFileSync(file, text.replace('"response":"plain"', '"response":"no-such-reply"'));
    const { err, code } = await cli(['replay'], forged);
    expect(code).toBe(2);
    expect(err).toContain('conflict-map 0.1⟨U+001B⟩[2J');
  });

  it('takes the latest talk that has a reply when none is named, and exits 2 where there is none', async () => {
    const { home: short, ids: all } = homeWith({ answers: ['plain'] });
    keepSession(short, { answers: [], at: '2027-01-01T00:00:00.000Z' });
    expect((await cli(['replay'], short)).out).toContain(all[0]);
    expect(await cli(['replay'], homeWith({ answers: [] }).home)).toMatchObject({ code: 2, out: '' });
  });
});
