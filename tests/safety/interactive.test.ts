import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder } from '../support/cli.ts';
import { inTerminal, KEYS, type Pty } from '../support/pty.ts';
import { expectSafe, tellWhatWasChecked } from './checked.ts';
import { ESCAPES } from './payloads.ts';
import { poisonedHome, scenarioOfMarkup } from './poisoned.ts';

const folder = emptyFolder();
const file = join(folder, 'small.yaml');
writeFileSync(file, scenarioOfMarkup());
const { home, ids } = poisonedHome();

/** What of the payloads can come by pasting: not what a terminal's keys send, nor what no text in UTF-8 holds. */
const PASTED = `pasted${[...new Set(Object.values(ESCAPES).join(''))]
  .filter((character) => character === '\u001c' || (character > '\u007f' && !/\p{Surrogate}/u.test(character)))
  .join('')}over`;

const expectSafeScreen = (terminal: Pty, what: string): void =>
  expectSafe({ out: terminal.written(), err: '' }, what, { styles: true, cursor: true });

const WINDOW = { columns: 80, rows: 60 };

tellWhatWasChecked('talks, reviews and notes in a terminal');

describe('in a terminal', () => {
  it('what is pasted is neither echoed nor shown with what it could do', async () => {
    const data = emptyFolder();
    const terminal = inTerminal(['play', file, '--say', '--no-prep', '--seed', '1'], WINDOW, {
      CONFLICT_MAP_HOME: data,
    });
    await terminal.sees('May it be kept');
    terminal.type(`1${KEYS.enter}`);
    await terminal.sees('You:');
    terminal.type(PASTED);
    await terminal.sees('pastedover');
    terminal.type(KEYS.enter);
    await terminal.sees(/You:\s*pastedover/);
    await terminal.sees('Enter says it');
    terminal.type(KEYS.ctrlC);
    expect(await terminal.ends).toBe(130);
    expectSafeScreen(terminal, 'play');
  });

  it('a talk that somebody has changed is gone through, and its questions answered, without harm', async () => {
    const terminal = inTerminal(['review', ids.whole], WINDOW, { CONFLICT_MAP_HOME: home });
    await terminal.sees('questions');
    terminal.type('n');
    await terminal.sees('Reply 1');
    terminal.type('p');
    await terminal.sees('questions');
    terminal.type('a');
    await terminal.sees('May it be kept with this session');
    terminal.type(`1${KEYS.enter}`);
    // what comes before the line can be typed on is echoed by the system
    await terminal.sees(/^> /m);
    terminal.type(PASTED);
    await terminal.sees('pastedover');
    terminal.type(KEYS.ctrlC);
    expect(await terminal.ends).toBe(130);
    expectSafeScreen(terminal, 'review');
  });

  it('one that broke off is offered, and not gone on with in a language that nobody knows', async () => {
    const terminal = inTerminal([], WINDOW, { CONFLICT_MAP_HOME: home });
    await terminal.sees('U+202E');
    await terminal.sees(/Number, 1 to/);
    terminal.type(KEYS.ctrlC);
    expect(await terminal.ends).toBe(130);
    expectSafeScreen(terminal, 'pick');
    const resumed = inTerminal(['resume', ids.open], WINDOW, { CONFLICT_MAP_HOME: home });
    await resumed.sees('U+202E');
    expect(await resumed.ends).toBe(2);
    expectSafeScreen(resumed, 'resume');
  });
});
