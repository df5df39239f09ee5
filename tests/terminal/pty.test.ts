import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder } from '../support/cli.ts';
import { inTerminal, KEYS } from '../support/pty.ts';
import { SHIPPED, scenarioFrom, shippedText } from '../support/scenarios.ts';

const ESCAPE = '\u001b';

describe('in a real terminal', () => {
  it('leads from the picker through briefing and talk to the debrief, with arrow keys and Enter', async () => {
    const terminal = inTerminal([]);
    await terminal.sees('Which talk?');
    terminal.type(KEYS.down.repeat(SHIPPED.indexOf('loan-refusal')) + KEYS.enter);
    await terminal.sees('Preparing for win-win');
    await terminal.sees('Is this a good moment');
    terminal.type(KEYS.enter);
    let replies = 0;
    for (; replies < 40; replies += 1) {
      await terminal.sees(/Your reply|Debrief/);
      if (terminal.written().includes('Debrief')) break;
      await terminal.sees('Ctrl-C leaves');
      terminal.type(KEYS.down + KEYS.enter);
      await terminal.sees('Andrei Popescu:');
    }
    expect(await terminal.ends).toBe(0);
    expect(replies).toBeGreaterThan(3);
    expect(terminal.written()).toContain('To think about');
    expect(terminal.cursorShown()).toBe(true);
  });

  it('takes Ctrl-C at any moment: cursor shown, one command to go on with, exit code 130', async () => {
    const terminal = inTerminal(['play', 'loan-refusal', '--no-prep', '--seed', '3']);
    await terminal.sees('Ctrl-C leaves');
    terminal.type(KEYS.enter);
    await terminal.sees('Reply 2');
    await terminal.sees('Ctrl-C leaves');
    terminal.type(KEYS.ctrlC);
    expect(await terminal.ends).toBe(130);
    expect(terminal.written()).toMatch(
      /Go on from here with:\s+node bin\/conflict-map.js play loan-refusal --seed 3 --answers [a-z-]+/,
    );
    expect(terminal.cursorShown()).toBe(true);
  });

  it('goes on from the answers that were given', async () => {
    const terminal = inTerminal(['play', 'loan-refusal', '--seed', '3', '--answers', 'plain,three-weeks-back']);
    await terminal.sees('Reply 3: explosion');
    await terminal.sees('Your reply');
    terminal.type(KEYS.ctrlC);
    expect(await terminal.ends).toBe(130);
    expect(terminal.written()).toContain('--answers plain,three-weeks-back');
  });

  it('restores the terminal and exits 143 when it is told to end', async () => {
    const terminal = inTerminal(['play', 'loan-refusal', '--no-prep']);
    await terminal.sees('Ctrl-C leaves');
    terminal.kill('SIGTERM');
    expect(await terminal.ends).toBe(143);
    expect(terminal.cursorShown()).toBe(true);
  });

  it('takes signals during the minute of breathing too', async () => {
    const terminal = inTerminal(['play', 'loan-refusal']);
    await terminal.sees('Is this a good moment');
    terminal.type(`4${KEYS.enter}`);
    await terminal.sees('What now?');
    terminal.type(`1${KEYS.enter}`);
    await terminal.sees('Breathe in');
    terminal.type(KEYS.ctrlC);
    expect(await terminal.ends).toBe(130);
  });

  it('leaves the talk for later when that is wiser', async () => {
    const terminal = inTerminal(['play', 'loan-refusal']);
    await terminal.sees('Is this a good moment');
    terminal.type(`3${KEYS.enter}`);
    await terminal.sees('What now?');
    terminal.type(`3${KEYS.enter}`);
    await terminal.sees('It will be here');
    expect(await terminal.ends).toBe(0);
  });

  it('shows the client, the status and all replies on one screen of 80 by 30', async () => {
    const terminal = inTerminal(['play', 'loan-refusal', '--no-prep', '--seed', '1'], { columns: 80, rows: 30 });
    await terminal.sees('Ctrl-C leaves');
    await new Promise((resolve) => setTimeout(resolve, 100));
    const screen = terminal.screen();
    for (const part of ['Reply 1: position', 'Emotion', '25 calm', 'Andrei Popescu:', '1. ', '2. ', '3. ', '4. '])
      expect(screen).toContain(part);
  });

  it('plays without one escape sequence in accessible mode, by number', async () => {
    const terminal = inTerminal(['play', 'loan-refusal', '--no-prep', '--accessible', '--seed', '2']);
    for (let reply = 0; reply < 40; reply += 1) {
      await terminal.sees(/Number, 1 to \d|Debrief/);
      if (terminal.written().includes('Debrief')) break;
      terminal.type('1\r');
      await terminal.sees('You:');
    }
    expect(await terminal.ends).toBe(0);
    expect(terminal.written()).toContain('To think about');
    expect(terminal.written()).not.toContain(ESCAPE);
  });

  it('asks again when a number is not on offer, and falls back to numbers in a small window', async () => {
    const terminal = inTerminal(['play', 'loan-refusal', '--no-prep'], { columns: 39, rows: 20 });
    await terminal.sees('Number, 1 to 4');
    terminal.type('9\r');
    await terminal.sees('Please type a number from 1 to 4');
    terminal.type('1\r');
    await terminal.sees('Reply 2');
    terminal.type(KEYS.ctrlC);
    expect(await terminal.ends).toBe(130);
  });

  it('shows how far a long simulation is, and leaves a clean line on Ctrl-C', async () => {
    const terminal = inTerminal(['simulate', 'loan-refusal', '--runs', '500000']);
    await terminal.sees(/\d%/);
    terminal.type(KEYS.ctrlC);
    expect(await terminal.ends).toBe(130);
    expect(terminal.screen().trim()).toBe('');
  });

  it('asks for the facts of a new scenario, and Enter keeps what is there', async () => {
    const folder = emptyFolder();
    const terminal = inTerminal(['new', 'mine', '--scenarios', folder, '--role', 'guard']);
    const answers: [string, string][] = [
      ['Nina Berg', 'Tom Hill'],
      ['Ms Hill', 'Mr Hill'],
      ['regular', '1'],
      ['anxious', ''],
      ['document', ''],
      ['watch', 'My train leaves at six.'],
      ['parcel delivery', ''],
      ['original identity card', 'No parcel without a card'],
      ['else', 'No calls'],
      ['else', ''],
      ['courier', ''],
      ['The parcel stays here', 'The train'],
    ];
    for (const [shown, answer] of answers) {
      await terminal.sees(shown);
      await terminal.sees(/: $|leaves/);
      terminal.type(answer + KEYS.enter);
    }
    expect(await terminal.ends).toBe(0);
    const { title, client, employee, briefing } = scenarioFrom(readFileSync(join(folder, 'mine.yaml'), 'utf8'));
    expect({ title, ...employee }).toEqual({ title: 'The train', role: 'guard' });
    expect(client).toMatchObject({ name: 'Tom Hill', relationship: 'new', temperament: 'anxious' });
    expect(client.concerns.map(({ text }) => text)).toEqual([
      expect.stringContaining('a document'),
      'My train leaves at six.',
    ]);
    expect(briefing.situation).toContain('Mr Hill has come');
    expect(briefing.company.limits).toEqual(['No parcel without a card', 'No calls']);
    expect(briefing.company.may_offer).toHaveLength(3);
  });

  it('writes no scenario when the person leaves in the middle of the questions', async () => {
    const folder = emptyFolder();
    const terminal = inTerminal(['new', 'mine', '--scenarios', folder, '--accessible']);
    await terminal.sees('Nina Berg');
    terminal.type(KEYS.enter);
    await terminal.sees('Ms Berg');
    terminal.type(KEYS.enter);
    await terminal.sees('Number, 1 to 4 (2)');
    terminal.type(KEYS.enter);
    await terminal.sees('Number, 1 to 5');
    terminal.type(KEYS.ctrlC);
    expect(await terminal.ends).toBe(130);
    expect(readdirSync(folder)).toEqual([]);
    expect(terminal.written()).not.toContain(ESCAPE);
  });

  it('shows how far the check of many files is, and leaves a clean line on Ctrl-C', async () => {
    const folder = emptyFolder();
    for (let index = 0; index < 300; index += 1)
      writeFileSync(join(folder, `s${index}.yaml`), shippedText('loan-refusal'));
    const terminal = inTerminal(['validate', folder]);
    await terminal.sees(/\d%/);
    terminal.type(KEYS.ctrlC);
    expect(await terminal.ends).toBe(130);
    expect(terminal.screen().trim()).toBe('');
  });

  it('shows a model conversation at a readable pace, and a key skips ahead', async () => {
    const terminal = inTerminal(['watch', 'loan-refusal']);
    await terminal.sees('Any key skips ahead');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(terminal.written()).not.toContain('Debrief');
    terminal.type(' ');
    await terminal.sees('Debrief');
    expect(await terminal.ends).toBe(0);
  });
});
