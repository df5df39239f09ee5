import { describe, expect, it } from 'vitest';
import { trustIn } from '../../src/engine/trust.ts';
import { BEYOND_LIMIT_COST, LATE_NEWS_TRUST } from '../../src/map/dynamics.ts';
import type { Scenario } from '../../src/scenario/format.ts';
import { at, exchange, of, playing, reply, saying, small } from '../support/small.ts';

describe('the news', () => {
  it('raises the emotion by the shock, less for what helps in the same reply', () => {
    const plain = playing(saying('position', ['state_bad_news']), ['said']).state.emotion;
    const kind = playing(saying('position', ['courtesy', 'state_bad_news', 'explain_reason']), ['said']).state.emotion;
    expect(plain).toBe(65);
    expect(kind).toBe(60);
    expect(playing(saying('position', ['flat_refusal']), ['said']).state.emotion).toBeGreaterThan(plain);
  });

  it('makes the employee at best an enemy', () => {
    const { board, state } = playing(small(), ['good']);
    expect(trustIn(board, state)).toBeLessThan(20);
  });

  it('comes out by itself when the position stage ends without it, and counts as evasion', () => {
    const { state, events } = playing(saying('position', ['courtesy']), ['said']);
    expect(of(events, 'news')).toEqual([{ type: 'news', how: 'found-out', late: false }]);
    expect(of(events, 'replied')[0]).toMatchObject({ evaded: true, points: 0, cues: { nurse: 1 } });
    expect(state.stage).toBe(1);
  });

  it('may wait while another exchange of the position stage is left', () => {
    const scenario = small({
      position: [
        exchange('p1', [reply('wait', ['clarify']), reply('no', ['flat_refusal'])]),
        exchange('p2', [reply('tell', ['state_bad_news']), reply('no', ['flat_refusal'])]),
      ],
    });
    const { state, events } = playing(scenario, ['wait']);
    expect(of(events, 'news')).toEqual([]);
    expect(state).toMatchObject({ stage: 0, exchange: 1, emotion: 25 });
  });

  it('costs trust when it comes later than it could have, not when there was no earlier moment for it', () => {
    const tell = exchange('p2', [reply('tell', ['state_bad_news']), reply('hint', ['clarify'])]);
    const could = exchange('p1', [reply('wait', ['clarify']), reply('no', ['flat_refusal'])]);
    const greeting = exchange('p1', [reply('wait', ['clarify']), reply('hello', ['courtesy'])]);
    const late = playing(small({ position: [could, tell] }), ['wait', 'tell']);
    const inTime = playing(small({ position: [greeting, tell] }), ['wait', 'tell']);
    expect(late.state.lost).toBe(inTime.state.lost + LATE_NEWS_TRUST);
    expect(of(late.events, 'news')).toMatchObject([{ how: 'said', late: true }]);
    expect(of(inTime.events, 'news')).toMatchObject([{ how: 'said', late: false }]);
  });
});

