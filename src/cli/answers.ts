import { resolve } from 'node:path';
import type { Board } from '../engine/model.ts';
import { type Replay, replay, type Talk, type WrongAnswer } from '../engine/replay.ts';
import { exchangeAt, offered } from '../engine/state.ts';
import type { Answer, OwnWords } from '../map/answer.ts';
import { closest } from '../scenario/suggest.ts';
import { excerpt, visibleLine } from '../scenario/visible.ts';
import { decoded, isCode } from './answer-code.ts';
import type { Context } from './context.ts';
import type { Ear } from './ear.ts';
import { contextOf, heardPart, movesIn, saidAt, takenAt } from './heard-at.ts';
import { Exit } from './io.ts';
import { readAll } from './read-all.ts';
import { isThere, read } from './store.ts';

/** One answer that was given in advance; `named`: it can only be the id or number of a response, or moves. */
export interface Given {
  readonly text: string;
  readonly named: boolean;
}

/**
 * The answers of `--answers`: `a,b,c`, a file of them, or `-` for standard input.
 * @param say lines are replies in one's own words; a line of ids and commas still is a list
 */
export async function givenIn(context: Context, option: string, say: boolean): Promise<Given[]> {
  const text = await textOf(context, option);
  const lines = say ? text.split(/\r?\n/) : [text];
  const given = lines.flatMap((line): Given[] =>
    say && !LIST.test(line.trim())
      ? [{ text: line.trim(), named: false }]
      : line.split(/[\s,]+/).map((answer) => ({ text: answer, named: true })),
  );
  const answers = given.filter((answer) => answer.text !== '');
  if (answers.length === 0) throw new Exit(context.words.errors.noAnswers(visibleLine(option)));
  return answers;
}

/** Bytes: many times what anybody says in a talk. */
const MOST_ANSWERED = 4_194_304;

/** Ids, numbers or moves, two or more. */
const LIST = /^[a-z0-9+@_-]+(,[a-z0-9+@_-]+)+$/;

/**
 * The text of a file of this name, or of standard input; the option itself where there is no such file and it does not look like a path.
 * @throws Exit 2 when it is more than anybody answers
 */
async function textOf(context: Context, option: string): Promise<string> {
  const { io, words } = context;
  const path = resolve(io.folder, option);
  const isPath = option === '-' || (await isThere(path)) || /^\S*([/\\]\S*|\.\w+)$/.test(option);
  if (!isPath) return option;
  const bytes =
    option === '-' ? await readAll(io.stdin, io.signal, MOST_ANSWERED) : await read(context, path, MOST_ANSWERED);
  if (bytes.length > MOST_ANSWERED)
    throw new Exit(words.errors.answersTooLong(visibleLine(option), MOST_ANSWERED / 1_048_576));
  return String(bytes);
}

/**
 * Plays answers that were given in advance, as far as they go.
 * @param ear hears those that are neither named nor on offer
 * @throws Exit 2 for one that can't be given at its moment
 */
export function playGiven(context: Context, board: Board, given: readonly Given[], ear: Ear | null): Replay {
  const answers: Answer[] = [];
  let played = replay(board, answers);
  for (const [index, each] of given.entries()) {
    if (played.talk.state.ending) return { ...played, unused: given.length - index };
    answers.push(answerAt(context, board, played.talk, each, ear));
    played = replay(board, answers);
    if (played.wrong) throw new Exit(wrongAnswer(context, played.wrong));
  }
  return played;
}

function answerAt(context: Context, board: Board, talk: Talk, { text, named }: Given, ear: Ear | null): Answer {
  if (isCode(text)) return namedAt(context, board, talk, decoded(context, text));
  const isOnOffer = offered(board, talk.state).some(({ id, place }) => text === id || text === String(place + 1));
  if (named || isOnOffer || !ear) return text;
  const { text: words } = heardPart(text);
  const heard = takenAt(board, talk.state, ear(words, contextOf(board, talk)));
  return saidAt(board, talk.state, words, movesIn(heard));
}

/** @throws Exit 2 when what it is like is not on offer */
function namedAt({ words }: Context, board: Board, { state, events }: Talk, answer: OwnWords): OwnWords {
  const ids = offered(board, state).map(({ id }) => id);
  if (answer.like === null || ids.includes(answer.like)) return answer;
  const turn = events.filter(({ type }) => type === 'replied').length + 1;
  const { id } = exchangeAt(board, state);
  throw new Exit(words.errors.answerUnknown(excerpt(answer.like), turn, id, ids, closest(answer.like, ids)));
}

function wrongAnswer({ words }: Context, wrong: WrongAnswer): string {
  const answer = excerpt(wrong.answer);
  if (wrong.exists) return words.errors.answerNotNow(answer, wrong.turn, wrong.exchange, wrong.offered);
  return words.errors.answerUnknown(
    answer,
    wrong.turn,
    wrong.exchange,
    wrong.offered,
    closest(wrong.answer, wrong.offered),
  );
}
