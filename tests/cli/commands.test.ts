import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RELATIONSHIPS, TEMPERAMENTS } from '../../src/map/client.ts';
import { PLAYERS } from '../../src/map/players.ts';
import type { Scenario } from '../../src/scenario/format.ts';
import { cli, debriefOf, emptyFolder } from '../support/cli.ts';
import { folderWith } from '../support/folder.ts';
import { SHIPPED, scenarioFrom, shippedText } from '../support/scenarios.ts';

const GOOD =
  'plain,three-weeks-back,you-did-it,retell,what-means,in-numbers,protects,check-first,financing-clause,two-roads,recap,direct-line';

describe('without arguments and without a terminal', () => {
  it('shows a model conversation, says so, and is fine', async () => {
    const { code, out, err } = await cli([]);
    expect(code).toBe(0);
    expect(out).toContain('Andrei Popescu');
    expect(out).toContain('Debrief');
    expect(err).toContain('There is no terminal to play in');
  });
});

describe('list', () => {
  it('names every shipped scenario', async () => {
    const { code, out } = await cli(['list']);
    expect(code).toBe(0);
    for (const id of SHIPPED) expect(out).toContain(id);
  });

  it('gives the same as JSON, with paths', async () => {
    const rows = JSON.parse((await cli(['list', '--json'])).out) as Record<string, unknown>[];
    expect(rows.map((row) => row.id)).toEqual(SHIPPED);
    expect(Object.keys(rows[0] ?? {})).toEqual(['id', 'title', 'language', 'domain', 'minutes', 'path']);
  });

  it('adds the scenarios of a folder, and names files that can’t be loaded', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'mine.yaml'), shippedText('loan-refusal').replace('id: loan-refusal', 'id: mine'));
    writeFileSync(join(folder, 'broken.yaml'), 'format: 2');
    for (const place of [
      { args: ['list', '--scenarios', folder] },
      { args: ['list'], env: { CONFLICT_MAP_SCENARIOS: folder } },
    ]) {
      const { out, err } = await cli(place.args, place.env ? { env: place.env } : {});
      expect(out).toContain('mine');
      expect(err).toContain('broken.yaml is left out');
    }
  });

  it('falls back to English where a language has no scenarios', async () => {
    expect((await cli(['list', '--language', 'ro', '--json'])).out).toContain('"language":"en"');
  });
});

