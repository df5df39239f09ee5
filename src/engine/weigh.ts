import { TEMPERAMENT_RULES } from '../map/client.ts';
import { APOLOGIES, type Circumstance, CONTEXT_RULES, type ContextRule, FINISHED_FROM } from '../map/context.ts';
import { EVASION_HARM, MOST_PER_REPLY, WORN } from '../map/dynamics.ts';
import { type Cue, type Move, moveRule, type Style } from '../map/moves.ts';
import type { Board, Exchange, News, Response, State } from './model.ts';
import { newsIn } from './news.ts';
import { exchangeAt, isStuck, moveBit } from './state.ts';

/** What one move of a reply was worth at that moment. */
export interface WeighedMove {
  readonly move: Move;
  /** Hundredths; above 0 it helped, below 0 it harmed. Half when worn. */
  readonly weight: number;
  readonly worn: boolean;
  /** Why it was worth something else than the map says for the stage. */
  readonly because: Circumstance | null;
  readonly cues: readonly Cue[];
}

/** What a reply is worth in a state. All sums in hundredths of a weight, capped at `MOST_PER_REPLY`. */
export interface Weighing {
  readonly moves: readonly WeighedMove[];
  readonly help: number;
  readonly harm: number;
  readonly listening: number;
  /** Help and harm as this client feels them: scaled by the temperament. */
  readonly felt: { readonly help: number; readonly harm: number };
  /** The part of the felt harm that stirs the emotion at once. */
  readonly hurt: number;
  readonly news: News;
  /** The news is not said although it was the last moment for it: a harm, and a cue of the nurse. */
  readonly evaded: boolean;
  /** How many cues of each style it holds. */
  readonly cues: Readonly<Record<Style, number>>;
  /** 0–600: what the process score gives. */
  readonly points: number;
}

const cap = (hundredths: number): number => Math.min(hundredths, MOST_PER_REPLY * 100);

function circumstanceHolds(
  { when, move }: ContextRule,
  board: Board,
  state: State,
  exchange: Exchange,
  moves: readonly Move[],
): boolean {
  switch (when) {
    case 'abuse':
      return exchange.abuse;
    case 'no_abuse':
      return !exchange.abuse;
    case 'waiting':
      return exchange.waiting;
    case 'stuck_with_time':
      return isStuck(board, state) && moves.includes('commit_time');
    case 'without_time':
      return !moves.includes('commit_time');
    case 'not_finished':
      return state.heard < FINISHED_FROM;
    case 'volley':
      return (state.recent & moveBit(move)) !== 0;
    case 'third_time':
      return state.apologies >= APOLOGIES;
    case 'wrong_problem':
      return (state.surfaced & board.mainConcern) === 0;
  }
}

function weighMove(board: Board, state: State, exchange: Exchange, moves: readonly Move[], move: Move): WeighedMove {
  const plain = moveRule(move);
  const rule = CONTEXT_RULES.find(
    (candidate) =>
      candidate.move === move &&
      candidate.stages.includes(state.stage) &&
      circumstanceHolds(candidate, board, state, exchange, moves),
  );
  const weight = (rule ? rule.weight : (plain.weights[state.stage] ?? 0)) * 100;
  const worn = plain.wears === true && weight > 0 && (state.recent & moveBit(move)) !== 0;
  return {
    move,
    weight: worn ? (weight * WORN) / 100 : weight,
    worn,
    because: rule ? rule.when : null,
    cues: rule?.cue ? [rule.cue] : (plain.cues ?? []),
  };
}

/** Weighs a reply's moves on the map, in the state in which it is given. */
export function weigh(board: Board, state: State, reply: Pick<Response, 'moves' | 'goto'>): Weighing {
  const exchange = exchangeAt(board, state);
  const { reach } = TEMPERAMENT_RULES[board.scenario.client.temperament];
  const moves = reply.moves.map((move) => weighMove(board, state, exchange, reply.moves, move));

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

  const news = newsIn(board, state, reply);
  const evaded = news === 'found-out';
  if (evaded) {
    cues.nurse += 1;
    harm += EVASION_HARM * 100;
    feltHarm += EVASION_HARM * 100;
    hurt += EVASION_HARM * 100;
  }

  return {
    moves,
    help: cap(help),
    harm: cap(harm),
    listening: cap(listening),
    felt: { help: cap(feltHelp), harm: cap(feltHarm) },
    hurt: cap(hurt),
    news,
    evaded,
    cues,
    points: cap(Math.max(0, help - harm)),
  };
}
