import {
  chmodSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shortTalk } from '../report/talks.ts';
import { cli, emptyFolder } from '../support/cli.ts';
import { folderWith, scenarioText } from '../support/folder.ts';
import { homeWith } from '../support/sessions.ts';

const { home } = homeWith(shortTalk());
const env = { CONFLICT_MAP_HOME: home };
const QUICK = ['validate', '--no-analysis'];

const modeOf = (...path: string[]): number => statSync(join(...path)).mode & 0o777;

/** The umask that most people have; only a process of its own has another. */
const USUAL = 0o666 & ~process.umask();

describe('a file that is written', () => {
  it('is for the trainee’s eyes only where it holds their talk, unless there was one that others may read', async () => {
    const folder = emptyFolder();
    for (const name of ['talk.html', 'talk.md', 'talk.json']) {
      expect((await cli(['export', '--output', name], { env, folder })).code).toBe(0);
      expect(modeOf(folder, name)).toBe(0o600);
    }
    chmodSync(join(folder, 'talk.md'), 0o664);
    expect((await cli(['export', '--output', 'talk.md', '--force'], { env, folder })).code).toBe(0);
    expect(modeOf(folder, 'talk.md')).toBe(0o664);
  });

  it('is as open as other files where it is the trainer’s', async () => {
    const folder = folderWith({ 'mine.yaml': scenarioText('mine') });
    expect((await cli(['new', 'yours'], { folder })).code).toBe(0);
    expect((await cli([...QUICK, '.', '--baseline', 'known.json', '--update-baseline'], { folder })).code).toBe(0);
    expect([modeOf(folder, 'yours.yaml'), modeOf(folder, 'known.json')]).toEqual([USUAL, USUAL]);
    expect(readdirSync(folder).sort()).toEqual(['known.json', 'mine.yaml', 'yours.yaml']);
  });

  it('is what a link leads to, and the link stays one', async () => {
    const folder = folderWith({
      'real.html': 'x',
      'real.json': '{"v":1,"findings":{}}',
      'mine.yaml': scenarioText('mine'),
    });
    for (const name of ['html', 'json']) symlinkSync(`real.${name}`, join(folder, `link.${name}`));
    expect((await cli(['export', '--output', 'link.html'], { env, folder })).code).toBe(2);
    expect((await cli(['export', '--output', 'link.html', '--force'], { env, folder })).code).toBe(0);
    expect((await cli([...QUICK, '.', '--baseline', 'link.json', '--update-baseline'], { folder })).code).toBe(0);
    for (const name of ['html', 'json']) expect(lstatSync(join(folder, `link.${name}`)).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'real.html'), 'utf8')).toMatch(/^<!doctype html>/);
  });

  it.each([
    ['export', '--output', 'gone.yaml', '--format', 'html'],
    ['export', '--output', 'gone.yaml', '--format', 'html', '--force'],
    ['new', 'gone'],
    ['new', 'gone', '--force'],
    [...QUICK, 'mine.yaml', '--baseline', 'gone.yaml', '--update-baseline'],
  ])('is never made where a link leads to nothing: %s %s %s %s', async (...args) => {
    const folder = folderWith({ 'mine.yaml': scenarioText('mine') });
    const elsewhere = join(emptyFolder(), 'victim');
    symlinkSync(elsewhere, join(folder, 'gone.yaml'));
    const { code, err } = await cli(args, { env, folder });
    expect(code).toBe(2);
    expect(err).toContain('gone.yaml');
    expect(existsSync(elsewhere)).toBe(false);
    expect(lstatSync(join(folder, 'gone.yaml')).isSymbolicLink()).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['gone.yaml', 'mine.yaml']);
  });

  it('is not written through a link that waits beside it', async () => {
    const folder = emptyFolder();
    const victim = join(emptyFolder(), 'victim');
    writeFileSync(victim, 'mine');
    // the name that a draft would have, could anybody tell it beforehand
    for (const name of [`talk.md.${process.pid}.tmp`, 'talk.md.part', 'talk.md.tmp', 'talk.md~'])
      symlinkSync(victim, join(folder, name));
    expect((await cli(['export', '--output', 'talk.md'], { env, folder })).code).toBe(0);
    expect(readFileSync(victim, 'utf8')).toBe('mine');
  });
});
