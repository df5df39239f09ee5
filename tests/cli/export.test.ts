import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/words/en.ts';
import { shortTalk } from '../report/talks.ts';
import { cli, emptyFolder, type Ran } from '../support/cli.ts';
import { homeWith } from '../support/sessions.ts';

const SHORT = shortTalk();
const FORMATS = ['markdown', 'html', 'json', 'xapi'];

let home: string;
let ended: string;
let unfinished: string;
beforeAll(() => {
  const made = homeWith(
    { ...SHORT, at: '2026-11-02T09:00:00.000Z', notes: { learn: 'Wait.' }, checks: { 1: 'stirred' }, hinted: [2] },
    { ...SHORT, answers: SHORT.answers.slice(0, 3), at: '2026-11-03T09:00:00.000Z' },
  );
  home = made.home;
  [ended = '', unfinished = ''] = made.ids;
});

/** Runs `export` in a folder of its own, or in one that is there. */
const exporting = (args: readonly string[], folder = emptyFolder(), data = home): Promise<Ran> =>
  cli(['export', ...args], { env: { CONFLICT_MAP_HOME: data }, folder });

describe('export', () => {
  it.each(FORMATS)('prints the latest talk that has ended as %s, the same each time', async (format) => {
    const { code, out, err } = await exporting(['--format', format]);
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out).toContain(format === 'xapi' ? 'verbs/passed' : ended);
    expect((await exporting([ended, '--format', format])).out).toBe(out);
  });

  it('is Markdown unless told otherwise', async () => {
    expect((await exporting([])).out).toMatch(/^# Small\n/);
  });

  it('takes an unfinished talk by its id, and says that it is one', async () => {
    const { code, out, err } = await exporting([unfinished]);
    expect(code).toBe(0);
    expect(out).toContain(en.exported.unfinished(3));
    expect(err).toContain(en.exported.notEnded(unfinished));
    const statements = JSON.parse((await exporting([unfinished, '--format', 'xapi'])).out);
    expect(statements.at(-1).verb.id).toBe('http://adlnet.gov/expapi/verbs/suspended');
  });

  it('gives everything as JSON', async () => {
    const { v, session, scenario, events, ...told } = JSON.parse((await exporting(['--format', 'json'])).out);
    expect({ v, session, scenario }).toMatchObject({ v: 1, session: ended, scenario: { id: 'small' } });
    expect(scenario.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(told).toMatchObject({
      begun: '2026-11-02T09:00:00.000Z',
      mode: 'coach',
      from: null,
      hints: [2],
      checks: [{ replies: 1, balance: 'stirred' }],
      notes: [{ question: 'learn', answer: 'Wait.' }],
      debrief: { ending: 'agreed', answers: SHORT.answers },
      review: { turningPoints: [] },
    });
    expect(told.ended > told.times.at(-1)).toBe(true);
    const types = events.map(({ type }: { type: string }) => type);
    expect(types.filter((type: string) => type === 'assessed')).toHaveLength(SHORT.answers.length);
    expect(types[types.indexOf('replied') + 1]).toBe('assessed');
  });

  it('tells how long a reply took, and not for one before which the talk was left', async () => {
    const { home: data, ids } = homeWith({ ...SHORT, answers: SHORT.answers.slice(0, 3) });
    const journal = join(data, 'sessions', `${ids[0]}.jsonl`);
    // the last reply is given a day later
    writeFileSync(journal, readFileSync(journal, 'utf8').replace('2026-11-02T09:01:30', '2026-11-03T09:01:30'));
    const { out } = await exporting([ids[0] ?? '', '--format', 'xapi'], emptyFolder(), data);
    const durations = JSON.parse(out).map(({ result }: { result?: { duration?: string } }) => result?.duration);
    expect(durations).toEqual([undefined, 'PT30S', 'PT30S', undefined, undefined]);
  });

  it('names the learner in xapi statements, and nowhere else', async () => {
    const { out } = await exporting(['--format', 'xapi', '--actor', 'kim@example.com']);
    expect(JSON.parse(out)[0].actor.mbox).toBe('mailto:kim@example.com');
    expect(await exporting(['--actor', 'kim@example.com'])).toMatchObject({ code: 2, out: '' });
    for (const mail of ['kim', 'kim@', 'mailto:kim@example.com', 'kim @example.com', ''])
      expect(await exporting(['--format', 'xapi', '--actor', mail])).toMatchObject({ code: 2, out: '' });
  });

  it('refuses a format that it does not know, with the one that may be meant', async () => {
    const { code, err } = await exporting(['--format', 'htm']);
    expect(code).toBe(2);
    expect(err).toContain('html?');
  });

  it('refuses where there is no talk that has ended, and an id that is none', async () => {
    expect(await exporting([], emptyFolder(), emptyFolder())).toMatchObject({ code: 2, out: '' });
    const { home: data } = homeWith({ ...SHORT, answers: SHORT.answers.slice(0, 3) });
    expect(await exporting([], emptyFolder(), data)).toMatchObject({ code: 2, out: '' });
    expect(await exporting(['nobody'])).toMatchObject({ code: 2, out: '' });
  });
});

describe('export --output', () => {
  it.each(FORMATS)('writes %s to a file, as it would be printed', async (format) => {
    const folder = emptyFolder();
    const { code, out, err } = await exporting(['--format', format, '--output', 'talk.out'], folder);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain('talk.out');
    expect(readFileSync(join(folder, 'talk.out'), 'utf8')).toBe((await exporting(['--format', format])).out);
    expect(readdirSync(folder)).toEqual(['talk.out']);
  });

  it('leaves a file that exists as it is, unless forced', async () => {
    const folder = emptyFolder();
    const file = join(folder, 'talk.md');
    writeFileSync(file, 'mine');
    expect((await exporting(['--output', 'talk.md'], folder)).code).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect((await exporting(['--output', 'talk.md', '--force'], folder)).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('# Small');
  });

  it('says what stands in the way: a folder, none at all, one without permission, no name', async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'sub'));
    for (const path of ['sub', 'gone/talk.md', '']) {
      const { code, out, err } = await exporting(['--output', path, '--force'], folder);
      expect({ path, code, out }).toEqual({ path, code: 2, out: '' });
      expect(err).not.toBe('');
    }
    expect(readdirSync(folder)).toEqual(['sub']);
    chmodSync(join(folder, 'sub'), 0o500);
    // whoever may do everything may write there too
    if (process.getuid?.() !== 0) {
      expect((await exporting(['--output', 'sub/talk.md'], folder)).code).toBe(2);
      expect(existsSync(join(folder, 'sub', 'talk.md'))).toBe(false);
    }
  });
});
