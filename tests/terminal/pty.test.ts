import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder } from '../support/cli.ts';
import { inTerminal, KEYS } from '../support/pty.ts';
import { scenarioFrom, shippedText } from '../support/scenarios.ts';

const ESCAPE = '\u001b';

describe.concurrent('in a real terminal', () => {
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
