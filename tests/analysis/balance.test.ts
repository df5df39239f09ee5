import { describe, expect, it } from 'vitest';
import { replay } from '../../src/engine/replay.ts';
import { setUp } from '../../src/engine/set-up.ts';
import { STAGES } from '../../src/map/stages.ts';
import type { ExchangeText, Scenario } from '../../src/scenario/format.ts';
import { analysed } from '../support/analysed.ts';
import { small } from '../support/small.ts';

const rulesIn = (scenario: Scenario): string[] => analysed(setUp(scenario)).balance.map(({ rule }) => rule);

/** The small talk with every exchange changed. */
function changed(change: (exchange: ExchangeText) => ExchangeText): Scenario {
  const { stages } = small();
  return small(Object.fromEntries(STAGES.map((stage) => [stage, stages[stage].map(change)])));
}

describe('model players', () => {
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
    expect(rulesIn(harmless)).toContain('style-ends-well');
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
    expect(rulesIn({ ...scenario, stages: { ...scenario.stages, plan: asked } })).toContain('partner-fails');
  });
});
