import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { momentOf } from '../../src/analysis/explore.ts';
import { bestLine } from '../../src/analysis/line.ts';
import { outlookAt } from '../../src/analysis/outlook.ts';
import { picker, playOut } from '../../src/analysis/players.ts';
import {
  type Assessment,
  assessmentsOf,
  betterThan,
  type Review,
  reviewOf,
  stageReview,
} from '../../src/analysis/review.ts';
import { solutionOf } from '../../src/analysis/solve.ts';
import { type Debrief, debrief } from '../../src/engine/debrief.ts';
import type { Board } from '../../src/engine/model.ts';
import { replay } from '../../src/engine/replay.ts';
import { setUp } from '../../src/engine/set-up.ts';
import { exchangeAt, offered, open } from '../../src/engine/state.ts';
import type { TalkEvent } from '../../src/engine/step.ts';
import { type Answer, OWN_WORDS } from '../../src/map/answer.ts';
import { GOOD_ENDINGS } from '../../src/map/endings.ts';
import { DECIDED_UP_TO, type Grade, gradeOf, MOST_TURNING_POINTS, TURNING_FROM } from '../../src/map/grades.ts';
import type { Player } from '../../src/map/players.ts';
import { STAGES } from '../../src/map/stages.ts';
import { tinyScenario } from '../support/arbitrary.ts';
import { SHIPPED, shippedBoard } from '../support/scenarios.ts';
import { exchange, playing, reply, small } from '../support/small.ts';
import { LOST, MIXED } from '../support/talks.ts';

const TALKS = 40;

interface Reviewed {
  readonly talk: Debrief;
  readonly events: readonly TalkEvent[];
  readonly review: Review;
}

function reviewed(board: Board, player: Player, seed: number): Reviewed {
  const { events } = playOut(board, picker(player, seed));
  const review = reviewOf(board, events);
  if (!review) throw new Error('too large to be reviewed');
  return { talk: debrief(board.scenario, seed, events), events, review };
}

/** A reply that accuracy counts: something was at stake, and the talk was not decided. */
const counts = ({ grade, stake }: Assessment): boolean => grade !== null && stake >= TURNING_FROM;

const sum = (replies: readonly Assessment[], of: 'loss' | 'stake'): number =>
  replies.reduce((total, reply) => total + reply[of], 0);

