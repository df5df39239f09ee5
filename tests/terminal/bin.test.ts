import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HOME } from '../support/scenarios.ts';

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly err: string;
}

/** The built program as a process of its own, with pipes instead of a terminal. */
function started(args: readonly string[], { cwd = HOME, before = (_: string) => {} } = {}) {
  const child = spawn(process.execPath, [join(HOME, 'bin/conflict-map.js'), ...args], { cwd });
  before(cwd);
  let err = '';
  child.stderr.on('data', (part) => {
    err += String(part);
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, err }));
  });
  return { child, ended };
}

describe.concurrent('the program as a process', () => {
  it('ends in peace when nobody reads its output any more', async () => {
    const { child, ended } = started(['watch']);
    child.stdout.destroy();
    expect(await ended).toMatchObject({ code: 0, err: expect.not.stringContaining('    at ') });
  });

  it('says so when its folder has been deleted', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'conflict-map-'));
    const { ended } = started(['list'], { cwd, before: (folder) => rmSync(folder, { recursive: true }) });
    expect(await ended).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^The folder that you are in does not exist/),
    });
  });
});
