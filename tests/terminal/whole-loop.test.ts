import { expect, it } from 'vitest';
import { cli, emptyFolder } from '../support/cli.ts';
import { inTerminal, KEYS, type Pty } from '../support/pty.ts';
import { homeWith, sessionsKept } from '../support/sessions.ts';

/** Takes the second reply each time, for so many replies or until the talk has ended. */
async function replyOn(terminal: Pty, replies = 40): Promise<void> {
  for (let given = 0; given < replies; given += 1) {
    const seen = await terminal.sees(/Your reply|Enter goes on|right now: how are you|What now\?/);
    if (seen === 'What now?') return;
    await terminal.sees(/leaves?$/);
    if (seen === 'Your reply') {
      terminal.type(KEYS.down + KEYS.enter);
      await terminal.sees('You:');
    } else {
      given -= 1;
      terminal.type(KEYS.enter);
    }
  }
  await terminal.sees('Enter goes on');
}

it.concurrent('a talk is played with arrow keys, resized, broken off, resumed, finished, the costly replies practised, then reviewed', async () => {
  const home = emptyFolder();
  const env = { CONFLICT_MAP_HOME: home };
  const first = inTerminal(['play', 'loan-refusal', '--no-prep', '--seed', '4'], { columns: 80, rows: 24 }, env);
  await replyOn(first, 2);
  first.type(KEYS.enter);
  await first.sees('Reply 3');
  first.resize(100, 30);
  await first.sees('Reply 3');
  await first.sees('leave');
  first.type(KEYS.ctrlC);
  expect(await first.ends).toBe(130);
  expect(first.cursorShown()).toBe(true);
  expect(sessionsKept(home)[0]?.answers).toHaveLength(2);

  const second = inTerminal(['resume'], { columns: 80, rows: 24 }, env);
  await second.sees('Going on: The loan is refused');
  await second.sees('leaves');
  second.type(KEYS.enter);
  await replyOn(second);
  await second.sees('leaves');
  expect(sessionsKept(home)[0]?.ended).not.toBeNull();

  // the menu after the talk leads to what cost most, and to the review
  second.type(KEYS.enter);
  await second.sees('Card 1');
  await second.sees('end the drill');
  second.type('q');
  await second.sees('What now?');
  await second.sees('leaves');
  second.type(`2${KEYS.enter}`);
  await second.sees('What cost most');
  await second.sees('q end');
  second.type('q');
  await second.sees('What now?');
  await second.sees('leaves');
  second.type(`6${KEYS.enter}`);
  expect(await second.ends).toBe(0);
  expect(second.cursorShown()).toBe(true);
}, 60_000);

it.concurrent('a costly reply is taken back in the review, the talk played on from there to its end, both laid side by side', async () => {
  const { home, ids } = homeWith({
    answers: ['sorry-first', 'calm-down', 'other-bank', 'retell', 'step-back', 'say-again'],
  });
  const env = { CONFLICT_MAP_HOME: home };
  const terminal = inTerminal(['review'], { columns: 80, rows: 24 }, env);
  await terminal.sees('What cost most');
  await terminal.sees('q end');
  terminal.type('w');
  await terminal.sees('take back');
  await terminal.sees('q end');
  terminal.type('t');
  await terminal.sees('Your reply');
  await terminal.sees('leave');
  terminal.type(`4${KEYS.enter}`);
  await terminal.sees('You:');
  await replyOnToComparison(terminal);
  expect(await terminal.drawn()).toContain('taken back');
  terminal.type('q');
  expect(await terminal.ends).toBe(0);
  expect(terminal.cursorShown()).toBe(true);

  const sessions = sessionsKept(home);
  const branch = sessions.find(({ begun }) => begun.from);
  expect(sessions).toHaveLength(2);
  expect(branch?.begun.from?.session).toBe(ids[0]);
  expect(branch?.ended).not.toBeNull();
  const { out, code } = await cli(['review', branch?.id ?? '', '--json'], { env });
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ session: branch?.id, scenario: 'loan-refusal' });
});

/** Plays a branch to its end, up to the screen that lays it beside the talk. */
async function replyOnToComparison(terminal: Pty): Promise<void> {
  for (;;) {
    const seen = await terminal.sees(/Your reply|Enter goes on|go on with the review/);
    if (seen === 'go on with the review') return;
    await terminal.sees(/leaves?$/);
    terminal.type(KEYS.enter);
    if (seen === 'Your reply') await terminal.sees('You:');
  }
}
