import { needsSolution } from '../../analysis/players.ts';
import { type Played, type Simulation, summaryOf, talksOf } from '../../analysis/simulate.ts';
import type { Board } from '../../engine/model.ts';
import { setUp } from '../../engine/set-up.ts';
import { PLAYERS, type Player } from '../../map/players.ts';
import { jsonText } from '../../scenario/visible.ts';
import { progressOn } from '../../terminal/progress-bar.ts';
import { simulationLines } from '../../terminal/simulation-view.ts';
import { SIMULATED } from '../choices.ts';
import type { Context } from '../context.ts';
import { solve } from '../follow.ts';
import { inSlices } from '../in-slices.ts';
import { EXIT, Exit } from '../io.ts';
import { VERSION } from '../json.ts';
import { parseChoice, parseCount, parseSeed } from '../parse.ts';
import { viewOf } from '../practising/beginning.ts';
import { findScenario } from '../store.ts';

export interface SimulateOptions {
  readonly player: string;
  readonly runs?: string;
  readonly seed?: string;
  readonly json?: boolean;
}

const RUNS = 1_000;

/** Many talks of one model player, or of each of them. */
export async function simulate(context: Context, name: string, options: SimulateOptions): Promise<number> {
  const { words, print } = context;
  const choice = parseChoice(words, '--player', options.player, SIMULATED);
  const runs = parseCount(words, '--runs', options.runs, 1) ?? RUNS;
  const seed = parseSeed(words, options.seed) ?? 1;
  const { scenario } = await findScenario(context, name);
  const board = setUp(scenario);
  const wanted = choice === 'all' ? PLAYERS : [choice];
  const solved = wanted.some(needsSolution) && (await solve(context, board)).graph.complete;
  const players = wanted.filter((player) => solved || !needsSolution(player));
  if (players.length === 0) throw new Exit(words.errors.tooLarge(choice));
  for (const player of wanted) if (!players.includes(player)) context.note(words.errors.tooLarge(player));

  const simulations: Timed[] = [];
  const progress = progressOn(
    context.io.stderr,
    context.theme,
    players.length * runs,
    context.quiet || context.accessible,
  );
  try {
    for (const player of players) {
      const done = simulations.length * runs;
      simulations.push(await run(context, board, player, runs, seed, (count) => progress.show(done + count)));
    }
  } finally {
    progress.clear();
  }

  if (options.json) {
    const rows = simulations.map((simulation) => ({ v: VERSION, scenario: scenario.id, ...simulation }));
    print(rows.map((row) => jsonText(row)));
  } else {
    print(simulationLines(viewOf(context, scenario), simulations));
  }
  return EXIT.fine;
}

type Timed = Simulation & { readonly playsPerSecond: number };

async function run(
  { io }: Context,
  board: Board,
  player: Player,
  runs: number,
  seed: number,
  show: (count: number) => void,
): Promise<Timed> {
  const talks: Played[] = [];
  const begun = performance.now();
  await inSlices(
    io,
    talksOf(board, player, runs, seed),
    (talk) => talks.push(talk),
    () => show(talks.length),
  );
  const seconds = (performance.now() - begun) / 1000;
  return { ...summaryOf(player, seed, talks), playsPerSecond: Math.round(runs / Math.max(seconds, 0.001)) };
}
