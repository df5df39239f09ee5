#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { run } from '../dist/run.js';

const told = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => told.abort(signal));

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  signal: told.signal,
  home: fileURLToPath(new URL('..', import.meta.url)),
  folder: process.cwd(),
});
