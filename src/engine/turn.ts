import { TEMPERAMENT_RULES } from '../map/client.ts';
import {
  BEYOND_LIMIT_COST,
  BROKEN_PROMISE_EMOTION,
  BROKEN_PROMISE_TRUST,
  CALM_WITHIN,
  CONCESSION_COST,
  DISOWNING_COST,
  EMOTION_COST,
  ESCALATES_ABOVE,
  FLARES_FROM,
  HEARD_AFTER_FLARE,
  PATIENCE_PER_HURT,
  PATIENCE_PER_TURN,
  PLAN_CEILING,
  PROGRESS_GRAIN,
  PROMISE_COST,
  SERIOUS_HARM,
  TRUST_AFTER_NEWS,
  TRUST_GRAIN,
  TRUST_KEPT,
  TRUST_LOST,
  TRUST_TO_AGREE,
  TRUST_WON,
  TURN_COST,
  UNDOING,
} from '../map/dynamics.ts';
import type { Ending } from '../map/endings.ts';
import { APOLOGIES } from '../map/context.ts';
import { moveRule } from '../map/moves.ts';
import { ACCEPTANCE, ACTION, EXPLOSION, PLAN, POSITION, STAGE_RULES } from '../map/stages.ts';
import type { Board, Response } from './board.ts';
import { clamp, emotionAfter, rounded } from './emotion.ts';
import { flareUpAt, nextInStage } from './route.ts';
import { moveBit, type State } from './state.ts';
import { type Weighing, weigh } from './weigh.ts';

/** How the talk came to another stage: its task done, flared up, calmed again, found out alone, led there. */
export type Passage = 'done' | 'flared' | 'returned' | 'found-out' | 'led';

/** Whether the refusal comes out in a turn, and how. */
export type News = 'no' | 'said' | 'found out';

/** What one reply did: the whole of the engine's knowledge about a turn. */
export interface Turn {
  readonly before: State;
  readonly after: State;
  readonly response: Response;
  readonly weighing: Weighing;
  readonly news: News;
  /** Bits of the concerns that came out with this reply. */
  readonly surfaced: number;
  readonly passage: Passage | null;
  /** The plan would be complete, were the main concern not hidden. */
  readonly held: boolean;
  readonly brokenPromises: number;
  /** Tenths of a result point. */
  readonly cost: number;
}

function trustAfter(state: State, weighing: Weighing, news: News, nudge: number): number {
  const kept = state.trust * (news === 'no' ? 100 : TRUST_KEPT);
  const change = weighing.felt.help * TRUST_WON - weighing.felt.harm * TRUST_LOST + nudge * 100;
  const trust = rounded(kept + change, TRUST_GRAIN * 100) * TRUST_GRAIN;
  return clamp(trust, 0, news === 'no' ? 100 : TRUST_AFTER_NEWS);
}

/** Does the refusal come out in this turn: in this reply, or because the position stage is left without a word of it? */
function newsIn(board: Board, state: State, response: Response): News {
  if (state.stage !== POSITION) return 'no';
  if (response.moves.some((move) => moveRule(move).news)) return 'said';
  const leaves =
    response.goto >= 0
      ? board.exchanges[response.goto]?.stage !== POSITION
      : nextInStage(board, state, POSITION, state.exchange) === null;
  return leaves ? 'found out' : 'no';
}

/** @param help what does the stage's work, in hundredths: listening in explosion, any help later */
function progressAfter(progress: number, help: number, harm: number, stage: number): number {
  const pace = STAGE_RULES[stage]?.pace ?? 0;
  const net = help * 100 - harm * UNDOING;
  return clamp(progress + rounded(net * pace, 10_000 * PROGRESS_GRAIN) * PROGRESS_GRAIN, 0, 100);
}

function costOf(board: Board, state: State, response: Response, emotion: number): number {
  const { norm } = board.scenario.emotion;
  const limit = board.scenario.briefing.company.concession_limit;
  const beyond = Math.max(0, state.concessions + response.concession - Math.max(limit, state.concessions));
  return (
    TURN_COST +
    rounded(EMOTION_COST * Math.max(0, emotion - norm), 10) +
    (response.concession - beyond) * CONCESSION_COST +
    beyond * BEYOND_LIMIT_COST +
    (response.moves.includes('overpromise') ? PROMISE_COST : 0) +
    (response.moves.includes('disown_company') ? DISOWNING_COST : 0)
  );
}

/** How a talk that has come to its end is remembered: calm and trusted enough, or given in. */
function closing(board: Board, state: State): Ending {
  const { client, emotion } = board.scenario;
  if (state.emotion > emotion.norm + CALM_WITHIN || state.trust < TRUST_TO_AGREE) return 'resigned';
  return client.relationship === 'not-ours' ? 'parted-well' : 'agreed';
}

function outOfPatience(board: Board, state: State): Ending {
  return state.emotion > board.scenario.emotion.norm + ESCALATES_ABOVE ? 'escalated' : 'resigned';
}

/**
 * Plays one reply. Pure: the same board, state and response always give the same turn.
 * @param response one of `offered(board, state)`
 */
