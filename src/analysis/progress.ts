import type { Debrief } from '../engine/debrief.ts';
import type { Board, WeighedMove } from '../engine/model.ts';
import { offered, open } from '../engine/state.ts';
import { answersIn, type EventOf, step, type TalkEvent } from '../engine/step.ts';
import { weigh } from '../engine/weigh.ts';
import { DIFFICULTIES, type Difficulty } from '../map/difficulty.ts';
import { type Ending, GOOD_ENDINGS } from '../map/endings.ts';
import { LEAST_TO_JUDGE, TOO_CLOSE } from '../map/evidence.ts';
import { isHarmful, MOVE_NAMES, type Move, type Style } from '../map/moves.ts';
import { STAGES, type Stage } from '../map/stages.ts';
import { meanOf, type Range, rangeOf, sumOf, type Trend, trendOf } from './evidence.ts';

/** A talk of the trainee's that has come to its end. */
export interface TalkHad {
  readonly session: string;
  /** The id of its scenario. */
  readonly scenario: string;
  /** When it began, in UTC. */
  readonly at: string;
  readonly ending: Ending;
  readonly result: number;
  /** null where nothing was at stake, or the scenario is too large to tell. */
  readonly accuracy: number | null;
  readonly difficulty: Difficulty | null;
  /** null where it can't be played again. */
  readonly played: PlayedTalk | null;
}

export interface PlayedTalk {
  readonly board: Board;
  readonly events: readonly TalkEvent[];
  readonly debrief: Debrief;
}

export interface StageProgress {
  /** Process score, 0–100; null where no talk reached the stage. */
  readonly mean: number | null;
  /** How many reached it, with points on offer. */
  readonly talks: number;
  readonly trend: Trend | null;
}

/** The score of a stage in the later half of the talks that reached it; in all of them where they are few. */
export interface StageLately {
  readonly stage: Stage;
  readonly mean: number;
  readonly talks: number;
}

/** How often a move was used, by what it did at its moment. */
export interface MoveUse extends Record<WeighedMove['effect'], number> {
  readonly move: Move;
  /** How many of 100 uses harm; null for a move that always harms, and of too few uses. */
  readonly harms: Range | null;
}

/** A talk as a point in time. */
export interface TalkPoint {
  /** 1 for the first of all. */
  readonly talk: number;
  readonly session: string;
  readonly at: string;
}

export interface StyleShare extends TalkPoint, Readonly<Record<Style, number>> {
  /** What the shares, in per cent, are of. */
  readonly cues: number;
}

export interface DifficultyProgress {
  readonly talks: number;
  /** The mean result. */
  readonly result: number | null;
  /** Talks with a good ending. */
  readonly good: number;
  readonly goodOf100: Range | null;
}

/** How the replies of a trainee develop, over talks in the order in which they were had. */
export interface Progress {
  readonly talks: number;
  /** Talks that were not the first with their client. */
  readonly again: number;
  /** Talks that could be played again, and their replies: what stages, moves and styles rest on. */
  readonly played: number;
  readonly replies: number;
  readonly stages: Readonly<Record<Stage, StageProgress>>;
  /** The lowest stages of late, several where they are too close to tell apart; none where all are; null of too few talks. */
  readonly next: readonly StageLately[] | null;
  /** The most harm first, then what fell flat most often. */
  readonly moves: readonly MoveUse[];
  /** Moves never used, and at how many moments a reply was on offer in which they would have helped. */
  readonly unused: readonly { readonly move: Move; readonly moments: number }[];
  readonly styles: readonly StyleShare[];
  /** Of the partner's share. */
  readonly partner: Trend | null;
  readonly accuracy: readonly (TalkPoint & { readonly accuracy: number })[];
  readonly accuracyTrend: Trend | null;
  readonly difficulty: Readonly<Record<Difficulty, DifficultyProgress>>;
  readonly weeks: readonly Week[];
}

export interface Week {
  /** Its Monday. Days are counted from 1 January 1970. */
  readonly from: number;
  /** On how many of its days there was practice. */
  readonly days: number;
}

/**
 * @param talks in the order in which they were had
 * @param days on which there was practice, in any order, by the trainee's own clock: days since 1 January 1970
 * @param today the same
 */
export function progressOf(talks: readonly TalkHad[], days: readonly number[], today: number): Progress {
  const played = talks.flatMap((talk) => (talk.played ? [talk.played] : []));
  const stages = byName(STAGES, (stage) => stageProgress(played, stage));
  const moves = moveUses(played);
  const points = talks.map(({ session, at, ...had }, index) => ({ point: { talk: index + 1, session, at }, ...had }));
  const styles = points.flatMap(({ point, played: again }) => (again ? [{ ...point, ...stylesIn(again) }] : []));
  const accuracy = points.flatMap(({ point, accuracy: kept }) => (kept === null ? [] : [{ ...point, accuracy: kept }]));
  return {
    talks: talks.length,
    again: talks.length - new Set(talks.map(({ scenario }) => scenario)).size,
    played: played.length,
    replies: sumOf(played.map(({ debrief }) => debrief.answers.length)),
    stages,
    next: nextOf(stages),
    moves,
    unused: unusedMoves(played, moves),
    styles,
    partner: trendOf(styles.filter(({ cues }) => cues >= LEAST_TO_JUDGE).map(({ partner }) => partner)),
    accuracy,
    accuracyTrend: trendOf(accuracy.map((talk) => talk.accuracy)),
    difficulty: byName(DIFFICULTIES, (difficulty) =>
      difficultyProgress(talks.filter((talk) => talk.difficulty === difficulty)),
    ),
    weeks: weeksOf(days, today),
  };
}

