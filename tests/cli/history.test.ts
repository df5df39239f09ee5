import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../src/journal/archive.ts';
import { copiesIn, journalFile } from '../../src/journal/journal.ts';
import { cli } from '../support/cli.ts';
import { homeWith, keepSession } from '../support/sessions.ts';

const begun = (at: string) => ({ answers: [], at });
const LONG_AGO = '2020-01-01T09:00:00.000Z';

const history = (home: string, ...args: string[]) => cli(['history', ...args], { env: { CONFLICT_MAP_HOME: home } });
const idsIn = async (home: string) => (await readArchive(home)).sessions.map(({ id }) => id).sort();

/** A practice log with a card that was last practised on this day. */
function practised(home: string, card: string, at: string): string {
  const file = join(home, 'drill', 'log.jsonl');
  mkdirSync(join(home, 'drill'), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ at, card })}\n`, { flag: 'a' });
  return file;
}

describe('history delete', () => {
  it('deletes one talk and its copy, and says so on standard error', async () => {
    const { home, ids } = homeWith(begun(LONG_AGO), begun(LONG_AGO));
    const [first = '', second = ''] = ids;
    expect(await history(home, 'delete', first)).toEqual({ code: 0, out: '', err: expect.stringContaining(first) });
    expect(await idsIn(home)).toEqual([second]);
    expect(readdirSync(copiesIn(home))).toHaveLength(1);
    await history(home, 'delete', second);
    expect(readdirSync(copiesIn(home))).toEqual([]);
  });

  it('wants the whole id, and names those that begin like it', async () => {
    const { home, ids } = homeWith(begun(LONG_AGO), begun(LONG_AGO));
    const { code, err } = await history(home, 'delete', (ids[0] ?? '').slice(0, 2));
    expect(code).toBe(2);
    for (const id of ids) expect(err).toContain(id);
    expect(await idsIn(home)).toHaveLength(2);
  });

  it.each([
    ['nothing', []],
    ['a session and --all', ['abcde', '--all']],
    ['an id that is not there', ['zzzzz']],
    ['an empty id', ['']],
    ['a path', ['../scenarios/x']],
    ['--all without a terminal to ask in', ['--all']],
  ])('exits 2 with %s, and deletes nothing', async (_, args) => {
    const { home, ids } = homeWith(begun(LONG_AGO));
    const { code, out, err } = await history(home, 'delete', ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toBe('');
    expect(await idsIn(home)).toEqual(ids);
  });

  it('says that --yes does without the question', async () => {
    const { home } = homeWith(begun(LONG_AGO));
    expect((await history(home, 'delete', '--all')).err).toContain('--yes');
  });

  it('deletes a journal that can’t be read, by the name of its file', async () => {
    const { home, ids } = homeWith(begun(LONG_AGO));
    writeFileSync(journalFile(home, 'old copy'), 'noise\n');
    expect((await history(home, 'delete', 'old copy')).code).toBe(0);
    expect(existsSync(journalFile(home, 'old copy'))).toBe(false);
    expect(await idsIn(home)).toEqual(ids);
  });

  it('deletes everything with --all --yes', async () => {
    const { home } = homeWith(begun(LONG_AGO), begun('2026-11-02T09:00:00.000Z'));
    writeFileSync(journalFile(home, 'noise'), 'noise\n');
    practised(home, 'a', LONG_AGO);
    writeFileSync(join(home, 'mine.txt'), '');
    const { code, out, err } = await history(home, 'delete', '--all', '--yes');
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toMatch(/3 talks and the practice log/);
    expect(readdirSync(home)).toEqual(['mine.txt']);
    const again = await history(home, 'delete', '--all', '--yes');
    expect(again.code).toBe(0);
    expect(again.err).not.toMatch(/\d/);
  });

  it('leaves a branch usable when the talk that it branches off is deleted', async () => {
    const { home, ids } = homeWith({ answers: ['1', '1', '1'], at: LONG_AGO });
    const [parent = ''] = ids;
    const branch = keepSession(home, { answers: ['1', '2'], from: { session: parent, reply: 2 } });
    await history(home, 'delete', parent);
    const { sessions, unreadable } = await readArchive(home);
    expect(unreadable).toEqual([]);
    expect(sessions).toMatchObject([{ id: branch, answers: ['1', '2'], begun: { from: { session: parent } } }]);
    expect(readdirSync(copiesIn(home))).toEqual([`${sessions[0]?.begun.scenario.hash}.yaml`]);
  });
});

describe('history prune', () => {
  const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();

  it('deletes talks by their last line, without asking where there is no terminal', async () => {
    const { home, ids } = homeWith(begun(daysAgo(181)), begun(daysAgo(179)), {
      // begun long ago, gone on with lately
      ...begun(daysAgo(400)),
    });
    const [, recent = '', late = ''] = ids;
    const line = { v: 1, type: 'hinted', at: daysAgo(3) };
    writeFileSync(journalFile(home, late), `${JSON.stringify(line)}\n`, { flag: 'a' });
    const { code, out, err } = await history(home, 'prune', '--older-than', '180d');
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toMatch(/1 talk\b/);
    expect(await idsIn(home)).toEqual([recent, late].sort());
  });

  it('drops practice whose latest line is older', async () => {
    const { home } = homeWith();
    const file = practised(home, 'old', daysAgo(40));
    practised(home, 'kept', daysAgo(40));
    practised(home, 'kept', daysAgo(2));
    expect((await history(home, 'prune', '--older-than', '30')).err).toMatch(/1 moment\b/);
    expect(readFileSync(file, 'utf8')).not.toContain('old');
    expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(2);
  });

  it('never deletes a journal that can’t be read, in part or at all', async () => {
    const { home, ids } = homeWith(begun(LONG_AGO));
    const [id = ''] = ids;
    writeFileSync(journalFile(home, id), 'noise\nmore\n', { flag: 'a' });
    writeFileSync(journalFile(home, 'noise'), 'noise\n');
    const { code, err } = await history(home, 'prune', '--older-than', '1d');
    expect(code).toBe(0);
    expect(err).toContain(`conflict-map history delete ${id}`);
    expect(existsSync(journalFile(home, id)) && existsSync(journalFile(home, 'noise'))).toBe(true);
    expect(readdirSync(copiesIn(home))).toHaveLength(1);
  });

  it.each(['', '0', '0d', '-5', '6m', '1y', '180 d', '1e3', 'all', '999999d'])(
    'takes no “%s” for a number of days',
    async (value) => {
      const { home, ids } = homeWith(begun(LONG_AGO));
      const { code, err } = await history(home, 'prune', `--older-than=${value}`);
      expect(code).toBe(2);
      expect(err).toContain('180d');
      expect(await idsIn(home)).toEqual(ids);
    },
  );

  it('says when nothing is old enough, and needs to be told how old', async () => {
    const { home } = homeWith(begun(daysAgo(1)));
    expect(await history(home, 'prune', '--older-than', '7')).toMatchObject({
      code: 0,
      err: expect.stringMatching(/7 days/),
    });
    expect((await history(home, 'prune')).code).toBe(2);
  });
});
