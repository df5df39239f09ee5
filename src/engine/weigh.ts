import { APOLOGIES, type Circumstance, CONTEXT_RULES, type ContextRule, FINISHED_FROM } from '../map/context.ts';
import { EVASION_HARM, MOST_PER_REPLY, PROGRESS_GRAIN, TRUST_GRAIN, TRUST_LOST, WORN } from '../map/dynamics.ts';
import { type Move, moveRule } from '../map/moves.ts';
import { EXPLOSION, STAGE_RULES, type StageRule } from '../map/stages.ts';
import { rounded } from './arithmetic.ts';
import type { Board, Exchange, News, Response, State, WeighedMove, Weighing } from './model.ts';
import { newsIn } from './news.ts';
import { exchangeAt, isStuck, moveBit, REMEMBERED } from './state.ts';

/** What a reply's worth can depend on beside itself and its exchange, as bits; those below are the previous reply's moves. */
const STUCK = 1 << REMEMBERED.length;
const UNFINISHED = STUCK << 1;
const THIRD_TIME = STUCK << 2;
const WRONG_PROBLEM = STUCK << 3;
const NEWS_SAID = STUCK << 4;
const NEWS_FOUND_OUT = STUCK << 5;

const NEWS_BITS: Readonly<Record<News, number>> = { no: 0, said: NEWS_SAID, 'found-out': NEWS_FOUND_OUT };

const BIT_OF: Partial<Record<Circumstance, number>> = {
  stuck_with_time: STUCK,
  not_finished: UNFINISHED,
  third_time: THIRD_TIME,
  wrong_problem: WRONG_PROBLEM,
};

/** The circumstances that make a difference to these moves; the news makes one to any. */
export function heededBy(moves: readonly Move[]): number {
  return CONTEXT_RULES.filter(({ move }) => moves.includes(move)).reduce(
    (bits, { when }) => bits | (BIT_OF[when] ?? 0),
    moves.reduce((bits, move) => bits | moveBit(move), NEWS_SAID | NEWS_FOUND_OUT),
  );
}

function circumstancesOf(board: Board, state: State, response: Response): number {
  const all =
    state.recent |
    (isStuck(board, state) ? STUCK : 0) |
    (state.heard < FINISHED_FROM ? UNFINISHED : 0) |
    (state.apologies >= APOLOGIES ? THIRD_TIME : 0) |
    ((state.surfaced & board.mainConcern) === 0 ? WRONG_PROBLEM : 0) |
    NEWS_BITS[newsIn(board, state, response)];
  return all & response.heeds;
}

function circumstanceHolds(
  { when, move }: ContextRule,
  exchange: Exchange,
  moves: readonly Move[],
  circumstances: number,
): boolean {
  switch (when) {
    case 'abuse':
      return exchange.abuse;
    case 'no_abuse':
      return !exchange.abuse;
    case 'waiting':
      return exchange.waiting;
    case 'stuck_with_time':
      return (circumstances & STUCK) !== 0 && moves.includes('commit_time');
    case 'without_time':
      return !moves.includes('commit_time');
    case 'not_finished':
      return (circumstances & UNFINISHED) !== 0;
    case 'volley':
      return (circumstances & moveBit(move)) !== 0;
    case 'third_time':
      return (circumstances & THIRD_TIME) !== 0;
    case 'wrong_problem':
      return (circumstances & WRONG_PROBLEM) !== 0;
  }
}

function weighMove(exchange: Exchange, moves: readonly Move[], move: Move, circumstances: number): WeighedMove {
  const plain = moveRule(move);
  const rule = CONTEXT_RULES.find(
    (candidate) =>
      candidate.move === move &&
      candidate.stages.includes(exchange.stage) &&
      circumstanceHolds(candidate, exchange, moves, circumstances),
  );
  const full = (rule ? rule.weight : (plain.weights[exchange.stage] ?? 0)) * 100;
  const worn = plain.wears === true && full > 0 && (circumstances & moveBit(move)) !== 0;
  const weight = worn ? (full * WORN) / 100 : full;
  return {
    move,
    effect: weight > 0 ? 'helped' : weight < 0 ? 'harmed' : 'neutral',
    weight,
    worn,
    because: rule ? rule.when : null,
    cues: rule?.cue ? [rule.cue] : (plain.cues ?? []),
  };
}

const cap = (hundredths: number): number => Math.min(hundredths, MOST_PER_REPLY * 100);

function weighIn(board: Board, exchange: Exchange, response: Response, circumstances: number): Weighing {
  const { reach } = board.client;
  const moves = response.moves.map((move) => weighMove(exchange, response.moves, move, circumstances));

  let help = 0;
  let harm = 0;
  let listening = 0;
  let feltHelp = 0;
  let feltHarm = 0;
  let hurt = 0;
  const cues = { footballer: 0, nurse: 0, partner: 0 };
  for (const { move, weight, cues: given } of moves) {
    const rule = moveRule(move);
    const felt = Math.trunc((weight * (reach[rule.family] ?? 100)) / 100);
    if (weight > 0) {
      cues.partner += 1;
      help += weight;
      feltHelp += felt;
      if (rule.listening) listening += weight;
    } else {
      harm -= weight;
      feltHarm -= felt;
      if (!rule.soothing) hurt -= felt;
    }
    for (const cue of given) cues[cue] += 1;
  }

  const evaded = (circumstances & NEWS_FOUND_OUT) !== 0;
  if (evaded) {
    cues.nurse += 1;
    harm += EVASION_HARM * 100;
    feltHarm += EVASION_HARM * 100;
    hurt += EVASION_HARM * 100;
  }

  // harm weighs against the help of the same reply, and never undoes earlier work: so no talk goes in circles for ever
  const serves = cap(exchange.stage === EXPLOSION ? listening : help);
  const { pace } = STAGE_RULES[exchange.stage] as StageRule;
  return {
    circumstances,
    moves,
    help: cap(help),
    harm: cap(harm),
    listening: cap(listening),
    felt: { help: cap(feltHelp), harm: cap(feltHarm) },
    hurt: cap(hurt),
    work: rounded(Math.max(0, serves - cap(harm)) * pace, 100 * PROGRESS_GRAIN) * PROGRESS_GRAIN,
    leaves: moves.reduce(
      (bits, { move, weight }) => bits | (weight > 0 || !moveRule(move).wears ? moveBit(move) : 0),
      0,
    ),
    trustLost: rounded(cap(feltHarm) * TRUST_LOST, 100 * TRUST_GRAIN) * TRUST_GRAIN,
    news: evaded ? 'found-out' : (circumstances & NEWS_SAID) !== 0 ? 'said' : 'no',
    evaded,
    cues,
    points: cap(Math.max(0, help - harm)),
  };
}

/** Weighs a reply's moves on the map, in the state in which it is given. */
export function weigh(board: Board, state: State, response: Response): Weighing {
  const circumstances = circumstancesOf(board, state, response);
  const { weighings } = response;
  for (let index = 0; index < weighings.length; index += 1) {
    const known = weighings[index] as Weighing;
    if (known.circumstances === circumstances) return known;
  }
  const weighing = weighIn(board, exchangeAt(board, state), response, circumstances);
  weighings.push(weighing);
  return weighing;
}
