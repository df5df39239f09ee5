import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { copyOf, readArchive } from '../../src/journal/archive.ts';
import { createPrivate } from '../../src/journal/files.ts';
import { hashOf } from '../../src/journal/hash.ts';
import {
  beginJournal,
  copiesIn,
  copyFile,
  type Journal,
  journalFile,
  reopenJournal,
  sessionsIn,
} from '../../src/journal/journal.ts';
import { emptyFolder } from '../support/cli.ts';
import { BEGINNING, ENTRIES, linesOf, SCENARIO, sessionIn } from '../support/journal.ts';
import { HOME } from '../support/scenarios.ts';

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

/** A journal of a whole talk, closed. */
async function written(home = emptyFolder(), entries: Parameters<Journal['append']>[0][] = [...ENTRIES]) {
  const journal = await beginJournal(home, BEGINNING, SCENARIO);
  for (const entry of entries) await journal.append(entry);
  await journal.close();
  const file = journalFile(home, journal.session);
  return { home, file, read: () => sessionIn(readFileSync(file)) };
}

describe('a journal', () => {
  it('keeps every kind of line, each on the disk when append returns', async () => {
    const home = emptyFolder();
    const journal = await beginJournal(home, BEGINNING, SCENARIO);
    const file = journalFile(home, journal.session);
    for (const [index, entry] of ENTRIES.entries()) {
      await journal.append(entry);
      const lines = linesOf(readFileSync(file, 'utf8'));
      expect(lines).toHaveLength(index + 2);
      expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ v: 1, ...entry });
    }
    await journal.close();
    expect(sessionIn(readFileSync(file))).toMatchObject({
      id: journal.session,
      answers: ['listen', 'say-no'],
      hinted: [2],
      ended: { ending: 'agreed' },
      notes: [{ answer: 'Naïve, “quoted”,\nin two lines 🙂' }],
      state: 'whole',
    });
  });

  it('keeps a copy of the scenario, one for all its talks', async () => {
    const { home, read } = await written();
    await written(home);
    expect(await copyOf(home, read())).toEqual(Buffer.from(SCENARIO));
    expect(readdirSync(copiesIn(home))).toEqual([`${hashOf(SCENARIO)}.yaml`]);
  });

  it('is nobody else’s business, whatever the umask, and in folders that were open before', async () => {
    for (const umask of [0o000, 0o022, 0o277]) {
      const home = emptyFolder();
      mkdirSync(sessionsIn(home), { recursive: true });
      chmodSync(sessionsIn(home), 0o777);
      const before = process.umask(umask);
      try {
        const { file } = await written(home);
        expect([sessionsIn(home), copiesIn(home)].map(modeOf)).toEqual(['700', '700']);
        expect([file, copyFile(home, hashOf(SCENARIO))].map(modeOf)).toEqual(['600', '600']);
      } finally {
        process.umask(before);
      }
    }
  });

  it('gets private again when it is gone on with', async () => {
    const { home, file, read } = await written();
    chmodSync(file, 0o644);
    await (await reopenJournal(home, read())).close();
    expect(modeOf(file)).toBe('600');
  });

  it('does not mix with others that are begun and written at the same time', async () => {
    const home = emptyFolder();
    const journals = await Promise.all(Array.from({ length: 12 }, () => beginJournal(home, BEGINNING, SCENARIO)));
    expect(new Set(journals.map(({ session }) => session)).size).toBe(12);
    const say = (journal: Journal, turn: number) =>
      journal.append({ type: 'replied', response: `${journal.session}-${turn}` });
    for (const turn of [1, 2, 3]) await Promise.all(journals.map((journal) => say(journal, turn)));
    for (const journal of journals) await journal.close();
    const { sessions, unreadable } = await readArchive(home);
    expect(unreadable).toEqual([]);
    expect(sessions).toHaveLength(12);
    for (const { id, answers } of sessions) expect(answers).toEqual([1, 2, 3].map((turn) => `${id}-${turn}`));
    expect(readdirSync(copiesIn(home))).toHaveLength(1);
  });

  it('never takes a name that is taken', async () => {
    const { file } = await written();
    const before = readFileSync(file);
    await expect(createPrivate(file)).rejects.toMatchObject({ code: 'EEXIST' });
    expect(readFileSync(file)).toEqual(before);
  });

  describe('when the clock goes back', () => {
    afterEach(() => void vi.useRealTimers());

    it('keeps the order in which it was written', async () => {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-02T09:00:00Z') });
      const home = emptyFolder();
      const journal = await beginJournal(home, BEGINNING, SCENARIO);
      for (const response of ['first', 'second', 'third']) {
        vi.setSystemTime(Date.now() - 86_400_000);
        await journal.append({ type: 'replied', response });
      }
      await journal.close();
      const [session] = (await readArchive(home)).sessions;
      expect(session).toMatchObject({ answers: ['first', 'second', 'third'], last: '2026-10-30T09:00:00.000Z' });
    });
  });
});

