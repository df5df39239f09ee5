import { describe, expect, it } from 'vitest';
import { emotionAfter } from '../../src/engine/emotion.ts';
import type { State, Weighing } from '../../src/engine/model.ts';
import { setUp } from '../../src/engine/set-up.ts';
import { blank } from '../../src/engine/state.ts';
import { trustIn } from '../../src/engine/trust.ts';
import type { Temperament } from '../../src/map/client.ts';
import { ACCEPTANCE, ACTION, EXPLOSION, PLAN, POSITION } from '../../src/map/stages.ts';
import { small } from '../support/small.ts';

/** A reply that does nothing. */
const NOTHING: Weighing = {
  circumstances: 0,
  moves: [],
  help: 0,
  harm: 0,
  listening: 0,
  felt: { help: 0, harm: 0 },
  hurt: 0,
  work: 0,
  trustLost: 0,
  leaves: 0,
  news: 'no',
  evaded: false,
  cues: { footballer: 0, nurse: 0, partner: 0 },
  points: 0,
};

/** A reply that helps, and does so by listening, in units of weight. */
const helping = (units: number): Weighing => ({
  ...NOTHING,
  help: units * 100,
  listening: units * 100,
  felt: { help: units * 100, harm: 0 },
});

/** A reply that harms. */
const harming = (units: number, hurt = units): Weighing => ({
  ...NOTHING,
  harm: units * 100,
  felt: { help: 0, harm: units * 100 },
  hurt: hurt * 100,
});

interface Moment {
  readonly heard?: number;
  readonly nudge?: number;
  readonly temperament?: Temperament;
}

/** The emotion of a client with a norm of 20 and a shock of 50, who in an explosion rises at three quarters if calm. */
function felt(
  stage: number,
  emotion: number,
  weighing: Weighing,
  { heard = 0, nudge = 0, temperament = 'calm' }: Moment = {},
) {
  const board = setUp({ ...small(), client: { ...small().client, temperament } });
  return emotionAfter(board, { ...blank(), stage, emotion }, weighing, heard, nudge);
}

describe('relief', () => {
  it('is four per cent a unit of what lies above the norm', () => {
    // 6 × 4% × 60 = 14.4
    expect(felt(ACCEPTANCE, 80, helping(6))).toBe(65);
    // 6 × 4% × 20 = 4.8
    expect(felt(ACCEPTANCE, 40, helping(6))).toBe(35);
  });

  it('does not take the client below the norm, nor one who is there further', () => {
    expect(felt(ACCEPTANCE, 20, helping(6))).toBe(20);
    expect(felt(ACCEPTANCE, 10, helping(6))).toBe(10);
    expect(felt(ACCEPTANCE, 30, NOTHING, { nudge: -25 })).toBe(20);
    expect(felt(ACCEPTANCE, 10, NOTHING, { nudge: -25 })).toBe(10);
  });

  it('is in the explosion a fifth of that, and the rest as the client has been heard', () => {
    // 14.4 in full, no rise; 14.4 × 60% = 8.6 and a rise of 2.25; 14.4 × 20% = 2.9 and a rise of 4.5
    expect(felt(EXPLOSION, 80, helping(6), { heard: 100 })).toBe(65);
    expect(felt(EXPLOSION, 80, helping(6), { heard: 50 })).toBe(75);
    expect(felt(EXPLOSION, 80, helping(6), { heard: 0 })).toBe(80);
  });
});

describe('hurt', () => {
  it('is three per cent a unit of the room that is left up to 110', () => {
    // 3 × 3% × 60 = 5.4, 6 × 3% × 60 = 10.8, 6 × 3% × 20 = 3.6
    expect(felt(ACCEPTANCE, 50, harming(3))).toBe(55);
    expect(felt(ACCEPTANCE, 50, harming(6))).toBe(60);
    expect(felt(ACCEPTANCE, 90, harming(6))).toBe(95);
  });

  it('is that of moves which do not soothe, and takes nobody beyond 100', () => {
    expect(felt(ACCEPTANCE, 50, harming(6, 0))).toBe(50);
    expect(felt(ACCEPTANCE, 100, harming(6))).toBe(100);
    expect(felt(ACCEPTANCE, 95, NOTHING, { nudge: 20 })).toBe(100);
  });
});

describe('the shock of the news', () => {
  it('is less by five per cent for each unit of help in the same reply', () => {
    expect(felt(POSITION, 25, { ...NOTHING, news: 'said' })).toBe(75);
    // 30 per cent of 50 less: 35
    expect(felt(POSITION, 25, { ...NOTHING, news: 'said', help: 600 })).toBe(60);
  });

  it('is felt in full by a client who finds out alone, however kindly nothing was said', () => {
    expect(felt(POSITION, 25, { ...NOTHING, news: 'found-out', help: 600 })).toBe(75);
  });

  it('comes with the news alone', () => {
    expect(felt(POSITION, 25, { ...NOTHING, help: 600 })).toBe(25);
  });
});

