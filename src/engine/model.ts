import type { Circumstance } from '../map/context.ts';
import type { Ending } from '../map/endings.ts';
import type { Cue, Family, Move, Style } from '../map/moves.ts';
import type { Scenario } from '../scenario/format.ts';

/** Where a talk stands: everything that its future depends on, in small whole numbers. Never changed in place. */
export interface State {
  /** Index of the exchange that the client has just opened. */
  readonly exchange: number;
  /** 0 position … 4 action */
  readonly stage: number;
  /** 0–100, the client's negative emotion. */
  readonly emotion: number;
  /** Trust points lost through harm, in tens, up to the client's patience. */
  readonly lost: number;
  /** 0–100, in steps of ten: how far the client has been heard. */
  readonly heard: number;
  /** 0–100, in steps of ten: how far the task of the current stage is done, or of `returnTo` in an explosion. */
  readonly progress: number;
  /** The stage that follows the explosion: acceptance, or where the client flared up. */
  readonly returnTo: number;
  /** The explosion has come back, and the talk returns to `returnTo` after it. */
  readonly returning: boolean;
  /** Bit set of the exchanges played in the current stage, or in `returnTo` when the explosion has come back. */
  readonly seen: number;
  /** Bit set of the concerns that the client has voiced. */
  readonly surfaced: number;
  /** Times that the explosion has come back. */
  readonly flares: number;
  readonly concessions: number;
  /** A promise is out that the company does not own. */
  readonly promised: boolean;
  /** Apologies in this stage, counted up to `APOLOGIES`. */
  readonly apologies: number;
  /** Bit set of the moves of the previous reply, those that matter for the next one: see `moveBit`. */
  readonly recent: number;
  /** The breather of this stage has been taken. */
  readonly rested: boolean;
  readonly ending: Ending | null;
}

/** A state in the making: a copy that one turn owns until it hands it out. */
export type Draft = { -readonly [K in keyof State]: State[K] };

/** Does a condition hold at this moment? */
export type Test = (board: Board, state: State) => boolean;

/** A response as the engine plays it. */
export interface Response {
  readonly id: string;
  /** Its place in the exchange, from 0. */
  readonly place: number;
  readonly say: string;
  readonly reply: Line;
  readonly why: string;
  readonly moves: readonly Move[];
  readonly fits: Test;
  /** Offered only when the talk is stuck: the scenario's `step_back`. */
  readonly breather: boolean;
  /** Bit of the concern it surfaces, or 0. */
  readonly surfaces: number;
  /** Index of the exchange it leads to, or -1. */
  readonly goto: number;
  /** Emotion points beyond what the moves do. */
  readonly nudge: number;
  readonly concession: number;
  /** What its moves do whenever it is given. */
  readonly saysNews: boolean;
  readonly promises: boolean;
  readonly disowns: boolean;
  readonly apologises: boolean;
  /** Bit set of its moves that a previous reply can have worn out, or made a volley of. */
  readonly remembered: number;
  /** Bit set of the circumstances that make a difference to it, `remembered` among them. */
  readonly heeds: number;
  /** What it is worth in the circumstances that have occurred so far, mostly one or two: filled by `weigh`. */
  readonly weighings: Weighing[];
}

/** What one move of a reply was worth at its moment. */
export interface WeighedMove {
  readonly move: Move;
  readonly effect: 'helped' | 'neutral' | 'harmed';
  /** Hundredths; above 0 it helped, below 0 it harmed. Half when worn. */
  readonly weight: number;
  readonly worn: boolean;
  /** Why it was worth something else than the map says for the stage. */
  readonly because: Circumstance | null;
  readonly cues: readonly Cue[];
}

/** What a reply is worth at a moment. All sums in hundredths of a weight, 0–600. */
export interface Weighing {
  /** Those of its moment that make a difference to the reply, as bits. */
  readonly circumstances: number;
  readonly moves: readonly WeighedMove[];
  readonly help: number;
  readonly harm: number;
  readonly listening: number;
  /** Help and harm as this client feels them: scaled by the temperament. */
  readonly felt: { readonly help: number; readonly harm: number };
  /** The part of the felt harm that stirs the emotion at once. */
  readonly hurt: number;
  /** Per cent of the stage's task that it does, in tens: in explosion the client heard, from acceptance on progress. */
  readonly work: number;
  /** Trust points that its harm loses, in tens. */
  readonly trustLost: number;
  /** Bit set of the moves that the next reply will be weighed against; what fell flat has nothing to wear out. */
  readonly leaves: number;
  readonly news: News;
  /** The news is not said although it was the last moment for it: a harm, and a cue of the nurse. */
  readonly evaded: boolean;
  /** How many cues of each style it holds. */
  readonly cues: Readonly<Record<Style, number>>;
  /** What the process score gives. */
  readonly points: number;
}

/** Words of the client: the first variant that fits is said. */
export type Line = readonly { readonly fits: Test; readonly say: string }[];

/** How a reply landed, by what it did: more help than harm, as much of both, more harm. */
export type Landing = 'helped' | 'neutral' | 'hurt';

export interface Exchange {
  readonly id: string;
  /** 0 position … 4 action */
  readonly stage: number;
  /** Its bit in `State.seen`. */
  readonly bit: number;
  readonly client: Line;
  readonly reprise: boolean;
  readonly abuse: boolean;
  readonly waiting: boolean;
  readonly fits: Test;
  readonly hint: string | undefined;
  /** What the client says to a reply in one's own words that is like none of the responses; null where the author wrote nothing. */
  readonly reactions: Readonly<Record<Landing, Line>> | null;
  /** All, in the order of the file, the breather last. */
  readonly responses: readonly Response[];
  /** Without the breather; the same array where the scenario has none. */
  readonly usual: readonly Response[];
  /** Some of them fit at some moments only. */
  readonly conditional: boolean;
}

/** A scenario made ready to be played: references resolved to indexes, conditions compiled. Never changes. */
export interface Board {
  readonly scenario: Scenario;
  /** All exchanges, stage after stage, in the order of the file. */
  readonly exchanges: readonly Exchange[];
  /** Index of the first exchange of each stage, and one past the last. */
  readonly stageFrom: readonly number[];
  /** Bit set of the exchanges of the position stage in which the news could be said, whatever the moment. */
  readonly newsFrom: number;
  /** Bit of the main concern. */
  readonly mainConcern: number;
  readonly client: Nature;
  readonly concessionLimit: number;
  readonly conditionsRead: Readonly<ConditionReads>;
}

/** What the conditions of a scenario look at, beside emotion and trust. */
export interface ConditionReads {
  /** Bits of the concerns. */
  concerns: number;
  /** The highest number that concessions are compared with; -1 where they are not. */
  concessionsUpTo: number;
}

/** The client in figures: the scenario's, shaped by temperament and relationship. */
export interface Nature {
  /** 0–100, see the scenario's `emotion`. */
  readonly norm: number;
  readonly shock: number;
  readonly walkout: number;
  /** The lost trust at which the client has had enough. */
  readonly patience: number;
  /** 0–100, before the news. */
  readonly trust: number;
  /** Per cent of the ordinary rise while unheard. */
  readonly flare: number;
  /** Per cent of a move's weight that reaches this client; 100 where nothing is said. */
  readonly reach: Partial<Record<Family, number>>;
}

/** Whether the refusal comes out in a turn, and how. */
export type News = 'no' | 'said' | 'found-out';