describe('a journal that is gone on with', () => {
  it('is whole again, wherever its end was torn off', async () => {
    const home = emptyFolder();
    const { file } = await written(home, [...ENTRIES.slice(0, 3)]);
    const whole = readFileSync(file);
    const first = whole.indexOf(10) + 1;
    for (let length = first; length <= whole.length; length += 1) {
      writeFileSync(file, whole.subarray(0, length));
      const before = sessionIn(readFileSync(file));
      const journal = await reopenJournal(home, before);
      await journal.append({ type: 'replied', response: 'onward' });
      await journal.close();
      const after = sessionIn(readFileSync(file));
      expect(after).toMatchObject({ state: 'whole', answers: [...before.answers, 'onward'], hinted: before.hinted });
      expect(readFileSync(file).subarray(0, before.bytes)).toEqual(whole.subarray(0, before.bytes));
    }
  });

  it('grows by any entries, torn off anywhere in between', async () => {
    const entry = fc.constantFrom(...ENTRIES);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(entry, fc.nat({ max: 200 })), { maxLength: 6 }), async (steps) => {
        const { home, file, read } = await written(undefined, []);
        const kept = linesOf(readFileSync(file, 'utf8'));
        for (const [entry, part] of steps) {
          const journal = await reopenJournal(home, read());
          await journal.append(entry);
          await journal.close();
          const lines = linesOf(readFileSync(file, 'utf8'));
          expect(lines.slice(0, -1)).toEqual(kept);
          kept.push(lines.at(-1) ?? '');
          appendFileSync(file, (kept.at(-1) ?? '').slice(0, -1).slice(0, part));
        }
        expect(read().bytes).toBe(Buffer.byteLength(kept.join('')));
        rmSync(home, { recursive: true });
      }),
      { numRuns: 15 },
    );
  });

  it('is refused where it is broken, and left as it is', async () => {
    const { home, file, read } = await written();
    const [first = '', ...others] = linesOf(readFileSync(file, 'utf8'));
    writeFileSync(file, [first, 'not a line\n', ...others].join(''));
    const before = readFileSync(file);
    await expect(reopenJournal(home, read())).rejects.toMatchObject({ name: 'Error', code: 'BROKEN' });
    expect(readFileSync(file)).toEqual(before);
  });

  it('takes no line of another writer for a torn one', async () => {
    const { home, file, read } = await written();
    const line = (await linesOf(readFileSync(file, 'utf8'))).at(1) ?? '';
    appendFileSync(file, line.slice(0, 20));
    const seen = read();
    expect(seen.state).toBe('torn');
    appendFileSync(file, line.slice(20));
    const before = readFileSync(file);
    await expect(reopenJournal(home, seen)).rejects.toMatchObject({ code: 'OVERTAKEN' });
    expect(readFileSync(file)).toEqual(before);
  });

  it('has been deleted in between: that is said, and no empty file is left', async () => {
    const { home, file, read } = await written();
    const seen = read();
    rmSync(file);
    await expect(reopenJournal(home, seen)).rejects.toMatchObject({ code: 'GONE' });
    expect(readdirSync(sessionsIn(home))).toEqual([]);
  });
});