export function takeTurn(board: Board, state: State, response: Response): Turn {
  const weighing = weigh(board, state, response);
  const news = newsIn(board, state, response);
  const surfacedNow = response.surfaces & ~state.surfaced;
  const surfaced = state.surfaced | surfacedNow;

  const heard =
    state.stage === EXPLOSION
      ? progressAfter(state.heard, weighing.listening, weighing.harm, EXPLOSION)
      : state.heard;
  const worked =
    state.stage > EXPLOSION
      ? progressAfter(state.progress, weighing.help, weighing.harm, state.stage)
      : state.progress;
  const held = state.stage === PLAN && worked >= 100 && (surfaced & board.mainConcern) === 0;
  const progress = held ? PLAN_CEILING : worked;

  const emotion = clamp(emotionAfter(board, state, weighing, heard, news) + response.nudge.emotion, 0, 100);

  const felt: State = {
    ...state,
    emotion,
    trust: trustAfter(state, weighing, news, response.nudge.trust),
    heard,
    progress,
    surfaced,
    boiling: emotion >= board.scenario.emotion.walkout ? state.boiling + 1 : 0,
    spent: state.spent + (weighing.harm >= SERIOUS_HARM * 100 ? PATIENCE_PER_HURT : PATIENCE_PER_TURN),
    concessions: state.concessions + response.concession,
    promises: state.promises + (response.moves.includes('overpromise') ? 1 : 0),
    apologies: Math.min(APOLOGIES, state.apologies + (response.moves.includes('apologise') ? 1 : 0)),
    recent: response.moves.reduce((bits, move) => bits | moveBit(move), 0),
  };

  const { after, passage, brokenPromises } = goOn(board, felt, response, weighing, news);
  return {
    before: state,
    after,
    response,
    weighing,
    news,
    surfaced: surfacedNow,
    passage,
    held,
    brokenPromises,
    cost: costOf(board, state, response, after.emotion),
  };
}

type Onward = Pick<Turn, 'after' | 'passage' | 'brokenPromises'>;

/** Where the talk goes after the client has felt the reply: to an ending, another stage, or the next exchange. */
function goOn(board: Board, felt: State, response: Response, weighing: Weighing, news: News): Onward {
  const { boilingTurns } = TEMPERAMENT_RULES[board.scenario.client.temperament];
  if (felt.boiling >= boilingTurns) return ended(felt, 'walked-out');

  const onward = nextMoment(board, felt, response, weighing, news);
  if (onward.after.ending === null && felt.spent >= board.scenario.emotion.patience) {
    return { ...onward, after: { ...onward.after, ending: outOfPatience(board, onward.after) } };
  }
  return onward;
}

function ended(state: State, ending: Ending): Onward {
  return { after: { ...state, ending }, passage: null, brokenPromises: 0 };
}

function nextMoment(board: Board, felt: State, response: Response, weighing: Weighing, news: News): Onward {
  if (felt.stage >= ACCEPTANCE && weighing.harm >= SERIOUS_HARM * 100 && felt.emotion >= FLARES_FROM) {
    return {
      after: {
        ...felt,
        stage: EXPLOSION,
        heard: HEARD_AFTER_FLARE,
        returnTo: felt.stage,
        resumeAfter: felt.exchange,
        exchange: flareUpAt(board, felt),
      },
      passage: 'flared',
      brokenPromises: 0,
    };
  }
  if (response.goto >= 0) return led(board, felt, response.goto);
  if (felt.stage === POSITION) {
    return news === 'no' ? stay(board, felt) : enter(board, felt, EXPLOSION, -1, news === 'said' ? 'done' : 'found-out');
  }
  if (felt.stage === EXPLOSION) {
    if (felt.heard < 100) return stay(board, felt);
    const passage = felt.resumeAfter >= 0 ? 'returned' : 'done';
    const back = { ...felt, returnTo: ACCEPTANCE, resumeAfter: -1 };
    return enter(board, back, felt.returnTo, felt.resumeAfter, passage);
  }
  if (felt.progress < 100) return stay(board, felt);
  if (felt.stage === ACTION) return ended(felt, closing(board, felt));
  return enter(board, { ...felt, progress: 0 }, felt.stage + 1, -1, 'done');
}

function stay(board: Board, felt: State): Onward {
  const next = nextInStage(board, felt, felt.stage, felt.exchange);
  if (next === null) return ended(felt, closing(board, felt));
  return { after: { ...felt, exchange: next }, passage: null, brokenPromises: 0 };
}

function led(board: Board, felt: State, exchange: number): Onward {
  const stage = board.exchanges[exchange]?.stage ?? felt.stage;
  if (stage === felt.stage) return { after: { ...felt, exchange }, passage: null, brokenPromises: 0 };
  const progress = stage > EXPLOSION ? 0 : felt.progress;
  return { ...enter(board, { ...felt, progress }, stage, -1, 'led', exchange), passage: 'led' };
}

/** Enters a stage. A promise that the company does not own comes due when the plan is carried out. */
function enter(board: Board, felt: State, stage: number, after: number, passage: Passage, at?: number): Onward {
  const brokenPromises = stage === ACTION ? felt.promises : 0;
  const state: State = {
    ...felt,
    stage,
    emotion: clamp(felt.emotion + brokenPromises * BROKEN_PROMISE_EMOTION, 0, 100),
    trust: clamp(felt.trust - brokenPromises * BROKEN_PROMISE_TRUST, 0, 100),
    promises: felt.promises - brokenPromises,
  };
  const exchange = at ?? nextInStage(board, state, stage, after);
  if (exchange === null) return { ...ended(state, closing(board, state)), brokenPromises };
  return { after: { ...state, exchange }, passage, brokenPromises };
}
