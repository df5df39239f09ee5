import { describe, expect, it } from 'vitest';
import { debrief, emotionCurve } from '../../src/engine/debrief.ts';
import type { TalkEvent } from '../../src/engine/step.ts';
import type { Style } from '../../src/map/moves.ts';
import type { Stage } from '../../src/map/stages.ts';
import { felt, opened, type Replied, replied, weighed } from '../support/events.ts';
import { small } from '../support/small.ts';

/** A talk of the small scenario: it opens at an emotion of 25 and a trust of 50. */
const debriefOf = (...events: TalkEvent[]) => debrief(small(), 7, [opened(25, 50), ...events]);

const passed = (to: Stage): TalkEvent => ({ type: 'passed', from: 'position', to, how: 'done' });

const ended: TalkEvent = {
  type: 'ended',
  ending: 'agreed',
  because: 'settled',
  stage: 'action',
  emotion: 25,
  trust: 90,
  perceived: 'expert consultant',
};

describe('the debrief of a talk', () => {
  it('names the scenario, the seed of its order on the screen, and what was answered', () => {
    const { scenario, seed, answers } = debriefOf(replied({ response: 'plain' }), replied({ response: 'retell' }));
    expect([scenario, seed, answers]).toEqual(['small', 7, ['plain', 'retell']]);
  });

  it('has the ending and its reason, once there is one', () => {
    expect(debriefOf(replied())).toMatchObject({ ending: null, endedBecause: null });
    expect(debriefOf(replied(), felt(25, 90), ended)).toMatchObject({ ending: 'agreed', endedBecause: 'settled' });
  });

  it('says who the employee is to the client by the trust after the last reply, before it by the first', () => {
    expect(debriefOf().perceived).toBe('informant');
    expect(debriefOf(replied(), felt(60, 10), replied(), felt(50, 70)).perceived).toBe('adviser');
  });

  it('counts the trust into the result, less what the replies cost', () => {
    expect(debriefOf().result).toBe(20);
    // 60 for the ending, 36 for a trust of 90, less 4.4 and 10
    expect(debriefOf(replied({ cost: 44 }), felt(60, 10), replied({ cost: 100 }), felt(25, 90), ended).result).toBe(82);
  });

  it('predicts from the ending, the trust, the curve and the events', () => {
    const angry = debriefOf(
      replied({ moves: [weighed('deflect')] }),
      felt(85, 50),
      { type: 'promise-broken' },
      replied(),
      felt(60, 100),
      ended,
    );
    // peak 65, end 40: felt 34, the outcome 100
    expect(angry.satisfaction).toBe(3.2);
    expect(angry.loyalty).toBe(1);
    expect(angry.effort).toBe(2);
  });

  it('has the company’s side: what was conceded in all, the limit, promises, risks', () => {
    const conceded = (total: number): TalkEvent => ({ type: 'conceded', amount: 1, total, limit: 1 });
    expect(debriefOf(replied()).company).toEqual({ concessions: 0, limit: 1, promises: 0, risks: [] });
    expect(debriefOf(conceded(1), { type: 'promised' }, conceded(2), { type: 'promised' }).company).toEqual({
      concessions: 2,
      limit: 1,
      promises: 2,
      risks: ['financial', 'legal'],
    });
  });
});

describe('the curve', () => {
  it('begins before the first reply, and has the stage that each level was felt in', () => {
    const events = [opened(25, 50), replied(), felt(60, 10), passed('explosion'), replied(), felt(70, 10)];
    expect(emotionCurve(events)).toEqual({
      emotion: [25, 60, 70],
      curve: ['position', 'explosion', 'explosion'],
    });
    expect(debriefOf(...events.slice(1))).toMatchObject({
      emotion: [25, 60, 70],
      curve: ['position', 'explosion', 'explosion'],
    });
  });

  it('of a talk that goes into another stage and back follows it there', () => {
    const events = [passed('plan'), felt(40, 60), passed('explosion'), felt(60, 30), felt(40, 60), passed('plan')];
    expect(emotionCurve([opened(25, 50), ...events]).curve).toEqual(['plan', 'explosion', 'explosion', 'plan']);
  });
});