describe('play', () => {
  it('plays answers by id or by number in the order of the file, with the same bytes each time', async () => {
    const byId = await cli(['play', 'loan-refusal', '--answers', GOOD, '--seed', '7', '--json']);
    const byNumber = await cli([
      'play',
      'loan-refusal',
      '--answers',
      '2 4 4 4 1 3 3 3 4 3 4 2',
      '--seed',
      '7',
      '--json',
    ]);
    expect(byId.code).toBe(0);
    expect(byNumber.out).toBe(byId.out);
    expect(debriefOf(byId.out)).toMatchObject({
      v: 1,
      type: 'debrief',
      scenario: 'loan-refusal',
      seed: 7,
      ending: 'agreed',
    });
  });

  it('prints the debrief in the shape that checks rely on', async () => {
    const review = debriefOf((await cli(['play', 'loan-refusal', '--answers', GOOD, '--json'])).out);
    expect(review).toMatchObject({
      result: expect.any(Number),
      total: 100,
      stages: {
        position: { score: 100 },
        explosion: { score: 100 },
        acceptance: { score: 100 },
        plan: { score: 100 },
        action: { score: 100 },
      },
      styles: { footballer: 0, nurse: 0, partner: 100 },
      perceived: 'expert consultant',
      satisfaction: expect.any(Number),
      loyalty: 2,
      effort: expect.any(Number),
      company: { concessions: 1, risks: [] },
    });
    expect((review.emotion as number[]).length).toBe(13);
  });

  it('prints one event a line, each with a version and a type', async () => {
    const lines = (await cli(['play', 'loan-refusal', '--answers', GOOD, '--json'])).out.trimEnd().split('\n');
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ v: 1, type: expect.any(String) });
  });

  it('reads answers from a file and from standard input', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'answers.txt'), GOOD.replaceAll(',', '\n'));
    const expected = (await cli(['play', 'loan-refusal', '--answers', GOOD, '--json'])).out;
    expect((await cli(['play', 'loan-refusal', '--answers', 'answers.txt', '--json'], { folder })).out).toBe(expected);
    expect((await cli(['play', 'loan-refusal', '--answers', '-', '--json'], { input: GOOD })).out).toBe(expected);
  });

  it('gives feedback after each reply when coaching, and only at the end in an exam', async () => {
    const coached = (await cli(['play', 'loan-refusal', '--answers', GOOD])).out;
    const examined = (await cli(['play', 'loan-refusal', '--answers', GOOD, '--exam'])).out;
    const why = 'A greeting, a warning, the fact and one reason.';
    const lastWords = 'I came in for money';
    expect(coached.indexOf(why)).toBeLessThan(coached.indexOf(lastWords));
    expect(examined.indexOf(why)).toBeGreaterThan(examined.indexOf(lastWords));
  });

  it('needs a terminal when there are no answers, and says what to pass instead', async () => {
    const { code, err } = await cli(['play', 'loan-refusal']);
    expect(code).toBe(2);
    expect(err).toContain('--answers');
  });

  it('says what is on offer where the answers end early, and where one does not fit', async () => {
    const early = await cli(['play', 'loan-refusal', '--answers', 'plain']);
    expect(early.code).toBe(2);
    expect(early.out).toContain('Three weeks!');
    expect(early.err).toContain('three-weeks-back');
    const data = await cli(['play', 'loan-refusal', '--answers', 'plain', '--json']);
    expect(data.out.trim().split('\n').at(-1)).toContain('"type":"asked"');
    const wrong = await cli(['play', 'loan-refusal', '--answers', 'plain,three-week-back']);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('Did you mean three-weeks-back?');
    expect((await cli(['play', 'loan-refusal', '--answers', 'plain,9'])).code).toBe(2);
  });

  it('names a command that leads to the same talk, in the language that was asked for', async () => {
    const text = shippedText('loan-refusal').replace('id: loan-refusal', 'id: mine');
    const folder = folderWith({ 'en/mine.yaml': text, 'ro/mine.yaml': text.replaceAll('Popescu', 'Rusu') });
    const inRomanian = ['play', 'mine', '--scenarios', folder, '--answers', GOOD, '--language', 'ro'];
    const told = await cli(inRomanian);
    const command = /^conflict-map (play mine .*)$/m.exec(told.err)?.[1] ?? '';
    expect((await cli(command.split(' '))).out).toContain('Andrei Rusu');
    expect((await cli(inRomanian, { env: { LANG: 'ro_RO.UTF-8' } })).err).not.toContain('--language');
  });

  it('names --accessible where the environment does not ask for it', async () => {
    for (const [value, is] of [
      ['1', false],
      ['0', true],
      ['', true],
    ] as const) {
      const { err } = await cli(['play', 'loan-refusal', '--answers', GOOD, '--accessible'], {
        env: { ACCESSIBLE: value },
      });
      expect(err.includes('--accessible'), value).toBe(is);
    }
  });

  it('repeats no more of a wrong answer than anybody reads, whichever way it is wrong', async () => {
    const letters = 'a'.repeat(1_000_000);
    for (const input of [letters, `plain,+guide+${letters}`, `plain,+guide@${letters}`]) {
      const { code, err } = await cli(['play', 'loan-refusal', '--answers', '-'], { input });
      expect(code).toBe(2);
      expect(err).toMatch(/a{40,}…/);
      expect(err.length).toBeLessThan(500);
    }
  });

  it('notes answers that come after the end', async () => {
    const { code, err } = await cli(['play', 'loan-refusal', '--answers', `${GOOD},more`]);
    expect(code).toBe(0);
    expect(err).toContain('The talk had ended before the last 1 answer.');
  });

  it('finds <id>.yaml in the present folder', async () => {
    const folder = emptyFolder();
    await cli(['new', 'mine'], { folder });
    expect((await cli(['watch', 'mine', '--json'], { folder })).code).toBe(0);
  });

  it('suggests the command that was probably meant, also with its arguments', async () => {
    const { code, err } = await cli(['analize', 'loan-refusal']);
    expect(code).toBe(2);
    expect(err).toContain('There is no command “analize”. Did you mean analyze?');
    const more = await cli(['analyze', 'loan-refusal', 'our-mistake']);
    expect(more.code).toBe(2);
    expect(more.err).toContain('too many arguments');
  });

  it('suggests the scenario that was probably meant', async () => {
    const { code, err } = await cli(['play', 'loan-refusel', '--answers', '1']);
    expect(code).toBe(2);
    expect(err).toContain('Did you mean loan-refusal?');
    const begun = await cli(['play', 'loan', '--answers', '1']);
    expect(begun.err).toContain('Did you mean loan-refusal?');
    const many = await cli(['play', 'no', '--answers', '1']);
    expect(many.err).toContain('There is no scenario “no” in');
  });

  it('refuses a scenario file that is not valid, with the place', async () => {
    const folder = emptyFolder();
    writeFileSync(
      join(folder, 'mine.yaml'),
      shippedText('loan-refusal').replace('moves: [paraphrase]', 'moves: [parafrase]'),
    );
    const { code, err } = await cli(['play', './mine.yaml', '--answers', '1'], { folder });
    expect(code).toBe(1);
    expect(err).toMatch(/mine\.yaml:\d+:\d+ error CM205/);
    expect(err).toContain('Did you mean `paraphrase`?');
  });
});