describe.each(SHIPPED)('a review of %s', (id) => {
  let board: Board;
  let talks: Reviewed[];
  beforeAll(() => {
    board = shippedBoard(id);
    talks = Array.from({ length: TALKS }, (_, seed) => reviewed(board, 'random', seed));
    for (const player of ['partner', 'nurse', 'footballer'] as const) talks.push(reviewed(board, player, 1));
  });

  it('assesses every reply, and its losses lead from the best result to the one reached', () => {
    for (const { talk, review } of talks) {
      const { replies, best } = review;
      expect(replies.map(({ response }) => response)).toEqual(talk.answers);
      expect(replies.map(({ turn }) => turn)).toEqual(replies.map((_, index) => index + 1));
      expect(replies[0]?.before).toBe(best.result);
      expect((replies[0]?.before ?? 0) - sum(replies, 'loss')).toBe(talk.result);
      for (const [index, reply] of replies.entries()) {
        expect(reply.before).toBe(index === 0 ? best.result : replies[index - 1]?.after);
        expect(reply.loss).toBe(reply.before - reply.after);
      }
    }
  });

  it('grades each loss, which is never more than what is at stake', () => {
    for (const { review } of talks) {
      for (const { before, loss, stake, grade } of review.replies) {
        if (before <= DECIDED_UP_TO) expect(grade).toBeNull();
        // of equally good replies only the one with most merit is the best
        else if (grade !== 'good' || loss > 0) expect(grade).toBe(gradeOf(loss));
        expect(loss).toBeGreaterThanOrEqual(0);
        expect(stake).toBeGreaterThanOrEqual(loss);
      }
    }
    const grades = new Set(talks.flatMap(({ review }) => review.replies.map(({ grade }) => grade)));
    expect(grades).toContain('best');
    expect(grades).toContain('blunder');
  });

  it('measures accuracy by what each reply kept of what was at stake', () => {
    for (const { review } of talks) {
      const kept = review.replies.filter(counts).map(({ loss, stake }) => 1 - loss / stake);
      const mean = kept.reduce((total, share) => total + share, 0) / kept.length;
      expect(Math.abs((review.accuracy ?? Number.NaN) - mean * 100)).toBeLessThanOrEqual(0.5 + 1e-9);
      expect(review.accuracy).toBeGreaterThanOrEqual(0);
      expect(review.accuracy).toBeLessThanOrEqual(100);
    }
    expect(new Set(talks.map(({ review }) => review.accuracy)).size).toBeGreaterThan(10);
  });

  it('finds nothing to say about the best talk', () => {
    const { talk, review } = reviewed(board, 'best', 0);
    expect(review).toMatchObject({ accuracy: 100, turningPoints: [] });
    expect(review.replies.every(({ grade, better, response }) => grade === 'best' && better === response)).toBe(true);
    expect(review.best).toEqual({ result: talk.result, emotion: talk.emotion, answers: talk.answers });
  });

  it('names the largest losses as turning points, in the order of the talk', () => {
    for (const { review } of talks) {
      const graded = review.replies.filter(({ grade }) => grade !== null);
      const large = graded.filter(({ loss }) => loss >= TURNING_FROM).map(({ loss }) => loss);
      const named = review.turningPoints.map(({ loss }) => loss);
      expect(named).toHaveLength(Math.min(MOST_TURNING_POINTS, large.length));
      expect(named.toSorted((a, b) => b - a)).toEqual(large.sort((a, b) => b - a).slice(0, MOST_TURNING_POINTS));
      const turns = review.turningPoints.map(({ turn }) => turn);
      expect(turns).toEqual([...new Set(turns)].sort((a, b) => a - b));
    }
    expect(talks.some(({ review }) => review.turningPoints.length === MOST_TURNING_POINTS)).toBe(true);
  });

  it('suggests a reply that keeps within reach what there was', () => {
    for (const { talk, review } of talks.slice(0, 10)) {
      for (const { turn, before, loss, better, response, grade } of review.replies) {
        if (loss === 0 || grade === null) expect(better).toBe(response);
        else {
          const { events } = replay(board, [...talk.answers.slice(0, turn - 1), better]).talk;
          expect(reviewOf(board, events)?.replies[turn - 1]).toMatchObject({ response: better, before, after: before });
        }
      }
    }
  });

  it('shows a line from each turning point that comes to what could be reached there', () => {
    for (const { talk, events, review } of talks) {
      const asked = events.filter((event) => event.type === 'asked');
      for (const { turn, before, better, line, ...point } of review.turningPoints) {
        expect(line[0]?.response).toBe(better);
        const again = replay(board, [...talk.answers.slice(0, turn - 1), ...line.map(({ response }) => response)]);
        expect(again).toMatchObject({ wrong: null, unused: 0 });
        const { result, ending } = debrief(board.scenario, 0, again.talk.events);
        expect(ending).not.toBeNull();
        expect(result).toBe(before);
        expect(point.asked).toBe(asked[turn - 1]?.says);
        const { responses = [] } = board.exchanges.find((exchange) => exchange.id === point.exchange) ?? {};
        const told = responses.map(({ id: answer, say: says, why }) => [answer, { says, why }]);
        expect(told).toContainEqual([point.response, point.given]);
        expect(told).toContainEqual([better, point.instead]);
      }
    }
  });

  it('goes as far as the talk goes', () => {
    for (const { talk, events, review } of talks.slice(0, 5)) {
      const half = Math.trunc(talk.answers.length / 2);
      const begun = reviewOf(board, replay(board, talk.answers.slice(0, half)).talk.events);
      expect(begun?.replies).toEqual(review.replies.slice(0, half));
      expect(reviewOf(board, events)).toEqual(review);
    }
    expect(reviewOf(board, replay(board, []).talk.events)).toMatchObject({
      accuracy: null,
      replies: [],
      turningPoints: [],
    });
  });
});

it('adds up in scenarios that nobody wrote, where much is worth nothing', () => {
  let without = 0;
  fc.assert(
    fc.property(tinyScenario, fc.nat(), (scenario, seed) => {
      const { talk, review } = reviewed(setUp(scenario), 'random', seed);
      const { replies, accuracy, best } = review;
      expect(best.result - sum(replies, 'loss')).toBe(talk.result);
      expect(replies.every(({ loss, stake }) => loss >= 0 && stake >= loss)).toBe(true);
      if (accuracy === null) without += 1;
      expect(accuracy === null).toBe(!replies.some(counts));
    }),
  );
  expect(without).toBeGreaterThan(0);
});

