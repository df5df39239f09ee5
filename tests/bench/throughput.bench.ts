import { bench, describe } from 'vitest';
import { parseDocument } from 'yaml';
import type { Board, State } from '../../src/engine/model.ts';
import type { Scenario } from '../../src/scenario/format.ts';
import { shippedText } from '../support/scenarios.ts';
import { bundled } from './bundled.ts';
import type { HandSolved } from './by-hand.ts';
import type * as core from './core.ts';

const { byHand, explore, loadScenario, offered, open, setUp, solve, start, step, subjectOf, takeTurn, WRITING_RULES } =
  await bundled<typeof core>('tests/bench/core.ts');

/** The scenario whose game is written by hand too. */
const ID = 'loan-refusal';

const text = shippedText(ID);
const bytes = new TextEncoder().encode(text);
const board = setUp(scenario());
const graph = explore(board);
const hand = byHand(board);

function scenario(): Scenario {
  const loaded = loadScenario(`${ID}.yaml`, bytes).scenario;
  if (!loaded) throw new Error(`${ID} does not load`);
  return loaded;
}

/** Two programs that don't find the same graph are not compared. */
function assertSame({ count, replies, words, best, worst, ...theirs }: HandSolved): void {
  const { table, firstReply, replyCount, to, cost, points, outcome } = graph;
  const ours = solve(graph);
  const pairs: readonly [ArrayLike<number>, ArrayLike<number>, number][] = [
    [words, table.words, count * 3],
    [theirs.firstReply, firstReply, count],
    [theirs.replyCount, replyCount, count],
    [theirs.to, to, replies],
    [theirs.cost, cost, replies],
    [theirs.points, points, replies],
    [theirs.outcome, outcome, replies],
    [best, ours.best, count],
    [worst, ours.worst, count],
  ];
  const same = pairs.every(([one, other, length]) => {
    for (let index = 0; index < length; index += 1) if (one[index] !== other[index]) return false;
    return true;
  });
  if (!same || count !== table.count) throw new Error('the program written by hand finds another graph');
}

/** A board on which no reply has been weighed yet. */
const fresh = (): Board => setUp({ ...board.scenario });

/** Throws of the dice for talks at random, the same for everybody. */
const DICE = Uint16Array.from({ length: 20_000 }, (_, index) => (Math.imul(index + 1, 0x9e3779b1) >>> 16) & 0x7fff);
const TALKS = 200;

/** Plays talks at random. @param play one reply, from state to state */
function talks(first: State, play: (state: State, dice: number) => State): void {
  let thrown = 0;
  for (let talk = 0; talk < TALKS; talk += 1) {
    for (let state = first; !state.ending; thrown += 1) state = play(state, DICE[thrown] ?? 0);
  }
}

const repliesAtRandom = (): void =>
  talks(open(board), (state, dice) => {
    const replies = offered(board, state);
    return takeTurn(board, state, replies[dice % replies.length] as (typeof replies)[number]).after;
  });

const stepsAtRandom = (): void =>
  talks(start(board).state, (state, dice) => {
    const replies = offered(board, state);
    return step(board, state, replies[dice % replies.length] as (typeof replies)[number]).state;
  });

function byHandAtRandom(): void {
  for (let talk = 0, thrown = 0; talk < TALKS; talk += 1) thrown = hand.talk(DICE, thrown);
}

const subject = subjectOf(`${ID}.yaml`, board.scenario);

/** Looks at every letter of every text that somebody reads, once. */
function wordsCounted(): number {
  let words = 0;
  for (const { text } of subject.texts) {
    let within = false;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at) | 32;
      const isLetter = (code >= 97 && code <= 122) || code > 127;
      if (isLetter && !within) words += 1;
      within = isLetter;
    }
  }
  return words;
}

interface Pair {
  readonly ours: () => unknown;
  readonly theirs: () => unknown;
}

/** Each beside what is written for nothing but speed, or does the least of it that can be done. */
const PAIRS: Readonly<Record<string, Pair>> = {
  'explore and solve, by hand': { ours: () => solve(explore(fresh())), theirs: hand.solve },
  'takeTurn, 200 talks, by hand': { ours: repliesAtRandom, theirs: byHandAtRandom },
  'step with its events, 200 talks, by hand without': { ours: stepsAtRandom, theirs: byHandAtRandom },
  'loader, the YAML library alone': { ours: scenario, theirs: () => parseDocument(text) },
  'writing rules, each letter looked at once': {
    ours: () => {
      const subject = subjectOf(`${ID}.yaml`, board.scenario);
      return WRITING_RULES.flatMap((rule) => rule.check(subject));
    },
    theirs: wordsCounted,
  },
};

const ROUNDS = 30;

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Milliseconds of processor time: what other programs do at the same time counts less. */
function timed(work: () => unknown): number {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

/** Both in turn, so that whatever else the machine does meets both; the fast rounds count, when it did least. */
function compared({ ours, theirs }: Pair): Record<string, number> {
  const rounds = Array.from({ length: ROUNDS }, () => ({ ours: timed(ours), theirs: timed(theirs) }));
  const fast = (values: number[]): number => values.sort((a, b) => a - b)[ROUNDS / 10] ?? Number.NaN;
  const [own, other] = [fast(rounds.map((round) => round.ours)), fast(rounds.map((round) => round.theirs))];
  return { 'ours, ms': rounded(own), 'theirs, ms': rounded(other), ratio: rounded(own / other) };
}

describe(`what the program computes, beside what is written by hand (${ID})`, () => {
  bench(
    `${ROUNDS} rounds`,
    () => {
      assertSame(hand.solve());
      console.table(Object.fromEntries(Object.entries(PAIRS).map(([name, pair]) => [name, compared(pair)])));
    },
    { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 },
  );
});
