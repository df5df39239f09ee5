import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { journalFile } from '../../src/journal/journal.ts';
import { hiddenCharacters } from '../../src/scenario/visible.ts';
import { cli, emptyFolder } from '../support/cli.ts';
import { homeWith } from '../support/sessions.ts';

describe('a data folder that can’t be read', () => {
  const file = join(emptyFolder(), 'file');
  writeFileSync(file, '');
  const env = { CONFLICT_MAP_HOME: join(file, 'below') };

  it.each([
    ['sessions'],
    ['progress'],
    ['review'],
    ['replay'],
    ['export'],
    ['drill', '--json'],
    ['history', 'delete', 'abcde'],
    ['history', 'delete', '--all', '--yes'],
    ['history', 'prune', '--older-than', '1d'],
  ])('is not taken for an empty one: %s %s', async (...args) => {
    const { code, out, err } = await cli(args, { env });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(file);
  });
});

describe('a journal that was changed by hand', () => {
  it('reaches no output with a character that a terminal obeys', async () => {
    const { home, ids } = homeWith({ answers: ['flat', 'calm-down', 'policy', 'blame-car'] });
    const [id = ''] = ids;
    const text = readFileSync(journalFile(home, id), 'utf8').trimEnd().split('\n');
    const begun = JSON.parse(text[0] ?? '') as { scenario: { title: string }; program: string };
    begun.scenario.title = 'Loan \u009b31m\u202e';
    begun.program = '9\u009b';
    const said = { question: 'why\u202e', answer: 'because \u001b[2J\u009b' };
    const noted = { v: 1, type: 'noted', at: '2026-11-02T10:00:00.000Z', ...said };
    writeFileSync(
      journalFile(home, id),
      `${[JSON.stringify(begun), ...text.slice(1), JSON.stringify(noted)].join('\n')}\n`,
    );
    const formats = ['markdown', 'html', 'json', 'xapi'].map((format) => ['export', id, '--format', format]);
    for (const args of [['sessions'], ['sessions', '--json'], ['review', id], ['review', id, '--json'], ...formats]) {
      const { code, out, err } = await cli(args, { env: { CONFLICT_MAP_HOME: home } });
      expect([args, code]).toEqual([args, 0]);
      expect(hiddenCharacters(out + err), args.join(' ')).toEqual([]);
    }
  });

  it('is told no longer than one of ours, whatever megabytes it says', async () => {
    const { home, ids } = homeWith({ answers: ['flat', 'calm-down', 'policy', 'blame-car'] });
    const [id = ''] = ids;
    const long = 'word \u202e'.repeat(200_000);
    const [first = '', ...rest] = readFileSync(journalFile(home, id), 'utf8').trimEnd().split('\n');
    const begun = JSON.parse(first) as { scenario: { title: string }; program: string };
    begun.scenario.title = long;
    begun.program = long;
    const noted = { v: 1, type: 'noted', at: '2026-11-02T10:00:00.000Z', question: 'why', answer: long };
    writeFileSync(journalFile(home, id), `${[JSON.stringify(begun), ...rest, JSON.stringify(noted)].join('\n')}\n`);
    const completing = ['complete', 'conflict-map review '];
    for (const args of [['sessions'], ['sessions', '--json'], ['review', id], ['export', id], completing]) {
      const { code, out } = await cli(args, { env: { CONFLICT_MAP_HOME: home } });
      expect([args, code]).toEqual([args, 0]);
      expect(out.length, args.join(' ')).toBeLessThan(40_000);
    }
  });
});
