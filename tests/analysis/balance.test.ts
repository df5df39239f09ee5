import { describe, expect, it } from 'vitest';
import { picker, playOut } from '../../src/analysis/players.ts';
import { type Debrief, debrief } from '../../src/engine/debrief.ts';
import type { Board } from '../../src/engine/model.ts';
import { replay } from '../../src/engine/replay.ts';
import { setUp } from '../../src/engine/set-up.ts';
import { type Player, TRICKS } from '../../src/map/players.ts';
import { STAGES } from '../../src/map/stages.ts';
import type { ExchangeText, ResponseText, Scenario } from '../../src/scenario/format.ts';
import { analysed } from '../support/analysed.ts';
import { exchange, reply, small } from '../support/small.ts';

const rulesIn = (scenario: Scenario): string[] => analysed(setUp(scenario)).balance.map(({ rule }) => rule);

/** The small talk with every exchange changed. */
function changed(change: (exchange: ExchangeText) => ExchangeText): Scenario {
  const { stages } = small();
  return small(Object.fromEntries(STAGES.map((stage) => [stage, stages[stage].map(change)])));
}

/** What a player's talk of a board comes to. */
function talkOf(board: Board, player: Player): Debrief {
  return debrief(board.scenario, 1, playOut(board, picker(player, 1)).events);
}

describe('model players', () => {
  it('show every trick that comes to three fifths of the best talk, by its result or by its process, and no other', () => {
    const cold = (id: string): ResponseText => reply(id, ['flat_refusal']);
    const later = small().stages.action.map((exchange) => ({
      ...exchange,
      responses: exchange.responses.toReversed(),
    }));
    const wide = [
      exchange('p1', [cold('a'), reply('good', ['courtesy', 'state_bad_news', 'explain_reason']), cold('b')]),
    ];
    let byOne = 0;
    // all that counts for the process is said in position: well by the first reply and no other, or by no first reply
    const weights = { position: 100, explosion: 0, acceptance: 0, plan: 0, action: 0 };
    const [onlyThere, notThere] = [
      {
        ...changed((each) => ({ ...each, responses: each.responses.toReversed() })).stages,
        position: small().stages.position,
      },
      {
        position: [
          exchange('p1', [
            reply('plain', ['state_bad_news']),
            ...small().stages.position.flatMap(({ responses }) => responses),
          ]),
        ],
      },
    ];
    for (const scenario of [
      small(),
      small({ action: later }),
      small({ position: wide }),
      small(onlyThere, { weights }),
      small(notThere, { weights }),
    ]) {
      const board = setUp(scenario);
      const { best, balance } = analysed(board);
      const wins = TRICKS.map((player) => talkOf(board, player)).filter(
        ({ result, total }) => result * 5 >= best.result * 3 || total * 5 >= best.total * 3,
      );
      const shown = balance.filter(({ rule }) => rule === 'trick-wins');
      expect(shown.map(({ params }) => params)).toMatchObject(
        wins.map(({ result, total, answers }) => ({ result, total, answers })),
      );
      const short = ({ result, total }: Debrief): boolean => result * 5 < best.result * 3 || total * 5 < best.total * 3;
      byOne += wins.filter(short).length;
      for (const { path, mark } of balance) expect([path, mark]).toEqual([['stages'], 'key']);
    }
    expect(byOne).toBeGreaterThan(1);
    // of 95 points the best talk comes to, and of 100 for its process
    const [first] = analysed(setUp(small())).balance;
    expect(first?.params).toMatchObject({ player: 'first', belowResult: 57, belowTotal: 60 });
  });

  it('show nothing where even the best talk ends badly', () => {
    const { best, balance } = analysed(setUp(changed((each) => ({ ...each, responses: each.responses.slice(-1) }))));
    expect(best.ending).toBe('escalated');
    expect(balance).toEqual([]);
  });

  it('show a talk that is won by always taking the first reply, with the replies that win it', () => {
    const board = setUp(small());
    const found = analysed(board).balance.filter(({ rule }) => rule === 'trick-wins');
    const first = found.find(({ params }) => 'player' in params && params.player === 'first');
    if (first?.rule !== 'trick-wins') throw new Error('not found');
    expect(replay(board, first.params.answers).talk.state.ending).not.toBeNull();
    expect(first.params.result).toBeGreaterThanOrEqual(first.params.belowResult);
  });

  it('no longer show it where the good reply comes last, but then the last one wins', () => {
    const players = analysed(
      setUp(changed((exchange) => ({ ...exchange, responses: exchange.responses.toReversed() }))),
    ).balance.flatMap(({ params }) => ('player' in params ? [params.player] : []));
    expect(players).not.toContain('first');
    expect(players).toContain('last');
  });

  it('show a style that comes to a good end for want of replies of its own', () => {
    const harmless = changed((exchange) => {
      const [first] = exchange.responses;
      return first ? { ...exchange, responses: [first, { ...first, id: 'same' }] } : exchange;
    });
    const board = setUp(harmless);
    const found = analysed(board).balance.filter(({ rule }) => rule === 'style-ends-well');
    expect(found).toEqual(
      (['footballer', 'nurse'] as const).map((player) => ({
        rule: 'style-ends-well',
        params: { player, answers: talkOf(board, player).answers },
        path: ['stages'],
        mark: 'key',
      })),
    );
    expect(rulesIn(small())).not.toContain('style-ends-well');
  });

  it('show a talk in which the most helpful replies lead nowhere', () => {
    const scenario = changed((exchange) => ({
      ...exchange,
      responses: exchange.responses.map((response) =>
        response.id === 'ask' ? { ...response, moves: ['open_question'] } : response,
      ),
    }));
    const { plan } = scenario.stages;
    const asked = plan.map((exchange) => ({
      ...exchange,
      responses: [
        ...exchange.responses,
        { ...(exchange.responses[0] as (typeof exchange.responses)[number]), id: 'more' },
      ].map((response) =>
        response.id === 'more'
          ? { id: 'more', say: 'more', moves: ['open_question' as const, 'paraphrase' as const], reply: 'r', why: 'w' }
          : response,
      ),
    }));
    const board = setUp({ ...scenario, stages: { ...scenario.stages, plan: asked } });
    expect(analysed(board).balance).toContainEqual({
      rule: 'partner-fails',
      params: { answers: talkOf(board, 'partner').answers },
      path: ['stages'],
      mark: 'key',
    });
    expect(rulesIn(small())).not.toContain('partner-fails');
  });
});
