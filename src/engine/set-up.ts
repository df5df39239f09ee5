import { RELATIONSHIP_RULES, TEMPERAMENT_RULES } from '../map/client.ts';
import { PATIENCE_UNIT } from '../map/dynamics.ts';
import { anyMove, type Move } from '../map/moves.ts';
import { POSITION, STAGES } from '../map/stages.ts';
import type { ExchangeText, LineText, ResponseText, Scenario } from '../scenario/format.ts';
import { always, compileCondition } from './condition.ts';
import type { Board, ConditionReads, Exchange, Line, Nature, Response, Test } from './model.ts';
import { moveBit } from './state.ts';
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
  const exchangeIndex = (id: string | undefined): number => written.findIndex(({ exchange }) => exchange.id === id);
  const conditionsRead: ConditionReads = { concerns: 0, concessionsUpTo: -1 };
  const test = (when: ExchangeText['when']): Test =>
    when ? compileCondition(when, concernBit, conditionsRead) : always;

  const lineOf = (text: LineText): Line =>
    typeof text === 'string'
      ? [{ fits: always, say: text }]
      : text.map((variant) => ({ fits: test(variant.when), say: variant.say }));

  const responseOf = (text: ResponseText, place: number, breather = false): Response =>
    speaking(text.moves, {
      id: text.id,
      place,
      say: text.say,
      reply: lineOf(text.reply),
      why: text.why,
      fits: test(text.when),
      breather,
      surfaces: text.surfaces === undefined ? 0 : concernBit(text.surfaces),
      goto: exchangeIndex(text.goto),
      nudge: text.effect?.emotion ?? 0,
      concession: text.concession ?? 0,
    });

  const breather = (text: NonNullable<Scenario['step_back']>, place: number): Response =>
    responseOf({ id: 'step-back', moves: ['step_back', 'commit_time'], ...text }, place, true);

  const stageFrom = [...STAGES.keys(), STAGES.length].map(
    (stage) => written.filter((each) => each.stage < stage).length,
  );

  const exchanges = written.map(({ exchange, stage }, index): Exchange => {
    const usual = exchange.responses.map((text, place) => responseOf(text, place));
    return {
      id: exchange.id,
      stage,
      bit: 1 << (index - (stageFrom[stage] ?? 0)),
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
    stageFrom,
    newsFrom: exchanges.reduce((bits, exchange) => bits | (canSayNews(exchange) ? exchange.bit : 0), 0),
    mainConcern: scenario.client.concerns.reduce((bits, concern) => (concern.main ? concernBit(concern.id) : bits), 0),
    client: natureOf(scenario),
    concessionLimit: scenario.briefing.company.concession_limit,
    conditionsRead,
  };
}

const canSayNews = ({ stage, responses }: Exchange): boolean =>
  stage === POSITION && responses.some(({ saysNews, fits }) => saysNews && fits === always);

/** What follows from a response's moves at any moment. */
type Spoken = 'moves' | 'saysNews' | 'promises' | 'disowns' | 'apologises' | 'remembered' | 'heeds' | 'weighings';

/**
 * A response of these moves.
 * @param rest all that does not follow from them; copied field by field, for the sake of speed
 */
export function speaking(moves: readonly Move[], rest: Omit<Response, Spoken>): Response {
  return {
    id: rest.id,
    place: rest.place,
    say: rest.say,
    reply: rest.reply,
    why: rest.why,
    fits: rest.fits,
    breather: rest.breather,
    surfaces: rest.surfaces,
    goto: rest.goto,
    nudge: rest.nudge,
    concession: rest.concession,
    moves,
    saysNews: anyMove(moves, 'news'),
    promises: anyMove(moves, 'promises'),
    disowns: anyMove(moves, 'disowns'),
    apologises: moves.includes('apologise'),
    remembered: moves.reduce((bits, move) => bits | moveBit(move), 0),
    heeds: heededBy(moves),
    weighings: [],
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
