import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { reviewOf } from '../../src/analysis/review.ts';
import { replay } from '../../src/engine/replay.ts';
import { setUp } from '../../src/engine/set-up.ts';
import { journalFile } from '../../src/journal/journal.ts';
import { en } from '../../src/words/en.ts';
import { emptyFolder } from '../support/cli.ts';
import { folderWith } from '../support/folder.ts';
import { inTerminal, KEYS, type Pty } from '../support/pty.ts';
import { SHIPPED } from '../support/scenarios.ts';
import { homeWith, sessionsKept } from '../support/sessions.ts';
import { small } from '../support/small.ts';
import { BEST } from '../support/talks.ts';

const ESCAPE = '\u001b';

/** A talk with the small client, quickly played. */
const SMALL = join(folderWith({ 'small.yaml': JSON.stringify(small()) }), 'small.yaml');

/** Goes on with Enter, through the replies that the pointer is on, until the menu after the talk. */
async function playToTheEnd(terminal: Pty): Promise<void> {
  while ((await terminal.sees(/Your reply|Enter goes on|right now: how are you|What now\?/)) !== 'What now?') {
    await terminal.sees(/leaves?$/);
    terminal.type(KEYS.enter);
  }
}

describe.concurrent('a talk in a real terminal', () => {
  it('leads from the picker through briefing, self-check and talk to the debrief, with arrow keys and Enter', async () => {
    const home = emptyFolder();
    const terminal = inTerminal([], undefined, { CONFLICT_MAP_HOME: home });
    await terminal.sees('What would you like to do?');
    terminal.type(KEYS.down.repeat(SHIPPED.indexOf('loan-refusal')) + KEYS.enter);
    await terminal.sees('Preparing for win-win');
    await terminal.sees('Enter goes on');
    terminal.type(KEYS.enter);
    await terminal.sees('Is this a good moment');
    terminal.type(KEYS.enter);
    await terminal.sees('how are you with your own emotion');
    terminal.type(`3${KEYS.enter}`);
    await terminal.sees('the place to work from');
    terminal.type(KEYS.enter);
    await terminal.sees('Reply 1: position');
    await playToTheEnd(terminal);
    terminal.type(KEYS.ctrlC);
    expect(await terminal.ends).toBe(130);
    expect(terminal.cursorShown()).toBe(true);
    const [session] = sessionsKept(home);
    expect(session?.ended?.ending).toBeDefined();
    expect(session?.checks[0]).toEqual({ replies: 0, balance: 'middle' });
  });

  it('takes Ctrl-C at any moment: cursor shown, one line how to resume, exit code 130, and resume goes on there', async () => {
    const home = emptyFolder();
    const env = { CONFLICT_MAP_HOME: home };
    const terminal = inTerminal(['play', SMALL, '--no-prep', '--seed', '3'], undefined, env);
    await terminal.sees('Your reply');
    await terminal.sees('leave');
    terminal.type(KEYS.enter);
    await terminal.sees('Enter goes on');
    terminal.type(KEYS.enter);
    await terminal.sees('Reply 2');
    terminal.type(KEYS.ctrlC);
    expect(await terminal.ends).toBe(130);
    expect(terminal.cursorShown()).toBe(true);
    const [session] = sessionsKept(home);
    expect(session?.answers).toHaveLength(1);
    expect(terminal.written()).toContain(`node bin/conflict-map.js resume ${session?.id}`);

    const again = inTerminal(['resume'], undefined, env);
    await again.sees('Going on: Small');
    await again.sees('Enter goes on');
    again.type(KEYS.enter);
    await again.sees('Reply 2');
    await again.sees('leave');
    again.type('q');
    expect(await again.ends).toBe(0);
    expect(again.cursorShown()).toBe(true);
    expect(sessionsKept(home)).toHaveLength(1);
  });

  it('leaves nothing behind when the person leaves before the first reply', async () => {
    const home = emptyFolder();
    const terminal = inTerminal(['play', SMALL, '--no-prep'], undefined, { CONFLICT_MAP_HOME: home });
    await terminal.sees('leave');
    terminal.type('q');
    expect(await terminal.ends).toBe(0);
    expect(terminal.written()).toContain('Begin this talk again with');
    expect(readdirSync(home)).toEqual([]);
  });

  it('offers on start to go on with a talk that was stopped', async () => {
    const { home, ids } = homeWith({ text: JSON.stringify(small()), scenario: 'small', answers: ['good'] });
    const terminal = inTerminal(['play', SMALL], undefined, { CONFLICT_MAP_HOME: home });
    await terminal.sees('You stopped “Small” after 1 reply');
    await terminal.sees('leaves');
    terminal.type(KEYS.enter);
    await terminal.sees('Going on: Small');
    terminal.type(KEYS.enter);
    await terminal.sees('Reply 2');
    terminal.type(KEYS.enter);
    await terminal.sees('Enter goes on');
    terminal.type(KEYS.ctrlC);
    expect(await terminal.ends).toBe(130);
    expect(sessionsKept(home).map(({ id, answers }) => [id, answers.length])).toEqual([[ids[0], 2]]);
  });

  it('begins with what waits: a talk that broke off, moments to practise, the last talk', async () => {
    const { home } = homeWith(
      { answers: ['flat', 'calm-down', 'policy', 'blame-car'], at: '2026-11-01T09:00:00.000Z' },
      { answers: ['plain'], at: '2026-11-02T09:00:00.000Z' },
    );
    const terminal = inTerminal([], undefined, { CONFLICT_MAP_HOME: home });
    await terminal.sees('1. Go on: The loan is refused, stopped after 1 reply');
    await terminal.sees(/2\. Practise: \d moments for today/);
    await terminal.sees('3. Look at your last talk: The loan is refused');
    await terminal.sees('q leave');
    terminal.type(`3${KEYS.enter}`);
    await terminal.sees('Walked out');
    await terminal.sees('q end');
    terminal.type('q');
    expect(await terminal.ends).toBe(0);
  });

  it('has one key each for a hint, which says what it costs, for the map, for leaving', async () => {
    const home = emptyFolder();
    const terminal = inTerminal(['play', 'loan-refusal', '--no-prep', '--seed', '3'], undefined, {
      CONFLICT_MAP_HOME: home,
    });
    await terminal.sees('hint (this reply then counts half)');
    terminal.type('h');
    await terminal.sees('Hint:');
    await terminal.sees('leave');
    terminal.type('m');
    await terminal.sees('Where we are on the map');
    await terminal.sees('Enter goes on');
    terminal.type(KEYS.enter);
    await terminal.sees('Hint:');
    await terminal.sees('leave');
    terminal.type(KEYS.enter);
    await terminal.sees('Enter goes on');
    terminal.type(KEYS.enter);
    await terminal.sees('Reply 2');
    await terminal.sees('leave');
    terminal.type('q');
    expect(await terminal.ends).toBe(0);
    expect(sessionsKept(home)[0]?.hinted).toEqual([1]);
  });

  it('steps back by one key where the talk is stuck, and only there', async () => {
    const home = emptyFolder();
    const args = ['play', 'loan-refusal', '--seed', '3', '--answers', 'flat,calm-down'];
    const terminal = inTerminal(args, undefined, { CONFLICT_MAP_HOME: home });
    await terminal.sees('Reply 3: explosion');
    await terminal.sees('s step back');
    terminal.type('s');
    await terminal.sees('this properly');
    await terminal.sees('A pause. You come back at the time you gave.');
    await terminal.sees('Enter goes on');
    terminal.type(KEYS.enter);
    await terminal.sees('Reply 4');
    await terminal.sees('q leave');
    expect((await terminal.drawn()).includes('step back')).toBe(false);
    terminal.type('q');
    expect(await terminal.ends).toBe(0);
    expect(sessionsKept(home)[0]?.answers).toEqual(['flat', 'calm-down', 'step-back']);
    expect(sessionsKept(home)[0]?.begun.answers).toEqual(['flat', 'calm-down']);
  });

  it('draws the same screen anew when the window is resized, and asks by number once it is small', async () => {
    const terminal = inTerminal(['play', 'loan-refusal', '--no-prep', '--seed', '1'], { columns: 80, rows: 30 });
    await terminal.sees('leave');
    terminal.type(KEYS.down);
    await terminal.sees('❯ 2.');
    for (const columns of [120, 60, 100]) {
      terminal.resize(columns, 40);
      await terminal.sees('Reply 1: position');
      await terminal.sees('leave');
      const screen = (await terminal.drawn()).trimEnd().split('\n');
      expect(screen.filter((line) => line.includes('Reply 1'))).toHaveLength(1);
      expect(screen.filter((line) => line.includes('Your reply'))).toHaveLength(1);
      expect(screen.find((line) => line.startsWith('❯'))).toMatch(/^❯ 2\. /);
      expect(Math.max(...screen.map((line) => stringWidth(line)))).toBeLessThanOrEqual(columns);
    }
    terminal.resize(38, 12);
    await terminal.sees('Number, 1 to 4');
    terminal.type('2\r');
    await terminal.sees('You:');
    await terminal.sees('Enter goes on');
    terminal.type('\r');
    await terminal.sees('Number, 1 to 4');
    terminal.type(KEYS.ctrlC);
    expect(await terminal.ends).toBe(130);
    expect(terminal.cursorShown()).toBe(true);
  });

  it('shows the client, the status and all replies on one screen of 80 by 24', async () => {
    const terminal = inTerminal(['play', 'loan-refusal', '--no-prep', '--seed', '1'], { columns: 80, rows: 24 });
    await terminal.sees('leave');
    const screen = await terminal.drawn();
    for (const part of ['Reply 1: position', 'Emotion', '25 calm', 'Andrei Popescu:', '1. ', '2. ', '3. ', '4. '])
      expect(screen).toContain(part);
  });

  it('plays a whole session without one escape sequence in accessible mode, by number', async () => {
    const home = emptyFolder();
    const terminal = inTerminal(['play', 'loan-refusal', '--accessible', '--seed', '2'], undefined, {
      CONFLICT_MAP_HOME: home,
    });
    for (let answer = 0; answer < 60; answer += 1) {
      const asked = await terminal.sees(/(Number|Your choice), .*: $/);
      const menu = terminal.written().includes('What now?');
      const [, last = '1'] = /1 to (\d)/.exec(asked) ?? [];
      // the last thing to do afterwards is to be done
      terminal.type(menu ? `${last}\r` : '1\r');
      if (menu) break;
    }
    expect(await terminal.ends).toBe(0);
    expect(terminal.written()).toContain('To think about');
    expect(terminal.written()).not.toContain(ESCAPE);
    expect(sessionsKept(home)[0]?.ended).not.toBeNull();
  });

  it('shows no hidden character of a journal that was changed by hand', async () => {
    const [question = ''] = Object.values(en.debrief.questions);
    const { home, ids } = homeWith({ answers: BEST.slice(0, -1), notes: { [question]: 'Listen' } });
    const file = journalFile(home, ids[0] ?? '');
    const text = readFileSync(file, 'utf8').replace('The loan is', 'The\\u001b[2J loan is');
    writeFileSync(file, text.replace('Listen', 'Listen\\u001b[2J'));
    const terminal = inTerminal(['play', 'loan-refusal', '--accessible'], undefined, { CONFLICT_MAP_HOME: home });
    const answers = [
      ['You stopped “The⟨U+001B⟩[2J loan is refused”', /1 to 2.*: /, '1'],
      ['Going on', /1 to \d.*: /, '1'],
      ['What now?', /1 to \d.*: /, '3'],
      ['Yes, keep it', /1 to 2.*: /, '1'],
    ] as const;
    for (const [seen, asked, answer] of answers) {
      await terminal.sees(seen);
      await terminal.sees(asked);
      terminal.type(`${answer}${KEYS.enter}`);
    }
    await terminal.sees('Listen⟨U+001B⟩[2J');
    terminal.type(KEYS.ctrlC);
    expect(await terminal.ends).toBe(130);
    expect(terminal.written()).not.toContain(ESCAPE);
  });

  it('cuts nothing and breaks no word at 40 columns', async () => {
    const terminal = inTerminal(
      ['play', 'loan-refusal', '--no-prep', '--seed', '2'],
      { columns: 40, rows: 14 },
      { LANG: 'en_US.UTF-8' },
    );
    for (;;) {
      const asked = await terminal.sees(/(Number, 1 to \d|Enter goes on).*: $/);
      if (terminal.written().includes('What now?')) break;
      terminal.type(asked.startsWith('Number') ? '1\r' : '\r');
    }
    terminal.type(KEYS.ctrlC);
    await terminal.ends;
    // a bar that shows how far the work is begins its line anew
    const lines = terminal.written().split(/\r?\n|\r/);
    // what is typed stands behind its question
    const printed = lines.filter((line) => !/^(Number, |Enter goes on)/.test(line) && !/conflict-map\.js/.test(line));
    for (const line of printed) expect(stringWidth(line), line).toBeLessThanOrEqual(40);
    const words = new Set(lines.join(' ').match(/\p{L}+/gu));
    for (const broken of ['Popes', 'explosi', 'financ']) expect(words).not.toContain(broken);
    expect(terminal.written()).toContain('To think about');
  });

  it('asks what to do when the disk is full, and goes on without keeping the talk', async () => {
    const text = JSON.stringify(small());
    const { home } = homeWith({ text, scenario: 'small', answers: ['good'], at: '2026-11-01T09:00:00.000Z' });
    const before = sessionsKept(home);
    const terminal = inTerminal(['play', SMALL, '--no-prep', '--seed', '1'], undefined, { CONFLICT_MAP_HOME: home }, 1);
    let asked = false;
    for (;;) {
      const seen = await terminal.sees(/Your reply|Enter goes on|can’t be kept|Seed and answers/);
      if (seen === 'Seed and answers') break;
      await terminal.sees(/leaves?$/);
      if (seen === 'can’t be kept') asked = true;
      terminal.type(seen === 'can’t be kept' ? `2${KEYS.enter}` : KEYS.enter);
    }
    expect(await terminal.ends).toBe(0);
    expect(asked).toBe(true);
    expect(terminal.written()).toContain('larger than is allowed');
    // what had been kept until then is still there, and whole
    const kept = sessionsKept(home).filter(({ id }) => !before.some((session) => session.id === id));
    expect(kept.map(({ state }) => state)).toEqual(['whole']);
    expect(kept[0]?.answers.length).toBeGreaterThan(2);
  });

  it('counts a reply after a hint half, in a talk that can’t be kept too', async () => {
    const nowhere = join(SMALL, 'below-a-file');
    const terminal = inTerminal(['play', SMALL, '--no-prep', '--accessible', '--seed', '1'], undefined, {
      CONFLICT_MAP_HOME: nowhere,
    });
    for (;;) {
      const seen = await terminal.sees(/or q: $|can’t be kept[\s\S]*: $|Seed and answers/);
      if (seen === 'Seed and answers') break;
      if (seen.includes('kept')) terminal.type('2\r');
      else {
        // the hint can be looked at once; then the good reply, wherever it stands
        const choices = terminal.written().split('Your reply').at(-1) ?? '';
        const good = /(\d)\. say (good|ask)/.exec(choices)?.[1] ?? '1';
        terminal.type(/^h\. /m.test(choices) ? 'h\r' : `${good}\r`);
      }
    }
    expect(await terminal.ends).toBe(0);
    const answers = /--answers (\S+)/.exec(terminal.written())?.[1]?.split(',') ?? [];
    const board = setUp(small());
    const { events } = replay(board, answers).talk;
    const every = answers.map((_, index) => index + 1);
    const [accuracy, hinted] = [reviewOf(board, events)?.accuracy, reviewOf(board, events, every)?.accuracy];
    expect(accuracy).toBeGreaterThan(50);
    expect(hinted).toBe(Math.round((accuracy ?? 0) / 2));
    expect(terminal.written()).toMatch(new RegExp(`^Accuracy\\s+${hinted} of 100`, 'm'));
  });

  it('lets two windows go on with the same session: the second one becomes a session of its own', async () => {
    const { home, ids } = homeWith({ text: JSON.stringify(small()), scenario: 'small', answers: ['good'] });
    const windows = ['1', '2'].map(() => inTerminal(['resume', ids[0] ?? ''], undefined, { CONFLICT_MAP_HOME: home }));
    for (const terminal of windows) {
      await terminal.sees('Enter goes on');
      terminal.type(KEYS.enter);
      await terminal.sees('Reply 2');
      await terminal.sees('leave');
    }
    for (const [index, terminal] of windows.entries()) {
      terminal.type(KEYS.enter);
      if (index === 1) {
        await terminal.sees('gone on with in another window');
        await terminal.sees('leaves');
        terminal.type(KEYS.enter);
      }
      await terminal.sees('You:');
      await terminal.sees('Enter goes on');
      terminal.type(KEYS.ctrlC);
      expect(await terminal.ends).toBe(130);
    }
    const sessions = sessionsKept(home);
    expect(sessions.map(({ answers }) => answers.length)).toEqual([2, 2]);
    expect(sessions.find(({ id }) => id !== ids[0])?.begun.from).toEqual({ session: ids[0], reply: 2 });
  });

  it('goes on with a journal whose last line is torn, and branches off one that is damaged in the middle', async () => {
    const text = JSON.stringify(small());
    for (const damage of ['torn', 'broken'] as const) {
      const { home, ids } = homeWith({ text, scenario: 'small', answers: ['good', 'good'] });
      const file = journalFile(home, ids[0] ?? '');
      const lines = readFileSync(file, 'utf8');
      const at = lines.trimEnd().lastIndexOf('\n') + 1;
      writeFileSync(file, damage === 'torn' ? lines.slice(0, -9) : `${lines.slice(0, at)}{]\n${lines.slice(at)}`);
      const terminal = inTerminal(['resume'], undefined, { CONFLICT_MAP_HOME: home });
      await terminal.sees('Going on: Small');
      if (damage === 'torn') await terminal.sees('was not written to its end');
      await terminal.sees('Enter goes on');
      terminal.type(KEYS.enter);
      await terminal.sees('Reply 2');
      await terminal.sees('leave');
      terminal.type(KEYS.enter);
      if (damage === 'broken') {
        await terminal.sees('is damaged');
        await terminal.sees('leaves');
        terminal.type(KEYS.enter);
      }
      await terminal.sees('You:');
      await terminal.sees('leave');
      terminal.type('q');
      expect(await terminal.ends).toBe(0);
      const sessions = sessionsKept(home);
      expect(sessions.map(({ state }) => state).sort()).toEqual(damage === 'torn' ? ['whole'] : ['broken', 'whole']);
      const whole = sessions.find(({ state }) => state === 'whole');
      expect(whole?.answers).toHaveLength(2);
      expect(whole?.begun.from).toEqual(damage === 'torn' ? undefined : { session: ids[0], reply: 2 });
    }
  });

  it('keeps the talk that it is in when its file is deleted meanwhile, if the person wants it', async () => {
    const { home, ids } = homeWith({ text: JSON.stringify(small()), scenario: 'small', answers: ['good'] });
    const terminal = inTerminal(['resume'], undefined, { CONFLICT_MAP_HOME: home });
    await terminal.sees('Enter goes on');
    terminal.type(KEYS.enter);
    await terminal.sees('Reply 2');
    await terminal.sees('q leave');
    terminal.type(KEYS.enter);
    await terminal.sees('You:');
    await terminal.sees('Enter goes on');
    rmSync(journalFile(home, ids[0] ?? ''));
    terminal.type(KEYS.enter);
    await terminal.sees('Reply 3');
    await terminal.sees('leave');
    terminal.type(KEYS.enter);
    await terminal.sees('its file was deleted');
    await terminal.sees('leaves');
    terminal.type(KEYS.enter);
    await terminal.sees('You:');
    await terminal.sees('leave');
    terminal.type('q');
    expect(await terminal.ends).toBe(0);
    const [session, ...more] = sessionsKept(home);
    expect(more).toEqual([]);
    expect(session?.id).not.toBe(ids[0]);
    expect(session?.answers).toHaveLength(3);
  });

  it('leaves the talk for later when that is wiser', async () => {
    const terminal = inTerminal(['play', 'loan-refusal']);
    await terminal.sees('goes on');
    terminal.type(KEYS.enter);
    await terminal.sees('Is this a good moment');
    await terminal.sees('leaves');
    terminal.type(`3${KEYS.enter}`);
    await terminal.sees('What now?');
    await terminal.sees('leaves');
    terminal.type(`3${KEYS.enter}`);
    await terminal.sees('It will be here');
    expect(await terminal.ends).toBe(0);
  });
});
