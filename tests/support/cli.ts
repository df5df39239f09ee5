import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { type Io, run } from '../../src/cli/run.ts';
import { HOME } from './scenarios.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Surroundings {
  readonly env?: Record<string, string>;
  readonly folder?: string;
  /** Where the program is installed. */
  readonly home?: string;
  readonly input?: string | Uint8Array;
  readonly columns?: number;
  /** What the person types to start the program. */
  readonly program?: string;
}

/** Runs the program inside this process, without a terminal. */
export async function cli(args: readonly string[], surroundings: Surroundings = {}): Promise<Ran> {
  const out = collector(surroundings.columns);
  const err = collector(surroundings.columns);
  const stdin = new PassThrough();
  stdin.end(surroundings.input ?? '');
  const code = await run(args, {
    stdin: stdin as unknown as Io['stdin'],
    stdout: out.stream as unknown as Io['stdout'],
    stderr: err.stream as unknown as Io['stderr'],
    env: { CONFLICT_MAP_HOME: join(tmpdir(), 'conflict-map-nobody'), ...surroundings.env },
    signal: new AbortController().signal,
    home: surroundings.home ?? HOME,
    folder: surroundings.folder ?? HOME,
    program: surroundings.program ?? 'conflict-map',
  });
  return { code, out: out.text(), err: err.text() };
}

function collector(columns: number | undefined): { stream: PassThrough; text: () => string } {
  const parts: string[] = [];
  const stream = Object.assign(new PassThrough(), columns === undefined ? {} : { columns });
  stream.on('data', (part) => parts.push(String(part)));
  return { stream, text: () => parts.join('') };
}

export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'conflict-map-'));
}

/** The last line of a JSON talk. */
export function debriefOf(out: string): Record<string, unknown> {
  return JSON.parse(out.trimEnd().split('\n').at(-1) ?? '') as Record<string, unknown>;
}
