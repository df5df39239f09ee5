import { RELATIONSHIP_RULES, TEMPERAMENT_RULES } from '../map/client.ts';
import { PATIENCE_UNIT } from '../map/dynamics.ts';
import { anyMove, type Move } from '../map/moves.ts';
import { STAGES } from '../map/stages.ts';
import type { ExchangeText, LineText, ResponseText, Scenario } from '../scenario/schema.ts';
import { compileCondition } from './condition.ts';
import type { Board, ConditionReads, Exchange, Line, Nature, Response, Test } from './model.ts';
import { always, moveBit } from './state.ts';
import { heededBy } from './weigh.ts';

/** A scenario is made ready once. */
const boards = new WeakMap<Scenario, Board>();

/** @param scenario a scenario that loaded without errors */
export function setUp(scenario: Scenario): Board {
  const known = boards.get(scenario);
  if (known) return known;
  const board = boardOf(scenario);
  boards.set(scenario, board);
  return board;
}

function boardOf(scenario: Scenario): Board {
  const written = STAGES.flatMap((name, stage) => scenario.stages[name].map((exchange) => ({ exchange, stage })));
  const concernBit = (id: string): number => 1 << scenario.client.concerns.findIndex((concern) => concern.id === id);
  const exchangeIndex = (id: string): number => written.findIndex(({ exchange }) => exchange.id === id);
  const conditionsRead: ConditionReads = { concerns: 0, concessionsUpTo: -1 };
  const test = (when: ExchangeText['when']): Test =>
    when ? compileCondition(when, concernBit, conditionsRead) : always;

  const lineOf = (text: LineText): Line =>
    typeof text === 'string'
      ? [{ fits: always, say: text }]
      : text.map((variant) => ({ fits: test(variant.when), say: variant.say }));

  const responseOf = (text: ResponseText, place: number): Response => ({
    id: text.id,
    place,
    say: text.say,
    reply: lineOf(text.reply),
    why: text.why,
    ...speaking(text.moves),
    fits: test(text.when),
    breather: false,
    surfaces: text.surfaces === undefined ? 0 : concernBit(text.surfaces),
    goto: text.goto === undefined ? -1 : exchangeIndex(text.goto),
    nudge: text.effect?.emotion ?? 0,
    concession: text.concession ?? 0,
  });

  const breather = (text: NonNullable<Scenario['step_back']>, place: number): Response => ({
    ...responseOf({ id: 'step-back', moves: ['step_back', 'commit_time'], ...text }, place),
    breather: true,
  });

  const exchanges = written.map(({ exchange, stage }): Exchange => {
    const usual = exchange.responses.map(responseOf);
    return {
      id: exchange.id,
      stage,
      client: lineOf(exchange.client),
      reprise: exchange.reprise ?? false,
      abuse: exchange.abuse ?? false,
      waiting: exchange.waiting ?? false,
      fits: test(exchange.when),
      hint: exchange.hint,
      reactions: exchange.reactions
        ? {
            helped: lineOf(exchange.reactions.helped),
            neutral: lineOf(exchange.reactions.neutral),
            hurt: lineOf(exchange.reactions.hurt),
          }
        : null,
      usual,
      responses: scenario.step_back ? [...usual, breather(scenario.step_back, usual.length)] : usual,
      conditional: usual.some(({ fits }) => fits !== always),
    };
  });

  return {
    scenario,
    exchanges,
    stageFrom: [...STAGES, 'end'].map((_, stage) => exchanges.filter((exchange) => exchange.stage < stage).length),
    mainConcern: scenario.client.concerns.reduce((bits, concern) => (concern.main ? concernBit(concern.id) : bits), 0),
    client: natureOf(scenario),
    concessionLimit: scenario.briefing.company.concession_limit,
    conditionsRead,
  };
}

/** A response's moves, and all that follows from them at any moment. */
export function speaking(
  moves: readonly Move[],
): Pick<Response, 'moves' | 'saysNews' | 'promises' | 'disowns' | 'apologises' | 'remembered' | 'heeds' | 'weighings'> {
  return {
    moves,
    saysNews: anyMove(moves, 'news'),
    promises: anyMove(moves, 'promises'),
    disowns: anyMove(moves, 'disowns'),
    apologises: moves.includes('apologise'),
    remembered: moves.reduce((bits, move) => bits | moveBit(move), 0),
    heeds: heededBy(moves),
    weighings: new Map(),
  };
}

function natureOf({ client, emotion }: Scenario): Nature {
  const temperament = TEMPERAMENT_RULES[client.temperament];
  const relationship = RELATIONSHIP_RULES[client.relationship];
  const { norm, shock, walkout } = emotion;
  return {
    norm,
    shock,
    walkout,
    patience: PATIENCE_UNIT * Math.trunc((emotion.patience * temperament.patience * relationship.patience) / 10_000),
    trust: relationship.trust,
    flare: temperament.flare,
    reach: temperament.reach,
  };
}