describe('the explosion', () => {
  const upset = { ...at(small(), 'e1'), emotion: 70 };

  it('is calmed by listening only: an apology alone never lowers the emotion', () => {
    const scenario = small({
      explosion: [exchange('here', [reply('sorry', ['apologise']), reply('heard', ['reflect_feeling', 'validate'])])],
    });
    const from = { ...at(scenario, 'here'), emotion: 70, heard: 60 };
    expect(playing(scenario, ['sorry'], from).state.emotion).toBeGreaterThanOrEqual(70);
    expect(playing(scenario, ['heard'], from).state.emotion).toBeLessThan(70);
  });

  it('goes on at the reprise until the client has been heard', () => {
    const { state } = playing(small(), ['cold-e1', 'cold-e2'], upset);
    expect(state).toMatchObject({ ...at(small(), 'again'), heard: 0 });
  });

  it('ends when the client has been heard, and acceptance begins', () => {
    const { state, events } = playing(small(), ['good', 'good', 'good'], upset);
    expect(state.heard).toBe(100);
    expect(of(events, 'passed').at(-1)).toEqual({ type: 'passed', from: 'explosion', to: 'acceptance', how: 'done' });
  });

  it('costs an explanation at the peak against listening at the peak', () => {
    const scenario = small({
      explosion: [exchange('here', [reply('explain', ['explain_reason']), reply('listen', ['reflect_feeling'])])],
    });
    const from = { ...at(scenario, 'here'), emotion: 70 };
    const explained = playing(scenario, ['explain'], from);
    const listened = playing(scenario, ['listen'], from);
    expect(explained.state.emotion).toBeGreaterThan(listened.state.emotion);
    expect(explained.state.lost).toBeGreaterThan(listened.state.lost);
    expect(of(explained.events, 'replied')[0]).toMatchObject({ points: 0, best: 300 });
  });

  it('comes back after serious harm while the emotion is high, and then returns to where it broke out', () => {
    const scenario = small({
      plan: [
        exchange('l1', [reply('fine', ['open_question']), reply('cold', ['deflect'])]),
        exchange('l2', [reply('go', ['paraphrase']), reply('cold', ['deflect'])]),
      ],
    });
    const flared = playing(scenario, ['cold'], { ...at(scenario, 'l1'), emotion: 60, heard: 100 });
    expect(flared.state).toMatchObject({ ...at(scenario, 'again'), heard: 50, flares: 1 });
    const back = playing(scenario, ['cold', 'good', 'good'], { ...at(scenario, 'l1'), emotion: 60, heard: 100 });
    expect(of(back.events, 'passed').map(({ how }) => how)).toEqual(['flared', 'returned']);
    expect(back.state).toMatchObject(at(scenario, 'l2'));
  });

  it('does not come back below that emotion', () => {
    const scenario = small({ plan: [exchange('l1', [reply('fine', ['open_question']), reply('cold', ['deflect'])])] });
    expect(playing(scenario, ['cold'], { ...at(scenario, 'l1'), emotion: 35, heard: 100 }).state.stage).toBe(3);
  });

  it('ends the talk with the manager when it comes back a second time', () => {
    const scenario = small({ plan: [exchange('l1', [reply('fine', ['open_question']), reply('cold', ['deflect'])])] });
    expect(
      playing(scenario, ['cold'], { ...at(scenario, 'l1'), emotion: 60, heard: 100, flares: 1 }).state.ending,
    ).toBe('escalated');
  });
});

describe('moves in their circumstances', () => {
  const effect = (scenario: Scenario, from: object) => {
    const { events } = playing(scenario, ['said'], { ...at(scenario, 'here'), emotion: 60, ...from });
    return of(events, 'replied')[0]?.moves.map(({ move, effect, because }) => [move, effect, because]);
  };

  it('lets a limit help on abuse only', () => {
    expect(effect(saying('explosion', ['set_limit'], { abuse: true }), {})).toEqual([['set_limit', 'helped', 'abuse']]);
    expect(effect(saying('explosion', ['set_limit']), {})).toEqual([['set_limit', 'harmed', 'no_abuse']]);
  });

  it('lets a deadline help in the explosion only where waiting is the cause', () => {
    expect(effect(saying('explosion', ['commit_time'], { waiting: true }), {})).toEqual([
      ['commit_time', 'helped', 'waiting'],
    ]);
    expect(effect(saying('explosion', ['commit_time']), {})).toEqual([['commit_time', 'neutral', null]]);
  });

  it('lets stepping back help when the talk is stuck and a time is given, and harm without a time', () => {
    const timed = saying('explosion', ['step_back', 'commit_time'], { reprise: true });
    expect(effect(timed, {})?.[0]).toEqual(['step_back', 'helped', 'stuck_with_time']);
    expect(effect(saying('explosion', ['step_back'], { reprise: true }), {})?.[0]).toEqual([
      'step_back',
      'harmed',
      'without_time',
    ]);
  });

  it('lets a retelling help in the explosion once the client has said something', () => {
    expect(effect(saying('explosion', ['paraphrase']), { heard: 0 })?.[0]).toEqual([
      'paraphrase',
      'neutral',
      'not_finished',
    ]);
    expect(effect(saying('explosion', ['paraphrase']), { heard: 30 })?.[0]).toEqual(['paraphrase', 'helped', null]);
  });

  it('counts the third apology of a stage as grovelling', () => {
    expect(effect(saying('explosion', ['apologise']), { apologies: 1 })?.[0]).toEqual(['apologise', 'helped', null]);
    expect(effect(saying('explosion', ['apologise']), { apologies: 2 })?.[0]).toEqual([
      'apologise',
      'harmed',
      'third_time',
    ]);
  });

  it('makes a solution harm while the main concern is hidden, and help once it is out', () => {
    expect(effect(saying('plan', ['guide']), { surfaced: 0 })?.[0]).toEqual(['guide', 'harmed', 'wrong_problem']);
    expect(effect(saying('plan', ['guide']), { surfaced: 2 })?.[0]).toEqual(['guide', 'helped', null]);
  });

  it('counts a relational move half when the reply before used it too, and a solving move in full', () => {
    const scenario = small({
      acceptance: [
        exchange('one', [reply('same', ['reflect_feeling', 'explain_reason']), reply('no', ['flat_refusal'])]),
        exchange('two', [reply('same', ['reflect_feeling', 'explain_reason']), reply('no', ['flat_refusal'])]),
      ],
    });
    const { events } = playing(scenario, ['same', 'same'], { ...at(scenario, 'one'), emotion: 60 });
    expect(of(events, 'replied')[1]?.moves.map(({ weight, worn }) => [weight, worn])).toEqual([
      [100, true],
      [300, false],
    ]);
  });
});

