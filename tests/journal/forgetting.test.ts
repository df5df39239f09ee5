import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../src/journal/archive.ts';
import { forget, forgetAll, forgetPractice, oldPractice } from '../../src/journal/forget.ts';
import { beginJournal, copiesIn, journalFile, sessionsIn } from '../../src/journal/journal.ts';
import { emptyFolder } from '../support/cli.ts';
import { BEGINNING, SCENARIO } from '../support/journal.ts';

/** Begins a talk of a scenario. Gives its id. */
async function talk(home: string, text: Uint8Array = SCENARIO): Promise<string> {
  const journal = await beginJournal(home, BEGINNING, text);
  await journal.close();
  return journal.session;
}

const OTHER = Buffer.from('id: another\n');

describe('the archive', () => {
  it('is empty where there is no folder', async () => {
    expect(await readArchive(join(emptyFolder(), 'nowhere'))).toEqual({ sessions: [], unreadable: [] });
  });

  it('names journals that can’t be read, and does without files of other kinds', async () => {
    const home = emptyFolder();
    const id = await talk(home);
    const text = readFileSync(journalFile(home, id), 'utf8');
    const put = (name: string, content: string) => writeFileSync(join(sessionsIn(home), name), content);
    put('a-copy.jsonl', text);
    put('newer.jsonl', text.replace('"v":1', '"v":2'));
    put('noise.jsonl', 'noise\n');
    put('notes.txt', text);
    mkdirSync(join(sessionsIn(home), 'folder.jsonl'));
    const { sessions, unreadable } = await readArchive(home);
    expect(sessions.map((session) => session.id)).toEqual([id]);
    const reasons = unreadable.map(({ why }) => (typeof why === 'string' ? why : why.code));
    expect(reasons).toEqual(['renamed', 'EISDIR', 'newer', 'no-beginning']);
  });

  it('does without a talk whose first line is only being written', async () => {
    const home = emptyFolder();
    const id = await talk(home);
    const text = readFileSync(journalFile(home, id));
    writeFileSync(journalFile(home, 'aaaaa'), '');
    writeFileSync(journalFile(home, 'bbbbb'), text.subarray(0, text.length - 1));
    expect(await readArchive(home)).toMatchObject({ sessions: [{ id }], unreadable: [] });
  });
});

describe('forgetting a talk', () => {
  it('deletes its journal, and the copy of its scenario once no other talk needs it', async () => {
    const home = emptyFolder();
    const [first, second, third] = [await talk(home), await talk(home), await talk(home, OTHER)];
    await forget(home, [first]);
    expect(readdirSync(sessionsIn(home)).sort()).toEqual([`${second}.jsonl`, `${third}.jsonl`].sort());
    expect(readdirSync(copiesIn(home))).toHaveLength(2);
    await forget(home, [second]);
    expect(readdirSync(copiesIn(home))).toHaveLength(1);
    expect((await readArchive(home)).sessions.map(({ id }) => id)).toEqual([third]);
  });

  it('keeps every copy while a journal can’t be read: it may need any of them', async () => {
    const home = emptyFolder();
    const id = await talk(home);
    writeFileSync(journalFile(home, 'noise'), 'noise\n');
    await forget(home, [id]);
    expect(readdirSync(copiesIn(home))).toHaveLength(1);
    await forget(home, ['noise']);
    expect(readdirSync(copiesIn(home))).toEqual([]);
  });

  it('leaves scenarios alone that lie in the same folder but are no copies', async () => {
    const home = emptyFolder();
    const id = await talk(home);
    writeFileSync(join(copiesIn(home), 'my-own.yaml'), 'id: my-own\n');
    await forget(home, [id]);
    expect(readdirSync(copiesIn(home))).toEqual(['my-own.yaml']);
  });
});

