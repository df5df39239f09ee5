import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { picker, playOut } from '../../src/analysis/players.ts';
import { type Played, summaryOf, talksOf } from '../../src/analysis/simulate.ts';
import { debrief } from '../../src/engine/debrief.ts';
import type { Board, Response, State } from '../../src/engine/model.ts';
import { setUp } from '../../src/engine/set-up.ts';
import { offered, open } from '../../src/engine/state.ts';
import { start, step } from '../../src/engine/step.ts';
import type { Move } from '../../src/map/moves.ts';
import { courtesyIn, PLAYERS, type Player } from '../../src/map/players.ts';
import type { ResponseText, Scenario } from '../../src/scenario/format.ts';
import { type Analysed, analysed } from '../support/analysed.ts';
import { anyScenario } from '../support/arbitrary.ts';
import { SHIPPED, shippedBoard } from '../support/scenarios.ts';
import { at, exchange, reply, small } from '../support/small.ts';

/** What a player answers in one exchange of acceptance, when asked at a certain moment. */
function answerOf(
  player: Player,
  responses: ResponseText[],
  more: Partial<Scenario> = {},
  from?: Partial<State>,
): string {
  const scenario = small({ acceptance: [exchange('a1', responses)] }, more);
  const board = setUp(scenario);
  return picker(player, 1)(board, { ...open(board), ...at(scenario, 'a1'), ...from }).id;
}

const says = (id: string, say: string, moves: Move[] = []): ResponseText => reply(id, moves, { say });

describe('a player of tricks', () => {
  const lengths = [
    says('mid', 'four words of text'),
    says('long', 'a good deal more than four words'),
    says('short', 'no'),
  ];
  const polite = [
    says('none', 'That is how it is.'),
    says('thanks', 'Thank you for coming.'),
    says('most', 'Please, Mr Bruma, I am sorry.'),
    says('two', 'Sorry, sir.'),
  ];

  it.each<[Player, string]>([
    ['longest', 'long'],
    ['shortest', 'short'],
    ['first', 'mid'],
    ['last', 'short'],
  ])('that picks the %s picks it', (player, id) => {
    expect(answerOf(player, lengths)).toBe(id);
  });

  it('that picks the politest counts courtesy words, whatever they are used for', () => {
    expect(polite.map(({ say }) => courtesyIn(say, 'en'))).toEqual([0, 1, 3, 2]);
    expect(answerOf('politest', polite)).toBe('most');
    expect(answerOf('politest', [says('rude', 'Ask the bank.'), says('kind', 'Sorry.', ['blame_client'])])).toBe(
      'kind',
    );
  });

  it('that picks the politest finds no courtesy in a language without a list, and none within other words', () => {
    expect(answerOf('politest', polite, { language: 'ro' })).toBe('none');
    expect(answerOf('politest', polite, { language: 'en-GB' })).toBe('most');
    expect(courtesyIn('Unkindly, missing, desire.', 'en')).toBe(0);
  });

  it('takes the earlier one of two that are equal', () => {
    for (const player of ['longest', 'shortest', 'politest'] as const) {
      expect(answerOf(player, [says('one', 'Yes.'), says('two', 'Yes.')])).toBe('one');
    }
  });

  it.each<[Player, string, string]>([
    ['longest', 'a breather much longer than anything else that could be said here', 'long'],
    ['shortest', '.', 'short'],
    ['first', 'wait', 'mid'],
    ['last', 'wait', 'short'],
    ['politest', 'Please, please, thank you, sorry, sir.', 'mid'],
  ])('that picks the %s takes no notice of the breather', (player, say, id) => {
    const breather = { step_back: { say, reply: 'b', why: 'b' } };
    const board = setUp(small({ acceptance: [exchange('a1', lengths)] }, breather));
    const boiling = { ...open(board), ...at(board.scenario, 'a1'), emotion: 95 };
    expect(offered(board, boiling).map((response) => response.id)).toContain('step-back');
    expect(answerOf(player, lengths, breather, { emotion: 95 })).toBe(id);
  });
});

describe('a player of a style', () => {
  const replies = [
    reply('little', ['open_question']),
    reply('foot', ['deflect', 'contradict']),
    reply('both', ['excuse', 'grovel', 'flat_refusal']),
    reply('nurse', ['grovel', 'disown_company']),
    reply('help', ['explain_reason', 'invite_collaboration']),
  ];

  it.each<[Player, string]>([
    ['partner', 'help'],
    ['footballer', 'foot'],
    ['nurse', 'nurse'],
  ])('that is a %s picks what has most of it', (player, id) => {
    expect(answerOf(player, replies)).toBe(id);
  });

  it('that is a partner brings a concern out when nothing helps more, unless it is out', () => {
    const equal = [reply('plain', ['open_question']), reply('asks', ['open_question'], { surfaces: 'side' })];
    expect(answerOf('partner', equal)).toBe('asks');
    expect(answerOf('partner', equal, {}, { surfaced: 1 })).toBe('plain');
    expect(answerOf('partner', [...equal, reply('more', ['open_question', 'clarify'])])).toBe('more');
  });

  it('picks the purer one of two, and the most harm where the cues are the same', () => {
    const harmful = [reply('cold', ['flat_refusal']), reply('blame', ['blame_client'])];
    expect(answerOf('footballer', harmful)).toBe('blame');
    expect(answerOf('nurse', [reply('mixed', ['grovel', 'broken_record']), reply('pure', ['grovel'])])).toBe('pure');
  });

  it('picks no other style for want of its own', () => {
    expect(answerOf('footballer', [reply('none', []), reply('nurse', ['grovel'])])).toBe('none');
    expect(answerOf('footballer', [reply('none', []), reply('excuse', ['excuse'])])).toBe('excuse');
  });
});

