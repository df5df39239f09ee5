#!/usr/bin/env node
import { closeSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { isatty } from 'node:tty';
import { fileURLToPath } from 'node:url';
import { outputLost, run } from '../dist/run.js';

// the first signal ends what is going on in order, a second one ends it at once
const told = new AbortController();
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 143],
  ['SIGQUIT', 143],
]) {
  process.on(signal, () => (told.signal.aborted ? process.exit(code) : told.abort(signal)));
}

const terminals = [0, 1, 2].filter(isatty);
const hasGone = (at) => terminals.includes(at) && !isatty(at);

// node breaks down where it can't set back a terminal that has gone away; one that is closed it leaves alone
process.on('exit', () => terminals.filter(hasGone).forEach(closeSync));

// a file that may not grow any more is an error of that file, not the end of the process
process.on('SIGXFSZ', () => {});

// whoever reads may stop reading, `conflict-map validate | head`: what was found still decides the exit code
process.stdout.on('error', async ({ code }) => {
  if (code === 'EPIPE' || hasGone(1)) return;
  process.stderr.write(`${await outputLost(process.env, code)}\n`);
  process.exit(2);
});
process.stderr.on('error', () => {});

/** Empty when the folder has been deleted. */
function presentFolder() {
  try {
    return process.cwd();
  } catch {
    return '';
  }
}

const folder = presentFolder();
const script = process.argv[1] ?? '';

process.exitCode = await run(process.argv.slice(2), {
  // opened when something reads it, which most commands never do
  get stdin() {
    const { stdin } = process;
    // a terminal that has gone away can't be set back
    if (stdin.listenerCount('error') === 0) stdin.on('error', () => {});
    return stdin;
  },
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  signal: told.signal,
  home: fileURLToPath(new URL('..', import.meta.url)),
  folder,
  program: folder && basename(script).endsWith('.js') ? `node ${relative(folder, script)}` : 'conflict-map',
});

// something may still be waiting for input
if (told.signal.aborted) process.exit();
