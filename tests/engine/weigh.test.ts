import { describe, expect, it } from 'vitest';
import type { State, Weighing } from '../../src/engine/model.ts';
import { setUp } from '../../src/engine/set-up.ts';
import { blank, moveBit, offered } from '../../src/engine/state.ts';
import { weigh } from '../../src/engine/weigh.ts';
import type { Temperament } from '../../src/map/client.ts';
import type { Move } from '../../src/map/moves.ts';
import type { Stage } from '../../src/map/stages.ts';
import type { ExchangeText, Scenario } from '../../src/scenario/format.ts';
import { at, exchange, reply, saying, small } from '../support/small.ts';

const MAIN = 2;

function weighedIn(scenario: Scenario, moment: Partial<State> = {}): Weighing {
  const board = setUp(scenario);
  const state: State = { ...blank(), ...at(scenario, 'here'), surfaced: MAIN, heard: 100, ...moment };
  const [response] = offered(board, state);
  if (!response) throw new Error('nothing on offer');
  return weigh(board, state, response);
}

const weighing = (
  stage: Stage,
  moves: Move[],
  moment: Partial<State> = {},
  more: Partial<ExchangeText> = {},
): Weighing => weighedIn(saying(stage, moves, more), moment);

const tempered = (temperament: Temperament, stage: Stage, moves: Move[]): Weighing =>
  weighedIn({ ...saying(stage, moves), client: { ...small().client, temperament } });

describe('a reply', () => {
  it('helps by the sum of what helps, in hundredths, and earns it as points', () => {
    expect(weighing('acceptance', ['explain_reason', 'validate', 'guide'])).toMatchObject({
      help: 500,
      harm: 0,
      points: 500,
    });
  });

  it('harms by the sum of what harms, which is taken off its points', () => {
    expect(weighing('acceptance', ['explain_reason', 'excuse'])).toMatchObject({ help: 300, harm: 200, points: 100 });
    expect(weighing('acceptance', ['clarify', 'excuse'])).toMatchObject({ help: 100, harm: 200, points: 0 });
  });

  it('helps and harms by six at most', () => {
    expect(weighing('acceptance', ['explain_reason', 'invite_collaboration', 'validate'])).toMatchObject({
      help: 600,
      points: 600,
      felt: { help: 600 },
    });
    expect(weighing('acceptance', ['blame_client', 'deflect'])).toMatchObject({
      harm: 600,
      felt: { harm: 600 },
      hurt: 600,
    });
    expect(weighing('explosion', ['reflect_feeling', 'paraphrase', 'validate']).listening).toBe(600);
  });

  it('does the stage’s work by what it helps beyond what it harms, in tens', () => {
    // acceptance 9 per cent a unit: 3 units 27, 1 unit 9, 6 units 54
    expect(weighing('acceptance', ['explain_reason']).work).toBe(30);
    expect(weighing('acceptance', ['explain_reason', 'excuse']).work).toBe(10);
    expect(weighing('acceptance', ['explain_reason', 'invite_collaboration', 'validate']).work).toBe(50);
    expect(weighing('acceptance', ['clarify', 'excuse']).work).toBe(0);
    // plan 7, action 12, and position has no work
    expect(weighing('plan', ['guide', 'offer_choice']).work).toBe(40);
    expect(weighing('action', ['commit_time']).work).toBe(40);
    expect(weighing('position', ['state_bad_news']).work).toBe(0);
  });

  it('does the work of an explosion by listening only', () => {
    // 7 per cent a unit: 5 units 35
    expect(weighing('explosion', ['reflect_feeling', 'validate', 'apologise'])).toMatchObject({
      help: 600,
      listening: 500,
      work: 40,
    });
    expect(weighing('explosion', ['apologise'])).toMatchObject({ help: 100, listening: 0, work: 0 });
  });

  it('loses trust by its harm, three points a unit, in tens', () => {
    const lost = (...moves: Move[]): number => weighing('acceptance', moves).trustLost;
    expect([lost('excuse'), lost('deflect'), lost('blame_client'), lost('blame_client', 'deflect')]).toEqual([
      10, 10, 10, 20,
    ]);
    expect(weighing('acceptance', ['apologise'], { apologies: 2 })).toMatchObject({ harm: 100, trustLost: 0 });
  });

  it('is felt as the client’s temperament has it, while points and work go by the map', () => {
    expect(tempered('expert', 'acceptance', ['validate', 'contradict'])).toMatchObject({
      help: 200,
      harm: 300,
      felt: { help: 300, harm: 600 },
      hurt: 600,
      trustLost: 20,
    });
    expect(tempered('anxious', 'acceptance', ['commit_time'])).toMatchObject({
      help: 100,
      felt: { help: 150 },
      work: 10,
    });
    expect(tempered('plaintive', 'explosion', ['encourage'])).toMatchObject({
      listening: 200,
      felt: { help: 250 },
      work: 10,
    });
  });

  it('that soothes does not hurt at once, but costs trust', () => {
    expect(weighing('acceptance', ['overpromise', 'disown_company', 'excuse'])).toMatchObject({
      harm: 600,
      felt: { harm: 600 },
      hurt: 200,
      trustLost: 20,
    });
  });

  it('gives its styles away: what helps is the partner’s, what is neutral nobody’s', () => {
    expect(weighing('acceptance', ['validate', 'clarify', 'guide', 'courtesy']).cues).toEqual({
      footballer: 0,
      nurse: 0,
      partner: 2,
    });
    expect(weighing('acceptance', ['excuse', 'deflect', 'grovel']).cues).toEqual({
      footballer: 2,
      nurse: 2,
      partner: 0,
    });
  });
});

