import { describe, expect, it } from 'vitest';
import type { Response, State } from '../../src/engine/model.ts';
import { setUp } from '../../src/engine/set-up.ts';
import { blank, offered } from '../../src/engine/state.ts';
import { type Turn, takeTurn } from '../../src/engine/turn.ts';
import type { Move } from '../../src/map/moves.ts';
import type { Scenario } from '../../src/scenario/format.ts';
import { at, exchange, of, playing, reply, small } from '../support/small.ts';

const MAIN = 2;

function turnOf(scenario: Scenario, id: string, answer: string, moment: Partial<State> = {}): Turn {
  const board = setUp(scenario);
  const state: State = { ...blank(), surfaced: MAIN, emotion: 20, ...at(scenario, id), ...moment };
  return takeTurn(board, state, offered(board, state).find((each) => each.id === answer) as Response);
}

const inAcceptance = (...replies: ReturnType<typeof reply>[]): Scenario =>
  small({ acceptance: [exchange('a1', replies), exchange('a2', replies)] });

describe('what a turn costs, in tenths of a result point', () => {
  const cost = (moves: Move[], more: Parameters<typeof reply>[2] = {}, moment: Partial<State> = {}): number =>
    turnOf(inAcceptance(reply('said', moves, more)), 'a1', 'said', moment).cost;

  it('is one, and one for every ten points of emotion above the norm after it, half of them up', () => {
    const upset = (emotion: number): number => cost([], {}, { emotion });
    expect([upset(10), upset(20), upset(25), upset(40), upset(80)]).toEqual([1, 1, 2, 3, 7]);
  });

  it('is ten more for a concession within the limit, forty beyond it', () => {
    // the limit is 1
    expect(cost(['concede'], { concession: 1 })).toBe(11);
    expect(cost(['concede'], { concession: 3 })).toBe(1 + 10 + 80);
    expect(cost(['concede'], { concession: 1 }, { concessions: 1 })).toBe(41);
    expect(cost(['concede'], { concession: 2 }, { concessions: 4 })).toBe(81);
  });

  it('is nothing for what was conceded before', () => {
    expect(cost([], {}, { concessions: 4 })).toBe(1);
  });

  it('is forty more for a promise that is not owned, twenty for disowning the company', () => {
    expect(cost(['overpromise'])).toBe(41);
    expect(cost(['disown_company'])).toBe(21);
    expect(cost(['disown_company', 'overpromise'])).toBe(61);
  });
});

describe('a reply that goes over the same ground', () => {
  const lost = (scenario: Scenario, id: string, answer: string, moment: Partial<State>): number =>
    turnOf(scenario, id, answer, moment).after.lost;

  const IDLE = inAcceptance(reply('nod', []), reply('serve', ['clarify']));

  it('loses ten of the client’s patience where the exchange has been played before', () => {
    expect(lost(IDLE, 'a1', 'nod', { seen: 1 })).toBe(10);
    expect(lost(IDLE, 'a1', 'nod', { seen: 2 })).toBe(0);
    expect(lost(IDLE, 'a1', 'nod', { seen: 0, lost: 20 })).toBe(20);
  });

  it('loses nothing where it gets on', () => {
    expect(lost(IDLE, 'a1', 'serve', { seen: 1, progress: 20 })).toBe(0);
    expect(lost(small(), 'again', 'good', { emotion: 60, heard: 40 })).toBe(0);
  });

  it('is any that gets nowhere at a reprise, or in an explosion that has come back', () => {
    const storm = small({
      explosion: [exchange('e1', [reply('nod', [])]), exchange('again', [reply('nod', [])], { reprise: true })],
    });
    expect(lost(storm, 'again', 'nod', { emotion: 60 })).toBe(10);
    expect(lost(storm, 'e1', 'nod', { emotion: 60 })).toBe(0);
    expect(lost(storm, 'e1', 'nod', { emotion: 60, heard: 50, returning: true })).toBe(10);
  });

  it('loses ten where the client is at the boiling point after it, whatever it does', () => {
    // a fact is asked for: 4 to 5 points calmer
    expect(lost(IDLE, 'a1', 'serve', { emotion: 100 })).toBe(10);
    expect(lost(IDLE, 'a1', 'serve', { emotion: 95 })).toBe(0);
    expect(lost(IDLE, 'a1', 'nod', { emotion: 95, seen: 1 })).toBe(20);
    expect(lost(IDLE, 'a1', 'nod', { emotion: 90 })).toBe(0);
  });

  it('loses no more than there is', () => {
    expect(lost(IDLE, 'a1', 'nod', { emotion: 95, lost: 75 })).toBe(80);
  });
});

