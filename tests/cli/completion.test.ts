import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHOICES } from '../../src/cli/choices.ts';
import { wordsOf } from '../../src/cli/completion/command-line.ts';
import { journalFile } from '../../src/journal/journal.ts';
import { cli, emptyFolder, type Surroundings } from '../support/cli.ts';
import { homeWith } from '../support/sessions.ts';

interface Completed {
  /** `files`, `folders` or `words`. */
  readonly kind: string | undefined;
  readonly values: readonly string[];
  readonly descriptions: readonly string[];
}

/** What the program offers for the end of a command line. */
async function completed(line: string, surroundings: Surroundings = {}, part?: string): Promise<Completed> {
  const { code, out, err } = await cli(['complete', '--', line, ...(part === undefined ? [] : [part])], surroundings);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const [kind, ...lines] = out.trimEnd().split('\n');
  const pairs = lines.map((each) => each.split('\t'));
  return { kind, values: pairs.map(([value = '']) => value), descriptions: pairs.map(([, text = '']) => text) };
}

const valuesOf = async (line: string, surroundings: Surroundings = {}) => (await completed(line, surroundings)).values;

describe('the words of a command line', () => {
  it.each([
    ['', ['']],
    ['play lo', ['play', 'lo']],
    ['  play  ', ['play', '']],
    [`play 'a b' "c d"e f\\ g`, ['play', 'a b', 'c de', 'f g']],
    [`play "a \\"b\\" \\n`, ['play', 'a "b" \\n']],
    [`it's "open`, ['its "open']],
    [`play "lo`, ['play', 'lo']],
    ['play \\', ['play', '']],
    [`play ''`, ['play', '']],
    ['play $(touch x) `y` ~/z', ['play', '$(touch', 'x)', '`y`', '~/z']],
  ])('of %s', (line, words) => {
    expect(wordsOf(line)).toEqual(words);
  });

  it('take no longer for a long line', () => {
    const begun = performance.now();
    expect(wordsOf(`"${'\\'.repeat(50_000)}`)).toHaveLength(1);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});

describe('completion', () => {
  /** The commands that the help names, as they are typed. */
  async function commands(): Promise<string[]> {
    const own = (help: string) => [...help.matchAll(/^ {2}([a-z]+)(?= )/gm)].map(([, name = '']) => name);
    const inProgram = own((await cli(['--help'])).out.split('Commands:')[1]?.split('Exit codes:')[0] ?? '');
    const inHistory = own((await cli(['history', '--help'])).out.split('Commands:')[1] ?? '');
    return [...inProgram, ...inHistory.map((name) => `history ${name}`)];
  }

  it('knows every command and every option that the help shows, and no hidden one', async () => {
    const all = await commands();
    expect(all.length).toBeGreaterThan(20);
    const top = all.filter((name) => !name.includes(' '));
    expect((await valuesOf('conflict-map ')).toSorted()).toEqual(top.toSorted());
    expect(await valuesOf('conflict-map complete')).toEqual([]);
    expect((await cli(['complett'])).err).toContain('completion?');
    for (const command of ['', ...all.filter((name) => !/help|^history$/.test(name))]) {
      const { out } = await cli([...command.split(' ').filter(Boolean), '--help']);
      const shown = [...out.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, name]) => name);
      const { values, descriptions } = await completed(`conflict-map ${command} -`);
      expect(values, command).toEqual(shown);
      expect(descriptions).not.toContain('');
    }
  });

  /** Values that only the person knows. */
  const OWN = ['number', 'text', 'id', 'days', 'code', 'mail', 'client', 'reply'];

  it('has something to say to every value that is not the person’s own', async () => {
    const { home } = homeWith({ answers: [] });
    const env = { CONFLICT_MAP_HOME: home };
    let asked = 0;
    for (const command of await commands()) {
      const { out } = await cli([...command.split(' '), '--help']);
      const options = [...out.matchAll(/^ {2}(?:-\w, )?(--[\w-]+) <([^>]+)>/gm)].map(([, ...pair]) => pair);
      const [, , argument] = /^Usage: conflict-map ([a-z ]+?) \[options\] [<[]([^\]>.]+)/.exec(out) ?? [];
      for (const [option = '', placeholder = ''] of [...options, ...(argument ? [['', argument]] : [])]) {
        if (OWN.includes(placeholder) || (option === '--client' && placeholder === 'name')) continue;
        const { kind, values } = await completed(`conflict-map ${command} ${option} `, { env });
        expect(kind !== 'words' || values.length > 0, `${command} ${option} ${placeholder}`).toBe(true);
        asked += 1;
      }
    }
    expect(asked).toBeGreaterThan(30);
  });

  it.each([
    ['watch loan-refusal', '--player'],
    ['validate x.yaml', '--format'],
    ['graph loan-refusal', '--format'],
    ['simulate loan-refusal', '--player'],
    ['new an-id', '--relationship'],
    ['new an-id', '--temperament'],
  ])('offers what %s %s takes', async (command, option) => {
    const { err } = await cli([...command.split(' '), option, 'nonsense']);
    const choices = await valuesOf(`conflict-map ${command} ${option} `);
    expect(choices).toEqual(CHOICES[`${command.split(' ')[0]} ${option}`]);
    expect(err).toContain(`${choices.join(', ')}, not`);
    const [first = ''] = choices;
    expect(await valuesOf(`conflict-map ${command} ${option}=${first.slice(0, 2)}`)).toContain(`${option}=${first}`);
  });

  it.each([
    ['pla', ['play']],
    ['--no', ['--no-color']],
    ['--quiet list --js', ['--json']],
    ['play --exam --ex', []],
    ['new x --concern a --conc', ['--concern']],
    ['play -- --ex', []],
    ['graph --format svg loan-r', ['loan-refusal']],
    ['play loan-refusal --seed ', []],
    ['play --nonsense=x', []],
    ['help hist', ['history']],
    ['history pr', ['prune']],
    ['completion f', ['fish']],
    ['explain best-by-pl', ['best-by-place']],
    ['explain CM306', ['CM306']],
    ['validate --rule best-by-pl', ['best-by-place=']],
    ['validate --rule best-by-place=of', ['best-by-place=off']],
    ['validate --rule=best-by-place=of', ['--rule=best-by-place=off']],
    ['validate --rule yaml-syn', []],
    ['play "loan', ['loan-refusal']],
    ['new x --from loan-', ['loan-refusal']],
  ])('of “conflict-map %s”', async (line, values) => {
    expect(await valuesOf(`conflict-map ${line}`)).toEqual(values);
  });

  it('offers options where nothing else can stand', async () => {
    for (const line of ['nonsense ', 'play loan-refusal ', 'list '])
      expect((await valuesOf(`conflict-map ${line}`)).filter((value) => !value.startsWith('--'))).toEqual([]);
    expect(await valuesOf('conflict-map play loan-refusal ')).toContain('--exam');
  });

  it('does not mind variables before the command, nor where the program lies', async () => {
    expect(await valuesOf('LANG=C X="a b" ./bin/conflict-map pla')).toEqual(['play']);
  });

  it.each([
    ['validate ', 'files'],
    ['validate a.yaml b', 'files'],
    ['validate --baseline=', 'files'],
    ['export --output ', 'files'],
    ['play --answers ', 'files'],
    ['play ./', 'files'],
    ['play not-a-scenario', 'files'],
    ['--scenarios ', 'folders'],
    ['play --scenarios=x/', 'folders'],
  ])('leaves “conflict-map %s” to the shell', async (line, kind) => {
    expect(await completed(`conflict-map ${line}`)).toEqual({ kind, values: [], descriptions: [] });
  });

  it('gives only what the shell replaces, where that is less than the word', async () => {
    expect((await completed('conflict-map validate --format=js', {}, 'js')).values).toEqual(['json']);
    expect((await completed('conflict-map validate --rule=best-by-place=', {}, '')).values).toContain('off');
    expect((await completed('conflict-map play "lo', {}, '"lo')).values).toEqual(['loan-refusal']);
  });

  it('knows the scenarios of one’s own folder, given before, by the environment, or from home', async () => {
    const folder = emptyFolder();
    for (const name of ['mine.yaml', 'conflict-map.yaml', 'notes.txt']) writeFileSync(join(folder, name), '');
    mkdirSync(join(folder, 'en'));
    writeFileSync(join(folder, 'en', 'mine-too.yaml'), '');
    const both = ['mine', 'mine-too'];
    expect(await valuesOf(`conflict-map --scenarios '${folder}' play m`)).toEqual([...both, 'missing-document']);
    expect(await valuesOf('conflict-map play mine', { env: { CONFLICT_MAP_SCENARIOS: folder } })).toEqual(both);
    const env = { HOME: join(folder, '..') };
    const name = folder.split('/').at(-1);
    expect(await valuesOf(`conflict-map play --scenarios ~/${name} mine`, { env })).toEqual(both);
    expect(await valuesOf(`conflict-map play --scenarios=${folder} conflict`)).toEqual([]);
  });

  it('knows the sessions, the latest first, with their titles; for resume those that have not ended', async () => {
    const { home, ids } = homeWith(
      { answers: [], at: '2026-01-01T09:00:00.000Z' },
      { answers: [], at: '2026-02-01T09:00:00.000Z' },
    );
    const env = { CONFLICT_MAP_HOME: home };
    const [first = '', second = ''] = ids;
    const ended = { v: 1, type: 'ended', at: '2026-02-01T10:00:00.000Z', ending: 'agreed', result: 1, total: 1 };
    const line = JSON.stringify({ ...ended, accuracy: null, losses: null, difficulty: null });
    writeFileSync(journalFile(home, second), `${line}\n`, { flag: 'a' });
    writeFileSync(journalFile(home, 'noise'), 'noise\n');
    const { values, descriptions } = await completed('conflict-map review ', { env });
    expect(values).toEqual([second, first]);
    expect(descriptions[0]).toMatch(/.+, .*2026/);
    expect(await valuesOf('conflict-map resume ', { env })).toEqual([first]);
    expect(await valuesOf(`conflict-map review ${first.slice(0, 5)}`, { env })).toEqual([first]);
    expect(await valuesOf('conflict-map history delete n', { env })).toEqual(['noise']);
  });

  it('offers nothing that a shell could take for more than a word, and descriptions of one line', async () => {
    const { home, ids } = homeWith({ answers: [] });
    const [id = ''] = ids;
    const folder = emptyFolder();
    const hostile = [
      '$(touch x)',
      '`touch x`',
      'a;b',
      'a b',
      'a\nb',
      "a'b",
      '~root',
      '!!',
      '*',
      '=ls',
      'a\tb',
      '\u001b[31m',
    ];
    for (const name of hostile) {
      writeFileSync(join(folder, `${name}.yaml`), '');
      writeFileSync(journalFile(home, name), 'noise\n');
    }
    const title = 'a\\tb\\nc\\u001b[31m $(touch x)';
    const begun = JSON.stringify({
      v: 1,
      type: 'begun',
      at: '2026-02-01T09:00:00.000Z',
      session: id,
      program: '0.1.0',
      scenario: { id: 'x', title: '', language: 'en', hash: 'a'.repeat(64) },
      called: 'x',
      seed: 1,
      mode: 'exam',
      answers: [],
    }).replace('"title":""', `"title":"${title}"`);
    writeFileSync(journalFile(home, id), `${begun}\n`);
    const env = { CONFLICT_MAP_HOME: home, CONFLICT_MAP_SCENARIOS: folder };
    const scenarios = await valuesOf('conflict-map play ', { env });
    expect(scenarios).toContain('loan-refusal');
    expect(scenarios.filter((value) => !/^[\w-]+$/.test(value))).toEqual([]);
    const { values, descriptions } = await completed('conflict-map history delete ', { env });
    expect(values).toEqual([id]);
    expect(descriptions[0]).toContain('a b c⟨U+001B⟩[31m');
  });

  it.each([
    '',
    ' ',
    '"',
    "'",
    '\\',
    'conflict-map',
    'conflict-map \u0000',
    'conflict-map play --=',
    'conflict-map -',
    'x=1',
  ])('says no word of what is wrong with “%s”', async (line) => {
    expect(await cli(['complete', '--', line])).toMatchObject({ code: 0, err: '' });
  });

  it('keeps still where its folders can’t be read', async () => {
    const env = { CONFLICT_MAP_HOME: '/dev/null', CONFLICT_MAP_SCENARIOS: '/dev/null' };
    for (const line of ['conflict-map review ', 'conflict-map play lo', 'conflict-map history delete '])
      expect(await cli(['complete', '--', line], { env })).toMatchObject({ code: 0, err: '' });
  });
});

describe('completion <shell>', () => {
  it('prints a script on standard output and nothing else', async () => {
    for (const shell of ['bash', 'zsh', 'fish']) {
      const { code, out, err } = await cli(['completion', shell]);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain('complete -- ');
    }
  });

  it('exits 2 for a shell that it does not know, and names those that it does', async () => {
    const { code, out, err } = await cli(['completion', 'tcsh']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/bash, zsh, fish/);
  });
});
