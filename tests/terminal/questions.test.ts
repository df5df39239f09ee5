import { expect, it } from 'vitest';
import { inTerminal, KEYS } from '../support/pty.ts';
import { homeWith, sessionsKept } from '../support/sessions.ts';

it('the questions after a talk are kept answer by answer, with the consent of the person, and can be taken up again', async () => {
  const { home } = homeWith({ answers: ['flat', 'calm-down', 'policy', 'blame-car'] });
  const env = { CONFLICT_MAP_HOME: home };
  const notes = (): string[] => sessionsKept(home)[0]?.notes.map(({ answer }) => answer) ?? [];
  const asking = async (consent: '1' | '2') => {
    const terminal = inTerminal(['review'], undefined, env);
    await terminal.sees('a questions');
    terminal.type('a');
    await terminal.sees('May it be kept');
    await terminal.sees('leaves');
    terminal.type(`${consent}${KEYS.enter}`);
    await terminal.sees('Step back:');
    return terminal;
  };

  const no = await asking('2');
  await no.sees('Enter goes on');
  no.type(KEYS.ctrlC);
  expect(await no.ends).toBe(130);
  expect(notes()).toEqual([]);

  const first = await asking('1');
  await first.sees('> ');
  first.type(`At reply 2,${KEYS.enter}I should have paused.${KEYS.enter}`);
  await first.sees('Cool off:');
  first.type(KEYS.ctrlC);
  expect(await first.ends).toBe(130);
  expect(first.cursorShown()).toBe(true);
  expect(notes()).toEqual(['At reply 2, I should have paused.']);

  const second = await asking('1');
  await second.sees('I should have paused.');
  await second.sees('Enter keeps this');
  second.type(KEYS.enter);
  for (const question of ['Cool off:', 'Learn:', 'Share:', 'At which point', 'When did you know']) {
    await second.sees(question);
    second.type(`${question === 'Learn:' ? 'Listen first.' : ''}${KEYS.enter}`);
  }
  await second.sees('Your answers are kept');
  second.type(KEYS.ctrlC);
  expect(await second.ends).toBe(130);
  expect(notes()).toEqual(['At reply 2, I should have paused.', 'Listen first.']);
});
