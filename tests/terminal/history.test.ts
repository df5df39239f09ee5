import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sessionsIn } from '../../src/journal/journal.ts';
import { inTerminal, KEYS } from '../support/pty.ts';
import { homeWith } from '../support/sessions.ts';

const OLD = { answers: [], at: '2020-01-01T09:00:00.000Z' };

it('names the talk before it is deleted', async () => {
  const { home, ids } = homeWith(OLD);
  const pty = inTerminal(['history', 'delete', ids[0] ?? ''], undefined, { CONFLICT_MAP_HOME: home });
  await pty.sees('This will be deleted for good: The loan is refused, 1 Jan 2020');
  await pty.sees('keep');
  pty.type(KEYS.down + KEYS.enter);
  expect(await pty.ends).toBe(0);
  expect(existsSync(sessionsIn(home)) ? readdirSync(sessionsIn(home)) : []).toEqual([]);
});

describe.concurrent.each([
  ['history delete --all', ['history', 'delete', '--all']],
  ['history prune', ['history', 'prune', '--older-than', '30d']],
])('%s in a terminal', (_, args) => {
  const asked = (columns = 80) => {
    const { home } = homeWith(OLD, OLD);
    const pty = inTerminal(args, { columns, rows: 24 }, { CONFLICT_MAP_HOME: home });
    return { pty, left: () => (existsSync(sessionsIn(home)) ? readdirSync(sessionsIn(home)).length : 0) };
  };

  it('asks first, and Enter alone keeps everything', async () => {
    const { pty, left } = asked();
    await pty.sees('2 talks');
    await pty.sees('keep');
    pty.type(KEYS.enter);
    expect(await pty.ends).toBe(0);
    expect(left()).toBe(2);
  });

  it('keeps everything when left with Ctrl-C', async () => {
    const { pty, left } = asked(40);
    await pty.sees('keep');
    pty.type(KEYS.ctrlC);
    expect(await pty.ends).toBe(130);
    expect(left()).toBe(2);
  });

  it('deletes when told to', async () => {
    const { pty, left } = asked();
    await pty.sees('keep');
    pty.type(KEYS.down + KEYS.enter);
    expect(await pty.ends).toBe(0);
    expect(left()).toBe(0);
  });

  it('does not ask with --yes', async () => {
    const { home } = homeWith(OLD);
    const pty = inTerminal([...args, '--yes'], { columns: 80, rows: 24 }, { CONFLICT_MAP_HOME: home });
    expect(await pty.ends).toBe(0);
    expect(pty.screen()).toMatch(/1 talk\b/);
  });
});