describe('a breather', () => {
  const scenario = small(
    { explosion: [exchange('e1', [reply('nod', [])]), exchange('again', [reply('nod', [])], { reprise: true })] },
    { step_back: { say: 'A pause.', reply: 'Fine.', why: 'A breather.' } },
  );

  it('takes nothing of the client’s patience, at a reprise or at the boiling point', () => {
    expect(turnOf(scenario, 'again', 'step-back', { emotion: 95, lost: 20 }).after.lost).toBe(20);
    expect(turnOf(scenario, 'again', 'nod', { emotion: 95, lost: 20 }).after.lost).toBe(40);
  });

  it('can be taken once in a stage', () => {
    expect(turnOf(scenario, 'again', 'step-back', { emotion: 70 }).after.rested).toBe(true);
    expect(turnOf(scenario, 'again', 'nod', { emotion: 70 }).after.rested).toBe(false);
    expect(turnOf(scenario, 'again', 'nod', { emotion: 70, rested: true }).after.rested).toBe(true);
  });

  it('is told as a pause, and nothing else is', () => {
    const stuck = { ...at(scenario, 'again'), emotion: 70 };
    expect(of(playing(scenario, ['step-back'], stuck).events, 'paused')).toHaveLength(1);
    expect(of(playing(scenario, ['nod'], stuck).events, 'paused')).toEqual([]);
  });
});

describe('what is kept in mind', () => {
  it('is which exchanges of a stage were played', () => {
    const idle = inAcceptance(reply('nod', []));
    expect(turnOf(idle, 'a2', 'nod', { seen: 1 }).after.seen).toBe(3);
  });

  it('is in an explosion that has come back what was played before it, and nothing of the explosion', () => {
    expect(turnOf(small(), 'again', 'cold-again', { emotion: 60, returning: true, seen: 1 }).after.seen).toBe(1);
    expect(turnOf(small(), 'again', 'cold-again', { emotion: 60, seen: 1 }).after.seen).toBe(0b101);
  });

  it('is how often there was an apology in the stage, up to the second', () => {
    const sorry = inAcceptance(reply('sorry', ['apologise']), reply('nod', []));
    const apologies = (answer: string, before: number): number =>
      turnOf(sorry, 'a1', answer, { apologies: before }).after.apologies;
    expect([0, 1, 2].map((before) => apologies('sorry', before))).toEqual([1, 2, 2]);
    expect(apologies('nod', 1)).toBe(1);
  });

  it('is what has been given away, and whether there was a promise', () => {
    const give = inAcceptance(reply('give', ['concede'], { concession: 2 }), reply('promise', ['overpromise']));
    expect(turnOf(give, 'a1', 'give', { concessions: 3, promised: true }).after).toMatchObject({
      concessions: 5,
      promised: true,
    });
    expect(turnOf(give, 'a1', 'promise', { concessions: 3 }).after).toMatchObject({ concessions: 3, promised: true });
    expect(turnOf(give, 'a1', 'give').after.promised).toBe(false);
  });
});

describe('the plan', () => {
  const PLAN = small({
    plan: [exchange('l1', [reply('ask', ['open_question']), reply('all', ['open_question', 'paraphrase'])])],
  });
  const planned = (answer: string, progress: number, surfaced: number) => {
    const { held, after, progress: done } = turnOf(PLAN, 'l1', answer, { progress, surfaced, emotion: 40 });
    return { held, done, stage: after.stage };
  };

  it('stays at ninety while the main concern is hidden, and is done once it is out', () => {
    expect(planned('all', 80, 0)).toEqual({ held: true, done: 90, stage: 3 });
    expect(planned('all', 80, MAIN)).toEqual({ held: false, done: 100, stage: 4 });
  });

  it('goes on until then as it does anyway', () => {
    expect(planned('ask', 30, 0)).toEqual({ held: false, done: 40, stage: 3 });
  });
});

describe('the events of a turn', () => {
  it('tell of the boiling point when it is reached', () => {
    const idle = inAcceptance(reply('nod', []), reply('blame', ['blame_client']));
    const boiling = (answer: string, emotion: number) =>
      of(playing(idle, [answer], { ...at(idle, 'a1'), emotion, flares: 0 }).events, 'boiling');
    expect(boiling('nod', 95)).toEqual([{ type: 'boiling' }]);
    expect(boiling('nod', 90)).toEqual([]);
  });

  it('tell of a promise and a disowning when they are made', () => {
    const soothing = inAcceptance(reply('promise', ['overpromise']), reply('disown', ['disown_company']));
    const told = (answer: string) =>
      playing(soothing, [answer], at(soothing, 'a1'))
        .events.map(({ type }) => type)
        .filter((type) => type === 'promised' || type === 'disowned');
    expect(told('promise')).toEqual(['promised']);
    expect(told('disown')).toEqual(['disowned']);
  });

  it('tell how the talk ended, where and with whom', () => {
    const idle = inAcceptance(reply('nod', []));
    const { events } = playing(idle, ['nod'], { ...at(idle, 'a1'), emotion: 90, lost: 80 });
    expect(events.at(-1)).toEqual({
      type: 'ended',
      ending: 'escalated',
      because: 'out-of-patience',
      stage: 'acceptance',
      emotion: 90,
      trust: 0,
      perceived: 'enemy',
    });
  });
});
