import { describe, expect, it } from 'vitest';
import type { State } from '../../src/engine/model.ts';
import { setUp } from '../../src/engine/set-up.ts';
import { blank, exchangeAt, offered, open, spoken } from '../../src/engine/state.ts';
import type { Scenario } from '../../src/scenario/format.ts';
import { at, exchange, of, playing, reply, small } from '../support/small.ts';

const STEP_BACK = { say: 'A pause.', reply: 'Fine.', why: 'A breather.' };

const onOffer = (scenario: Scenario, id: string, moment: Partial<State> = {}): string[] =>
  offered(setUp(scenario), { ...blank(), ...at(scenario, id), ...moment }).map((response) => response.id);

describe('the responses on offer', () => {
  const CHOICE = small({
    plan: [
      exchange('l1', [
        reply('always', ['guide']),
        reply('angry', ['validate'], { when: { emotion: '>= 60' } }),
        reply('calm', ['validate'], { when: { emotion: '< 60' } }),
      ]),
      exchange('l2', [reply('one', []), reply('two', [])]),
    ],
  });

  it('are those whose condition holds, in the order of the file', () => {
    expect(onOffer(CHOICE, 'l1', { emotion: 60 })).toEqual(['always', 'angry']);
    expect(onOffer(CHOICE, 'l1', { emotion: 55 })).toEqual(['always', 'calm']);
    expect(onOffer(CHOICE, 'l2')).toEqual(['one', 'two']);
  });

  it('are none when the talk is over', () => {
    expect(onOffer(CHOICE, 'l1', { ending: 'resigned' })).toEqual([]);
  });

  it('are a breather too, where the talk is stuck: at a reprise, and from the boiling point on', () => {
    const scenario = small({}, { step_back: STEP_BACK });
    expect(onOffer(scenario, 'again')).toContain('step-back');
    expect(onOffer(scenario, 'e1', { emotion: 90 })).not.toContain('step-back');
    expect(onOffer(scenario, 'e1', { emotion: 95 })).toEqual(['good', 'cold-e1', 'step-back']);
    expect(onOffer(scenario, 'e1', { emotion: 100 })).toContain('step-back');
  });

  it('are a breather once a stage', () => {
    const scenario = small({}, { step_back: STEP_BACK });
    expect(onOffer(scenario, 'again', { rested: true })).not.toContain('step-back');
  });

  it('are known with what they are asked beside: the client’s words, the hint, and the most that one earns', () => {
    const scenario = small({
      position: [
        exchange('p1', [reply('plain', ['state_bad_news']), reply('flat', ['flat_refusal'])], {
          hint: 'Say it.',
          client: [{ when: { emotion: '>= 60' }, say: 'Well?' }, { say: 'Good morning.' }],
        }),
      ],
    });
    const asked = of(playing(scenario, ['plain']).events, 'asked');
    expect(asked[0]).toMatchObject({ says: 'Good morning.', hint: 'Say it.', offered: ['plain', 'flat'], best: 300 });
    expect(asked[1]).toMatchObject({ exchange: 'e1', hint: null });
  });
});

describe('a line', () => {
  it('is the first variant that fits, and the last where no other does', () => {
    const client = [
      { when: { emotion: '>= 60' }, say: 'angry' },
      { when: { emotion: '>= 40' }, say: 'annoyed' },
      { say: 'calm' },
    ];
    const scenario = small({ plan: [exchange('l1', [reply('a', [])], { client })] });
    const board = setUp(scenario);
    const said = (emotion: number): string => {
      const state = { ...blank(), ...at(scenario, 'l1'), emotion };
      return spoken(board, state, exchangeAt(board, state).client);
    };
    expect([60, 55, 35].map(said)).toEqual(['angry', 'annoyed', 'calm']);
  });
});

describe('a talk', () => {
  it('opens with the first exchange that fits the client’s emotion at the start', () => {
    const replies = [reply('tell', ['state_bad_news']), reply('wait', [])];
    const scenario = small({
      position: [exchange('p1', replies, { when: { emotion: '>= 40' } }), exchange('p2', replies)],
    });
    expect(open(setUp(scenario))).toEqual({ ...blank(), exchange: 1, emotion: 25 });
    const upset = { ...scenario, emotion: { ...scenario.emotion, start: 40 } };
    expect(open(setUp(upset))).toEqual({ ...blank(), exchange: 0, emotion: 40 });
  });

  it('is at no exchange that its board doesn’t have', () => {
    expect(() => exchangeAt(setUp(small()), { ...blank(), exchange: 7 })).toThrow(
      new RangeError('no exchange 7 on this board'),
    );
  });
});
