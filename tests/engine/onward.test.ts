import { describe, expect, it } from 'vitest';
import type { Response, State } from '../../src/engine/model.ts';
import { newsIn, nextBeforeNews } from '../../src/engine/news.ts';
import { OUTCOMES } from '../../src/engine/onward.ts';
import { setUp } from '../../src/engine/set-up.ts';
import { blank, offered } from '../../src/engine/state.ts';
import { type Turn, takeTurn } from '../../src/engine/turn.ts';
import type { Scenario } from '../../src/scenario/format.ts';
import { at, exchange, reply, small } from '../support/small.ts';

const MAIN = 2;

const nod = (id = 'nod', more: Parameters<typeof reply>[2] = {}) => reply(id, [], more);

function momentOf(scenario: Scenario, id: string, answer: string, moment: Partial<State>) {
  const board = setUp(scenario);
  const state: State = { ...blank(), surfaced: MAIN, ...at(scenario, id), ...moment };
  const response = offered(board, state).find((each) => each.id === answer) as Response;
  return { board, state, response };
}

/** What a reply leads to, by the name of it, and where the talk stands then. */
function led(scenario: Scenario, id: string, answer: string, moment: Partial<State> = {}) {
  const { board, state, response } = momentOf(scenario, id, answer, moment);
  const { after, onward }: Turn = takeTurn(board, state, response);
  const { passage, endedBecause, promiseBroken } = onward;
  const how = OUTCOMES[onward.outcome];
  expect(how).toBe(passage ?? endedBecause);
  return { how, promiseBroken, ...after, at: board.exchanges[after.exchange]?.id };
}

/** Replies in acceptance that do nothing, harm without stirring the emotion by 4 and by 2, and lead elsewhere. */
const ACCEPTING = small({
  acceptance: [
    exchange('a1', [
      nod(),
      reply('bribe', ['disown_company', 'overpromise']),
      reply('disown', ['disown_company']),
      nod('ahead', { goto: 'l1' }),
      nod('aside', { goto: 'a2' }),
      reply('serve', ['explain_reason', 'invite_collaboration']),
    ]),
    exchange('a2', [nod(), reply('bribe', ['disown_company', 'overpromise'])]),
  ],
});

describe('a client who is out of patience', () => {
  it('walks out at the boiling point, and escalates below it', () => {
    expect(led(ACCEPTING, 'a1', 'nod', { emotion: 95, lost: 70 })).toMatchObject({
      how: 'boiling',
      ending: 'walked-out',
    });
    expect(led(ACCEPTING, 'a1', 'nod', { emotion: 90, lost: 80 })).toMatchObject({
      how: 'out-of-patience',
      ending: 'escalated',
    });
  });

  it('stays while there is patience left', () => {
    expect(led(ACCEPTING, 'a1', 'nod', { emotion: 95, lost: 60 })).toMatchObject({ how: null, ending: null });
    expect(led(ACCEPTING, 'a1', 'nod', { emotion: 90, lost: 70 })).toMatchObject({ how: null, ending: null, at: 'a2' });
  });
});

