import { describe, expect, it } from 'vitest';
import { setUp } from '../../src/engine/set-up.ts';
import { moveBit } from '../../src/engine/state.ts';
import type { Relationship, Temperament } from '../../src/map/client.ts';
import type { Move } from '../../src/map/moves.ts';
import { exchange, reply, small } from '../support/small.ts';

const STEP_BACK = { say: 'A pause.', reply: 'Fine.', why: 'A breather.' };

const NEVER = { emotion: '> 99' };

/** The one reply of these moves, made ready. */
const madeOf = (moves: Move[], more: Parameters<typeof reply>[2] = {}) =>
  setUp(small({ plan: [exchange('l1', [reply('it', moves, more), reply('no', [])])] })).exchanges.find(
    ({ id }) => id === 'l1',
  )?.responses[0];

describe('a board', () => {
  const board = setUp(small());

  it('is made once for a scenario', () => {
    const scenario = small();
    expect(setUp(scenario)).toBe(setUp(scenario));
    expect(setUp(small())).not.toBe(setUp(scenario));
  });

  it('has the exchanges stage after stage, and knows where each stage begins and ends', () => {
    expect(board.exchanges.map(({ id }) => id)).toEqual(['p1', 'e1', 'e2', 'again', 'a1', 'l1', 'c1']);
    expect(board.exchanges.map(({ stage }) => stage)).toEqual([0, 1, 1, 1, 2, 3, 4]);
    expect(board.stageFrom).toEqual([0, 1, 4, 5, 6, 7]);
  });

  it('counts the exchanges of each stage in bits from the first', () => {
    expect(board.exchanges.map(({ bit }) => bit)).toEqual([1, 1, 2, 4, 1, 1, 1]);
  });

  it('has the client’s words, one text or variants', () => {
    const client = [{ when: NEVER, say: 'furious' }, { say: 'calm' }];
    const [first, second] = setUp(
      small({ position: [exchange('p1', [reply('a', [])], { client }), exchange('p2', [reply('a', [])])] }),
    ).exchanges;
    expect(first?.client.map(({ say }) => say)).toEqual(['furious', 'calm']);
    expect(second?.client.map(({ say }) => say)).toEqual(['client p2']);
  });

  it('knows which exchanges have a response that is on offer at some moments only', () => {
    const { exchanges } = setUp(
      small({
        plan: [
          exchange('l1', [reply('a', []), reply('b', [], { when: NEVER })]),
          exchange('l2', [reply('a', []), reply('b', [])], { when: NEVER }),
        ],
      }),
    );
    expect(exchanges.filter(({ conditional }) => conditional).map(({ id }) => id)).toEqual(['l1']);
  });

  it('knows in which exchanges the news could be said whatever the moment', () => {
    const tell = reply('tell', ['state_bad_news']);
    const wait = reply('wait', ['courtesy']);
    const { newsFrom } = setUp(
      small({
        position: [
          exchange('p1', [wait]),
          exchange('p2', [wait, tell]),
          exchange('p3', [wait, { ...tell, when: NEVER }]),
          exchange('p4', [tell]),
        ],
        explosion: [exchange('e1', [tell])],
      }),
    );
    expect(newsFrom).toBe(0b1010);
  });

  it('knows the main concern, and what the conditions ask for, wherever they stand', () => {
    expect(board.mainConcern).toBe(2);
    expect(board.conditionsRead).toEqual({ concerns: 0, concessionsUpTo: -1 });
    const asking = setUp(
      small({
        plan: [
          exchange('l1', [reply('a', [], { when: { concessions: '> 3' } }), reply('b', [])]),
          exchange('l2', [reply('a', [])], { when: { hidden: 'main' } }),
          exchange('l3', [reply('a', [], { reply: [{ when: { surfaced: 'side' }, say: 'one' }, { say: 'another' }] })]),
        ],
      }),
    );
    expect(asking.conditionsRead).toEqual({ concerns: 3, concessionsUpTo: 3 });
  });

  it.each<[Temperament, Relationship, number, number]>([
    ['calm', 'regular', 80, 50],
    ['calm', 'new', 80, 40],
    ['calm', 'loyal', 100, 60],
    ['aggressive', 'loyal', 125, 60],
    // 17 × 75 per cent are 12, each of five points
    ['expert', 'not-ours', 60, 30],
  ])('bears and trusts as a client does who is %s and %s', (temperament, relationship, patience, trust) => {
    const { client } = setUp(
      small(
        {},
        {
          client: { ...small().client, temperament, relationship },
          emotion: { norm: 20, start: 25, shock: 50, walkout: 95, patience: relationship === 'not-ours' ? 17 : 16 },
        },
      ),
    );
    expect([client.patience, client.trust]).toEqual([patience, trust]);
  });
});

describe('a response', () => {
  it('that says nothing of it brings nothing out, leads nowhere, gives nothing away and moves no emotion', () => {
    expect(madeOf(['guide'])).toMatchObject({
      place: 0,
      surfaces: 0,
      goto: -1,
      nudge: 0,
      concession: 0,
      breather: false,
    });
  });

  it('has what it says: the concern’s bit, the exchange that it leads to, its nudge and its concession', () => {
    const more = { surfaces: 'main', goto: 'c1', effect: { emotion: -10 }, concession: 2 };
    expect(madeOf(['guide'], more)).toMatchObject({ surfaces: 2, goto: 6, nudge: -10, concession: 2 });
    expect(madeOf(['guide'], { surfaces: 'side', goto: 'p1' })).toMatchObject({ surfaces: 1, goto: 0 });
  });

  it('has what follows from its moves', () => {
    const nothing = { saysNews: false, promises: false, disowns: false, apologises: false };
    expect(madeOf(['courtesy'])).toMatchObject(nothing);
    expect(madeOf(['flat_refusal'])).toMatchObject({ ...nothing, saysNews: true });
    expect(madeOf(['guide', 'overpromise'])).toMatchObject({ ...nothing, promises: true });
    expect(madeOf(['disown_company'])).toMatchObject({ ...nothing, disowns: true });
    expect(madeOf(['apologise'])).toMatchObject({ ...nothing, apologises: true });
  });

  it('remembers the moves that wear out or make a volley, each by a bit of its own, and no others', () => {
    const bits = (...moves: Move[]) => madeOf(moves)?.remembered;
    expect(bits('guide', 'deflect', 'commit_time')).toBe(0);
    expect(moveBit('guide')).toBe(0);
    expect(bits('courtesy')).toBe(moveBit('courtesy'));
    expect(bits('courtesy', 'guide', 'clarify')).toBe(moveBit('courtesy') | moveBit('clarify'));
    const remembered = ['courtesy', 'open_question', 'encourage', 'reflect_feeling'] as const;
    const others = ['validate', 'paraphrase', 'clarify', 'apologise'] as const;
    expect(bits(...remembered, ...others)).toBe(0b1111_1111);
    expect(new Set([...remembered, ...others].map(moveBit)).size).toBe(8);
  });
});

describe('the breather', () => {
  it('stands behind the responses of every exchange, as a pause with a time', () => {
    const { exchanges } = setUp(small({}, { step_back: STEP_BACK }));
    for (const { usual, responses } of exchanges) {
      expect(responses.slice(0, -1)).toEqual(usual);
      expect(responses.at(-1)).toMatchObject({
        id: 'step-back',
        say: 'A pause.',
        moves: ['step_back', 'commit_time'],
        breather: true,
        place: usual.length,
      });
    }
  });

  it('is nowhere in a scenario that has none', () => {
    for (const { usual, responses } of setUp(small()).exchanges) expect(responses).toBe(usual);
  });
});