describe('watch', () => {
  it.each(PLAYERS)('plays the %s to the end', async (player) => {
    const { code, out } = await cli(['watch', 'cash-desk-down', '--player', player, '--json']);
    expect(code).toBe(0);
    expect(debriefOf(out)).toMatchObject({ type: 'debrief', scenario: 'cash-desk-down' });
  });

  it('gives the random player another talk with another seed, and the same with the same', async () => {
    const talk = async (seed: string) =>
      (await cli(['watch', 'loan-refusal', '--player', 'random', '--seed', seed, '--json'])).out;
    expect(await talk('3')).toBe(await talk('3'));
    expect(await talk('3')).not.toBe(await talk('4'));
  });
});

describe('graph', () => {
  it('draws a scenario as Mermaid unless told otherwise, on standard output alone', async () => {
    const { code, out, err } = await cli(['graph', 'loan-refusal']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('flowchart LR');
    expect((await cli(['graph', 'loan-refusal', '--format', 'dot'])).out).toMatch(/^digraph /);
    expect((await cli(['graph', 'loan-refusal', '--format', 'svg'])).out).toMatch(/^<svg .*<\/svg>\n$/s);
  });

  it('gives the same bytes each time', async () => {
    const args = ['graph', 'scenarios/template.yaml', '--format', 'svg'];
    expect((await cli(args)).out).toBe((await cli(args)).out);
  });

  it('draws what there is when the budget runs out, says so, and exits 1', async () => {
    const { code, out, err } = await cli(['graph', 'loan-refusal', '--budget', '50']);
    expect(code).toBe(1);
    expect(out).toContain('flowchart LR');
    expect(err).toContain('budget');
  });

  it('takes no other format, and no scenario that is not there', async () => {
    const wrong = await cli(['graph', 'loan-refusal', '--format', 'svgz']);
    expect([wrong.code, wrong.out]).toEqual([2, '']);
    expect(wrong.err).toContain('Did you mean svg?');
    expect((await cli(['graph', 'nothing-like-it'])).code).toBe(2);
  });
});

describe('analyze', () => {
  it('follows every talk to its end, and gives answers that replay to what it says', async () => {
    const { code, out } = await cli(['analyze', 'loan-refusal', '--json']);
    expect(code).toBe(0);
    const analysis = JSON.parse(out);
    expect(analysis).toMatchObject({
      v: 1,
      scenario: 'loan-refusal',
      complete: true,
      states: expect.any(Number),
      paths: expect.stringMatching(/^\d+$/),
      stages: { position: { max: 100 }, explosion: { max: 100 }, action: { max: 100 } },
      findings: [],
    });
    const shares = Object.values(analysis.endings as Record<string, number>);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 4);
    for (const talk of [analysis.best, analysis.worst]) {
      const played = debriefOf((await cli(['play', 'loan-refusal', '--answers', talk.answers.join(), '--json'])).out);
      const { result, total, ending, emotion } = played;
      expect({ result, total, ending, emotion, answers: talk.answers }).toEqual(talk);
    }
  });

  it('tells a person about the talks without the word state', async () => {
    const { code, out } = await cli(['analyze', 'loan-refusal']);
    expect(code).toBe(0);
    expect(out).toContain('The best talk');
    expect(out).toContain('Nothing. No fault can be proved.');
    expect(out).not.toMatch(/\bstates?\b/);
  });

  it('shows a proven fault with its line, code and the shortest way to it, and exits 1 when a talk can’t work', async () => {
    const folder = emptyFolder();
    const file = join(folder, 'stuck.yaml');
    const text = shippedText('loan-refusal').replaceAll('surfaces: deposit', 'surfaces: fairness');
    writeFileSync(file, text);
    const { code, out } = await cli(['analyze', file, '--json']);
    expect(code).toBe(1);
    const line = text.split('\n').findIndex((each) => each.includes('- id: deposit')) + 1;
    expect(JSON.parse(out).findings).toContainEqual(
      expect.objectContaining({ code: 'CM410', rule: 'concern-never-surfaces', severity: 'warning', line }),
    );
    expect(JSON.parse(out).findings).toContainEqual(expect.objectContaining({ code: 'CM404', severity: 'error' }));
    const shown = await cli(['analyze', file]);
    expect(shown.code).toBe(1);
    expect(shown.out).toContain(`stuck.yaml:${line}:`);
  });

  it('says that it is not complete when the budget runs out, with the bound, and proves nothing', async () => {
    const { code, out } = await cli(['analyze', 'loan-refusal', '--budget', '200', '--json']);
    expect(code).toBe(1);
    const analysis = JSON.parse(out);
    expect(analysis).toMatchObject({ complete: false, followed: 200, stages: null, careless: null });
    expect(analysis.findings).toMatchObject([{ code: 'CM414' }]);
    expect(analysis.bound).toBeGreaterThanOrEqual(96);
    expect(analysis.best.result).toBeLessThanOrEqual(96);
    expect((await cli(['analyze', 'loan-refusal', '--budget', '200'])).out).toContain('Not complete');
    const nothing = await cli(['analyze', 'loan-refusal', '--budget', '1', '--json']);
    expect(JSON.parse(nothing.out)).toMatchObject({ best: null, worst: null, bound: expect.any(Number) });
    expect((await cli(['analyze', 'loan-refusal', '--budget', '1'])).code).toBe(1);
    expect((await cli(['analyze', 'loan-refusal', '--budget', 'many'])).code).toBe(2);
  });
});