describe.each(['small', ...SHIPPED])('in %s', (id) => {
  let board: Board;
  let exact: Analysed;
  beforeAll(() => {
    board = id === 'small' ? setUp(small()) : shippedBoard(id);
    exact = analysed(board);
  });

  it.each(['best', 'worst'] as const)('the %s player plays the talk of the exact analysis', (player) => {
    const { events } = playOut(board, picker(player, 1));
    expect(debrief(board.scenario, 0, events)).toEqual(exact[player]);
  });
});

describe('the best and the worst player', () => {
  it('refuse to go on when the talk has left their line', () => {
    const board = shippedBoard('loan-refusal');
    const pick = picker('best', 1);
    const best = pick(board, open(board));
    const other = offered(board, open(board)).find((response) => response !== best) as Response;
    const { state } = step(board, open(board), other);
    expect(() => pick(board, state)).toThrow(RangeError);
  });
});

it.each(PLAYERS.filter((player) => player !== 'best' && player !== 'worst'))(
  'the %s player picks what is on offer, until a talk ends',
  (player) => {
    fc.assert(
      fc.property(anyScenario, fc.nat(), (scenario, seed) => {
        const board = setUp(scenario);
        const pick = picker(player, seed);
        let { state } = start(board);
        while (!state.ending) {
          const picked = pick(board, state);
          expect(offered(board, state)).toContain(picked);
          ({ state } = step(board, state, picked));
        }
        expect(() => pick(board, state)).toThrow(RangeError);
      }),
      { numRuns: 20 },
    );
  },
);

const resultsOf = (results: readonly number[]) =>
  summaryOf(
    'random',
    1,
    results.map((result): Played => ({ result, total: 0, ending: 'agreed', replies: 1 })),
  ).result;

describe('the summary of a simulation', () => {
  it('takes its quantiles by nearest rank', () => {
    const tens = [100, 10, 90, 20, 80, 30, 70, 40, 60, 50];
    expect(resultsOf(tens)).toEqual({ mean: 55, min: 10, p10: 10, p50: 50, p90: 90, max: 100 });
    expect(resultsOf([...tens, 110])).toEqual({ mean: 60, min: 10, p10: 20, p50: 60, p90: 100, max: 110 });
    expect(resultsOf([15, 20, 35, 40, 50])).toEqual({ mean: 32, min: 15, p10: 15, p50: 35, p90: 50, max: 50 });
  });

  it('is that of the one talk, or of none', () => {
    expect(resultsOf([7])).toEqual({ mean: 7, min: 7, p10: 7, p50: 7, p90: 7, max: 7 });
    expect(resultsOf([])).toEqual({ mean: 0, min: 0, p10: 0, p50: 0, p90: 0, max: 0 });
  });

  it('gives means to two decimals, and counts the endings that occur', () => {
    const talks = [
      { result: 1, total: 10, replies: 1, ending: 'agreed' },
      { result: 1, total: 20, replies: 2, ending: 'resigned' },
      { result: 0, total: 20, replies: 0, ending: 'agreed' },
    ] as const;
    expect(summaryOf('nurse', 5, talks)).toMatchObject({
      player: 'nurse',
      runs: 3,
      seed: 5,
      result: { mean: 0.67 },
      total: { mean: 16.67 },
      replies: { mean: 1 },
      endings: { agreed: 2, resigned: 1 },
    });
    expect(Object.keys(summaryOf('nurse', 5, talks).endings)).toEqual(['agreed', 'resigned']);
  });
});

describe('a simulation', () => {
  const simulated = (player: Player, seed: number): Played[] => [
    ...talksOf(shippedBoard('loan-refusal'), player, 30, seed),
  ];

  it('is the same again with the same seed, and another one with another', () => {
    expect(simulated('random', 3)).toEqual(simulated('random', 3));
    expect(summaryOf('random', 3, simulated('random', 3))).toEqual(summaryOf('random', 3, simulated('random', 3)));
    expect(simulated('random', 1000)).not.toEqual(simulated('random', 3));
  });

  it('plays run after run with seeds that follow each other', () => {
    const talks = simulated('random', 3);
    expect(simulated('random', 13).slice(0, 20)).toEqual(talks.slice(10));
    expect(new Set(talks.map((talk) => JSON.stringify(talk))).size).toBeGreaterThan(10);
  });

  it('is one talk over and over for a player who leaves nothing to chance', () => {
    expect(new Set(simulated('partner', 1).map((talk) => JSON.stringify(talk))).size).toBe(1);
  });
});
