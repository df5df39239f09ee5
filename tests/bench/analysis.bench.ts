import { spawnSync } from 'node:child_process';
import { bench, describe } from 'vitest';
import type { Board } from '../../src/engine/model.ts';
import { STAGES } from '../../src/map/stages.ts';
import type { Scenario } from '../../src/scenario/format.ts';
import { HOME, SHIPPED, shippedBoard } from '../support/scenarios.ts';
import { smallStory } from '../support/small-story.ts';
import { bundled } from './bundled.ts';
import type * as core from './core.ts';

const { analyse, explore, setUp, solve } = await bundled<typeof core>('tests/bench/core.ts');

/** The small story with every exchange so many times, one after the other, and a client who bears as much more. */
function grown(times: number): Scenario {
  const stages = structuredClone(smallStory.stages);
  for (const stage of STAGES) {
    stages[stage] = stages[stage].flatMap((exchange) =>
      Array.from({ length: exchange.reprise ? 1 : times }, (_, copy) => ({
        ...exchange,
        id: `${exchange.id}-${copy}`,
      })),
    );
  }
  return { ...smallStory, stages, emotion: { ...smallStory.emotion, patience: smallStory.emotion.patience * times } };
}

/** Milliseconds of the fastest of a few runs, each on a fresh board. */
function fastest(scenario: Scenario, work: (board: Board) => unknown): number {
  return Math.min(
    ...Array.from({ length: 5 }, () => {
      const board = setUp(scenario);
      const begun = performance.now();
      work(board);
      return performance.now() - begun;
    }),
  );
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

function solverRow(scenario: Scenario): Record<string, number> {
  const { table, replyCount } = explore(setUp(scenario));
  const replies = replyCount.slice(0, table.count).reduce((sum, count) => sum + count, 0);
  const ms = fastest(scenario, (board) => solve(explore(board)));
  return {
    exchanges: STAGES.reduce((sum, stage) => sum + scenario.stages[stage].length, 0),
    moments: table.count,
    'solver ms': rounded(ms),
    'moments/s': Math.round((table.count * 1000) / ms),
    'replies/s': Math.round((replies * 1000) / ms),
    'analysis ms': rounded(fastest(scenario, (board) => analyse(explore(board)))),
  };
}

/** A whole process, start to end: its time beside an empty one's, and its most memory in MB. */
function wholeProcess(id: string): Record<string, number> {
  const watch = 'data:text/javascript,process.on("exit",()=>console.error(process.resourceUsage().maxRSS))';
  const once = (args: readonly string[]): { ms: number; memory: number } => {
    const begun = performance.now();
    const { stderr } = spawnSync(process.execPath, ['--import', watch, ...args], { encoding: 'utf8' });
    return { ms: performance.now() - begun, memory: Number(stderr.trim().split('\n').at(-1)) / 1024 };
  };
  const runs = Array.from({ length: 7 }, () => ({
    empty: once(['-e', '0']),
    full: once([`${HOME}bin/conflict-map.js`, 'analyze', id, '--json']),
  }));
  const median = (values: number[]): number => values.sort((a, b) => a - b)[3] ?? Number.NaN;
  return {
    'process ms': Math.round(median(runs.map(({ full }) => full.ms))),
    'times node -e 0': rounded(median(runs.map(({ full, empty }) => full.ms / empty.ms))),
    'most memory, MB': Math.round(median(runs.map(({ full }) => full.memory))),
  };
}

function printTables(): void {
  console.table(
    Object.fromEntries(SHIPPED.map((id) => [id, { ...solverRow(shippedBoard(id).scenario), ...wholeProcess(id) }])),
  );
  console.table(Object.fromEntries([1, 2, 4, 8].map((times) => [`exchanges × ${times}`, solverRow(grown(times))])));
}

describe('the analysis of a shipped scenario', () => {
  for (const id of SHIPPED) {
    const { scenario } = shippedBoard(id);
    bench(id, () => void analyse(explore(setUp(scenario))), {
      time: 1000,
      teardown: (_, mode) => {
        if (mode === 'run' && id === SHIPPED.at(-1)) printTables();
      },
    });
  }
});
