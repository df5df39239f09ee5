import type { Board, Draft, State } from '../engine/model.ts';
import { PROGRESS_GRAIN, TRUST_GRAIN } from '../map/dynamics.ts';
import { EXPLOSION } from '../map/stages.ts';

/**
 * A state that goes on, packed into three words of 32 bits. What no future can depend on is left out (a concern that no
 * condition asks for, a move that no reply on offer repeats), so that states with the same future have the same key:
 *
 * - 0: exchange 8 · emotion 7 · lost, in tens, 5 · heard, in tens, 4 · progress, in tens, 4 · returnTo 2 · returning 1 · flares 1
 * - 1: seen 30 · promised 1 · rested 1
 * - 2: recent 8 · surfaced 6 · concessions 10 · apologies 2
 */
export const WORDS = 3;

/** What matters to the future on a board. */
export interface Relevance {
  readonly concerns: number;
  /** Concessions beyond this are all the same. */
  readonly concessions: number;
  /** By exchange: the moves that one of its replies repeats. */
  readonly recent: readonly number[];
  /** By stage: can an apology still come? */
  readonly apologies: readonly boolean[];
}

export function relevanceOf({ exchanges, conditionsRead, concessionLimit, mainConcern }: Board): Relevance {
  return {
    concerns: conditionsRead.concerns | mainConcern,
    concessions: Math.max(concessionLimit, conditionsRead.concessionsUpTo + 1),
    recent: exchanges.map(({ responses }) => responses.reduce((bits, response) => bits | response.remembered, 0)),
    apologies: [0, 1, 2, 3, 4].map((stage) =>
      exchanges.some((exchange) => exchange.stage === stage && exchange.responses.some(({ apologises }) => apologises)),
    ),
  };
}

/** Writes the words of a state that has not ended. */
export function pack(relevance: Relevance, state: State, words: Int32Array, at: number): void {
  const heard = state.stage === EXPLOSION ? state.heard / PROGRESS_GRAIN : 0;
  // patience need not be a multiple of ten, and lost trust stops at it
  const lost = Math.ceil(state.lost / TRUST_GRAIN);
  const heeded = relevance.recent[state.exchange] as number;
  words[at] =
    state.exchange |
    (state.emotion << 8) |
    (lost << 15) |
    (heard << 20) |
    ((state.progress / PROGRESS_GRAIN) << 24) |
    ((state.returnTo - 1) << 28) |
    ((state.returning ? 1 : 0) << 30) |
    (state.flares << 31);
  words[at + 1] = state.seen | ((state.promised ? 1 : 0) << 30) | ((state.rested ? 1 : 0) << 31);
  words[at + 2] =
    (state.recent & heeded) |
    ((state.surfaced & relevance.concerns) << 8) |
    (Math.min(state.concessions, relevance.concessions) << 14) |
    ((relevance.apologies[state.stage] ? state.apologies : 0) << 24);
}

export const exchangeIn = (words: Int32Array, at: number): number => (words[at] as number) & 0xff;

export const emotionIn = (words: Int32Array, at: number): number => ((words[at] as number) >>> 8) & 0x7f;

/** Reads words back into a state with the same future as the one that was packed. */
export function unpack(board: Board, words: Int32Array, at: number, into: Draft): void {
  const first = words[at] as number;
  const second = words[at + 1] as number;
  const third = words[at + 2] as number;
  into.exchange = first & 0xff;
  into.stage = board.exchanges[into.exchange]?.stage ?? 0;
  into.emotion = (first >>> 8) & 0x7f;
  into.lost = Math.min(((first >>> 15) & 0x1f) * TRUST_GRAIN, board.client.patience);
  into.heard = ((first >>> 20) & 0xf) * PROGRESS_GRAIN;
  into.progress = ((first >>> 24) & 0xf) * PROGRESS_GRAIN;
  into.returnTo = ((first >>> 28) & 3) + 1;
  into.returning = ((first >>> 30) & 1) === 1;
  into.flares = first >>> 31;
  into.seen = second & 0x3fffffff;
  into.promised = ((second >>> 30) & 1) === 1;
  into.rested = second >>> 31 === 1;
  into.recent = third & 0xff;
  into.surfaced = (third >>> 8) & 0x3f;
  into.concessions = (third >>> 14) & 0x3ff;
  into.apologies = (third >>> 24) & 3;
  into.ending = null;
}