describe('concerns', () => {
  it('are voiced once, in the words of the scenario', () => {
    const scenario = small({
      plan: [
        exchange('l1', [reply('ask', ['open_question'], { surfaces: 'main' }), reply('no', ['deflect'])]),
        exchange('l2', [reply('ask', ['open_question'], { surfaces: 'main' }), reply('no', ['deflect'])]),
      ],
    });
    const { events } = playing(scenario, ['ask', 'ask'], { ...at(scenario, 'l1'), emotion: 40 });
    expect(of(events, 'surfaced')).toEqual([
      { type: 'surfaced', concern: 'main', main: true, says: 'The main concern.' },
    ]);
  });

  it('hold the plan back while the main one is hidden', () => {
    const scenario = small({
      plan: [
        exchange('l1', [
          reply('know', ['commit_time', 'invite_collaboration', 'open_question']),
          reply('no', ['deflect']),
        ]),
      ],
    });
    const hidden = playing(scenario, ['know'], { ...at(scenario, 'l1'), emotion: 40, progress: 90 });
    expect(of(hidden.events, 'held')).toEqual([{ type: 'held', concern: 'main' }]);
    expect(hidden.state).toMatchObject({ stage: 3, progress: 90 });
    expect(
      playing(scenario, ['know'], { ...at(scenario, 'l1'), emotion: 40, progress: 90, surfaced: 2 }).state.stage,
    ).toBe(4);
  });
});

describe('promises and concessions', () => {
  it('break an unowned promise when the next stage begins, which hurts', () => {
    const scenario = small({
      acceptance: [
        exchange('a1', [
          reply('promise', ['overpromise', 'explain_reason', 'invite_collaboration', 'validate']),
          reply('no', ['deflect']),
        ]),
      ],
    });
    const from = { ...at(scenario, 'a1'), emotion: 45, progress: 90 };
    const { state, events } = playing(scenario, ['promise'], from);
    expect(of(events, 'promised')).toHaveLength(1);
    expect(of(events, 'promise-broken')).toHaveLength(1);
    expect(state.promised).toBe(false);
    expect(state.emotion).toBeGreaterThan(45);
  });

  it('count concessions against the limit, and charge more beyond it', () => {
    const give = (concession: number) => {
      const scenario = small({
        plan: [exchange('l1', [reply('give', ['concede'], { concession }), reply('no', ['deflect'])])],
      });
      return playing(scenario, ['give'], { ...at(scenario, 'l1'), emotion: 40, surfaced: 2 }).events;
    };
    expect(of(give(1), 'conceded')).toEqual([{ type: 'conceded', amount: 1, total: 1, limit: 1 }]);
    const cost = (concession: number) => of(give(concession), 'replied')[0]?.cost ?? 0;
    expect(cost(2) - cost(1)).toBe(BEYOND_LIMIT_COST);
  });
});

describe('endings', () => {
  const closing = { ...at(small(), 'c1'), progress: 50, surfaced: 2 };

  it('agree when the action is settled, the client calm and trusting', () => {
    expect(playing(small(), ['good'], { ...closing, emotion: 30 }).state.ending).toBe('agreed');
  });

  it('resign when the client is not calm, or nothing was settled', () => {
    expect(playing(small(), ['good'], { ...closing, emotion: 70 }).state.ending).toBe('resigned');
    expect(
      playing(saying('action', ['courtesy']), ['said'], { ...at(saying('action', []), 'here'), emotion: 25 }).state
        .ending,
    ).toBe('resigned');
  });

  it('part well with a client who is not to be kept', () => {
    const scenario = small({}, { client: { ...small().client, relationship: 'not-ours' } });
    expect(playing(scenario, ['good'], { ...closing, emotion: 30 }).state.ending).toBe('parted-well');
  });

  it('walk out at the boiling point, escalate below it, once patience is used up', () => {
    const impatient = (emotion: number) =>
      playing(small(), ['cold-e1'], { ...at(small(), 'e1'), emotion, lost: 70 }).state.ending;
    expect(impatient(96)).toBe('walked-out');
    expect(impatient(70)).toBe('escalated');
    const tired = small({ plan: [exchange('l1', [reply('off', ['deflect']), reply('ask', ['open_question'])])] });
    expect(playing(tired, ['off'], { ...at(tired, 'l1'), emotion: 30, lost: 70 }).state.ending).toBe('escalated');
  });
});

