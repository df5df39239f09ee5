import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replay } from '../../src/engine/replay.ts';
import { setUp } from '../../src/engine/set-up.ts';
import type { Session } from '../../src/journal/session.ts';
import { emptyFolder } from '../support/cli.ts';
import { folderWith } from '../support/folder.ts';
import { inTerminal } from '../support/pty.ts';
import { HOME } from '../support/scenarios.ts';
import { sessionsKept } from '../support/sessions.ts';
import { small } from '../support/small.ts';

const SCENARIO = join(folderWith({ 'small.yaml': JSON.stringify(small()) }), 'small.yaml');

/** Processes that are killed, and the talks that each of them is in the middle of, every one at a place of its own. */
const PROCESSES = 10;
const TALKS = 20;
/** About as long as the talks take, in milliseconds. */
const LONGEST = 500;

interface Killed {
  readonly home: string;
  /** Replies that the person saw answered. */
  readonly acknowledged: number;
}

/** Plays many talks in one process, and kills it so many milliseconds after the first reply. */
function killedAfter(milliseconds: number): Promise<Killed[]> {
  const home = emptyFolder();
  const child = spawn(process.execPath, [`${HOME}tests/support/many-talks.mjs`, home, SCENARIO, String(TALKS)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = '';
  child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), milliseconds));
  child.stdout.on('data', (data) => {
    told += data;
  });
  return new Promise((resolve) => {
    child.once('close', () => {
      const lines = told.split('\n');
      resolve(
        Array.from({ length: TALKS }, (_, talk) => ({
          home: join(home, String(talk)),
          acknowledged: lines.filter((line) => line === String(talk)).length,
        })),
      );
    });
  });
}

/** The session of a talk; null where it was killed before its first reply was kept. */
const sessionIn = (home: string): Session | null => sessionsKept(home)[0] ?? null;

describe('a talk that is killed', () => {
  it(`keeps every reply that was acknowledged, at ${PROCESSES * TALKS} moments, and can be gone on with`, async () => {
    const killed: Killed[] = [];
    for (let process = 0; process < PROCESSES; process += 2) {
      const both = [process, process + 1].map((each) => killedAfter((each * LONGEST) / PROCESSES + Math.random() * 30));
      for (const talks of await Promise.all(both)) killed.push(...talks);
    }
    expect(killed).toHaveLength(PROCESSES * TALKS);

    const board = setUp(small());
    for (const { home, acknowledged } of killed) {
      const session = sessionIn(home);
      expect(session?.answers.length ?? 0).toBeGreaterThanOrEqual(acknowledged);
      expect((session?.answers.length ?? 0) - acknowledged).toBeLessThanOrEqual(1);
      if (!session) continue;
      expect(session.state).not.toBe('broken');
      expect(replay(board, session.answers).wrong).toBeNull();
    }
    // the talks were killed at different places, some of them at their end
    expect(new Set(killed.map(({ acknowledged }) => acknowledged)).size).toBeGreaterThan(4);

    const halfway = killed.find(({ home }) => {
      const session = sessionIn(home);
      return session !== null && session.ended === null;
    });
    const terminal = inTerminal(['resume', '--accessible'], undefined, { CONFLICT_MAP_HOME: halfway?.home ?? '' });
    await terminal.sees('Going on: Small');
    await terminal.sees(/Number, 1 to \d.*: $/);
    terminal.kill('SIGKILL');
  }, 60_000);
});
