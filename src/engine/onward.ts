import {
  BROKEN_PROMISE_EMOTION,
  BROKEN_PROMISE_TRUST,
  FLARES_FROM,
  HEARD_AFTER_FLARE,
  MOST_FLARES,
  SERIOUS_HARM,
  SETTLED_FROM,
} from '../map/dynamics.ts';
import type { Ending, EndReason } from '../map/endings.ts';
import { ACCEPTANCE, ACTION, EXPLOSION, POSITION } from '../map/stages.ts';
import type { Board, Draft, Exchange, Response, State, Weighing } from './model.ts';
import { nextBeforeNews } from './news.ts';
import { isCalm, trustsEnough } from './outcome.ts';
import { ALL_SEEN, nextInStage } from './route.ts';
import { hasFlared } from './state.ts';
import { trustIn } from './trust.ts';

/** How the talk came to another stage: its task done, the news found out alone, flared up, calmed again, led there. */
export type Passage = 'done' | 'found-out' | 'flared' | 'returned' | 'led';

/** How a reply may take the talk to another stage, or end it. */
export const OUTCOMES: readonly (Passage | EndReason | null)[] = [
  null,
  'done',
  'found-out',
  'flared',
  'returned',
  'led',
  'settled',
  'unsettled',
  'boiling',
  'out-of-patience',
  'flared-again',
];

/** Where the talk goes after the client has felt the reply. */
export interface Onward {
  readonly passage: Passage | null;
  readonly endedBecause: EndReason | null;
  /** A promise that the company does not own came due. */
  readonly promiseBroken: boolean;
  /** The passage, or the reason of the end, as its place in `OUTCOMES`. */
  readonly outcome: number;
}

const onward = (passage: Passage | null, endedBecause: EndReason | null, promiseBroken = false): Onward => ({
  passage,
  endedBecause,
  promiseBroken,
  outcome: OUTCOMES.indexOf(passage ?? endedBecause),
});

const passages = (promiseBroken: boolean): Readonly<Record<Passage, Onward>> => ({
  done: onward('done', null, promiseBroken),
  'found-out': onward('found-out', null, promiseBroken),
  flared: onward('flared', null, promiseBroken),
  returned: onward('returned', null, promiseBroken),
  led: onward('led', null, promiseBroken),
});

// there are so few that none is made anew in every turn
const STAYS = onward(null, null);
const PASSES = passages(false);
const PASSES_BREAKING = passages(true);
const ENDS: Readonly<Record<EndReason, Onward>> = {
  settled: onward(null, 'settled'),
  unsettled: onward(null, 'unsettled'),
  boiling: onward(null, 'boiling'),
  'out-of-patience': onward(null, 'out-of-patience'),
  'flared-again': onward(null, 'flared-again'),
};

/**
 * Takes the draft to an ending, another stage, or the next exchange.
 * @param before the state in which the reply was given
 * @param draft how the client felt the reply
 */
export function goOn(board: Board, before: State, draft: Draft, response: Response, weighing: Weighing): Onward {
  const { harm, news } = weighing;
  const { patience, walkout } = board.client;
  const impatient = draft.lost >= patience;
  if (impatient && draft.emotion >= walkout) return end(draft, 'walked-out', 'boiling');
  const flares = draft.stage >= ACCEPTANCE && harm >= SERIOUS_HARM * 100 && draft.emotion >= FLARES_FROM;
  if (flares && draft.flares >= MOST_FLARES) return end(draft, 'escalated', 'flared-again');
  if (impatient) return end(draft, 'escalated', 'out-of-patience');
  if (flares) return flareUp(board, draft);
  if (response.goto >= 0) return leadTo(board, draft, response.goto);
  if (draft.stage === POSITION) {
    if (news !== 'no') return enter(board, draft, EXPLOSION, news === 'said' ? 'done' : 'found-out');
    draft.exchange = nextBeforeNews(board, before, response) ?? 0;
    return STAYS;
  }
  if (draft.stage === EXPLOSION) return draft.heard < 100 ? stay(board, draft) : calmDown(board, draft);
  if (draft.progress < 100) return stay(board, draft);
  if (draft.stage === ACTION) return close(board, draft);
  draft.progress = 0;
  return enter(board, draft, draft.stage + 1, 'done');
}

function end(draft: Draft, ending: Ending, endedBecause: EndReason): Onward {
  draft.ending = ending;
  return ENDS[endedBecause];
}

/** The end of a talk that has run its course: calm, trusting and settled enough, or given in. */
function close(board: Board, draft: Draft): Onward {
  const calm = isCalm(draft.emotion, board.client.norm);
  if (!calm || !trustsEnough(trustIn(board, draft)) || draft.progress < SETTLED_FROM)
    return end(draft, 'resigned', 'unsettled');
  return end(draft, board.scenario.client.relationship === 'not-ours' ? 'parted-well' : 'agreed', 'settled');
}

/** What is forgotten when another stage begins. */
function forget(draft: Draft): void {
  draft.apologies = 0;
  draft.recent = 0;
  draft.rested = false;
}

/** The explosion comes back (Maciejewski 2007). */
function flareUp(board: Board, draft: Draft): Onward {
  const promiseBroken = breakPromise(board, draft);
  forget(draft);
  draft.heard = HEARD_AFTER_FLARE;
  draft.progress = 0;
  draft.returnTo = draft.stage;
  draft.returning = true;
  draft.flares += 1;
  draft.stage = EXPLOSION;
  draft.exchange = nextInStage(board, draft, EXPLOSION, ALL_SEEN) ?? 0;
  return (promiseBroken ? PASSES_BREAKING : PASSES).flared;
}

/** Heard out: on to acceptance, or back to where the client flared up. */
function calmDown(board: Board, draft: Draft): Onward {
  return enter(board, draft, draft.returnTo, draft.returning ? 'returned' : 'done');
}

function leadTo(board: Board, draft: Draft, exchange: number): Onward {
  const { stage } = board.exchanges[exchange] as Exchange;
  if (stage !== draft.stage) {
    draft.progress = 0;
    return enter(board, draft, stage, 'led', exchange);
  }
  draft.exchange = exchange;
  return STAYS;
}

function stay(board: Board, draft: Draft): Onward {
  const exchange = nextInStage(board, draft, draft.stage, hasFlared(draft) ? ALL_SEEN : draft.seen);
  if (exchange === null) return close(board, draft);
  draft.exchange = exchange;
  return STAYS;
}

/** A promise that the company does not own comes due in the next stage, and breaks. */
function breakPromise(board: Board, draft: Draft): boolean {
  if (!draft.promised) return false;
  draft.emotion = Math.min(100, draft.emotion + BROKEN_PROMISE_EMOTION);
  draft.lost = Math.min(board.client.patience, draft.lost + BROKEN_PROMISE_TRUST);
  draft.promised = false;
  return true;
}

/** Enters a stage, or comes back to it. */
function enter(board: Board, draft: Draft, stage: number, passage: Passage, exchange?: number): Onward {
  const promiseBroken = breakPromise(board, draft);
  forget(draft);
  if (passage !== 'returned') draft.seen = 0;
  draft.stage = stage;
  draft.returnTo = ACCEPTANCE;
  draft.returning = false;
  const last = (board.stageFrom[stage + 1] ?? 0) - 1;
  draft.exchange = exchange ?? nextInStage(board, draft, stage, draft.seen) ?? last;
  return (promiseBroken ? PASSES_BREAKING : PASSES)[passage];
}