describe('the way on', () => {
  it('follows a goto, whatever the map says', () => {
    const scenario = small({
      explosion: [
        exchange('e1', [reply('jump', ['encourage'], { goto: 'e3' }), reply('no', ['deflect'])]),
        exchange('e2', [reply('good', ['validate']), reply('no', ['deflect'])]),
        exchange('e3', [reply('good', ['validate']), reply('no', ['deflect'])]),
      ],
    });
    expect(playing(scenario, ['jump'], { ...at(scenario, 'e1'), emotion: 60 }).state).toMatchObject(at(scenario, 'e3'));
  });

  it('comes back to an exchange that did not fit before', () => {
    const scenario = small({
      plan: [
        exchange('later', [reply('good', ['guide']), reply('no', ['deflect'])], { when: { surfaced: 'main' } }),
        exchange('l1', [reply('ask', ['open_question'], { surfaces: 'main' }), reply('no', ['deflect'])]),
      ],
    });
    expect(playing(scenario, ['ask'], { ...at(scenario, 'l1'), emotion: 40 }).state).toMatchObject(
      at(scenario, 'later'),
    );
  });

  it('loses patience where a stage without a reprise gets nowhere', () => {
    const scenario = small({ acceptance: [exchange('a1', [reply('nod', []), reply('hello', ['courtesy'])])] });
    const { state } = playing(scenario, Array(9).fill('nod'), { ...at(scenario, 'a1'), emotion: 60 });
    expect(state.ending).toBe('escalated');
  });

  it('looks at the moment before the reply when the position stage goes on by a condition', () => {
    const scenario = small({
      position: [
        exchange('p1', [reply('blame', ['blame_client']), reply('no', ['flat_refusal'])]),
        exchange('p2', [reply('tell', ['state_bad_news']), reply('no', ['flat_refusal'])], {
          when: { emotion: '< 30' },
        }),
      ],
    });
    const { state, events } = playing(scenario, ['blame']);
    expect(state).toMatchObject(at(scenario, 'p2'));
    expect(of(events, 'replied')[0]?.evaded).toBe(false);
  });

  it('starts with fresh ears after a flare-up: nothing is worn, and the breather is free again', () => {
    const scenario = small({
      plan: [exchange('l1', [reply('cold', ['deflect', 'apologise']), reply('ask', ['open_question'])])],
    });
    const { state } = playing(scenario, ['cold'], {
      ...at(scenario, 'l1'),
      emotion: 60,
      heard: 100,
      apologies: 1,
      rested: true,
    });
    expect(state).toMatchObject({ stage: 1, apologies: 0, recent: 0, rested: false });
  });

  it('lets several reprises take turns', () => {
    const scenario = small({
      explosion: [
        exchange('e1', [reply('no', ['clarify']), reply('cold', ['deflect'])]),
        exchange('r1', [reply('no', ['clarify']), reply('cold', ['deflect'])], { reprise: true }),
        exchange('r2', [reply('no', ['clarify']), reply('cold', ['deflect'])], { reprise: true }),
      ],
    });
    const { events } = playing(scenario, ['no', 'no', 'no'], { ...at(scenario, 'e1'), emotion: 50 });
    expect(
      of(events, 'asked')
        .map((asked) => asked.exchange)
        .slice(1),
    ).toEqual(['r1', 'r2', 'r1']);
  });

  it('offers the breather only when the talk is stuck, and once a stage', () => {
    const scenario = small({}, { step_back: { say: 'A break.', reply: 'All right.', why: 'A pause.' } });
    const fresh = of(playing(scenario, ['cold-e1'], { ...at(scenario, 'e1'), emotion: 60 }).events, 'asked');
    expect(fresh.at(-1)?.offered).not.toContain('step-back');
    const stuck = playing(scenario, ['step-back'], { ...at(scenario, 'again'), emotion: 60 });
    expect(of(stuck.events, 'asked').at(-1)?.offered).not.toContain('step-back');
  });
});