it('does not review a talk of another scenario', () => {
  const board = shippedBoard(SHIPPED[0] ?? '');
  const { events } = playing(small(), ['good']);
  expect(() => reviewOf(board, events)).toThrow(new RangeError('“good” is not on offer in reply 1'));
});

it.each<[number, Grade]>([
  [0, 'best'],
  [1, 'good'],
  [3, 'good'],
  [4, 'inaccuracy'],
  [7, 'inaccuracy'],
  [8, 'mistake'],
  [15, 'mistake'],
  [16, 'blunder'],
  [100, 'blunder'],
])('grades a loss of %i as %s', (loss, grade) => {
  expect(gradeOf(loss)).toBe(grade);
});

it('calls a turning point what is more than a good reply may lose', () => {
  expect(gradeOf(TURNING_FROM)).not.toBe('good');
  expect(gradeOf(TURNING_FROM - 1)).toBe('good');
});

describe('in a talk of the loan that is refused', () => {
  const reviewFor = (answers: readonly Answer[], hinted: readonly number[] = []): Review => {
    const board = shippedBoard('loan-refusal');
    return reviewOf(board, replay(board, answers).talk.events, hinted) as Review;
  };

  it('a hint halves what its reply counts for in accuracy', () => {
    const { replies, accuracy } = reviewFor(MIXED);
    const counted = replies.filter(counts);
    const kept = counted.map(({ loss, stake }) => 1 - loss / stake);
    const all = kept.reduce((total, share) => total + share, 0);
    const turns = counted.map(({ turn }) => turn);
    expect(counted.length).toBeGreaterThan(5);
    expect(reviewFor(MIXED, turns).accuracy).toBe(Math.round((all * 50) / kept.length));
    expect(reviewFor(MIXED, turns.slice(0, 1)).accuracy).toBe(
      Math.round(((all - (kept[0] ?? 0) / 2) * 100) / kept.length),
    );
    const others = replies.map(({ turn }) => turn).filter((turn) => !turns.includes(turn));
    expect(reviewFor(MIXED, [...others, 99]).accuracy).toBe(accuracy);
  });

  it('the stake of a reply is what the costliest one on offer would have lost', () => {
    const board = shippedBoard('loan-refusal');
    for (const { turn, stake } of reviewFor(MIXED).replies.slice(0, 8)) {
      const before = MIXED.slice(0, turn - 1);
      const { state } = replay(board, before).talk;
      const losses = offered(board, state).map(({ id }) => reviewFor([...before, id]).replies[turn - 1]?.loss ?? 0);
      expect(stake).toBe(Math.max(...losses));
    }
  });

  it.each([
    ['mixed', MIXED],
    ['lost', LOST],
  ])('that is %s, the reply is named after which no good ending can be reached', (_, answers) => {
    const board = shippedBoard('loan-refusal');
    const solution = solutionOf(board);
    const endsWell = (given: readonly string[]): boolean => {
      const { state } = replay(board, given).talk;
      const line = state.ending ? [] : bestLine(solution, momentOf(solution.graph, state));
      return GOOD_ENDINGS.includes(replay(board, [...given, ...line]).talk.state.ending ?? 'resigned');
    };
    for (const { turn, lostAgreement, stage, exchange } of reviewFor(answers).replies) {
      expect(lostAgreement).toBe(endsWell(answers.slice(0, turn - 1)) && !endsWell(answers.slice(0, turn)));
      const { state } = replay(board, answers.slice(0, turn - 1)).talk;
      expect([stage, exchange]).toEqual([STAGES[state.stage], exchangeAt(board, state).id]);
    }
    const lost = reviewFor(answers).replies.filter(({ lostAgreement }) => lostAgreement);
    expect(lost).toHaveLength(answers === LOST ? 1 : 0);
  });

  it('the turning points of a stage are its own, however little they cost', () => {
    const board = shippedBoard('loan-refusal');
    const { events } = replay(board, LOST).talk;
    const whole = reviewFor(LOST);
    for (const stage of ['explosion', 'acceptance'] as const) {
      const review = stageReview(board, events, whole, stage);
      const costly = whole.replies.filter(
        (reply) => reply.stage === stage && reply.grade && reply.loss >= TURNING_FROM,
      );
      const most = costly.map(({ loss }) => loss).sort((a, b) => b - a);
      expect(review.turningPoints.every((point) => point.stage === stage)).toBe(true);
      expect(review.turningPoints.map(({ loss }) => loss).sort((a, b) => b - a)).toEqual(
        most.slice(0, MOST_TURNING_POINTS),
      );
      expect(review.turningPoints.length).toBeGreaterThan(0);
      expect(review).toEqual({ ...whole, turningPoints: review.turningPoints });
    }
  });

  it('a better reply is told in its own words, and none where none is better', () => {
    const board = shippedBoard('loan-refusal');
    const { replies, turningPoints } = reviewFor(MIXED);
    for (const point of turningPoints) expect(betterThan(board, point)).toEqual(point.instead);
    const [best] = replies.filter(({ grade }) => grade === 'best');
    expect(best && betterThan(board, best)).toBeNull();
  });

  it('a turning point says what its reply did, and which words were the trainee’s own', () => {
    const said = { text: 'Calm down now.', moves: ['dismiss_feeling'], like: null } as const;
    const { turningPoints } = reviewFor(['plain', said, ...MIXED.slice(2, 4)]);
    expect(turningPoints.map(({ turn, own, moves }) => [turn, own, moves.map(({ move }) => move)])).toEqual([
      [2, said, ['dismiss_feeling']],
      [4, null, ['blame_client']],
    ]);
  });
});

