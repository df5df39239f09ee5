import { debrief } from '../engine/debrief.ts';
import type { Board } from '../engine/model.ts';
import { ENDINGS, type Ending } from '../map/endings.ts';
import type { Player } from '../map/players.ts';
import { picker, playOut } from './players.ts';

/** What one talk came to: all that a summary of hundreds of thousands keeps of it. */
export interface Played {
  readonly result: number;
  readonly total: number;
  readonly ending: Ending | null;
  readonly replies: number;
}

/** What many talks of one player came to. */
export interface Simulation {
  readonly player: Player;
  readonly runs: number;
  readonly seed: number;
  readonly result: Readonly<Record<'mean' | 'min' | 'p10' | 'p50' | 'p90' | 'max', number>>;
  readonly total: { readonly mean: number };
  readonly replies: { readonly mean: number };
  /** Talks by ending; those that did not occur are left out. */
  readonly endings: Partial<Record<Ending, number>>;
}

/** One run after the other: run number `n` has the seed `seed + n`. */
export function* talksOf(board: Board, player: Player, runs: number, seed: number): Generator<Played> {
  for (let run = 0; run < runs; run += 1) {
    const { events } = playOut(board, picker(player, seed + run));
    const { result, total, ending, answers } = debrief(board.scenario, seed + run, events);
    yield { result, total, ending, replies: answers.length };
  }
}

export function summaryOf(player: Player, seed: number, talks: readonly Played[]): Simulation {
  const results = talks.map(({ result }) => result).sort((a, b) => a - b);
  const endings: Partial<Record<Ending, number>> = {};
  for (const ending of ENDINGS) {
    const count = talks.filter((talk) => talk.ending === ending).length;
    if (count > 0) endings[ending] = count;
  }
  return {
    player,
    runs: talks.length,
    seed,
    result: {
      mean: meanOf(results),
      min: quantile(results, 0),
      p10: quantile(results, 10),
      p50: quantile(results, 50),
      p90: quantile(results, 90),
      max: quantile(results, 100),
    },
    total: { mean: meanOf(talks.map(({ total }) => total)) },
    replies: { mean: meanOf(talks.map(({ replies }) => replies)) },
    endings,
  };
}

/** To two decimals. */
function meanOf(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0);
  return values.length === 0 ? 0 : Math.round((sum * 100) / values.length) / 100;
}

/** The nearest-rank quantile: the smallest value that at least so many per cent do not exceed. */
function quantile(sorted: readonly number[], percent: number): number {
  return sorted[Math.max(0, Math.ceil((percent * sorted.length) / 100) - 1)] ?? 0;
}