describe('a move', () => {
  const only = (...parts: Parameters<typeof weighing>) => weighing(...parts).moves[0];

  it('helps, is neutral or harms by its weight in the stage', () => {
    expect(only('acceptance', ['explain_reason'])).toEqual({
      move: 'explain_reason',
      effect: 'helped',
      weight: 300,
      worn: false,
      because: null,
      cues: [],
    });
    expect(only('plan', ['explain_reason'])).toMatchObject({ effect: 'neutral', weight: 0 });
    expect(only('explosion', ['explain_reason'])).toMatchObject({ effect: 'harmed', weight: -300 });
    expect(only('plan', ['excuse'])).toMatchObject({ effect: 'harmed', cues: ['footballer', 'nurse'] });
  });

  it('is worn when it wears, helps, and was in the reply before', () => {
    const afterSaying = (move: Move) => ({ recent: moveBit(move) });
    expect(only('acceptance', ['validate'], afterSaying('validate'))).toMatchObject({ weight: 100, worn: true });
    expect(only('acceptance', ['validate'], afterSaying('reflect_feeling'))).toMatchObject({
      weight: 200,
      worn: false,
    });
    expect(only('acceptance', ['clarify'], afterSaying('clarify'))).toMatchObject({ weight: 100, worn: false });
    expect(only('acceptance', ['courtesy'], afterSaying('courtesy'))).toMatchObject({ effect: 'neutral', worn: false });
    expect(only('explosion', ['apologise'], { ...afterSaying('apologise'), apologies: 2 })).toMatchObject({
      weight: -100,
      worn: false,
    });
  });

  it('that asks for one fact after another is a volley, in the explosion only', () => {
    const before = { recent: moveBit('clarify') };
    expect(only('explosion', ['clarify'], before)).toMatchObject({
      effect: 'harmed',
      weight: -100,
      because: 'volley',
      cues: ['footballer'],
    });
    expect(only('explosion', ['clarify'])).toMatchObject({ effect: 'neutral', because: null, cues: [] });
    expect(only('plan', ['clarify'], before)).toMatchObject({ effect: 'helped', because: null });
  });

  it('that counts otherwise has the circumstance, and its cue', () => {
    expect(only('plan', ['set_limit'])).toMatchObject({ weight: -200, because: 'no_abuse', cues: ['footballer'] });
    expect(only('plan', ['set_limit'], {}, { abuse: true })).toMatchObject({ weight: 300, because: 'abuse', cues: [] });
    expect(only('plan', ['apologise'], { apologies: 2 })).toMatchObject({ because: 'third_time', cues: ['nurse'] });
    expect(weighing('plan', ['set_limit', 'apologise'], { apologies: 2 }).cues).toEqual({
      footballer: 1,
      nurse: 1,
      partner: 0,
    });
  });

  it('that steps back with a time helps only where the talk is stuck: at a reprise, or at the boiling point', () => {
    const pause: Move[] = ['step_back', 'commit_time'];
    expect(only('plan', pause)).toMatchObject({ effect: 'neutral', because: null });
    expect(only('plan', pause, {}, { reprise: true })).toMatchObject({ weight: 200, because: 'stuck_with_time' });
    expect(only('plan', pause, { emotion: 90 })).toMatchObject({ effect: 'neutral', because: null });
    expect(only('plan', pause, { emotion: 95 })).toMatchObject({ weight: 200, because: 'stuck_with_time' });
    expect(only('plan', ['step_back'], { emotion: 95 })).toMatchObject({ weight: -200, because: 'without_time' });
  });

  it('that retells helps from the moment on that the client has been heard by 30 per cent', () => {
    const retold = (heard: number) => only('explosion', ['paraphrase'], { heard })?.weight;
    expect([retold(0), retold(20), retold(30)]).toEqual([0, 0, 300]);
  });
});

