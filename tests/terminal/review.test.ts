import { describe, expect, it } from 'vitest';
import { inTerminal, KEYS } from '../support/pty.ts';
import { homeWith } from '../support/sessions.ts';
import { MIXED } from '../support/talks.ts';

const RIGHT = '\u001b[C';
const LEFT = '\u001b[D';
const ESCAPE = '\u001b';

const { home, ids } = homeWith({ answers: MIXED, checks: { 1: 'stirred' } });
const [id = ''] = ids;
const env = { CONFLICT_MAP_HOME: home };
const prompt = /q end/;

describe.concurrent('review, in a terminal', () => {
  it('steps from reply to reply by arrows and letters, and fits each on 80 by 24', async ({ expect }) => {
    const terminal = inTerminal(['review', id], { columns: 80, rows: 24 }, env);
    const goes = async (key: string, to: string): Promise<void> => {
      terminal.type(key);
      await terminal.sees(to);
      await terminal.sees(prompt);
      // the screen is drawn a little later than the bytes arrive
      await expect.poll(terminal.screen).toContain(to);
    };
    await terminal.sees('What cost most');
    await terminal.sees(prompt);
    await expect.poll(terminal.screen).toContain('Review');
    await goes(RIGHT, 'Reply 1 of 14');
    await goes(KEYS.enter, 'Reply 2 of 14');
    for (const part of ['You yourself', 'stirred', 'Inaccuracy: 6 points', 'Better', 'You can still reach 90'])
      await expect.poll(terminal.screen).toContain(part);
    await goes(LEFT, 'Reply 1 of 14');
    await goes('w', 'Reply 2 of 14');
    await goes('w', 'Reply 4 of 14');
    await goes('c', 'The curve');
    await expect.poll(terminal.screen).toContain('turning point');
    await goes(KEYS.enter, 'Reply 4 of 14');
    await goes('p', 'Reply 3 of 14');
    await goes('w', 'Reply 2 of 14');
    await goes('w', 'Reply 4 of 14');
    terminal.type('q');
    expect(await terminal.ends).toBe(0);
    expect(terminal.cursorShown()).toBe(true);
  });

  it('leads past the last reply back to the overview, where Enter then ends it', async () => {
    const terminal = inTerminal(['review', id, '--stage', 'action'], undefined, env);
    for (const shown of ['explosion', 'Reply 13 of 14', 'Reply 14 of 14', 'What cost most']) {
      if (shown !== 'explosion') await terminal.sees(shown);
      await terminal.sees(prompt);
      terminal.type(KEYS.enter);
    }
    expect(await terminal.ends).toBe(0);
    expect(terminal.cursorShown()).toBe(true);
  });

  it('goes line by line in accessible mode, without one escape byte', async () => {
    const terminal = inTerminal(['review', id, '--accessible'], undefined, env);
    for (const [shown, answer] of [
      ['What cost most', 'w'],
      ['Reply 2 of 14', 'c'],
      ['The curve', 'b'],
      ['Reply 2 of 14', ''],
      ['Reply 3 of 14', 'q'],
    ] as const) {
      await terminal.sees(shown);
      await terminal.sees(/Your choice.*: $/);
      terminal.type(answer + KEYS.enter);
    }
    expect(await terminal.ends).toBe(0);
    expect(terminal.written()).not.toContain(ESCAPE);
  });
});

describe.concurrent('replay, in a terminal', () => {
  it('shows the talk at reading pace, and a key shows the rest', async () => {
    const terminal = inTerminal(['replay', id], undefined, env);
    await terminal.sees('Any key skips ahead');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(terminal.written()).not.toContain('Debrief');
    terminal.type(' ');
    await terminal.sees('Debrief');
    expect(await terminal.ends).toBe(0);
    expect(terminal.cursorShown()).toBe(true);
  });
});