describe('of replies that give nothing away', () => {
  const twins = [
    reply('lean', ['confirm_agreement', 'commit_time']),
    reply('rich', ['confirm_agreement', 'commit_time', 'offer_choice']),
    reply('cold', ['flat_refusal']),
  ];
  const settle = exchange('c1', [
    reply('settle', ['confirm_agreement', 'commit_time']),
    reply('cold', ['flat_refusal']),
  ]);
  const endingIn = (...replies: ReturnType<typeof reply>[]): Board =>
    setUp(small({ action: [settle, exchange('c2', replies)] }));
  const board = (): Board => endingIn(...twins);
  const way = (): string[] => bestLine(solutionOf(board())).slice(0, -1);
  const lastOf = (of: Board, events: readonly TalkEvent[]): Assessment =>
    assessmentsOf(of, events)?.at(-1) as Assessment;

  it('only the one with most merit is the best, the others are good', () => {
    const graded = ['lean', 'rich', 'cold'].map((id) => {
      const { talk, wrong } = replay(board(), [...way(), id]);
      expect(wrong).toBeNull();
      const { grade, loss, better } = lastOf(board(), talk.events);
      return [loss > 0, grade === 'best', better];
    });
    expect(graded).toEqual([
      [false, false, 'lean'],
      [false, true, 'rich'],
      [true, false, 'rich'],
    ]);
  });

  it('one in own words that keeps more than any on offer gives nothing away either', () => {
    const poor = [reply('cold', ['flat_refusal']), reply('colder', ['flat_refusal', 'contradict'])];
    const said = { text: null, moves: ['confirm_agreement', 'commit_time'], like: null } as const;
    const poorly = endingIn(...poor);
    const { state, events } = replay(poorly, [...way(), said]).talk;
    expect(state.ending).toBe('agreed');
    const { after, before: reachable, ...others } = lastOf(poorly, events);
    expect(after).toBeGreaterThan(reachable);
    expect(others).toMatchObject({ response: OWN_WORDS, better: OWN_WORDS, loss: 0, lostAgreement: false });
  });

  it('what can be reached is told of every reply on offer, in their order', () => {
    const here = board();
    const solution = solutionOf(here);
    const { replies, before: most, best, decided } = outlookAt(solution, 0, open(here), 0);
    expect(replies.map(({ response }) => response.id)).toEqual(['good', 'cold-p1']);
    expect([most, best, decided]).toEqual([replies[0]?.after, 'good', false]);
    expect(outlookAt(solution, 0, open(here), 100).before).toBe(most - 10);
    expect(outlookAt(solution, 0, open(here), 10 * (most - DECIDED_UP_TO)).decided).toBe(true);
    expect(outlookAt(solution, 0, open(here), 10 * (most - DECIDED_UP_TO - 1)).decided).toBe(false);
  });
});