describe('what a reply leaves for the next one', () => {
  const left = (stage: Stage, moves: Move[]): number => weighing(stage, moves).leaves;

  it('is what helped of the moves that wear out', () => {
    expect(left('explosion', ['validate', 'reflect_feeling', 'explain_reason'])).toBe(
      moveBit('validate') | moveBit('reflect_feeling'),
    );
  });

  it('is nothing of those that fell flat', () => {
    expect(left('explosion', ['courtesy'])).toBe(0);
  });

  it('is a question for a fact, whether it helped or not', () => {
    expect(left('explosion', ['clarify'])).toBe(moveBit('clarify'));
    expect(left('plan', ['clarify'])).toBe(moveBit('clarify'));
  });
});

describe('news that is not said at the last moment for it', () => {
  it('is a harm of three that is felt and hurts, and a cue of the nurse', () => {
    expect(weighing('position', ['courtesy'])).toMatchObject({
      help: 100,
      harm: 300,
      felt: { help: 100, harm: 300 },
      hurt: 300,
      points: 0,
      trustLost: 10,
      news: 'found-out',
      evaded: true,
      cues: { footballer: 0, nurse: 1, partner: 1 },
    });
  });

  it('is none when it is said', () => {
    expect(weighing('position', ['state_bad_news'])).toMatchObject({ harm: 0, news: 'said', evaded: false });
  });

  it('is none in a later stage, whatever is said there', () => {
    expect(weighing('plan', ['state_bad_news'])).toMatchObject({ harm: 100, news: 'no', evaded: false });
  });
});

describe('weighing', () => {
  it('is done once for all moments at which nothing is different that the reply heeds', () => {
    const scenario = small({
      explosion: [exchange('here', [reply('feel', ['reflect_feeling']), reply('retell', ['paraphrase'])])],
    });
    const board = setUp(scenario);
    const early: State = { ...blank(), ...at(scenario, 'here'), heard: 0 };
    const late: State = { ...early, heard: 60, apologies: 2, surfaced: MAIN, recent: moveBit('courtesy') };
    const [feel, retell] = offered(board, early);
    if (!feel || !retell) throw new Error('nothing on offer');
    expect(weigh(board, late, feel)).toBe(weigh(board, early, feel));
    expect(weigh(board, late, retell)).not.toBe(weigh(board, early, retell));
    expect(weigh(board, early, retell)).toBe(weigh(board, early, retell));
    expect([feel, retell].map(({ weighings }) => weighings.length)).toEqual([1, 2]);
  });
});