describe('simulate', () => {
  it('gives the shape that checks rely on, and the same for the same seed', async () => {
    const args = ['simulate', 'loan-refusal', '--player', 'random', '--runs', '50', '--seed', '3', '--json'];
    const { code, out } = await cli(args);
    expect(code).toBe(0);
    const { playsPerSecond, ...simulation } = JSON.parse(out);
    expect(playsPerSecond).toBeGreaterThan(0);
    expect(simulation).toMatchObject({
      v: 1,
      scenario: 'loan-refusal',
      player: 'random',
      runs: 50,
      seed: 3,
      total: { mean: expect.any(Number) },
    });
    expect(Object.keys(simulation.result)).toEqual(['mean', 'min', 'p10', 'p50', 'p90', 'max']);
    const counts = Object.values(simulation.endings as Record<string, number>);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(50);
    const { playsPerSecond: _, ...again } = JSON.parse((await cli(args)).out);
    expect(again).toEqual(simulation);
  });

  it('plays all players, one line each', async () => {
    const { out } = await cli(['simulate', 'loan-refusal', '--player', 'all', '--runs', '2', '--json']);
    const rows = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { player: string; result: { mean: number } });
    expect(rows.map(({ player }) => player)).toEqual(PLAYERS);
    const mean = (name: string): number => rows.find(({ player }) => player === name)?.result.mean ?? Number.NaN;
    expect(Math.max(...rows.map((row) => row.result.mean))).toBe(mean('best'));
    expect(mean('worst')).toBe(0);
    expect((await cli(['simulate', 'loan-refusal', '--player', 'all', '--runs', '2'])).code).toBe(0);
  });

  it('names the players there are when it doesn’t know one, and wants at least one run', async () => {
    expect(await cli(['simulate', 'loan-refusal', '--player', 'clever'])).toMatchObject({ code: 2, out: '' });
    for (const runs of ['0', '-1', 'x']) {
      expect((await cli(['simulate', 'loan-refusal', `--runs=${runs}`])).code, runs).toBe(2);
    }
  });

  it('keeps the help’s list of players complete', async () => {
    const { out } = await cli(['simulate', '--help']);
    for (const player of PLAYERS) expect(out).toContain(player);
  });
});

