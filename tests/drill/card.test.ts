import { describe, expect, it } from 'vitest';
import { reviewOf } from '../../src/analysis/review.ts';
import { outcomeEntry } from '../../src/cli/outcome-entry.ts';
import { type Card, cardsIn, isWorthALook, oneEach, shippedCards } from '../../src/drill/card.ts';
import { debrief } from '../../src/engine/debrief.ts';
import { randomFrom } from '../../src/engine/random.ts';
import { replay } from '../../src/engine/replay.ts';
import { exchangeAt, offered, stageName } from '../../src/engine/state.ts';
import type { EntryOf } from '../../src/journal/entry.ts';
import type { Session } from '../../src/journal/session.ts';
import { TURNING_FROM } from '../../src/map/grades.ts';
import { shippedBoard } from '../support/scenarios.ts';

const board = shippedBoard('loan-refusal');
const WORST = ['flat', 'calm-down', 'policy', 'blame-car'];

/** A talk of these answers, the first `given` of which are not the trainee's own. */
function sessionOf(answers: readonly string[], given = 0, at = '2026-11-14T09:00:00.000Z'): Session {
  const { talk } = replay(board, answers);
  const outcome = debrief(board.scenario, 1, talk.events);
  const { ending } = talk.state;
  const ended = ending ? outcomeEntry(board, ending, outcome, reviewOf(board, talk.events)) : null;
  const begun = { answers: answers.slice(0, given), scenario: { hash: 'a'.repeat(64) } };
  return {
    id: 'abcde',
    begun: begun as unknown as EntryOf<'begun'>,
    answers,
    times: [],
    hinted: [],
    checks: [],
    ended: ended && ({ v: 1, at, ...ended } as EntryOf<'ended'>),
    notes: [],
    last: at,
    state: 'whole',
    bytes: 0,
    size: 0,
  };
}

function anyTalk(seed: number): string[] {
  const random = randomFrom(seed);
  const answers: string[] = [];
  for (;;) {
    const { state } = replay(board, answers).talk;
    if (state.ending) return answers;
    const replies = offered(board, state);
    answers.push(replies[random(replies.length)]?.id ?? '');
  }
}

describe('the cards of a talk', () => {
  it('are the turning points of its review, though nothing is solved for them', () => {
    let decided = 0;
    for (let seed = 1; seed <= 12; seed += 1) {
      const session = sessionOf(anyTalk(seed));
      const replies = reviewOf(board, replay(board, session.answers).talk.events)?.replies ?? [];
      const turning = replies.filter(({ loss, grade }) => grade !== null && loss >= TURNING_FROM);
      decided += replies.filter(({ loss, grade }) => grade === null && loss >= TURNING_FROM).length;
      const cards = cardsIn(session, board);
      expect(cards.map(({ exchange, loss }) => ({ exchange, loss }))).toEqual(
        turning.map(({ exchange, loss }) => ({ exchange, loss })),
      );
      for (const { answers, exchange, stage } of cards) {
        const { state } = replay(board, answers).talk;
        expect([exchangeAt(board, state).id, stageName(state)]).toEqual([exchange, stage]);
      }
    }
    expect(decided).toBeGreaterThan(0);
  });

  it('leave out what was answered before the trainee took over', () => {
    const all = cardsIn(sessionOf(WORST), board);
    expect(all).toHaveLength(4);
    expect(cardsIn(sessionOf(WORST, 2), board)).toEqual(all.slice(2));
  });

  it('are none where the talk has not ended, or can’t be played by the rules of today', () => {
    const open = sessionOf(WORST.slice(0, 2));
    expect(isWorthALook(open)).toBe(false);
    expect(cardsIn(open, board)).toEqual([]);
    const session = sessionOf(WORST);
    expect(isWorthALook(session)).toBe(true);
    expect(cardsIn({ ...session, answers: ['flat', 'gone'] }, board)).toEqual([]);
  });
});

describe('several talks that went wrong at the same moment', () => {
  const card = (exchange: string, loss: number, at: string): Card => ({
    key: `x/${exchange}`,
    scenario: 'x',
    exchange,
    stage: 'plan',
    answers: [at],
    hash: null,
    loss,
    lost: [{ at, loss }],
  });

  it('make one card, of the talk in which it cost most, or of the latest of those', () => {
    const cards = oneEach([card('a', 5, '1'), card('b', 9, '1'), card('a', 12, '2'), card('a', 12, '3')]);
    expect(cards.map(({ key, loss }) => [key, loss])).toEqual([
      ['x/a', 12],
      ['x/b', 9],
    ]);
    expect(cards[0]?.answers).toEqual(['3']);
    expect(cards[0]?.lost).toEqual([
      { at: '3', loss: 12 },
      { at: '2', loss: 12 },
      { at: '1', loss: 5 },
    ]);
  });
});

describe('the shipped moments', () => {
  const cards = shippedCards();

  it('lead where they say, each to a moment of its own', () => {
    expect(new Set(cards.map(({ key }) => key)).size).toBe(cards.length);
    const own = cards.filter(({ scenario }) => scenario === 'loan-refusal');
    expect(own.length).toBeGreaterThan(2);
    for (const { answers, exchange, stage } of own) {
      const { talk, wrong } = replay(board, answers);
      expect(wrong).toBeNull();
      expect([exchangeAt(board, talk.state).id, stageName(talk.state)]).toEqual([exchange, stage]);
    }
  });

  it('bring every stage in the first five, each from another scenario', () => {
    const first = cards.slice(0, 5);
    expect(new Set(first.map(({ stage }) => stage)).size).toBe(5);
    expect(new Set(first.map(({ scenario }) => scenario)).size).toBe(5);
  });
});
