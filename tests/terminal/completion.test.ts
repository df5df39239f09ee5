import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { SHELLS, type Shell } from '../../src/cli/choices.ts';
import { journalFile } from '../../src/journal/journal.ts';
import { emptyFolder } from '../support/cli.ts';
import { anyInTerminal, type Pty } from '../support/pty.ts';
import { HOME } from '../support/scenarios.ts';
import { homeWith } from '../support/sessions.ts';

const isInstalled = (shell: Shell): boolean => shell === 'bash' || spawnSync(shell, ['--version']).status === 0;

const TITLE = '$(touch PWNED) `touch PWNED`; touch PWNED %F{red} \\" \' &';

/** A folder to stand in, with files; the program on the path; a session and scenarios whose names mean harm. */
function surroundings() {
  const folder = emptyFolder();
  const { home, ids } = homeWith({ answers: [] });
  const bin = join(folder, 'bin');
  for (const path of ['bin', 'my folder', 'own']) mkdirSync(join(folder, path));
  symlinkSync(join(HOME, 'bin/conflict-map.js'), join(bin, 'conflict-map'));
  for (const file of ['two words.yaml', 'other.yaml', 'own/own-talk.yaml']) writeFileSync(join(folder, file), '');
  for (const name of ['$(touch PWNED)', '`touch PWNED`', 'a;touch PWNED', 'own-talk$(touch PWNED)']) {
    writeFileSync(join(folder, 'own', `${name}.yaml`), '');
    writeFileSync(journalFile(home, name), 'noise\n');
  }
  const [id = ''] = ids;
  const begun = {
    v: 1,
    type: 'begun',
    at: '2026-02-01T09:00:00.000Z',
    session: id,
    program: '0.1.0',
    scenario: { id: 'x', title: TITLE, language: 'en', hash: 'a'.repeat(64) },
    called: 'x',
    seed: 1,
    mode: 'exam',
    answers: [],
  };
  writeFileSync(journalFile(home, id), `${JSON.stringify(begun)}\n`);
  const env = {
    PATH: `${bin}:${process.env.PATH}`,
    HOME: folder,
    TERM: 'xterm-256color',
    LANG: 'C.UTF-8',
    CONFLICT_MAP_HOME: home,
    CONFLICT_MAP_SCENARIOS: 'own',
  };
  return { folder, id, env };
}

type Surroundings = ReturnType<typeof surroundings>;

const START: Record<Shell, { readonly args: readonly string[]; readonly load: readonly string[] }> = {
  bash: {
    args: ['--norc', '--noprofile', '-i'],
    // strict, and loaded twice as by a person who sources a file again
    load: ["PS1='$ '", 'set -u', 'source <(conflict-map completion bash)', 'source <(conflict-map completion bash)'],
  },
  zsh: {
    args: ['-f', '-i'],
    load: ["PS1='$ '", 'autoload -Uz compinit; compinit -u -D', 'source <(conflict-map completion zsh)'],
  },
  fish: {
    args: ['--no-config', '-i'],
    load: [
      "function fish_prompt; printf '$ '; end",
      'set -g fish_autosuggestion_enabled 0',
      'conflict-map completion fish | source',
    ],
  },
};

/** Empties the line. Ctrl-C would too, but is lost on a shell that is busy, and then the line would be run. */
const DISCARD = '\u0015';

/** A shell in a pseudo-terminal, as a person has it before them. */
async function shellIn({ folder, env }: Surroundings, shell: Shell, load: readonly string[]) {
  const pty = anyInTerminal(shell, START[shell].args, { columns: 110, rows: 40 }, env, folder);
  const lastLine = (): string => pty.screen().trimEnd().split('\n').at(-1)?.trimEnd() ?? '';
  const shows = (line: string) => vi.waitFor(() => expect(lastLine()).toBe(line), { timeout: 8_000, interval: 20 });
  let commands = 0;
  /** Runs a command and waits for it. */
  const run = async (command: string): Promise<void> => {
    commands += 1;
    pty.type(`${command}; echo do''ne-${commands}\r`);
    await pty.sees(`done-${commands}`);
    await shows('$');
  };
  for (const command of load) await run(command);
  /** Types the beginning of a line and Tab, and waits for this end of it. */
  const completes = async (typed: string, to: string): Promise<void> => {
    pty.type(`${typed}\t`);
    await shows(`$ ${typed}${to}`.trimEnd());
    pty.type(DISCARD);
    await shows('$');
    await run('clear');
  };
  return { pty, run, completes };
}

