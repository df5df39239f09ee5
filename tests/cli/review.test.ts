import { readFileSync } from 'node:fs';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/analysis/review.ts';
import { journalFile } from '../../src/journal/journal.ts';
import { type Ran, cli as run } from '../support/cli.ts';
import { homeWith, keepSession } from '../support/sessions.ts';
import { BEST, LOST, MIXED } from '../support/talks.ts';

const { home, ids } = homeWith(
  { answers: MIXED, at: '2026-03-01T09:00:00.000Z', hinted: [3], checks: { 3: 'stirred' } },
  { answers: LOST, at: '2026-03-02T09:00:00.000Z' },
  { answers: MIXED.slice(0, 3), at: '2026-03-03T09:00:00.000Z', checks: { 2: 'captured' } },
);
const [mixed = '', lost = '', unfinished = ''] = ids;
const branch = keepSession(home, { answers: BEST, at: '2026-01-01T09:00:00.000Z', from: { session: mixed, reply: 2 } });
const open = keepSession(home, {
  answers: MIXED.slice(0, 6),
  at: '2026-01-02T09:00:00.000Z',
  from: { session: mixed, reply: 4 },
});

const cli = (args: readonly string[], columns = 80): Promise<Ran> =>
  run(['review', ...args], { env: { CONFLICT_MAP_HOME: home }, columns });

interface Reviewed {
  readonly v: number;
  readonly session: string;
  readonly ending: string | null;
  readonly result: number | null;
  readonly accuracy: number;
  readonly best: { readonly result: number };
  readonly replies: readonly (Assessment & { says: string; emotion: { from: number; to: number } })[];
  readonly turningPoints: readonly Assessment[];
  readonly branches: readonly object[];
}

const reviewed = async (...args: string[]): Promise<Reviewed> =>
  JSON.parse((await cli([...args, '--json'])).out) as Reviewed;

describe('review, as data', () => {
  it('says what every reply gave away, as the trainee was told at the end of the talk', async () => {
    const { replies, ...rest } = await reviewed(mixed);
    const journal = readFileSync(journalFile(home, mixed), 'utf8').trim().split('\n');
    const ended = JSON.parse(journal.at(-1) ?? '') as Record<string, unknown>;
    expect(replies.map(({ turn, response }) => [turn, response])).toEqual(MIXED.map((id, index) => [index + 1, id]));
    expect(replies.map(({ loss }) => loss)).toEqual(ended.losses);
    const { ending, result, accuracy } = ended;
    expect(rest).toMatchObject({
      v: 1,
      session: mixed,
      scenario: 'loan-refusal',
      stage: null,
      ending,
      result,
      accuracy,
      best: { result: 96 },
      checks: [{ replies: 3, balance: 'stirred' }],
      hints: [3],
    });
  });

  it('has for every reply its words, and the emotion before it and after it', async () => {
    const { replies } = await reviewed(mixed);
    for (const [index, { says, emotion }] of replies.entries()) {
      expect(says).not.toBe('');
      expect(replies[index + 1]?.emotion.from ?? emotion.to).toBe(emotion.to);
    }
    expect(replies[0]?.emotion.from).toBe(25);
  });

  it('names the turning points, and what came of the replies that were taken back', async () => {
    const { turningPoints, branches } = await reviewed(mixed);
    expect(turningPoints.map(({ turn, better }) => [turn, better])).toEqual([
      [2, 'three-weeks-back'],
      [4, 'retell'],
    ]);
    expect(branches).toEqual([
      { session: branch, reply: 2, result: 96 },
      { session: open, reply: 4, result: null },
    ]);
  });

  it('narrows it to a stage, with its own turning points however little they cost beside the others', async () => {
    const whole = await reviewed(lost);
    expect(whole.turningPoints.map(({ stage }) => stage)).not.toContain('acceptance');
    const { replies, turningPoints } = await reviewed(lost, '--stage', 'acceptance');
    expect(replies).toEqual(whole.replies.filter(({ stage }) => stage === 'acceptance'));
    expect(turningPoints.map(({ stage, loss }) => [stage, loss])).toEqual([['acceptance', 6]]);
  });

  it('takes the latest talk when none is named, as far as it goes', async () => {
    expect(await reviewed()).toMatchObject({ session: unfinished, ending: null, result: null, replies: { length: 3 } });
  });
});

describe('review, in words', () => {
  it('has a line for every reply, with hint and self-check at their place, and the turning points in full', async () => {
    const { out, code } = await cli([mixed]);
    expect(code).toBe(0);
    const table = out.split('\n').filter((line) => /^ ?\d+ {2}|hint was|You yourself before it/.test(line));
    expect(table.map((line) => line.trim().split(' ')[0])).toEqual([
      ...['1', '2', '3', 'The', '4', 'You'],
      ...MIXED.slice(4).map((_, index) => String(index + 5)),
    ]);
    expect(table[1]).toMatch(/2 {2}explosion {3}▲ {2}Inaccuracy {4}6 {4}60 › 85 {2}I understand/);
    expect(out).toMatch(/turning point\n/);
    expect(out.match(/^Better/gm)).toHaveLength(2);
    expect(out).toContain(`reply 2, session ${branch}: result 96 instead of 85`);
    expect(out).toContain(`reply 4, session ${open}: 3 replies from there`);
  });

  it('says that a talk has no end yet, and how the trainee felt when no reply came after it', async () => {
    const { home: stopped, ids: all } = homeWith({ answers: MIXED.slice(0, 2), checks: { 1: 'middle' } });
    const [id = ''] = all;
    const { out } = await run(['review'], { env: { CONFLICT_MAP_HOME: stopped } });
    expect(out).toContain(`conflict-map resume ${id}`);
    expect(out).not.toContain('Result');
    expect(out).toContain('healthy middle');
  });

  it('tells the curve in words alone in accessible mode', async () => {
    const { out } = await cli([mixed, '--accessible']);
    expect(out).toContain('rises to 90 in explosion');
    expect(out).not.toContain('●');
  });

  it.each([40, 80, 120])('fits a window of %i columns and breaks no word', async (columns) => {
    const tokens = (text: string): string[] => text.split(/\s+/);
    const known = new Set(tokens((await cli([mixed], 300)).out));
    const { out } = await cli([mixed], columns);
    for (const line of out.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(columns);
    const words = tokens(
      out
        .split('\n')
        .filter((line) => !/[┤┊│…]|^ {7}/.test(line))
        .join('\n'),
    );
    const short = ['pos', 'expl', 'accept', 'act'];
    expect(words.filter((word) => /\p{L}/u.test(word) && !known.has(word) && !short.includes(word))).toEqual([]);
  });
});

describe('review, of what is not there', () => {
  it('says which stages a talk has reached', async () => {
    const { code, out, err } = await cli([unfinished, '--stage', 'plan']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('position, explosion');
  });

  it('proposes the stage that was meant', async () => {
    expect(await cli([mixed, '--stage', 'explosoin'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Did you mean explosion'),
    });
  });

  it('exits 2 for an unknown session, and for one without a reply', async () => {
    expect(await cli(['zzzzz'])).toMatchObject({ code: 2, out: '' });
    const { home: silent, ids: all } = homeWith({ answers: [] });
    const { code, err } = await run(['review', all[0] ?? ''], { env: { CONFLICT_MAP_HOME: silent } });
    expect(code).toBe(2);
    expect(err).toContain('conflict-map resume');
  });
});
