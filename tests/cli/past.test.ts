import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { waitingIn } from '../../src/cli/past.ts';
import { readArchive } from '../../src/journal/archive.ts';
import { journalFile, sessionsIn } from '../../src/journal/journal.ts';
import { cli } from '../support/cli.ts';
import { homeWith, keepSession } from '../support/sessions.ts';
import { BEST } from '../support/talks.ts';

describe('the talks that wait', () => {
  it('are those that broke off, not those that took a reply back', async () => {
    const { home, ids } = homeWith({ answers: BEST }, { answers: BEST.slice(0, 3) });
    for (const session of ids) keepSession(home, { answers: BEST.slice(0, 2), from: { session, reply: 2 } });
    expect(waitingIn((await readArchive(home)).sessions).map(({ id }) => id)).toEqual([ids[1]]);
  });

  it('are one that goes on with a damaged journal, and not the damaged one, not even after its end', async () => {
    const { home, ids } = homeWith({ answers: BEST.slice(0, 3) });
    const [session = ''] = ids;
    appendFileSync(journalFile(home, session), 'nothing\n');
    expect(waitingIn((await readArchive(home)).sessions)).toHaveLength(1);
    const more = keepSession(home, { answers: BEST.slice(0, 5), from: { session, reply: 4 } });
    expect(waitingIn((await readArchive(home)).sessions).map(({ id }) => id)).toEqual([more]);

    const whole = homeWith({ answers: BEST.slice(0, 3) });
    const [damaged = ''] = whole.ids;
    appendFileSync(journalFile(whole.home, damaged), 'nothing\n');
    keepSession(whole.home, { answers: BEST, from: { session: damaged, reply: 4 } });
    expect(waitingIn((await readArchive(whole.home)).sessions)).toEqual([]);
    const { out } = await cli(['progress', '--json'], { env: { CONFLICT_MAP_HOME: whole.home } });
    expect(JSON.parse(out)).toMatchObject({ talks: 1, branches: 0, unfinished: 1 });
  });
});

it('a journal that can’t be read is not named where another session is asked for', async () => {
  const { home, ids } = homeWith({ answers: BEST.slice(0, 2) });
  writeFileSync(join(sessionsIn(home), 'zzzzz.jsonl'), 'nothing\n');
  const env = { CONFLICT_MAP_HOME: home };
  expect((await cli(['review', ids[0] ?? ''], { env })).err).toBe('');
  expect((await cli(['review'], { env })).err).toContain('zzzzz');
  expect(await cli(['review', 'zzzzz'], { env })).toMatchObject({
    code: 2,
    err: expect.stringContaining('no beginning'),
  });
});

it('says in words why a journal can’t be read', async () => {
  const { home } = homeWith({ answers: BEST.slice(0, 2) });
  mkdirSync(join(sessionsIn(home), 'zzzzz.jsonl'));
  const { err } = await cli(['sessions'], { env: { CONFLICT_MAP_HOME: home } });
  expect(err).toContain('zzzzz.jsonl can’t be read, and is left out: it is a folder.');
});
