import { STAGES } from '../map/stages.ts';
import type { ExchangeText, LineText, ResponseText, Scenario } from '../scenario/schema.ts';
import { compileCondition } from './condition.ts';
import type { Board, Exchange, Line, Response, Test } from './model.ts';

const always: Test = () => true;

/** @param scenario a scenario that loaded without errors */
export function setUp(scenario: Scenario): Board {
  const written = STAGES.flatMap((name, stage) => scenario.stages[name].map((exchange) => ({ exchange, stage })));
  const concernBit = (id: string): number => 1 << scenario.client.concerns.findIndex((concern) => concern.id === id);
  const exchangeIndex = (id: string): number => written.findIndex(({ exchange }) => exchange.id === id);
  const test = (when: ExchangeText['when']): Test => (when ? compileCondition(when, concernBit) : always);

  const lineOf = (text: LineText): Line =>
    typeof text === 'string'
      ? [{ fits: always, say: text }]
      : text.map((variant) => ({ fits: test(variant.when), say: variant.say }));

  const responseOf = (text: ResponseText): Response => ({
    id: text.id,
    say: text.say,
    reply: lineOf(text.reply),
    why: text.why,
    moves: text.moves,
    fits: test(text.when),
    breather: false,
    surfaces: text.surfaces === undefined ? 0 : concernBit(text.surfaces),
    goto: text.goto === undefined ? -1 : exchangeIndex(text.goto),
    nudge: text.effect?.emotion ?? 0,
    concession: text.concession ?? 0,
  });

  const breather: Response[] = scenario.step_back
    ? [
        {
          ...responseOf({ id: 'step-back', moves: ['step_back', 'commit_time'], ...scenario.step_back }),
          breather: true,
        },
      ]
    : [];

  const exchanges = written.map(
    ({ exchange, stage }): Exchange => ({
      id: exchange.id,
      stage,
      client: lineOf(exchange.client),
      reprise: exchange.reprise ?? false,
      abuse: exchange.abuse ?? false,
      waiting: exchange.waiting ?? false,
      fits: test(exchange.when),
      hint: exchange.hint,
      responses: [...exchange.responses.map(responseOf), ...breather],
    }),
  );

  return {
    scenario,
    exchanges,
    stageFrom: [...STAGES, 'end'].map((_, stage) => exchanges.filter((exchange) => exchange.stage < stage).length),
    mainConcern: scenario.client.concerns.reduce((bits, concern) => (concern.main ? concernBit(concern.id) : bits), 0),
  };
}