describe.concurrent.each(SHELLS)('%s', (shell) => {
  // one line after the other in each shell, all shells at once
  const test = it.skipIf(!isInstalled(shell)).sequential;
  const around = surroundings();
  let shown: Awaited<ReturnType<typeof shellIn>>;
  let pty: Pty | undefined;

  beforeAll(async () => {
    if (!isInstalled(shell)) return;
    shown = await shellIn(around, shell, START[shell].load);
    ({ pty } = shown);
  });
  afterAll(() => pty?.kill('SIGKILL'));

  test('completes commands, options, their values and scenarios', async () => {
    await shown.completes('conflict-map pla', 'y');
    await shown.completes('conflict-map history pr', 'une');
    await shown.completes('conflict-map play --ex', 'am');
    await shown.completes('conflict-map watch --player foot', 'baller');
    await shown.completes('conflict-map graph --format=me', 'rmaid');
    await shown.completes('conflict-map validate --rule best-by-pl', 'ace=');
    await shown.completes('conflict-map validate --rule best-by-place=of', 'f');
    await shown.completes('conflict-map play lo', 'an-refusal');
    await shown.completes('conflict-map play own-', 'talk');
  });

  test('completes names of files and of folders, with their blanks', async () => {
    await shown.completes('conflict-map validate two', '\\ words.yaml');
    await shown.completes('conflict-map validate "two', ' words.yaml"');
    await shown.completes('conflict-map validate --baseline=oth', 'er.yaml');
    await shown.completes('conflict-map list --scenarios my', '\\ folder/');
  });

  test('completes in quotes, behind variables and by the path of the program', async () => {
    await shown.completes('conflict-map play "lo', 'an-refusal"');
    await shown.completes('X=1 conflict-map pla', 'y');
    await shown.completes('true; bin/conflict-map pla', 'y');
    await shown.completes('~/bin/conflict-map pla', 'y');
  });

  test('completes sessions, beside those whose names and titles mean harm, and runs none of them', async () => {
    const { folder, id } = around;
    await shown.completes('conflict-map review ', id);
    await shown.completes('conflict-map history delete ', id);
    // several candidates, so that they are listed with what describes them
    shown.pty.type('conflict-map --scenarios own play \t\t');
    await shown.pty.sees('own-talk');
    shown.pty.type(DISCARD);
    await shown.run('clear');
    await shown.completes('conflict-map play $(touch PWNED) --ex', 'am');
    await shown.run('clear');
    await shown.completes("conflict-map play '$(touch PWNED); touch PWNED' --ex", 'am');
    expect(readdirSync(folder)).not.toContain('PWNED');
  });

  test('lets nothing go to the screen that went wrong', async () => {
    await shown.run('clear');
    shown.pty.type('no-such-folder/conflict-map pla\t');
    await shown.pty.sees('conflict-map pla');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(shown.pty.screen().trim()).toMatch(/^done-\d+\n\$ no-such-folder\/conflict-map pla$/);
    shown.pty.type(DISCARD);
  });
});

describe.concurrent('other ways to load a script', () => {
  it.skipIf(!isInstalled('zsh'))('zsh finds it in a folder of fpath', async () => {
    const around = surroundings();
    const { pty, completes } = await shellIn(around, 'zsh', [
      "PS1='$ '",
      'mkdir functions; conflict-map completion zsh > functions/_conflict-map; fpath=($PWD/functions $fpath)',
      'autoload -Uz compinit; compinit -u -D',
    ]);
    await completes('conflict-map pla', 'y');
    await completes('conflict-map play lo', 'an-refusal');
    pty.kill('SIGKILL');
  });

  it.skipIf(!isInstalled('zsh'))('zsh without its completion system takes it in silence', () => {
    const { folder, env } = surroundings();
    const { status, stderr } = spawnSync('zsh', ['-f', '-c', 'source <(conflict-map completion zsh)'], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('bash takes it by eval, in posix mode too, and calls it by hand', () => {
    const { folder, env } = surroundings();
    const line = 'conflict-map graph --format=me';
    const script = `set -o posix; eval "$(conflict-map completion bash)"
      COMP_LINE='${line}' COMP_POINT=${line.length}; _conflict_map conflict-map me =; printf '<%s>' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], { cwd: folder, env, encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: '<mermaid>', stderr: '' });
  });

  it.skipIf(!isInstalled('fish'))('fish describes what it offers', () => {
    const { folder, env, id } = surroundings();
    const script = `conflict-map completion fish | source; complete -C 'conflict-map review '; complete -C 'conflict-map pla'`;
    const { stdout, stderr } = spawnSync('fish', ['--no-config', '-c', script], { cwd: folder, env, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toContain(`${id}\t${TITLE}, 1 Feb 2026`);
    expect(stdout).toMatch(/^play\t./m);
    expect(existsSync(join(folder, 'PWNED'))).toBe(false);
  });

  it('tells a person at a terminal how to keep it', async () => {
    const { env, folder } = surroundings();
    const pty = anyInTerminal('conflict-map', ['completion', 'bash'], { columns: 80, rows: 60 }, env, folder);
    await pty.sees('.bashrc');
    expect(await pty.ends).toBe(0);
  });
});
