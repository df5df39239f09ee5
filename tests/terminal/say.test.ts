import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OWN_WORDS } from '../../src/map/answer.ts';
import { emptyFolder } from '../support/cli.ts';
import { inTerminal, KEYS, type Pty } from '../support/pty.ts';
import { sessionsKept } from '../support/sessions.ts';

const NEWS = 'Good morning. I have bad news: the loan was declined, the instalments are over the limit.';
const BLAME = 'You should have read the terms before you signed them.';
const HEARD = /Enter says it/;

interface Begun {
  readonly terminal: Pty;
  readonly home: string;
}

/** loan-refusal in own words, up to the first line to type on. */
async function begun(
  keep: boolean,
  args: readonly string[] = [],
  size?: Parameters<typeof inTerminal>[1],
): Promise<Begun> {
  const home = emptyFolder();
  const terminal = inTerminal(['play', 'loan-refusal', '--say', '--no-prep', '--seed', '1', ...args], size, {
    CONFLICT_MAP_HOME: home,
  });
  await terminal.sees('May it be kept');
  terminal.type((keep ? '1' : '2') + KEYS.enter);
  await terminal.sees('You:');
  return { terminal, home };
}

/** Types a reply, and sees what was heard. */
async function say({ terminal }: Begun, text: string): Promise<void> {
  terminal.type(text);
  await terminal.sees(text.slice(-12));
  terminal.type(KEYS.enter);
}

