import type { Board, Response, State } from '../engine/model.ts';
import { setUp } from '../engine/set-up.ts';
import { blank, offered } from '../engine/state.ts';
import { weigh } from '../engine/weigh.ts';
import { STAGES, type Stage } from '../map/stages.ts';
import type { Report } from '../scenario/finding.ts';
import type { ExchangeText, LineText, ResponseText, Scenario } from '../scenario/format.ts';
import type { Hear } from './ears.ts';

export type Path = Report['path'];

/** One reply as an author wrote it, and where. */
export interface WrittenReply {
  readonly text: ResponseText;
  readonly path: Path;
  /** Points that it earns where everything is out and heard: 0–600, as the engine counts them. */
  readonly points: number;
}

/** Replies that are on offer together. */
export interface Choice {
  readonly replies: readonly WrittenReply[];
  /** The only one that earns the most points; null where there is no such one. */
  readonly best: WrittenReply | null;
}

export interface WrittenExchange {
  readonly text: ExchangeText;
  readonly stage: Stage;
  readonly path: Path;
  readonly replies: readonly WrittenReply[];
  /** What is on offer while the concerns are hidden, and once they are out, where that differs. */
  readonly choices: readonly Choice[];
}

/** A scenario as the rules about writing look at it. */
export interface Subject {
  readonly file: string;
  readonly scenario: Scenario;
  readonly board: Board;
  readonly exchanges: readonly WrittenExchange[];
  /** Every text that somebody reads. */
  readonly texts: readonly WrittenText[];
  /** Hears replies; null where they can't be answered in own words, or nobody listens. */
  readonly hear: Hear | null;
}

/** A text, and where it stands. */
export interface WrittenText {
  readonly text: string;
  readonly path: Path;
}

export function subjectOf(file: string, scenario: Scenario, hear: Hear | null = null): Subject {
  const board = setUp(scenario);
  const exchanges = STAGES.flatMap((stage) =>
    scenario.stages[stage].map(
      (text, place): Omit<WrittenExchange, 'replies' | 'choices'> => ({
        text,
        stage,
        path: ['stages', stage, place],
      }),
    ),
  ).map((exchange, index) => ({ ...exchange, ...writtenIn(board, index, exchange.text, exchange.path) }));
  return { file, scenario, board, exchanges, texts: everyText(scenario), hear };
}

function writtenIn(
  board: Board,
  index: number,
  text: ExchangeText,
  path: Path,
): Pick<WrittenExchange, 'replies' | 'choices'> {
  const out = momentAt(board, index, { surfaced: -1 });
  const hidden = momentAt(board, index, { surfaced: 0 });
  const replies = text.responses.map((response, place): WrittenReply => {
    const played = board.exchanges[index]?.usual[place] as Response;
    const moment = played.fits(board, out) ? out : hidden;
    return { text: response, path: [...path, 'responses', place], points: weigh(board, moment, played).points };
  });
  const choiceAt = (moment: State): Choice => {
    const here = offered(board, moment).flatMap(({ place, breather }) => (breather ? [] : (replies[place] ?? [])));
    return { replies: here, best: bestOf(here) };
  };
  const [once, before] = [choiceAt(out), choiceAt(hidden)];
  const same =
    once.replies.length === before.replies.length && once.replies.every((reply) => before.replies.includes(reply));
  return { replies, choices: same ? [once] : [before, once] };
}

/** A moment at an exchange whose client has been heard and is half calm again. */
export function momentAt(board: Board, exchange: number, more: Partial<State>): State {
  const stage = board.exchanges[exchange]?.stage ?? 0;
  // written into, as the engine's own states are: one made by spreading would slow every turn of the process
  return Object.assign(blank(), { exchange, stage, heard: 100, emotion: 50 }, more);
}

function bestOf(replies: readonly WrittenReply[]): WrittenReply | null {
  const most = Math.max(...replies.map(({ points }) => points));
  const [best, another] = replies.filter(({ points }) => points === most);
  return best && !another && most > 0 ? best : null;
}

/** Every text of a line: one, or one a variant. */
export function textsOf(line: LineText, path: Path): WrittenText[] {
  if (typeof line === 'string') return [{ text: line, path }];
  return line.map(({ say }, index) => ({ text: say, path: [...path, index, 'say'] }));
}

/** What the client answers to own words in an exchange. */
export function reactionsIn({ text: { reactions }, path }: WrittenExchange): WrittenText[] {
  return Object.entries(reactions ?? {}).flatMap(([landing, line]) => textsOf(line, [...path, 'reactions', landing]));
}

/** Everything that the client says in an exchange. */
export function clientLinesIn(exchange: WrittenExchange): WrittenText[] {
  const { text, path, replies } = exchange;
  return [
    ...textsOf(text.client, [...path, 'client']),
    ...replies.flatMap((reply) => textsOf(reply.text.reply, [...reply.path, 'reply'])),
    ...reactionsIn(exchange),
  ];
}

/** Keys of a scenario whose values are names, not words to be read. */
const NAMES = new Set(['id', 'language', 'relationship', 'temperament', 'moves', 'when', 'surfaces', 'goto']);

function everyText(value: unknown, path: Path = []): WrittenText[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (Array.isArray(value)) return value.flatMap((item, index) => everyText(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => (NAMES.has(key) ? [] : everyText(item, [...path, key])));
}