describe('what the emotion does by itself', () => {
  it('is to rise in the explosion, the faster the less the client is heard, as the temperament has it', () => {
    // 60% × 75% × 30 = 13.5; half of it is 6.75
    expect(felt(EXPLOSION, 60, NOTHING)).toBe(75);
    expect(felt(EXPLOSION, 60, NOTHING, { heard: 50 })).toBe(65);
    expect(felt(EXPLOSION, 60, NOTHING, { heard: 100 })).toBe(60);
    // 60% × 125% × 30 = 22.5
    expect(felt(EXPLOSION, 60, NOTHING, { temperament: 'aggressive' })).toBe(85);
  });

  it('is to rise up to 90, and from there to stay', () => {
    expect(felt(EXPLOSION, 90, NOTHING)).toBe(90);
    expect(felt(EXPLOSION, 95, NOTHING)).toBe(95);
  });

  it('is never to fall in an explosion in which nobody listens', () => {
    expect(felt(EXPLOSION, 60, NOTHING, { nudge: -40 })).toBe(60);
    expect(felt(EXPLOSION, 60, { ...helping(1), felt: { help: 0, harm: 0 } }, { nudge: -40 })).toBe(35);
  });

  it('is to stay in acceptance', () => {
    expect(felt(ACCEPTANCE, 80, NOTHING)).toBe(80);
  });

  it('is to sink in plan towards a quarter of the way from the norm to 100, when nothing harms', () => {
    // 15% of 60 above 40 is 9
    expect(felt(PLAN, 100, NOTHING)).toBe(90);
    expect(felt(PLAN, 40, NOTHING)).toBe(40);
    expect(felt(PLAN, 30, NOTHING)).toBe(30);
    expect(felt(PLAN, 100, harming(2, 0))).toBe(100);
  });

  it('is to sink in action towards the norm, when nothing harms', () => {
    // 30% of 50 is 15
    expect(felt(ACTION, 70, NOTHING)).toBe(55);
    expect(felt(ACTION, 70, harming(2, 0))).toBe(70);
    expect(felt(ACTION, 20, NOTHING)).toBe(20);
  });
});

describe('an effect that the author gives a reply', () => {
  it('moves the emotion by so many points', () => {
    expect(felt(ACCEPTANCE, 50, NOTHING, { nudge: 15 })).toBe(65);
    expect(felt(ACCEPTANCE, 50, NOTHING, { nudge: -15 })).toBe(35);
  });
});

describe('the emotion', () => {
  it('moves in steps of five, rounded once, half a step up', () => {
    // 80 − 14.4 + 10.8 × 30/60 = 71
    expect(felt(ACCEPTANCE, 80, { ...helping(6), hurt: 600 })).toBe(70);
    // 50 − 4 × 4% × 30 + 2 = 47.2
    expect(felt(ACCEPTANCE, 50, helping(4), { nudge: 2 })).toBe(45);
    expect(felt(ACCEPTANCE, 50, NOTHING, { nudge: 2 })).toBe(50);
    // 60 + 5 × 3% × 50 = 67.5
    expect(felt(ACCEPTANCE, 60, harming(5))).toBe(70);
  });
});

describe('trust', () => {
  const trusted = (moment: Partial<State>): number => trustIn(setUp(small()), { ...blank(), ...moment });

  it('is before the news the relationship’s, less what was lost', () => {
    expect(trusted({ stage: POSITION })).toBe(50);
    expect(trusted({ stage: POSITION, lost: 20 })).toBe(30);
  });

  it('is earned by each stage’s work, from 10 after the news to 100', () => {
    const course = [EXPLOSION, ACCEPTANCE, PLAN, ACTION].map((stage) => trusted({ stage }));
    expect(course).toEqual([10, 35, 60, 85]);
    expect(trusted({ stage: EXPLOSION, heard: 100 })).toBe(35);
    // half of 25 is 12.5
    expect(trusted({ stage: ACCEPTANCE, progress: 50 })).toBe(48);
    expect(trusted({ stage: PLAN, progress: 100, heard: 0 })).toBe(85);
    expect(trusted({ stage: ACTION, progress: 100 })).toBe(100);
  });

  it('grows in an explosion that has come back towards that of the stage it will return to', () => {
    // half way from 10 to 60
    expect(trusted({ stage: EXPLOSION, heard: 50, returnTo: PLAN, returning: true })).toBe(35);
  });

  it('is never below 0', () => {
    expect(trusted({ stage: EXPLOSION, lost: 40 })).toBe(0);
  });
});
