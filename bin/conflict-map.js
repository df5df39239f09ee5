#!/usr/bin/env node
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
]) {
  process.on(signal, () => (told.signal.aborted ? process.exit(code) : told.abort(signal)));
}

// a file that may not grow any more is an error of that file, not the end of the process
process.on('SIGXFSZ', () => {});

// whoever reads may stop reading, `conflict-map validate | head`: what was found still decides the exit code
process.stdout.on('error', async ({ code }) => {
  if (code === 'EPIPE') return;
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
const onTerminal = isatty(0);
const script = process.argv[1] ?? '';

process.exitCode = await run(process.argv.slice(2), {
  // opened when something is read from it, which most commands never do
  get stdin() {
    return process.stdin;
  },
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  signal: told.signal,
  home: fileURLToPath(new URL('..', import.meta.url)),
  folder,
  program: folder && basename(script).endsWith('.js') ? `node ${relative(folder, script)}` : 'conflict-map',
});

// a terminal that has gone away can't be set back, as an exit does: the signal itself ends the process
if (told.signal.reason === 'SIGHUP' || (onTerminal && !isatty(0))) {
  process.removeAllListeners('SIGHUP');
  process.kill(process.pid, 'SIGHUP');
}

// something may still be waiting for input
if (told.signal.aborted) process.exit();
