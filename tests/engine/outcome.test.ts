import { describe, expect, it } from 'vitest';
import {
  effortOf,
  loyaltyOf,
  type OutcomeFacts,
  resultOf,
  risksOf,
  satisfactionOf,
  worthOf,
} from '../../src/engine/outcome.ts';
import type { TalkEvent } from '../../src/engine/step.ts';
import type { Ending } from '../../src/map/endings.ts';
import type { Move } from '../../src/map/moves.ts';
import { type Replied, replied, weighed } from '../support/events.ts';

/** A calm talk that ends well, but for what a test is about. */
const facts = (more: Partial<OutcomeFacts> = {}): OutcomeFacts => ({
  ending: 'agreed',
  trust: 100,
  levels: [20],
  norm: 20,
  replies: [],
  events: [],
  styles: { footballer: 0, nurse: 0, partner: 100 },
  company: { concessions: 0, limit: 1, promises: 0 },
  ...more,
});

const passed = (how: 'done' | 'flared'): TalkEvent => ({ type: 'passed', from: 'plan', to: 'explosion', how });

describe('the result', () => {
  it.each<[Ending | null, number, number]>([
    ['agreed', 100, 1000],
    ['parted-well', 100, 1000],
    ['resigned', 50, 500],
    ['escalated', 10, 190],
    ['walked-out', 0, 0],
    [null, 35, 140],
  ])('of a talk that ended %s with a trust of %i comes from %i tenths', (ending, trust, tenths) => {
    expect(worthOf(ending, trust)).toBe(tenths);
  });

  it('is a whole number from 0 to 100, half a point counting as one', () => {
    expect([944, 945, 954].map(resultOf)).toEqual([94, 95, 95]);
    expect(resultOf(-30)).toBe(0);
    expect(resultOf(1010)).toBe(100);
  });
});

describe('the predicted satisfaction', () => {
  // two thirds of it: 100 less the mean of peak and end, in per cent of what lies above the norm; one third: the outcome
  it.each<[readonly number[], Ending | null, number]>([
    [[20], 'agreed', 5],
    [[25, 100, 100], 'walked-out', 1],
    // peak 65, end 0: felt 59
    [[25, 85, 20], 'agreed', 3.9],
    // peak 65, end 40: felt 34
    [[25, 85, 60], 'agreed', 3.2],
    [[85, 40, 60], 'agreed', 3.2],
    // peak 50, end 40: felt 44, and 30 for a grudging yes
    [[25, 70, 60], 'resigned', 2.6],
    [[25, 70, 60], 'escalated', 2.2],
    // a client who is calmer than calm: felt 100
    [[0, 10], 'walked-out', 3.7],
    [[10, 20], null, 3.7],
    // peak 80, end 0 below the norm: felt 50
    [[100, 10], 'parted-well', 3.7],
  ])('over %j, ended %s, is %d', (levels, ending, expected) => {
    expect(satisfactionOf(facts({ levels, ending }))).toBe(expected);
  });

  it('measures emotion from the client’s own norm', () => {
    // peak 20 and end 20 of 60 above the norm: felt 67
    expect(satisfactionOf(facts({ levels: [60], norm: 40, ending: 'agreed' }))).toBe(4.1);
  });
});

describe('the predicted shift of loyalty', () => {
  it.each<[number, Ending | null, number]>([
    [100, 'agreed', 2],
    [85, 'parted-well', 1],
    [50, 'agreed', 0],
    [100, 'resigned', 1],
    [50, 'resigned', 0],
    [50, 'walked-out', -1],
    [50, null, -1],
    [75, 'agreed', 1],
    [75, 'escalated', 0],
    [10, 'walked-out', -2],
  ])('with a trust of %i, ended %s, is %i', (trust, ending, expected) => {
    expect(loyaltyOf(facts({ trust, ending }))).toBe(expected);
  });

  it('loses one for every promise that broke, down to -2', () => {
    const broken: TalkEvent = { type: 'promise-broken' };
    expect(loyaltyOf(facts({ events: [{ type: 'promised' }, broken] }))).toBe(1);
    expect(loyaltyOf(facts({ events: [broken, broken] }))).toBe(0);
    expect(loyaltyOf(facts({ events: Array(9).fill(broken) }))).toBe(-2);
  });
});

describe('the client’s effort', () => {
  const saidOf = (...moves: Move[]): Replied => replied({ moves: moves.map((move) => weighed(move)) });
  const times = (count: number): Replied[] => Array.from({ length: count }, () => saidOf('courtesy'));

  it('grows by one with every fifth reply', () => {
    expect([0, 4, 5, 14].map((count) => effortOf(facts({ replies: times(count) })))).toEqual([1, 1, 2, 3]);
  });

  it('grows by one with every time that the client flares up, not with other passages', () => {
    expect(effortOf(facts({ events: [passed('flared'), passed('done')] }))).toBe(2);
  });

  it('grows by one with every reply that sends the client away', () => {
    expect(effortOf(facts({ replies: [saidOf('courtesy', 'deflect'), saidOf('deflect'), saidOf('excuse')] }))).toBe(3);
  });

  it('is two more without a good end', () => {
    const effort = (ending: Ending | null): number => effortOf(facts({ ending }));
    expect([effort('agreed'), effort('parted-well'), effort('resigned'), effort(null)]).toEqual([1, 1, 3, 3]);
  });

  it('is the sum of these, at most 7', () => {
    const events = [passed('flared')];
    expect(effortOf(facts({ replies: [...times(5), saidOf('deflect')], events, ending: 'resigned' }))).toBe(6);
    expect(effortOf(facts({ replies: times(40), events, ending: 'walked-out' }))).toBe(7);
  });
});

describe('the risks', () => {
  const company = { concessions: 1, limit: 1, promises: 0 };

  it('are none when a talk ends well, within the limits, and while it goes on', () => {
    expect(risksOf(facts({ company }))).toEqual([]);
    expect(risksOf(facts({ ending: 'parted-well' }))).toEqual([]);
    expect(risksOf(facts({ ending: null }))).toEqual([]);
  });

  it('are to the reputation when the client leaves angry, or the firm was disowned', () => {
    expect(risksOf(facts({ ending: 'resigned' }))).toEqual(['reputational']);
    expect(risksOf(facts({ events: [{ type: 'promise-broken' }, { type: 'disowned' }] }))).toEqual(['reputational']);
  });

  it('are financial when more was conceded than is allowed', () => {
    expect(risksOf(facts({ company: { ...company, concessions: 2 } }))).toEqual(['financial']);
  });

  it('are financial and legal with a promise that is not owned', () => {
    expect(risksOf(facts({ company: { ...company, promises: 1 } }))).toEqual(['financial', 'legal']);
  });

  it('are legal with a complaint on its way', () => {
    expect(risksOf(facts({ ending: 'escalated' }))).toEqual(['reputational', 'legal']);
    expect(risksOf(facts({ ending: 'walked-out' }))).toEqual(['reputational']);
  });

  it('are emotional when half of the cues or more were defensive, of either style', () => {
    expect(risksOf(facts({ styles: { footballer: 30, nurse: 20, partner: 50 } }))).toEqual(['emotional']);
    expect(risksOf(facts({ styles: { footballer: 29, nurse: 20, partner: 51 } }))).toEqual([]);
  });

  it('come in one order', () => {
    const all = facts({
      ending: 'escalated',
      company: { ...company, promises: 2 },
      styles: { footballer: 0, nurse: 100, partner: 0 },
    });
    expect(risksOf(all)).toEqual(['reputational', 'financial', 'legal', 'emotional']);
  });
});
