import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, scenarioText, withWarning } from '../support/folder.ts';
import { inTerminal, KEYS } from '../support/pty.ts';

const WATCHING = 'Checked again whenever a file changes';
const EMPTIED = '\u001b[2J';
/** Paths stand on one line. */
const WIDE = { columns: 200, rows: 30 };
const misspelt = (text: string): string => text.replace('title:', 'titel:');

describe.concurrent('validate --watch', () => {
  it('checks again when a file changes, comes or goes, on an empty screen, until Ctrl-C', async () => {
    const folder = folderWith({ 'mine.yaml': scenarioText('mine') });
    const file = join(folder, 'mine.yaml');
    const terminal = inTerminal(['validate', folder, '--watch', '--no-analysis'], WIDE);
    await terminal.sees('1 file checked, nothing to mend');
    await terminal.sees(WATCHING);
    writeFileSync(file, misspelt(scenarioText('mine')));
    await terminal.sees('CM201 unknown-key');
    await terminal.sees(WATCHING);
    // as editors save
    writeFileSync(`${file}.new`, scenarioText('mine'));
    renameSync(`${file}.new`, file);
    await terminal.sees('1 file checked, nothing to mend');
    await terminal.sees(WATCHING);
    expect(terminal.screen()).not.toContain('CM201');
    writeFileSync(join(folder, 'other.yaml'), scenarioText('other', withWarning));
    await terminal.sees('2 files checked: 0 errors, 1 warning');
    await terminal.sees(WATCHING);
    writeFileSync(join(folder, 'conflict-map.yaml'), 'rules: { comment-in-text: of }');
    await terminal.sees('conflict-map.yaml:1: comment-in-text can be');
    await terminal.sees(WATCHING);
    writeFileSync(join(folder, 'conflict-map.yaml'), 'rules: { comment-in-text: off }');
    await terminal.sees('2 files checked, nothing to mend');
    await terminal.sees(WATCHING);
    rmSync(join(folder, 'other.yaml'));
    await terminal.sees('1 file checked');
    await terminal.sees(WATCHING);
    terminal.type(KEYS.ctrlC);
    expect(await terminal.ends).toBe(130);
    expect(terminal.cursorShown()).toBe(true);
    expect(terminal.screen()).not.toContain('    at ');
  });

  it('ends on Ctrl-C in the middle of a check too, without a word', async () => {
    const ids = Array.from({ length: 40 }, (_, index) => `talk-${index}`);
    const folder = folderWith(Object.fromEntries(ids.map((id) => [`${id}.yaml`, scenarioText(id)])));
    const terminal = inTerminal(['validate', folder, '--watch']);
    // the screen is emptied as a check begins
    while (!terminal.written().includes(EMPTIED)) await new Promise((resolve) => setTimeout(resolve, 5));
    terminal.type(KEYS.ctrlC);
    expect(await terminal.ends).toBe(130);
    expect(terminal.screen()).not.toMatch(/Error|checked/);
  });

  it('waits for a folder that is not there yet, and mends what changes with --fix', async () => {
    const folder = join(folderWith({}), 'talks');
    const terminal = inTerminal(['validate', folder, '--watch', '--fix', '--no-analysis'], WIDE);
    await terminal.sees('there is no such file');
    await terminal.sees(WATCHING);
    mkdirSync(folder);
    await terminal.sees('no scenario file in it');
    await terminal.sees(WATCHING);
    writeFileSync(join(folder, 'mine.yaml'), misspelt(scenarioText('mine')));
    await terminal.sees('1 finding mended');
    await terminal.sees(WATCHING);
    expect(readFileSync(join(folder, 'mine.yaml'), 'utf8')).toBe(scenarioText('mine'));
    terminal.kill('SIGTERM');
    expect(await terminal.ends).toBe(143);
  });
});
