import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replay } from '../../src/engine/replay.ts';
import type { TalkEvent } from '../../src/engine/step.ts';
import type { Answer } from '../../src/map/answer.ts';
import { cli, debriefOf, emptyFolder, type Ran } from '../support/cli.ts';
import { folderWith } from '../support/folder.ts';
import { HOME, SHIPPED, shippedBoard } from '../support/scenarios.ts';
import { homeWith, sessionsKept } from '../support/sessions.ts';
import { small } from '../support/small.ts';
import { BEST } from '../support/talks.ts';

type Replied = Extract<TalkEvent, { type: 'replied' }>;

/** Plays lines of loan-refusal, or of another scenario. */
function say(lines: readonly string[], scenario = 'loan-refusal', ...more: string[]): Promise<Ran> {
  return cli(['play', scenario, '--say', '--answers', '-', '--json', ...more], { input: lines.join('\n') });
}

function repliesIn({ out }: Ran): Replied[] {
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as TalkEvent)
    .filter((event) => event.type === 'replied');
}

const movesOf = ({ own }: Replied): readonly string[] => own?.moves ?? [];

const NEWS = 'Good morning. I have bad news: the loan was declined, because the instalments are over the limit.';

describe('play --say --answers', () => {
  it('hears each line, and plays what it heard', async () => {
    const ran = await say([NEWS, 'Calm down, it is only money.']);
    expect(ran.code).toBe(2);
    const [news, calm] = repliesIn(ran);
    expect(movesOf(news as Replied)).toContain('state_bad_news');
    expect(calm).toMatchObject({ response: 'own words', says: 'Calm down, it is only money.' });
    expect(movesOf(calm as Replied)).toEqual(['dismiss_feeling']);
  });

  it('takes ids and numbers too, also several in a line', async () => {
    const replies = repliesIn(await say(['plain,three-weeks-back', '4', 'What happens on Friday?']));
    expect(replies.map(({ response }) => response)).toEqual(['plain', 'three-weeks-back', 'you-did-it', 'own words']);
  });

  it('takes who types a written reply word for word to have given it', async () => {
    const [, typed] = repliesIn(
      await say([
        'plain',
        'three weeks, three offices, 2 days without pay and at the end a no... youre angry. Go on please',
      ]),
    );
    expect(typed?.own).toMatchObject({ like: 'three-weeks-back' });
    expect(movesOf(typed as Replied)).toContain('reflect_feeling');
  });

  it('leads to the end, and then names the command that repeats it, whatever the recogniser of the day hears', async () => {
    const lines = BEST.map((id, index) => (index === 1 ? 'You are angry, and I am listening. Go on.' : id));
    const told = await cli(['play', 'loan-refusal', '--say', '--answers', '-', '--seed', '7'], {
      input: lines.join('\n'),
    });
    expect(told.code).toBe(0);
    const command = /^conflict-map (play .*--answers \S+)$/m.exec(told.err)?.[1] ?? '';
    expect(command).toContain('--say --seed 7 --answers plain,+');
    const again = await cli([...command.split(' '), '--json']);
    const first = await cli(['play', 'loan-refusal', '--say', '--answers', '-', '--seed', '7', '--json'], {
      input: lines.join('\n'),
    });
    expect(debriefOf(again.out)).toEqual(debriefOf(first.out));
  });

  it('says a code that names no move, with what was meant', async () => {
    const { code, err } = await say(['+reflect_feling+open_question']);
    expect(code).toBe(2);
    expect(err).toContain('there is no “reflect_feling”. Did you mean reflect_feeling?');
  });

  it('takes a line that only looks like a code as words', async () => {
    const [reply] = repliesIn(await say(['+1 on that, really']));
    expect(reply?.own).toMatchObject({ text: '+1 on that, really' });
  });

  it('refuses an id of a list that is not on offer, and does not take it for words', async () => {
    const { code, err } = await say(['plain,retel']);
    expect(code).toBe(2);
    expect(err).toContain('“retel”, is not a response of “three-weeks”');
  });

  it('says which scenario can’t be answered so, and in which language nothing is understood', async () => {
    const folder = folderWith({
      'small.yaml': JSON.stringify(small()),
      'ro.yaml': JSON.stringify({ ...small(), id: 'ro', language: 'ro', say: true }),
    });
    const silent = await say(['x'], join(folder, 'small.yaml'));
    expect(silent).toMatchObject({ code: 2, out: '' });
    expect(silent.err).toContain('“Small” can’t be answered in one’s own words');
    const foreign = await say(['x'], join(folder, 'ro.yaml'));
    expect(foreign.code).toBe(2);
    expect(foreign.err).toContain('this scenario is in “ro”');
  });

  it('without a terminal and without answers says what to pass', async () => {
    const { code, err } = await cli(['play', 'loan-refusal', '--say']);
    expect(code).toBe(2);
    expect(err).toContain('--answers');
  });

  it('prints typed control characters by their names', async () => {
    const ran = await say(['\u001b]0;title\u0007 calm down \u202e now']);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the very characters that must not come out
    expect(ran.out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(repliesIn(ran)[0]?.says).toContain('⟨U+001B⟩]0;title⟨U+0007⟩ calm down ⟨U+202E⟩ now');
  });

  it('hears the first thousand characters of a line that goes on for ever', async () => {
    const started = performance.now();
    const [reply] = repliesIn(await say([`Calm down. ${'blah '.repeat(400_000)}`]));
    expect(reply?.says).toHaveLength(1000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('without --say', () => {
  it('nothing of the recogniser is read: a talk is played, and checked without analysis, where there is no model', async () => {
    const home = emptyFolder();
    symlinkSync(join(HOME, 'scenarios'), join(home, 'scenarios'));
    symlinkSync(join(HOME, 'package.json'), join(home, 'package.json'));
    expect((await cli(['play', 'loan-refusal', '--answers', BEST.join()], { home })).code).toBe(0);
    const file = join(home, 'scenarios', 'en', 'loan-refusal.yaml');
    expect((await cli(['validate', file, '--no-analysis'], { home })).code).toBe(0);
    const said = await cli(['play', 'loan-refusal', '--say', '--answers', BEST.join()], { home });
    expect(said.code).toBe(2);
    expect(said.err).toContain('en.model');
  });
});

describe('a session with own words', () => {
  const text = 'You are angry, and I am listening. Go on.';
  const own = (kept: string | null) => ({ text: kept, moves: ['reflect_feeling', 'encourage'] as const, like: null });

  it('is reviewed, replayed and exported with the words that were kept', async () => {
    const { home, ids } = homeWith({ answers: ['plain', own(text), ...BEST.slice(2)] });
    const env = { CONFLICT_MAP_HOME: home };
    for (const command of [
      ['review', '--json'],
      ['replay'],
      ['export', '--format', 'html'],
      ['export', '--format', 'xapi'],
    ]) {
      const { code, out } = await cli([...command, ids[0] ?? ''], { env });
      expect(code).toBe(0);
      expect(out).toContain(text);
    }
    const json = JSON.parse((await cli(['export', '--format', 'json', ids[0] ?? ''], { env })).out);
    expect(json.answers[1]).toEqual(own(text));
  });

  it('names the moves where the words were not kept', async () => {
    const { home, ids } = homeWith({ answers: ['plain', own(null), ...BEST.slice(2)] });
    const env = { CONFLICT_MAP_HOME: home };
    for (const command of [['replay'], ['export'], ['export', '--format', 'html']]) {
      const { code, out } = await cli([...command, ids[0] ?? ''], { env });
      expect(code).toBe(0);
      expect(out.replace(/\s+/g, ' ')).toContain('(in your own words: naming the feeling and encouraging to go on)');
    }
  });

  it('is read back as it was kept, and counts in the drill', async () => {
    const calm: Answer = { text: 'Calm down.', moves: ['dismiss_feeling'], like: null };
    const answers: Answer[] = ['plain'];
    while (!replay(shippedBoard('loan-refusal'), answers).talk.state.ending) answers.push(calm);
    const { home } = homeWith({ answers });
    expect(sessionsKept(home)[0]?.answers).toEqual(answers);
    const { out } = await cli(['drill', '--json'], { env: { CONFLICT_MAP_HOME: home } });
    const cards = JSON.parse(out).cards as { card: string; own: boolean }[];
    expect(cards.find(({ card }) => card === 'loan-refusal/three-weeks')?.own).toBe(true);
  });
});

describe('recognise', () => {
  it('tells the moves, how surely, and the words that gave them away', async () => {
    const { code, out } = await cli(['recognise', "I'm so, so sorry, but you should have read the terms."]);
    expect(code).toBe(0);
    expect(out).toMatch(/^ {2}blame_client +\d+% “[^”]*should have read/m);
  });

  it('gives one JSON line a reply, empty ones too, with offsets into the text', async () => {
    const { out } = await cli(['recognise', '-', '--json'], {
      input: 'Calm down.\r\n\r\nWhat does it mean for you?\n',
    });
    const [calm, empty, open] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(calm).toMatchObject({ v: 1, text: 'Calm down.', uncertain: false });
    expect(calm.moves[0].move).toBe('dismiss_feeling');
    const [{ start, end }] = calm.moves[0].because;
    expect(calm.text.slice(start, end).toLowerCase()).toContain('calm down');
    expect(empty).toEqual({ v: 1, text: '', moves: [], uncertain: false });
    expect(open.moves[0].move).toBe('open_question');
  });

  it('says when there is nothing to hear', async () => {
    for (const args of [['recognise'], ['recognise', '  ']]) {
      const { code, err } = await cli(args);
      expect(code).toBe(2);
      expect(err).toContain('There is no reply to recognise');
    }
  });

  it('says when what it has learnt can’t be read', async () => {
    const home = emptyFolder();
    writeFileSync(join(home, 'package.json'), readFileSync(join(HOME, 'package.json')));
    const { code, err } = await cli(['recognise', 'Hello.'], { home });
    rmSync(home, { recursive: true });
    expect(code).toBe(2);
    expect(err).toContain('en.model: there is no such file');
  });

  it('never lets a text that is no text stop it', async () => {
    const input = Buffer.from([0xff, 0xfe, 0x00, 0x0a, 0xed, 0xa0, 0x80, 0x0a]);
    const { code, out } = await cli(['recognise', '-', '--json'], { input });
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(2);
  });
});

it.each(SHIPPED)('%s can be answered in one’s own words, and every client reacts to them', (id) => {
  const { say: allowed, stages } = shippedBoard(id).scenario;
  expect(allowed).toBe(true);
  for (const exchange of Object.values(stages).flat()) expect(exchange.reactions, exchange.id).toBeDefined();
});