describe('the coach', () => {
  const slip = 'plain,ratio,you-did-it,retell';

  it('says after every reply what it gave away and what can still be reached, as data too', async () => {
    const { out } = await cli(['watch', 'loan-refusal', '--player', 'nurse', '--json']);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, number | string>);
    const replies = lines.filter(({ type }) => type === 'replied');
    const assessed = lines.filter(({ type }) => type === 'assessed');
    expect(assessed.map(({ turn }) => turn)).toEqual(replies.map(({ turn }) => turn));
    expect(assessed[0]).toMatchObject({ turn: 1, loss: 11, grade: 'mistake', before: 96, after: 85, better: 'plain' });
    expect(debriefOf(out)).toMatchObject({ best: { result: 96 }, turningPoints: expect.any(Array) });
    const shown = await cli(['watch', 'loan-refusal', '--player', 'nurse']);
    expect(shown.out).toContain('11 points given away. You can still reach 85.');
  });

  it('keeps it for the end in an exam', async () => {
    const { err } = await cli(['play', 'loan-refusal', '--answers', slip, '--exam']);
    expect(err).toContain('The answers end after 4');
    const best = JSON.parse((await cli(['analyze', 'loan-refusal', '--json'])).out).best.answers.join();
    const { out } = await cli(['play', 'loan-refusal', '--answers', best, '--exam']);
    const [before = '', after = ''] = out.split('The talk once more, reply by reply');
    expect(before).not.toContain('can still reach');
    expect(after).toContain('can still reach');
  });
});