describe('forgetting everything', () => {
  it('deletes what is kept, drafts of it too, and its folders', async () => {
    const home = emptyFolder();
    await talk(home);
    await talk(home, OTHER);
    writeFileSync(join(copiesIn(home), `${'a'.repeat(64)}.yaml.1234.part`), '');
    writeFileSync(journalFile(home, 'noise'), 'noise\n');
    mkdirSync(join(home, 'drill'));
    writeFileSync(join(home, 'drill', 'log.jsonl'), '{}\n');
    writeFileSync(join(home, 'mine.txt'), '');
    await forgetAll(home);
    expect(readdirSync(home)).toEqual(['mine.txt']);
  });

  it('deletes nothing else, where the data folder is one that holds other things', async () => {
    const home = emptyFolder();
    const others = [
      'scenarios/my-own.yaml',
      'scenarios/en/mine.yaml',
      'sessions/plan.md',
      'drill/bits.txt',
      'sessions/a.jsonl/b',
    ];
    for (const file of others) {
      mkdirSync(join(home, file, '..'), { recursive: true });
      writeFileSync(join(home, file), '');
    }
    const id = await talk(home);
    await forgetAll(home);
    expect(existsSync(journalFile(home, id))).toBe(false);
    expect(others.filter((file) => !existsSync(join(home, file)))).toEqual([]);
  });

  it('has nothing to do where nothing is kept', async () => {
    await expect(forgetAll(join(emptyFolder(), 'nowhere'))).resolves.toBeUndefined();
  });
});

describe('forgetting old practice', () => {
  const LIMIT = Date.parse('2026-06-01T00:00:00Z');
  const line = (card: string, day: string): string =>
    `${JSON.stringify({ at: `${day}T09:00:00.000Z`, card, é: 'ü' })}\n`;

  function homeWithLog(logs: Record<string, string | Buffer>) {
    const home = emptyFolder();
    mkdirSync(join(home, 'drill'));
    for (const [name, text] of Object.entries(logs)) writeFileSync(join(home, 'drill', name), text);
    return { home, log: (name: string) => readFileSync(join(home, 'drill', name)) };
  }

  it('takes out the lines of cards whose latest line is older, in all logs', async () => {
    const { home, log } = homeWithLog({
      'a.jsonl': line('old', '2026-01-01') + line('kept', '2026-01-01') + line('old', '2026-05-31'),
      'b.jsonl': line('kept', '2026-06-02') + line('old', '2025-01-01'),
    });
    expect(await oldPractice(home, LIMIT)).toBe(1);
    await forgetPractice(home, LIMIT);
    expect(String(log('a.jsonl'))).toBe(line('kept', '2026-01-01'));
    expect(String(log('b.jsonl'))).toBe(line('kept', '2026-06-02'));
    expect(await oldPractice(home, LIMIT)).toBe(0);
  });

  it('leaves what can’t be read as it is, to the byte', async () => {
    const odd = Buffer.concat([
      Buffer.from('noise\nnull\n{"card":"no time"}\n{"at":"whenever","card":"x"}\n'),
      Buffer.from([0xff, 0xc3, 0x0a]),
      Buffer.from('{"at":"2026-01'),
    ]);
    const { home, log } = homeWithLog({ 'a.jsonl': Buffer.concat([Buffer.from(line('old', '2026-01-01')), odd]) });
    await forgetPractice(home, LIMIT);
    expect(log('a.jsonl')).toEqual(odd);
  });

  it('deletes a log that nothing is left in, and touches none that has nothing old', async () => {
    const { home, log } = homeWithLog({ 'a.jsonl': line('old', '2026-01-01'), 'b.jsonl': line('new', '2026-07-01') });
    const before = log('b.jsonl');
    await forgetPractice(home, LIMIT);
    expect(readdirSync(join(home, 'drill'))).toEqual(['b.jsonl']);
    expect(log('b.jsonl')).toEqual(before);
    rmSync(join(home, 'drill'), { recursive: true });
    expect(await oldPractice(home, LIMIT)).toBe(0);
  });
});