describe('appending', () => {
  it('stops at what somebody else has written, and loses nothing of it', async () => {
    const { home, file, read } = await written();
    const [one, other] = [await reopenJournal(home, read()), await reopenJournal(home, read())];
    await one.append({ type: 'replied', response: 'mine' });
    await expect(other.append({ type: 'replied', response: 'yours' })).rejects.toMatchObject({ code: 'OVERTAKEN' });
    await one.append({ type: 'replied', response: 'mine too' });
    await Promise.all([one.close(), other.close()]);
    expect(read()).toMatchObject({ state: 'whole', answers: ['listen', 'say-no', 'mine', 'mine too'] });
    expect(linesOf(readFileSync(file, 'utf8'))).toHaveLength(ENTRIES.length + 3);
  });

  it('stops when the file has been cut shorter', async () => {
    const { home, file, read } = await written();
    const journal = await reopenJournal(home, read());
    truncateSync(file, 10);
    await expect(journal.append({ type: 'hinted' })).rejects.toMatchObject({ code: 'OVERTAKEN' });
    await journal.close();
    expect(statSync(file).size).toBe(10);
  });

  it('says that the file has been deleted meanwhile', async () => {
    const { home, file, read } = await written();
    const journal = await reopenJournal(home, read());
    rmSync(file);
    await expect(journal.append({ type: 'hinted' })).rejects.toMatchObject({ code: 'GONE' });
    await journal.close();
    expect(readdirSync(sessionsIn(home))).toEqual([]);
  });
});

describe('where nothing can be written', () => {
  it.skipIf(process.getuid?.() === 0)('says why a folder that can only be read refuses it', async () => {
    const home = emptyFolder();
    chmodSync(home, 0o500);
    await expect(beginJournal(home, BEGINNING, SCENARIO)).rejects.toMatchObject({ code: 'EACCES' });
  });

  it('says why a file in the place of the folder refuses it', async () => {
    const home = join(emptyFolder(), 'file');
    writeFileSync(home, '');
    await expect(beginJournal(home, BEGINNING, SCENARIO)).rejects.toMatchObject({ code: 'ENOTDIR' });
  });

  /** Runs a module's text under a limit on the size of files, in 1,024 bytes: a disk that gets full, without a disk. */
  function onFullDisk(limit: number, script: string): unknown {
    const folder = emptyFolder();
    const bundle = join(folder, 'journal.mjs');
    buildSync({
      stdin: {
        contents: `export * from './src/journal/journal.ts'; export * from './src/journal/archive.ts';`,
        resolveDir: HOME,
        loader: 'ts',
      },
      bundle: true,
      format: 'esm',
      platform: 'node',
      outfile: bundle,
    });
    writeFileSync(join(folder, 'main.mjs'), script);
    const { stdout, stderr } = spawnSync('bash', ['-c', `ulimit -f ${limit}; exec "$0" main.mjs`, process.execPath], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (stderr) throw new Error(stderr);
    return JSON.parse(stdout);
  }

  it('leaves the file as it was before a line that the disk has no room for, and goes on when there is room again', () => {
    const outcome = onFullDisk(
      2,
      `import { readFileSync, writeFileSync } from 'node:fs';
       import { beginJournal, journalFile } from './journal.mjs';
       const journal = await beginJournal('home', ${JSON.stringify(BEGINNING)}, Buffer.from('id: a-talk'));
       const file = journalFile('home', journal.session);
       await journal.append({ type: 'replied', response: 'first' });
       const before = readFileSync(file, 'utf8');
       const code = await journal.append({ type: 'replied', response: 'x'.repeat(4_000) }).catch((error) => error.code);
       const after = readFileSync(file, 'utf8');
       await journal.append({ type: 'replied', response: 'second' });
       console.log(JSON.stringify({ code, same: before === after, lines: readFileSync(file, 'utf8').split('\\n').length }));`,
    );
    expect(outcome).toEqual({ code: 'EFBIG', same: true, lines: 4 });
  });

  it.each([
    ['the scenario’s copy', 'x'.repeat(5_000), []],
    ['the first line', 'id: a-talk', ['x'.repeat(5_000)]],
  ])('leaves nothing behind of a talk whose beginning has no room: %s', (_, text, answers) => {
    const outcome = onFullDisk(
      2,
      `import { readdirSync } from 'node:fs';
       import { beginJournal, readArchive } from './journal.mjs';
       const beginning = { ...${JSON.stringify(BEGINNING)}, answers: ${JSON.stringify(answers)} };
       const code = await beginJournal('home', beginning, Buffer.from(${JSON.stringify(text)})).catch((error) => error.code);
       const parts = readdirSync('home/scenarios').filter((name) => name.endsWith('.part'));
       console.log(JSON.stringify({ code, files: readdirSync('home/sessions'), parts, ...(await readArchive('home')) }));`,
    );
    expect(outcome).toEqual({ code: 'EFBIG', files: [], parts: [], sessions: [], unreadable: [] });
  });
});