describe('new', () => {
  it('writes a scenario that is valid at once, with what was given', async () => {
    const folder = emptyFolder();
    const { code, err } = await cli(['new', 'my-talk', '--title', 'My: talk', '--client', 'Ana Marin'], { folder });
    expect(code).toBe(0);
    expect(err).toContain('my-talk.yaml');
    const text = readFileSync(join(folder, 'my-talk.yaml'), 'utf8');
    expect(text).toContain('id: my-talk');
    expect(text).toContain('Ana Marin');
    expect((await cli(['validate', 'my-talk.yaml'], { folder })).code).toBe(0);
    expect((await cli(['watch', './my-talk.yaml', '--json'], { folder })).code).toBe(0);
  });

  it('copies a shipped scenario, and never overwrites a file unless forced', async () => {
    const folder = emptyFolder();
    expect((await cli(['new', 'mine', '--from', 'insurance-denial'], { folder })).code).toBe(0);
    const again = await cli(['new', 'mine'], { folder });
    expect(again.code).toBe(2);
    expect(again.err).toContain('--force');
    expect(readFileSync(join(folder, 'mine.yaml'), 'utf8')).toContain('Solberg');
    expect((await cli(['new', 'mine', '--force'], { folder })).code).toBe(0);
  });

  /** Runs `new mine` with these arguments, expects that nothing is to be mended in what it writes, and reads that. */
  async function madeWith(args: readonly string[]): Promise<{ text: string; scenario: Scenario; err: string }> {
    const folder = emptyFolder();
    const { code, err } = await cli(['new', 'mine', ...args], { folder });
    expect(code, err).toBe(0);
    const { out } = await cli(['validate', 'mine.yaml', '--format', 'json'], { folder });
    expect((JSON.parse(out) as { findings: unknown[] }).findings).toEqual([]);
    const text = readFileSync(join(folder, 'mine.yaml'), 'utf8');
    return { text, scenario: scenarioFrom(text), err };
  }

  it('puts every flag in its place', async () => {
    const { text, scenario } = await madeWith(
      [
        ['--title', 'No garden this year'],
        ['--domain', 'gardening'],
        ['--role', 'head gardener'],
        ['--client', 'Tom Hill'],
        ['--address', 'Mr Hill'],
        ['--relationship', 'loyal'],
        ['--temperament', 'calm'],
        ['--concern', 'You said spring.'],
        ['--main-concern', 'My wife won’t see another one.'],
        ['--limit', 'No lawn before May.'],
        ['--limit', 'No refund.'],
        ['--offer', 'Pots; as many as fit.'],
      ].flat(),
    );
    expect(scenario).toMatchObject({
      id: 'mine',
      title: 'No garden this year',
      domain: 'gardening',
      employee: { role: 'head gardener' },
      client: {
        name: 'Tom Hill',
        relationship: 'loyal',
        temperament: 'calm',
        concerns: [{ text: 'You said spring.' }, { text: 'My wife won’t see another one.', main: true }],
      },
      briefing: {
        company: { limits: ['No lawn before May.', 'No refund.'], may_offer: ['Pots; as many as fit.'] },
      },
    });
    expect(text).toContain('Good afternoon, Mr Hill.');
    expect(text).not.toMatch(/Nina|Berg|\bMs\b/);
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\/scenario\.schema\.json\n/);
  });

  it('has nothing to mend in it for any kind of client', async () => {
    for (const temperament of TEMPERAMENTS) await madeWith(['--temperament', temperament]);
    for (const relationship of RELATIONSHIPS) await madeWith(['--relationship', relationship]);
  });

  it('takes any text as a text, whatever it means to YAML or to a pattern', async () => {
    for (const odd of [
      'a: b # c',
      '- x',
      '"',
      "it's 'so'",
      '$& $1',
      '[a](b)*',
      'true',
      '12',
      'two\nlines',
      '{{',
      '!x',
      '>-',
    ]) {
      const { scenario } = await madeWith([
        '--title',
        odd,
        '--client',
        `${odd} Hill`,
        '--address',
        odd,
        '--limit',
        odd,
      ]);
      expect(scenario.title).toBe(odd);
      expect(scenario.client.name).toBe(`${odd} Hill`);
      expect(scenario.briefing.situation).toContain(`${odd} has come`);
      expect(scenario.briefing.company.limits).toEqual([odd]);
    }
  });

  it('addresses the new client as the old one was, and says what is left to read through', async () => {
    const { text, err } = await madeWith(['--from', 'insurance-denial', '--client', 'Ana Marin']);
    expect(text).toContain('Good morning, Dr Marin');
    expect(text).not.toMatch(/Solberg|Henrik/);
    expect(err).toContain('Dr Marin');
    expect((await madeWith([])).err).not.toContain('Ms Berg');
  });

  it('gives a copy without notes the schema line and a few words for its author, and leaves notes alone', async () => {
    const { text } = await madeWith(['--from', 'loan-refusal']);
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\/scenario\.schema\.json\n\n# [^\n]*loan-refusal/);
    expect(text.match(/yaml-language-server/g)).toHaveLength(1);
    const notes = shippedText('../template').match(/^ *#.*$/gm);
    expect((await madeWith([])).text.match(/^ *#.*$/gm)).toEqual(notes);
  });

  it.each([
    [
      ['--temperament', 'anxius'],
      ['anxious', 'plaintive'],
    ],
    [
      ['--relationship', 'friend'],
      ['regular', 'not-ours'],
    ],
    [['--concern', 'one', '--concern', 'two'], ['--concern']],
    [['--title', ''], ['CM217']],
    [['--title', 'left\u202eright'], ['CM301']],
  ])('writes nothing when a flag can’t be followed: %j', async (args, said) => {
    const folder = emptyFolder();
    const { code, err } = await cli(['new', 'mine', ...args], { folder });
    expect(code).toBe(2);
    for (const word of said) expect(err).toContain(word);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses an id that can’t be one', async () => {
    expect((await cli(['new', '../x'], { folder: emptyFolder() })).code).toBe(2);
  });
});

describe('schema', () => {
  it('prints the JSON Schema', async () => {
    const { code, out } = await cli(['schema']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ type: 'object', properties: { format: { const: 1 } } });
  });
});

describe('wrong usage', () => {
  it.each([
    [['fly']],
    [['plya', 'loan-refusal']],
    [['play', 'loan-refusal', '--answers', 'nowhere/answers.txt']],
    [['play', 'loan-refusal', '--answers', '']],
    [['play', 'loan-refusal', '--fly']],
    [['play', 'loan-refusal', '--seed', 'x']],
    [['play', 'loan-refusal', '--exam', '--coach']],
    [['watch', '--player', 'goalkeeper']],
    [['validate', '--format', 'xml']],
    [['validate', '--max-warnings', 'many']],
    [['new']],
    [['list', '--scenarios', 'nowhere']],
  ])('exits 2 with a word on standard error: %j', async (args) => {
    const { code, out, err } = await cli(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toBe('');
    expect(err).not.toMatch(/\n {4}at /);
  });

  it('is not what help and version are', async () => {
    expect(await cli(['--help'])).toMatchObject({ code: 0, err: '' });
    expect((await cli(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('the display', () => {
  const ESCAPE = '\u001b';

  it('has colour only when asked for, and NO_COLOR wins', async () => {
    expect((await cli(['watch'])).out).not.toContain(ESCAPE);
    expect((await cli(['watch'], { env: { FORCE_COLOR: '1' } })).out).toContain(ESCAPE);
    expect((await cli(['watch'], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).out).not.toContain(ESCAPE);
    expect((await cli(['watch', '--no-color'], { env: { FORCE_COLOR: '1' } })).out).not.toContain(ESCAPE);
    expect((await cli(['watch', '--accessible'], { env: { FORCE_COLOR: '1' } })).out).not.toContain(ESCAPE);
  });

  it.each([40, 80, 120])('keeps to %i columns', async (columns) => {
    for (const args of [['watch'], ['watch', '--player', 'nurse'], ['list']]) {
      for (const line of (await cli(args, { columns })).out.split('\n'))
        expect(line.length).toBeLessThanOrEqual(columns);
    }
  });

  it('keeps to plain characters in a plain terminal', async () => {
    const { out } = await cli(['watch', 'loan-refusal', '--player', 'footballer'], { env: { TERM: 'dumb' } });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern is what a plain terminal has
    expect(out.replace(/[…–’“”×−]/g, '')).toMatch(/^[\u0000-\u007f]*$/);
  });

  it('keeps quiet on standard error when asked to', async () => {
    expect((await cli(['--quiet'])).err).toBe('');
  });
});
