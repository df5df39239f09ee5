/**
 * conflict-map as a library: read a scenario file, play it, follow every talk in it, go through one of them. Nothing here reads
 * a file, asks a clock, keeps anything or opens a connection, so it runs in a browser too. What it gives out is plain data and
 * must not be changed. The same arguments always give the same result.
 *
 * Scenarios come from `load`. Hand on the same object each time: what is worked out about it is remembered with it.
 */

import { type Analysis as Analysed, analyse as analysed } from './analysis/analyse.ts';
import { explore, MOST_MOMENTS } from './analysis/explore.ts';
import { needsSolution } from './analysis/players.ts';
import { type Review, reviewOf } from './analysis/review.ts';
import { type Simulation, summaryOf, talksOf } from './analysis/simulate.ts';
import { solutionOf } from './analysis/solve.ts';
import { type Debrief, debrief as debriefed } from './engine/debrief.ts';
import { follow, type Replay, replay as replayed, type Talk } from './engine/replay.ts';
import { setUp } from './engine/set-up.ts';
import { offered as onOffer } from './engine/state.ts';
import { start, step } from './engine/step.ts';
import { check as checked } from './lint/check.ts';
import type { Player } from './map/players.ts';
import { findingJson } from './report/finding-json.ts';
import type { FindingJson } from './scenario/finding.ts';
import type { Scenario } from './scenario/format.ts';
import { loadScenario } from './scenario/load.ts';
import { wordsFor } from './words/words.ts';

export type { Assessment, Review, TurningPoint } from './analysis/review.ts';
export type { Simulation } from './analysis/simulate.ts';
export type { State } from './engine/model.ts';
export type { Replay, Talk, WrongAnswer } from './engine/replay.ts';
export type { TalkEvent } from './engine/step.ts';
export type { Ending } from './map/endings.ts';
export type { Grade } from './map/grades.ts';
export type { Move, Style } from './map/moves.ts';
export type { Player } from './map/players.ts';
export type { Stage } from './map/stages.ts';
export type { Condition, ExchangeText, LineText, ResponseText, Scenario } from './scenario/format.ts';
export type { Debrief, FindingJson as Finding };

/** What reading a scenario file came to. */
export interface Loaded {
  /** Cleaned, and with its defaults filled in; null when an `error` is among the findings. */
  readonly scenario: Scenario | null;
  /** From the top of the file to its bottom, in English; 200 at most. */
  readonly findings: readonly FindingJson[];
}

/** A reply on offer. */
export interface Reply {
  /** Its name within the exchange. */
  readonly id: string;
  /** What the employee says. */
  readonly say: string;
}

/** What exact analysis says about a scenario. `paths` counts talks as bigints. */
export type Analysis = Omit<Analysed, 'reports' | 'balance'>;

const WORDS = wordsFor('en');

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/**
 * Reads a scenario file: can it be played, and if not, why not? Never throws, whatever the content is. Takes some hundredths of a second.
 * @param file its name, for the findings; nothing is read
 * @param content YAML, 256 KB at most; bytes are UTF-8
 */
export function load(file: string, content: string | Uint8Array): Loaded {
  const { scenario, findings } = loadScenario(file, bytesOf(content));
  return { scenario, findings: findings.map((finding) => findingJson(finding, WORDS)) };
}

/**
 * All that `conflict-map validate` says of one file: what `load` finds, the writing, and what following every talk proves. Left out is what
 * takes hearing replies in own words (CM327), and what only other files show (CM220). Never throws.
 * @param file its name; `id-unlike-file` compares it with the scenario's id
 * @param content as in `load`
 * @param options without `analysis` no talk is followed (CM4xx), which takes some tenths of a second, and at most some seconds and 200 MB
 */
export function check(
  file: string,
  content: string | Uint8Array,
  { analysis = true }: { readonly analysis?: boolean } = {},
): readonly FindingJson[] {
  const { findings } = checked(file, bytesOf(content), { analysis, levels: {} });
  return findings.map((finding) => findingJson(finding, WORDS));
}

/** A new talk: the client has said their first words. The last event, `asked`, has them, as after every reply until the talk has ended. */
export function begin(scenario: Scenario): Talk {
  return start(setUp(scenario));
}

/** The replies on offer, in the order of the file; none once the talk has ended. */
export function offered(scenario: Scenario, talk: Talk): readonly Reply[] {
  return onOffer(setUp(scenario), talk.state).map(({ id, say }) => ({ id, say }));
}

/**
 * The talk with one reply more, and all that followed from it; the talk handed in stays as it was.
 * @param reply the id of one of `offered`
 * @throws RangeError when it is not on offer
 */
export function answer(scenario: Scenario, talk: Talk, reply: string): Talk {
  const board = setUp(scenario);
  const responses = onOffer(board, talk.state);
  const response = responses.find(({ id }) => id === reply);
  if (!response) {
    const instead = responses.length === 0 ? 'the talk has ended' : responses.map(({ id }) => id).join(', ');
    throw new RangeError(`“${reply}” is not on offer: ${instead}`);
  }
  return follow(talk, step(board, talk.state, response));
}

/**
 * The talk of these replies, as far as they go: to keep a talk it is enough to keep their ids. Never throws; `wrong` says which one was not on offer.
 * @param answers ids, or numbers in the order of the file from '1'
 */
export function replay(scenario: Scenario, answers: readonly string[]): Replay {
  return replayed(setUp(scenario), answers);
}

/** What a talk came to so far: result, process by stage, styles, emotion after each reply, satisfaction, risks. `seed` is 0. */
export function debrief(scenario: Scenario, talk: Talk): Debrief {
  return debriefed(scenario, 0, talk.events);
}

/**
 * Goes through a talk as one goes through a game of chess: what each reply gave away of what could still be reached, and what would have
 * served better. The first time for a scenario it follows every talk in it, some tenths of a second for a shipped one.
 * @returns null for a scenario with more than a million moments
 */
export function review(scenario: Scenario, talk: Talk): Review | null {
  return reviewOf(setUp(scenario), talk.events);
}

/**
 * Follows every talk of a scenario to its end: the best and the worst, how they end, how hard it is. Exact where `complete`.
 * @param most moments to follow at most, 1 or more; a million take a few seconds and 200 MB
 */
export function analyse(scenario: Scenario, most = MOST_MOMENTS): Analysis {
  const { reports, balance, ...analysis } = analysed(explore(setUp(scenario), most));
  return analysis;
}

/**
 * Lets a model player play a scenario. Only `random` plays differently from run to run.
 * @param runs how many talks, 1 or more; a second is enough for some thousands
 * @param seed whole; run number n, from 0, has the seed `seed + n`, of which the low 32 bits count
 * @throws RangeError for `best` and `worst` in a scenario with more than a million moments
 */
export function simulate(scenario: Scenario, player: Player, runs = 1000, seed = 1): Simulation {
  const board = setUp(scenario);
  if (needsSolution(player) && !solutionOf(board).graph.complete)
    throw new RangeError(`the scenario is too large for the player “${player}”: take another one`);
  return summaryOf(player, seed, [...talksOf(board, player, runs, seed)]);
}
