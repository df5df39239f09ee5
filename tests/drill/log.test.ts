import { appendFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { logFile, type NewDrillEntry, readLog } from '../../src/drill/log.ts';
import { practiceIn } from '../../src/journal/journal.ts';
import { emptyFolder } from '../support/cli.ts';

const NOW = new Date('2026-11-22T10:00:00.000Z');
const answer = (card: string): NewDrillEntry => ({ type: 'drilled', card, response: 'r', loss: 9, grade: 'mistake' });

/** A log with one answer in it. */
async function begun(): Promise<string> {
  const home = emptyFolder();
  await (await readLog(home)).append(answer('x/a'), NOW);
  return home;
}

const cardsIn = async (home: string): Promise<string[]> => (await readLog(home)).entries.map(({ card }) => card);

describe('the log of drills', () => {
  it('is empty before the first answer, and looking at it makes no folder', async () => {
    const home = emptyFolder();
    expect((await readLog(home)).entries).toEqual([]);
    expect(() => statSync(practiceIn(home))).toThrow();
  });

  it('has a line for each answer, which nobody else may read', async () => {
    const home = join(emptyFolder(), 'data');
    const log = await readLog(home);
    await log.append(answer('x/a'), NOW);
    await log.append({ type: 'skipped', card: 'x/b' }, NOW);
    const lines = readFileSync(logFile(home), 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { v: 1, type: 'drilled', at: NOW.toISOString(), card: 'x/a', response: 'r', loss: 9, grade: 'mistake' },
      { v: 1, type: 'skipped', at: NOW.toISOString(), card: 'x/b' },
    ]);
    expect(log.entries).toEqual((await readLog(home)).entries);
    expect(statSync(practiceIn(home)).mode & 0o777).toBe(0o700);
    expect(statSync(logFile(home)).mode & 0o777).toBe(0o600);
  });

  it('leaves out a line that was not written to its end, and goes on behind it', async () => {
    const home = await begun();
    const line = readFileSync(logFile(home), 'utf8');
    appendFileSync(logFile(home), line.slice(0, 40));
    expect(await cardsIn(home)).toEqual(['x/a']);
    await (await readLog(home)).append(answer('x/b'), NOW);
    expect(await cardsIn(home)).toEqual(['x/a', 'x/b']);
  });

  it('leaves out lines that it can’t read, or does not know, and reads those behind them', async () => {
    const home = await begun();
    appendFileSync(
      logFile(home),
      [
        'no JSON',
        '{"v":1,"type":"planned","at":"2026-11-22T10:00:00Z","card":"x/a"}',
        '{"v":2,"type":"drilled"}',
        '',
      ].join('\n'),
    );
    await (await readLog(home)).append(answer('x/b'), NOW);
    expect(await cardsIn(home)).toEqual(['x/a', 'x/b']);
  });

  it('says when it can’t be read or written, and then counts nothing', async () => {
    const unreadable = emptyFolder();
    mkdirSync(logFile(unreadable), { recursive: true });
    await expect(readLog(unreadable)).rejects.toMatchObject({ code: 'EISDIR' });
    const blocked = emptyFolder();
    const log = await readLog(blocked);
    writeFileSync(practiceIn(blocked), 'a file where the folder belongs');
    await expect(log.append(answer('x/a'), NOW)).rejects.toHaveProperty('code');
    expect(log.entries).toEqual([]);
  });
});
