import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/drill/card.ts';
import { deckOf, MOST_AT_ONCE, NEW_A_DAY, planOf, sittingOf } from '../../src/drill/deck.ts';
import type { DrillEntry } from '../../src/drill/log.ts';
import { dayOf } from '../../src/journal/day.ts';
import type { Grade } from '../../src/map/grades.ts';
import type { Stage } from '../../src/map/stages.ts';

/** Noon of a day in November. */
const at = (day: number): string => new Date(2026, 10, day, 12).toISOString();
const on = (day: number): number => dayOf(new Date(2026, 10, day));

const card = (key: string, loss = 10, more: Partial<Card> = {}): Card => ({
  key,
  scenario: 'x',
  exchange: key,
  stage: 'plan',
  answers: [],
  hash: null,
  loss,
  lost: [],
  ...more,
});

const drilled = (key: string, day: number, grade: Grade = 'best'): DrillEntry => ({
  v: 1,
  type: 'drilled',
  at: at(day),
  card: key,
  response: 'r',
  loss: 0,
  grade,
});

const skipped = (key: string, day: number): DrillEntry => ({ v: 1, type: 'skipped', at: at(day), card: key });

const keys = (cards: readonly Card[]): string[] => cards.map(({ key }) => key);
const many = (count: number, stage: Stage = 'plan'): Card[] =>
  Array.from({ length: count }, (_, index) => card(`${stage}-${index}`, 10, { stage }));

describe('what there is to practise on a day', () => {
  it('is what is due, the most overdue first, and then new cards in their order', () => {
    const cards = [card('new-1'), card('late', 5), card('later', 5), card('new-2'), card('cheap', 4), card('dear', 9)];
    const log = [
      drilled('later', 9),
      drilled('late', 1),
      drilled('cheap', 5, 'mistake'),
      drilled('dear', 5, 'mistake'),
    ];
    const deck = deckOf(cards, log, on(20));
    expect(keys(deck.due)).toEqual(['late', 'dear', 'cheap', 'later']);
    expect(keys(sittingOf(deck))).toEqual([...keys(deck.due), 'new-1', 'new-2']);
  });

  it('has what is not due yet for later', () => {
    const deck = deckOf([card('a'), card('b')], [drilled('a', 10), drilled('b', 10, 'mistake')], on(10));
    expect(sittingOf(deck)).toEqual([]);
    expect(keys(deck.later)).toEqual(['b', 'a']);
  });

  it('holds a day’s measure of new ones: those begun on that day count, others only if they are asked for', () => {
    const cards = many(8);
    expect(deckOf(cards, [], on(1)).fresh).toHaveLength(NEW_A_DAY);
    const log = [drilled('plan-0', 1), drilled('plan-1', 1)];
    expect(deckOf(cards, log, on(1)).fresh).toHaveLength(NEW_A_DAY - 2);
    expect(keys(deckOf(cards, log, on(1)).unseen)).toEqual(['plan-5', 'plan-6', 'plan-7']);
    expect(deckOf(cards, log, on(1), { fresh: 6 }).fresh).toHaveLength(6);
    expect(deckOf(cards, log, on(1), { fresh: 0 }).fresh).toHaveLength(0);
  });

  it('is no more than fits into one sitting, and nothing new while much is due', () => {
    const cards = many(MOST_AT_ONCE + 9);
    const begun = cards.slice(0, MOST_AT_ONCE + 2).map(({ key }) => drilled(key, 1));
    const deck = deckOf(cards, begun, on(28));
    expect(deck.due).toHaveLength(MOST_AT_ONCE + 2);
    expect(sittingOf(deck)).toHaveLength(MOST_AT_ONCE);
    const fewer = deckOf(cards, begun.slice(0, MOST_AT_ONCE - 2), on(28));
    expect(fewer.fresh).toHaveLength(2);
  });

  it('can be of one stage only', () => {
    const deck = deckOf([...many(2, 'plan'), ...many(2, 'action')], [drilled('action-0', 1)], on(20), {
      stage: 'action',
    });
    expect(keys(sittingOf(deck))).toEqual(['action-0', 'action-1']);
  });

  it('takes the first card of a moment: an own one before the shipped one', () => {
    const own = card('a', 21, { lost: [{ at: at(1), loss: 21 }] });
    expect(deckOf([own, card('b'), card('a', 3)], [], on(2)).fresh).toMatchObject([{ loss: 21 }, { key: 'b' }]);
  });
});

describe('a card', () => {
  it('that is skipped comes the next day, and is no answer', () => {
    expect(planOf(card('a'), [skipped('a', 10)], on(30))).toMatchObject({ due: on(11), reviews: 0 });
    const due = planOf(card('a'), [drilled('a', 1)], on(30)).due ?? 0;
    expect(planOf(card('a'), [drilled('a', 1), skipped('a', 20)], on(30)).due).toBe(on(21));
    expect(planOf(card('a'), [drilled('a', 1), skipped('a', 1)], on(30)).due).toBe(due);
  });

  it('that goes wrong in a talk after it was practised comes back as after a wrong answer', () => {
    const log = [drilled('a', 1), drilled('a', 4), drilled('a', 14)];
    const rested = planOf(card('a'), log, on(30)).due ?? 0;
    const own = (day: number): Card => card('a', 21, { lost: [{ at: at(day), loss: 21 }] });
    expect(rested).toBeGreaterThan(on(30));
    expect(planOf(own(20), log, on(30)).due).toBeLessThan(on(30));
    expect(planOf(own(20), log, on(30)).reviews).toBe(3);
    // before the first answer it is what made the card
    expect(planOf(own(-3), log, on(30)).due).toBe(rested);
    expect(planOf(own(20), [], on(30)).due).toBeNull();
  });

  it('is not kept away by what a clock that was ahead has dated to a day to come', () => {
    const log = [drilled('a', 1), drilled('a', 400), skipped('a', 500), drilled('a', 4)];
    const ahead = card('a', 21, { lost: [{ at: at(600), loss: 21 }] });
    expect(planOf(ahead, log, on(4)).due).toBe(planOf(card('a'), [drilled('a', 1), drilled('a', 4)], on(4)).due);
  });
});
