import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type DrillEntry, logFile } from '../../src/drill/log.ts';
import { cli } from '../support/cli.ts';
import { inTerminal, KEYS } from '../support/pty.ts';
import { homeWith } from '../support/sessions.ts';

const played = (): string => homeWith({ answers: ['flat', 'calm-down', 'policy', 'blame-car'] }).home;

const entriesIn = (home: string): DrillEntry[] =>
  readFileSync(logFile(home), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as DrillEntry);

async function newToday(home: string): Promise<number> {
  const { out } = await cli(['drill', '--json'], { env: { CONFLICT_MAP_HOME: home } });
  return (JSON.parse(out) as { today: { new: number } }).today.new;
}

it.concurrent('a drill goes from card to card by arrow keys and Enter, and what is answered is not new any more', async () => {
  const home = played();
  const terminal = inTerminal(['drill', '--new', '2'], undefined, { CONFLICT_MAP_HOME: home });
  const answered = async (keys: string): Promise<string> => {
    await terminal.sees('q end the drill');
    terminal.type(keys);
    await terminal.sees('This moment comes');
    await terminal.sees('q end the drill');
    return entriesIn(home).at(-1)?.card ?? '';
  };
  await terminal.sees('Card 1 of 2');
  const first = await answered(KEYS.down + KEYS.enter);
  terminal.type(KEYS.enter);
  await terminal.sees('Card 2 of 2');
  const second = await answered(KEYS.enter);
  terminal.type(KEYS.enter);
  const wrong = entriesIn(home).filter(({ type, ...rest }) => type === 'drilled' && 'loss' in rest && rest.loss > 7);
  for (const _ of wrong) {
    await terminal.sees('Once more');
    await answered(KEYS.enter);
    terminal.type(KEYS.enter);
  }
  expect(await terminal.ends).toBe(0);
  expect([first, second]).toEqual(['loan-refusal/every-paper', 'loan-refusal/what-now-wife']);
  expect(entriesIn(home)).toHaveLength(2 + wrong.length);
  expect(terminal.screen()).toContain('Done for today.');
  expect(terminal.cursorShown()).toBe(true);
  expect(await newToday(home)).toBe(3);
});

it.concurrent('a drill can be left, and a card be put off to the next day', async () => {
  const home = played();
  const terminal = inTerminal(['drill'], undefined, { CONFLICT_MAP_HOME: home });
  await terminal.sees('Card 1 of 5');
  await terminal.sees('q end the drill');
  terminal.type('s');
  await terminal.sees('Card 2 of 5');
  await terminal.sees('q end the drill');
  terminal.type('q');
  expect(await terminal.ends).toBe(0);
  expect(terminal.cursorShown()).toBe(true);
  expect(entriesIn(home)).toMatchObject([{ type: 'skipped', card: 'loan-refusal/every-paper' }]);
});

it.concurrent('a drill takes Ctrl-C, and says that the answers are kept', async () => {
  const terminal = inTerminal(['drill'], undefined, { CONFLICT_MAP_HOME: played() });
  await terminal.sees('q end the drill');
  terminal.type(KEYS.ctrlC);
  expect(await terminal.ends).toBe(130);
  expect(terminal.written()).toContain('bin/conflict-map.js drill');
  expect(terminal.cursorShown()).toBe(true);
});

it.concurrent('a drill works by numbers and letters, without one escape sequence, in accessible mode', async () => {
  const home = played();
  const terminal = inTerminal(['drill', '--new', '1', '--accessible'], undefined, { CONFLICT_MAP_HOME: home });
  await terminal.sees(/Number, 1 to \d, s, or q/);
  terminal.type('1\r');
  await terminal.sees('Your choice, n or q');
  terminal.type('q\r');
  expect(await terminal.ends).toBe(0);
  expect(entriesIn(home)).toHaveLength(1);
  expect(terminal.written()).not.toContain('\u001b');
});