describe.concurrent('a talk in one’s own words, in a real terminal', () => {
  it('hears, tells by which words, plays on, and keeps the words as agreed', async () => {
    const talk = await begun(true);
    const { terminal, home } = talk;
    await say(talk, NEWS);
    await terminal.sees('Heard:');
    await terminal.sees(HEARD);
    const underlined = terminal.written().split('\u001b[4m').slice(1);
    expect(underlined.map((text) => text.split('\u001b')[0]).join()).toContain('bad news');
    terminal.type(KEYS.enter);
    await terminal.sees('Declined?');
    await terminal.sees('Enter goes on');
    terminal.type(KEYS.enter);
    await terminal.sees('Reply 2: explosion');
    await terminal.sees('You:');
    terminal.type(KEYS.ctrlC);
    expect(await terminal.ends).toBe(130);
    expect(terminal.cursorShown()).toBe(true);
    const [session] = sessionsKept(home);
    expect(session?.begun.say).toEqual({ keep: true });
    expect(session?.answers[0]).toMatchObject({ text: NEWS });

    const resumed = inTerminal(['resume'], undefined, { CONFLICT_MAP_HOME: home });
    await resumed.sees('1 reply so far');
    await resumed.sees(/leaves$/);
    resumed.type(KEYS.enter);
    await resumed.sees('Reply 2: explosion');
    await resumed.sees('You:');
    resumed.type(KEYS.ctrlC);
    expect(await resumed.ends).toBe(130);
  });

  it('keeps no word without consent, in no file, and shows what it kept instead', async () => {
    const talk = await begun(false);
    const { terminal, home } = talk;
    await say(talk, NEWS);
    await terminal.sees(HEARD);
    terminal.type(KEYS.enter);
    await terminal.sees('Enter goes on');
    terminal.type('q');
    expect(await terminal.ends).toBe(0);
    const files = readdirSync(home, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(1);
    for (const { parentPath, name } of files)
      expect(readFileSync(join(parentPath, name), 'utf8'), name).not.toContain('bad news: the loan');
    expect(sessionsKept(home)[0]?.answers[0]).toMatchObject({ text: null });
  });

  it('lets a move be contested with one key, and keeps that it was', async () => {
    const talk = await begun(true, ['--answers', 'plain']);
    const { terminal, home } = talk;
    await say(talk, BLAME);
    await terminal.sees('blaming the client');
    await terminal.sees(HEARD);
    terminal.type('c');
    await terminal.sees('What were you doing there?');
    await terminal.sees('None of these');
    await terminal.sees(/leaves?$/);
    terminal.type(KEYS.down.repeat(6) + KEYS.enter);
    await terminal.sees('No move was heard');
    await terminal.sees('Would have served better');
    await terminal.sees('Enter goes on');
    terminal.type('q');
    expect(await terminal.ends).toBe(0);
    expect(sessionsKept(home)[0]?.answers[1]).toMatchObject({ text: BLAME, moves: [], heard: ['blame_client'] });
  });

  it('gives the words back to be changed, with the usual keys', async () => {
    const talk = await begun(true);
    const { terminal } = talk;
    await say(talk, 'Goood morning.');
    await terminal.sees(/Enter says it|What were you doing/);
    await terminal.sees(/leaves?$/);
    terminal.type('e');
    await terminal.sees('You: Goood morning.');
    // to its beginning, over two letters, one away
    terminal.type(`\u0001${KEYS.right}${KEYS.right}\u001b[3~`);
    await terminal.sees('You: Good morning.');
    terminal.type(KEYS.ctrlC);
    expect(await terminal.ends).toBe(130);
  });

  it('shows with Enter alone what else can be done: the hint, written replies, leaving', async () => {
    const { terminal, home } = await begun(true);
    // an Enter that comes at once was meant for the screen before
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    terminal.type(KEYS.enter);
    await terminal.sees('choose among written replies');
    await terminal.sees(/leaves?$/);
    // who types on already leaves nothing by a q, and asks for no hint by an h
    terminal.type('quite so, hm');
    expect(await terminal.drawn()).toContain('choose among written replies');
    terminal.type(`3${KEYS.enter}`);
    await terminal.sees('Hint:');
    await terminal.sees('choose among written replies');
    await terminal.sees(/leaves?$/);
    terminal.type(`2${KEYS.enter}`);
    await terminal.sees('Your reply');
    await terminal.sees(/leaves?$/);
    terminal.type(KEYS.enter);
    await terminal.sees('Enter goes on');
    terminal.type('q');
    expect(await terminal.ends).toBe(0);
    const [session] = sessionsKept(home);
    expect(session?.answers[0]).not.toBe(OWN_WORDS);
    expect(typeof session?.answers[0]).toBe('string');
    expect(session?.hinted).toEqual([1]);
  });

  it('keeps what is half typed when the window is resized', async () => {
    const { terminal } = await begun(true);
    terminal.type('I have difficult');
    await terminal.sees('I have difficult');
    terminal.resize(60, 30);
    await terminal.sees('To them you are');
    await terminal.sees('You: I have difficult');
    terminal.type(' news');
    await terminal.sees(' news');
    expect(await terminal.drawn()).toContain('You: I have difficult news');
    expect((await terminal.drawn()).split('\n').filter((line) => line.includes('You:'))).toHaveLength(1);
    terminal.type(KEYS.ctrlC);
    expect(await terminal.ends).toBe(130);
  });

  it('takes text that is pasted with line ends as one reply, and what is absurdly long by its beginning', async () => {
    const { terminal } = await begun(true);
    terminal.type(`I have bad news.\rThe loan was declined.\r${'And so on it goes. '.repeat(200)}\r`);
    await terminal.sees('only the first 1000 characters were heard');
    await terminal.sees(/leaves?$/);
    expect(terminal.screen()).toContain('I have bad news. The loan was declined.');
    terminal.type(KEYS.ctrlC);
    expect(await terminal.ends).toBe(130);
  });

  it('works line by line, without one escape byte, for a screen reader', async () => {
    const talk = await begun(true, ['--accessible']);
    const { terminal } = talk;
    terminal.type(`${NEWS}\r`);
    await terminal.sees('Heard:');
    await terminal.sees('Enter says it, c that’s not what I did');
    terminal.type('e\r');
    await terminal.sees('Enter keeps this');
    terminal.type('\r');
    await terminal.sees('Heard:');
    await terminal.sees('Enter says it, c that’s not what I did');
    terminal.type('\r');
    await terminal.sees('Declined?');
    await terminal.sees('Reply 2: explosion');
    await terminal.sees('what else you can do.');
    await terminal.sees('You:');
    terminal.type('\r');
    await terminal.sees('2. choose among written replies');
    terminal.type(KEYS.ctrlC);
    expect(await terminal.ends).toBe(130);
    expect(terminal.written()).not.toContain('\u001b');
  });
});

describe.concurrent('drill --say', () => {
  it('lets a moment be answered in own words, and says what they gave away', async () => {
    const terminal = inTerminal(['drill', '--say', '--new', '1'], { columns: 80, rows: 40 });
    await terminal.sees('You:');
    terminal.type('Please calm down, it is not the end of the world.');
    await terminal.sees('end of the world.');
    terminal.type(KEYS.enter);
    await terminal.sees('dismissing the feeling');
    await terminal.sees(HEARD);
    terminal.type(KEYS.enter);
    await terminal.sees('Better');
    await terminal.sees('q end the drill');
    terminal.type('q');
    expect(await terminal.ends).toBe(0);
  });
});