describe('the process score', () => {
  const asked = (stage: Stage): TalkEvent => ({
    type: 'asked',
    exchange: 'here',
    stage,
    reprise: false,
    says: '',
    hint: null,
    offered: [],
    best: 0,
  });

  const scored = (stage: Stage, points: number, best: number): TalkEvent[] => [
    asked(stage),
    replied({ stage, points, best }),
  ];

  const NOWHERE = { score: 0, reached: false, turns: 0 };

  it('is by stage the points earned of those on offer', () => {
    const { stages } = debriefOf(
      ...scored('position', 600, 600),
      ...scored('explosion', 100, 400),
      ...scored('explosion', 200, 300),
    );
    // 300 of 700
    expect(stages).toEqual({
      position: { score: 100, reached: true, turns: 1 },
      explosion: { score: 43, reached: true, turns: 2 },
      acceptance: NOWHERE,
      plan: NOWHERE,
      action: NOWHERE,
    });
  });

  it('knows every stage by its name', () => {
    const { stages } = debriefOf(...scored('acceptance', 1, 2), ...scored('plan', 1, 4), ...scored('action', 3, 4));
    const scores = Object.entries(stages).map(([stage, { score }]) => [stage, score]);
    expect(scores).toEqual([
      ['position', 0],
      ['explosion', 0],
      ['acceptance', 50],
      ['plan', 25],
      ['action', 75],
    ]);
  });

  it('is 0 where a stage was reached but nothing on offer earned anything', () => {
    expect(debriefOf(...scored('plan', 0, 0)).stages.plan).toEqual({ score: 0, reached: true, turns: 1 });
    expect(debriefOf(asked('plan')).stages.plan).toEqual({ score: 0, reached: true, turns: 0 });
  });

  it('is in all the mean of the stages by their weights', () => {
    const talk = [...scored('position', 3, 4), ...scored('explosion', 1, 2)];
    // 75 × 20 and 50 × 30, of 100
    expect(debriefOf(...talk).total).toBe(30);
    const weights = { position: 1, explosion: 1, acceptance: 0, plan: 0, action: 0 };
    expect(debrief(small({}, { weights }), 1, [opened(25, 50), ...talk]).total).toBe(63);
  });
});

describe('the styles', () => {
  const cued = (footballer: number, nurse: number, partner: number): Replied =>
    replied({ cues: { footballer, nurse, partner } });

  it.each<[readonly number[], readonly number[]]>([
    [
      [1, 1, 2],
      [25, 25, 50],
    ],
    // thirds: what is left over goes to the first
    [
      [1, 1, 1],
      [34, 33, 33],
    ],
    // 16.7, 16.7 and 66.7: both that are missing go to the first
    [
      [1, 1, 4],
      [17, 17, 66],
    ],
    // 14.3, 28.6 and 57.1: to the largest remainder
    [
      [1, 2, 4],
      [14, 29, 57],
    ],
    // 42.9, 28.6 and 28.6
    [
      [3, 2, 2],
      [43, 29, 28],
    ],
    [
      [0, 0, 5],
      [0, 0, 100],
    ],
  ])('with %j cues have %j per cent', ([footballer = 0, nurse = 0, partner = 0], shares) => {
    const { styles } = debriefOf(cued(footballer, nurse, partner));
    expect([styles.footballer, styles.nurse, styles.partner]).toEqual(shares);
  });

  it('are shares of the cues of all replies, and none where there was no cue', () => {
    expect(debriefOf(cued(1, 0, 1), cued(0, 1, 1)).styles).toEqual({ footballer: 25, nurse: 25, partner: 50 });
    expect(debriefOf(replied()).styles).toEqual({ footballer: 0, nurse: 0, partner: 0 });
  });

  const cuesOf = (style: Style, ...replies: Replied[]): [string, number][] =>
    debriefOf(...replies).cues[style].map(({ cue, times }) => [cue, times]);

  const excuse = weighed('excuse', { effect: 'harmed', cues: ['footballer', 'nurse'] });
  const deflect = weighed('deflect', { effect: 'harmed', cues: ['footballer'] });
  const validate = weighed('validate', { effect: 'helped' });

  it('are given away by moves, the most frequent first', () => {
    const replies = [
      replied({ moves: [excuse] }),
      replied({ moves: [deflect, validate] }),
      replied({ moves: [deflect] }),
    ];
    expect(cuesOf('footballer', ...replies)).toEqual([
      ['deflect', 2],
      ['excuse', 1],
    ]);
    expect(cuesOf('nurse', ...replies)).toEqual([['excuse', 1]]);
  });

  it('give the partner what helped, not what was neutral or harmed', () => {
    const replies = [replied({ moves: [validate, excuse] }), replied({ moves: [weighed('clarify'), validate] })];
    expect(cuesOf('partner', ...replies)).toEqual([['validate', 2]]);
  });

  it('give the nurse away by news that is not said', () => {
    const replies = [replied({ evaded: true, moves: [excuse] }), replied({ moves: [validate] })];
    expect(cuesOf('nurse', ...replies)).toEqual([
      ['excuse', 1],
      ['evasion', 1],
    ]);
    expect(cuesOf('footballer', ...replies)).toEqual([['excuse', 1]]);
    expect(cuesOf('partner', ...replies)).toEqual([['validate', 1]]);
  });
});
