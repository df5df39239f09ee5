import type { Answer, OwnWords } from '../map/answer.ts';
import { type Perceived, perceived } from '../map/client.ts';
import type { Ending, EndReason } from '../map/endings.ts';
import type { Style } from '../map/moves.ts';
import type { Stage } from '../map/stages.ts';
import type { Board, Response, State, WeighedMove } from './model.ts';
import { isLate } from './news.ts';
import type { Passage } from './onward.ts';
import { responseOf } from './own-words.ts';
import { exchangeAt, offered, open, spoken, stageName } from './state.ts';
import { trustIn } from './trust.ts';
import { type Turn, takeTurn } from './turn.ts';
import { weigh } from './weigh.ts';

/** What happened, as data. Views, reports and journals read these and never compute them again. */
export type TalkEvent =
  | { type: 'opened'; scenario: string; stage: Stage; emotion: number; trust: number; perceived: Perceived }
  /** The client speaks. `best`: the most points that a response on offer earns here, 0–600. */
  | {
      type: 'asked';
      exchange: string;
      stage: Stage;
      reprise: boolean;
      says: string;
      hint: string | null;
      offered: string[];
      best: number;
    }
  | {
      type: 'replied';
      exchange: string;
      /** The id of the response, or `OWN_WORDS`. */
      response: string;
      /** The reply in the trainee's own words; null where it was one of the responses on offer. */
      own: OwnWords | null;
      stage: Stage;
      says: string;
      moves: readonly WeighedMove[];
      cues: Readonly<Record<Style, number>>;
      evaded: boolean;
      /** 0–600, and the most that was on offer. */
      points: number;
      best: number;
      /** Tenths of a result point. */
      cost: number;
    }
  | { type: 'reacted'; says: string; why: string }
  /** `late`: an earlier exchange was the moment for it. */
  | { type: 'news'; how: 'said' | 'found-out'; late: boolean }
  /** How the reply landed; `to` counts a promise that broke with it, `heard` and `progress` the work of the stage it was given in. */
  | {
      type: 'felt';
      from: number;
      to: number;
      trust: { from: number; to: number };
      perceived: Perceived;
      heard: number;
      progress: number;
    }
  | { type: 'surfaced'; concern: string; main: boolean; says: string }
  | { type: 'held'; concern: string }
  | { type: 'conceded'; amount: number; total: number; limit: number }
  | { type: 'promised' }
  | { type: 'disowned' }
  | { type: 'promise-broken' }
  | { type: 'boiling' }
  | { type: 'passed'; from: Stage; to: Stage; how: Passage }
  | { type: 'paused' }
  | {
      type: 'ended';
      ending: Ending;
      because: EndReason;
      stage: Stage;
      emotion: number;
      trust: number;
      perceived: Perceived;
    };

/** The events of one kind. */
export type EventOf<T extends TalkEvent['type']> = Extract<TalkEvent, { type: T }>;

export interface Step {
  readonly state: State;
  readonly events: readonly TalkEvent[];
}

/** The start of a talk: the state before the first reply, and the client's first words. */
export function start(board: Board): Step {
  const state = open(board);
  const { emotion } = state;
  const trust = trustIn(board, state);
  return {
    state,
    events: [
      {
        type: 'opened',
        scenario: board.scenario.id,
        stage: stageName(state),
        emotion,
        trust,
        perceived: perceived(trust),
      },
      asked(board, state),
    ],
  };
}

/**
 * One reply: the next state, and what happened.
 * @param said one of `offered(board, state)`, or the trainee's own words
 */
export function step(board: Board, state: State, said: Response | OwnWords): Step {
  const own = 'id' in said ? null : said;
  const response = 'id' in said ? said : responseOf(board, state, said);
  const turn = takeTurn(board, state, response);
  return { state: turn.after, events: narrate(board, state, response, own, turn) };
}

/** The replies of a talk, as they were given. */
export function answersIn(events: readonly TalkEvent[]): Answer[] {
  return events.flatMap((event) => (event.type === 'replied' ? [event.own ?? event.response] : []));
}

/** The most points that a response on offer earns here. */
function mostPoints(board: Board, state: State): number {
  let most = 0;
  for (const response of offered(board, state)) most = Math.max(most, weigh(board, state, response).points);
  return most;
}

function asked(board: Board, state: State): TalkEvent {
  const exchange = exchangeAt(board, state);
  return {
    type: 'asked',
    exchange: exchange.id,
    stage: stageName(state),
    reprise: exchange.reprise,
    hint: exchange.hint ?? null,
    says: spoken(board, state, exchange.client),
    offered: offered(board, state).map((response) => response.id),
    best: mostPoints(board, state),
  };
}

function replied(
  board: Board,
  before: State,
  response: Response,
  own: OwnWords | null,
  { weighing, cost }: Turn,
): TalkEvent {
  return {
    type: 'replied',
    exchange: exchangeAt(board, before).id,
    response: response.id,
    own,
    stage: stageName(before),
    says: response.say,
    moves: weighing.moves,
    cues: weighing.cues,
    evaded: weighing.evaded,
    points: weighing.points,
    best: mostPoints(board, before),
    cost,
  };
}

function narrate(board: Board, before: State, response: Response, own: OwnWords | null, turn: Turn): TalkEvent[] {
  const { after, onward } = turn;
  const surfaced = response.surfaces & ~before.surfaced;
  const { concerns } = board.scenario.client;
  const trust = { from: trustIn(board, before), to: trustIn(board, after) };
  const events: TalkEvent[] = [
    replied(board, before, response, own, turn),
    { type: 'reacted', says: spoken(board, before, response.reply), why: response.why },
  ];
  concerns.forEach((concern, index) => {
    if (surfaced & (1 << index)) {
      events.push({ type: 'surfaced', concern: concern.id, main: concern.main === true, says: concern.text });
    }
  });
  if (response.breather) events.push({ type: 'paused' });
  if (turn.weighing.news !== 'no') {
    events.push({ type: 'news', how: turn.weighing.news, late: isLate(board, before) });
  }
  if (response.concession > 0) {
    const limit = board.concessionLimit;
    events.push({ type: 'conceded', amount: response.concession, total: after.concessions, limit });
  }
  if (response.promises) events.push({ type: 'promised' });
  if (response.disowns) events.push({ type: 'disowned' });
  if (onward.promiseBroken) events.push({ type: 'promise-broken' });
  events.push({
    type: 'felt',
    from: before.emotion,
    to: after.emotion,
    trust,
    perceived: perceived(trust.to),
    heard: turn.heard,
    progress: turn.progress,
  });
  for (const { id, main } of concerns) if (turn.held && main) events.push({ type: 'held', concern: id });
  if (after.emotion >= board.client.walkout) events.push({ type: 'boiling' });
  if (onward.passage)
    events.push({ type: 'passed', from: stageName(before), to: stageName(after), how: onward.passage });
  if (after.ending) {
    events.push({
      type: 'ended',
      ending: after.ending,
      because: onward.endedBecause as EndReason,
      stage: stageName(after),
      emotion: after.emotion,
      trust: trust.to,
      perceived: perceived(trust.to),
    });
  } else {
    events.push(asked(board, after));
  }
  return events;
}
