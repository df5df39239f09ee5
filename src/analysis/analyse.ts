import type { Debrief } from '../engine/debrief.ts';
import { resultOf } from '../engine/outcome.ts';
import { byEnding, type Ending } from '../map/endings.ts';
import type { Stage } from '../map/stages.ts';
import type { Report } from '../scenario/finding.ts';
import { balanceOf } from './balance.ts';
import { type Careless, carelessPlay } from './careless.ts';
import type { Graph } from './explore.ts';
import { talkAlong } from './line.ts';
import { countPaths, type Paths, shareOf } from './paths.ts';
import { proofs } from './proofs.ts';
import { boundOf, solve } from './solve.ts';
import { type Survey, survey } from './survey.ts';

/** Everything that exact analysis says about a scenario. */
export interface Analysis {
  /** All talks were followed to their end. What only holds for all of them is null otherwise. */
  readonly complete: boolean;
  /** Moments that a talk can come to, and how many of them were followed. */
  readonly moments: number;
  readonly followed: number;
  readonly paths: Paths;
  /** The share of the talks followed to their end that end so, 0–1. */
  readonly endings: Readonly<Record<Ending, number>>;
  /** The best and worst talk of those that were followed to their end; null when none was. */
  readonly best: Debrief | null;
  readonly worst: Debrief | null;
  /** No talk comes to more than this result; the best talk's own, when complete. */
  readonly bound: number;
  /** The highest score of each stage in any talk, 0–100. */
  readonly stages: Readonly<Record<Stage, number>> | null;
  readonly careless: Careless | null;
  /** What is proved, and what model players show beside it. */
  readonly reports: readonly Report[];
  readonly balance: readonly Report[];
}

/** @param graph of `explore` */
export function analyse(graph: Graph): Analysis {
  const solution = solve(graph);
  const paths = countPaths(solution);
  const facts = graph.complete ? survey(solution) : null;
  const best = talkAlong(solution, 'best');
  return {
    complete: graph.complete,
    moments: graph.table.count,
    followed: graph.followed,
    paths,
    endings: byEnding((ending) => shareOf(paths, ending)),
    best: ended(best),
    worst: ended(talkAlong(solution, 'worst')),
    bound: resultOf(boundOf(solution)),
    stages: facts && stageMaxima(facts),
    careless: graph.complete ? carelessPlay(solution) : null,
    balance: facts ? balanceOf(graph.board, best) : [],
    reports: facts
      ? proofs(facts)
      : [{ rule: 'not-analysed', params: { followed: graph.followed }, path: ['stages'], mark: 'key' }],
  };
}

const ended = (talk: Debrief): Debrief | null => (talk.ending ? talk : null);

/** Full marks are given for the best reply on offer each time, so a stage has them where any reply earns points at all. */
function stageMaxima({ rewarding }: Survey): Record<Stage, number> {
  const most = (index: number): number => (rewarding[index] ? 100 : 0);
  return { position: most(0), explosion: most(1), acceptance: most(2), plan: most(3), action: most(4) };
}