function byName<N extends string, T>(names: readonly N[], value: (name: N) => T): Record<N, T> {
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Record<N, T>;
}

type Replied = EventOf<'replied'>;

const repliesIn = ({ events }: PlayedTalk): Replied[] =>
  events.filter((event): event is Replied => event.type === 'replied');

function stageProgress(played: readonly PlayedTalk[], stage: Stage): StageProgress {
  // a debrief has 0 for a stage in which there was nothing to earn, which says nothing about the trainee
  const reached = played.filter((talk) => repliesIn(talk).some((reply) => reply.stage === stage && reply.best > 0));
  const scores = reached.map(({ debrief }) => debrief.stages[stage].score);
  return { mean: meanOf(scores), talks: scores.length, trend: trendOf(scores) };
}

function nextOf(stages: Progress['stages']): StageLately[] | null {
  const lately = STAGES.flatMap((stage) => {
    const { mean, talks, trend } = stages[stage];
    return mean === null || talks < LEAST_TO_JUDGE ? [] : [{ stage, ...(trend?.later ?? { mean, talks }) }];
  });
  if (lately.length < 2) return null;
  const lowest = Math.min(...lately.map(({ mean }) => mean));
  const low = lately.filter(({ mean }) => mean <= lowest + TOO_CLOSE);
  return low.length === lately.length ? [] : low;
}

function moveUses(played: readonly PlayedTalk[]): MoveUse[] {
  const uses = new Map<Move, Record<WeighedMove['effect'], number>>();
  for (const { move, effect } of played.flatMap(repliesIn).flatMap(({ moves }) => moves)) {
    const use = uses.get(move) ?? { helped: 0, neutral: 0, harmed: 0 };
    use[effect] += 1;
    uses.set(move, use);
  }
  return [...uses]
    .map(([move, { helped, neutral, harmed }]) => ({
      move,
      helped,
      neutral,
      harmed,
      harms: isHarmful(move) ? null : rangeOf(harmed, helped + neutral + harmed),
    }))
    .sort((a, b) => b.harmed - a.harmed || b.neutral - a.neutral || b.helped - a.helped);
}

function unusedMoves(played: readonly PlayedTalk[], used: readonly MoveUse[]): Progress['unused'] {
  const onOffer = played.flatMap((talk) => [...helpOnOffer(talk)]);
  return MOVE_NAMES.filter((move) => !used.some((use) => use.move === move))
    .map((move) => ({ move, moments: onOffer.filter((moves) => moves.has(move)).length }))
    .filter(({ moments }) => moments >= LEAST_TO_JUDGE)
    .sort((a, b) => b.moments - a.moments);
}

/** For every moment of a talk, the moves that would have helped in some reply on offer. */
function* helpOnOffer({ board, events }: PlayedTalk): Generator<ReadonlySet<Move>> {
  let state = open(board);
  for (const answer of answersIn(events)) {
    const responses = offered(board, state);
    const moves = responses.flatMap((response) => weigh(board, state, response).moves);
    yield new Set(moves.filter(({ effect }) => effect === 'helped').map(({ move }) => move));
    const given = typeof answer === 'string' ? responses.find(({ id }) => id === answer) : answer;
    if (given) state = step(board, state, given).state;
  }
}

function stylesIn(talk: PlayedTalk): Record<Style | 'cues', number> {
  const cues = sumOf(repliesIn(talk).flatMap((reply) => Object.values(reply.cues)));
  return { ...talk.debrief.styles, cues };
}

function difficultyProgress(talks: readonly TalkHad[]): DifficultyProgress {
  const good = talks.filter(({ ending }) => GOOD_ENDINGS.includes(ending)).length;
  return {
    talks: talks.length,
    result: meanOf(talks.map(({ result }) => result)),
    good,
    goodOf100: rangeOf(good, talks.length),
  };
}

/** As many as are told, this one included. */
const WEEKS = 10;
const DAYS = 7;

/** The first day of all was a Thursday, three days into its week. */
const mondayOf = (day: number): number => day - ((day + 3) % DAYS);

/** The latest weeks, from the first one with practice on. */
function weeksOf(days: readonly number[], today: number): Week[] {
  const practised = [...new Set(days)];
  const thisWeek = mondayOf(today);
  const mondays = Array.from({ length: WEEKS }, (_, index) => thisWeek - (WEEKS - 1 - index) * DAYS);
  return mondays
    .filter((monday) => practised.some((day) => day < monday + DAYS))
    .map((from) => ({ from, days: practised.filter((day) => mondayOf(day) === from).length }));
}