describe('a flare-up', () => {
  it('comes from serious harm at an emotion of 50, and takes the talk back into the explosion, half heard', () => {
    expect(led(ACCEPTING, 'a1', 'bribe', { emotion: 50, heard: 100, progress: 40, seen: 2, flares: 0 })).toMatchObject({
      how: 'flared',
      at: 'again',
      stage: 1,
      heard: 50,
      progress: 0,
      returnTo: 2,
      returning: true,
      flares: 1,
      seen: 3,
    });
  });

  it('does not come below that emotion, nor from less harm, nor before acceptance', () => {
    expect(led(ACCEPTING, 'a1', 'bribe', { emotion: 45 })).toMatchObject({ how: null, stage: 2, flares: 0 });
    expect(led(ACCEPTING, 'a1', 'disown', { emotion: 90 })).toMatchObject({ how: null, stage: 2, flares: 0 });
    expect(led(small(), 'e1', 'cold-e1', { emotion: 70 })).toMatchObject({ how: null, stage: 1, flares: 0 });
  });

  it('is a reason to ask for the manager when the explosion has come back already', () => {
    expect(led(ACCEPTING, 'a1', 'bribe', { emotion: 50, flares: 1 })).toMatchObject({
      how: 'flared-again',
      ending: 'escalated',
    });
  });

  it('goes before being out of patience the second time, after it the first', () => {
    const impatient = { emotion: 60, lost: 70 };
    expect(led(ACCEPTING, 'a1', 'bribe', impatient).how).toBe('out-of-patience');
    expect(led(ACCEPTING, 'a1', 'bribe', { ...impatient, flares: 1 }).how).toBe('flared-again');
  });

  it('goes on at the reprise, without one at the last exchange, until the client is heard', () => {
    const storm = small({
      explosion: [exchange('e1', [nod(), reply('hear', ['reflect_feeling'])]), exchange('e2', [nod()])],
    });
    const flared = { emotion: 60, heard: 50, returning: true, returnTo: 3, flares: 1, seen: 0 };
    expect(led(small(), 'again', 'cold-again', flared)).toMatchObject({ how: null, at: 'again', seen: 0 });
    expect(led(storm, 'e2', 'nod', flared)).toMatchObject({ how: null, at: 'e2', seen: 0 });
    expect(led(storm, 'e1', 'hear', { ...flared, heard: 90 })).toMatchObject({ how: 'returned', stage: 3 });
  });

  it('leads back to where it broke out, to what has not been played there', () => {
    const closing = small({ action: ['c1', 'c2', 'c3'].map((id) => exchange(id, [nod()])) });
    const heard = { emotion: 60, heard: 90, returning: true, returnTo: 4, flares: 1 };
    expect(led(closing, 'again', 'good', { ...heard, seen: 0b001 })).toMatchObject({
      how: 'returned',
      stage: 4,
      at: 'c2',
      seen: 0b001,
      progress: 0,
      returnTo: 2,
      returning: false,
    });
    expect(led(closing, 'again', 'good', { ...heard, seen: 0b111 })).toMatchObject({ how: 'returned', at: 'c3' });
  });
});

describe('a stage whose work is done', () => {
  it('is followed by the next one, with its first exchange and its work to do', () => {
    expect(led(ACCEPTING, 'a1', 'serve', { progress: 50, seen: 2 })).toMatchObject({
      how: 'done',
      stage: 3,
      at: 'l1',
      progress: 0,
      seen: 0,
    });
    expect(led(small(), 'e1', 'good', { heard: 70, seen: 4 })).toMatchObject({ how: 'done', stage: 2, seen: 0 });
    expect(led(small(), 'p1', 'good')).toMatchObject({ how: 'done', stage: 1, at: 'e1' });
  });

  it('is not followed by the next one before', () => {
    expect(led(ACCEPTING, 'a1', 'serve', { progress: 40 })).toMatchObject({ how: null, stage: 2, progress: 90 });
  });
});

describe('a goto', () => {
  it('leads within a stage without ending it', () => {
    expect(led(ACCEPTING, 'a1', 'aside', { progress: 40 })).toMatchObject({ how: null, at: 'a2', progress: 40 });
  });

  it('leads into another stage, whose work begins', () => {
    expect(
      led(ACCEPTING, 'a1', 'ahead', { progress: 40, seen: 2, apologies: 2, recent: 1, rested: true }),
    ).toMatchObject({ how: 'led', stage: 3, at: 'l1', progress: 0, seen: 0, apologies: 0, recent: 0, rested: false });
  });

  it('may lead to the first exchange of all', () => {
    const waiting = small({
      position: [exchange('p1', [nod()]), exchange('p2', [nod(), nod('back', { goto: 'p1' })])],
    });
    expect(led(waiting, 'p2', 'back', { seen: 1 })).toMatchObject({ how: null, stage: 0, at: 'p1' });
  });
});

describe('the news', () => {
  const POSITION = small({
    position: [
      exchange('p1', [nod(), nod('away', { goto: 'e2' }), nod('on', { goto: 'p3' })]),
      exchange('p2', [nod(), nod('back', { goto: 'p1' }), reply('tell', ['state_bad_news'])]),
      exchange('p3', [nod()], { when: { emotion: '> 90' } }),
    ],
  });

  const newsOf = (id: string, answer: string, moment: Partial<State> = {}) => {
    const { board, state, response } = momentOf(POSITION, id, answer, moment);
    return [newsIn(board, state, response), nextBeforeNews(board, state, response)];
  };

  it('can wait while an exchange of the stage is left that fits', () => {
    expect(newsOf('p1', 'nod')).toEqual(['no', 1]);
    expect(newsOf('p2', 'nod', { seen: 1 })).toEqual(['found-out', null]);
    expect(newsOf('p2', 'nod', { seen: 1, emotion: 95 })).toEqual(['no', 2]);
  });

  it('can wait where a goto leads within the stage, and is found out where it leads out of it', () => {
    expect(newsOf('p2', 'back', { seen: 1 })).toEqual(['no', 0]);
    expect(newsOf('p1', 'on')).toEqual(['no', 2]);
    expect(newsOf('p1', 'away')).toEqual(['found-out', null]);
  });

  it('is said by the reply that says it, and none in a later stage', () => {
    expect(newsOf('p2', 'tell')[0]).toBe('said');
    const { board, state, response } = momentOf(POSITION, 'a1', 'good', {});
    expect(newsIn(board, state, response)).toBe('no');
  });

  it('leads into the explosion, said or found out, or where the goto leads', () => {
    expect(led(POSITION, 'p2', 'tell', { seen: 1 })).toMatchObject({ how: 'done', stage: 1, at: 'e1' });
    expect(led(POSITION, 'p2', 'nod', { seen: 1 })).toMatchObject({ how: 'found-out', stage: 1, at: 'e1' });
    expect(led(POSITION, 'p1', 'away')).toMatchObject({ how: 'led', stage: 1, at: 'e2' });
    expect(led(POSITION, 'p1', 'nod')).toMatchObject({ how: null, stage: 0, at: 'p2' });
  });
});

describe('an unowned promise', () => {
  const promised = { promised: true, emotion: 40, lost: 10 };

  it('breaks when another stage begins: 15 more emotion, 20 less trust', () => {
    const broken = { promiseBroken: true, promised: false, emotion: 55, lost: 30 };
    expect(led(ACCEPTING, 'a1', 'ahead', promised)).toMatchObject({ how: 'led', ...broken });
    expect(led(ACCEPTING, 'a1', 'bribe', { ...promised, emotion: 60, lost: 0 })).toMatchObject({
      ...broken,
      how: 'flared',
      // 10 for the harm as well
      lost: 30,
      emotion: 75,
    });
  });

  it('holds while the stage goes on', () => {
    expect(led(ACCEPTING, 'a1', 'nod', promised)).toMatchObject({ promiseBroken: false, ...promised });
  });

  it('takes the emotion to 100 at most, and no more than the patience there is', () => {
    expect(led(ACCEPTING, 'a1', 'ahead', { promised: true, emotion: 90, lost: 70 })).toMatchObject({
      emotion: 100,
      lost: 80,
    });
  });

  it('does nothing where there is none', () => {
    expect(led(ACCEPTING, 'a1', 'ahead', { emotion: 40 })).toMatchObject({
      promiseBroken: false,
      emotion: 40,
      lost: 0,
    });
  });
});

describe('a talk that has run its course', () => {
  const CLOSING = small({ action: [exchange('c1', [nod(), reply('settle', ['commit_time'])])] });

  // a calm client sinks by three tenths of the way to the norm: from 50 to 40, from 55 to 45
  it('is agreed up to 20 above the norm, from a trust of 40 on, with the work half done', () => {
    const good = { emotion: 50, progress: 50 };
    const settled = { how: 'settled', ending: 'agreed' };
    const unsettled = { how: 'unsettled', ending: 'resigned' };
    expect(led(CLOSING, 'c1', 'nod', good)).toMatchObject({ ...settled, emotion: 40 });
    expect(led(CLOSING, 'c1', 'nod', { ...good, emotion: 55 })).toMatchObject({ ...unsettled, emotion: 45 });
    expect(led(CLOSING, 'c1', 'nod', { ...good, progress: 40 })).toMatchObject(unsettled);
    // 85 and six tenths of 15 are 94
    expect(led(CLOSING, 'c1', 'nod', { ...good, progress: 60, lost: 54 })).toMatchObject(settled);
    expect(led(CLOSING, 'c1', 'nod', { ...good, progress: 60, lost: 55 })).toMatchObject(unsettled);
  });

  it('is over as soon as all is settled, though something is left to say', () => {
    const longer = small({ action: [...CLOSING.stages.action, exchange('c2', [nod()])] });
    expect(led(longer, 'c1', 'nod', { emotion: 30, progress: 50 })).toMatchObject({ how: null, at: 'c2' });
    expect(led(longer, 'c1', 'settle', { emotion: 30, progress: 60 })).toMatchObject({ how: 'settled', progress: 100 });
  });
});
