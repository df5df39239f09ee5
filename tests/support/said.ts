import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contextOf, movesIn, saidAt, takenAt } from '../../src/cli/heard-at.ts';
import type { Board } from '../../src/engine/model.ts';
import { replay, type Talk } from '../../src/engine/replay.ts';
import { exchangeAt } from '../../src/engine/state.ts';
import type { OwnWords } from '../../src/map/answer.ts';
import { decodeModel, type Model } from '../../src/recognise/model.ts';
import { recognise } from '../../src/recognise/recognise.ts';
import { HOME } from './scenarios.ts';

/** What one person would type wherever a talk leads: the replies to each exchange, in the order in which it may come again. */
export interface Person {
  /** `good: brief and plain` */
  readonly name: string;
  readonly isGood: boolean;
  readonly replies: ReadonlyMap<string, readonly string[]>;
}

/** The people of `tests/say/<id>.txt`. */
export function peopleOf(id: string): Person[] {
  const text = readFileSync(join(HOME, 'tests/say', `${id}.txt`), 'utf8');
  return text
    .trim()
    .split(/\n\n+/)
    .map((block) => {
      const [head = '', ...lines] = block.split('\n');
      const name = head.replace(/^# /, '');
      const replies = new Map<string, string[]>();
      for (const line of lines) {
        const [, exchange = '', reply = ''] = /^([a-z0-9-]+): (.+)$/.exec(line) ?? [];
        replies.set(exchange, [...(replies.get(exchange) ?? []), reply]);
      }
      return { name, isGood: name.startsWith('good:'), replies };
    });
}

let model: Model | undefined;

export function shippedModel(): Model {
  model ??= decodeModel(readFileSync(join(HOME, 'src/recognise/en.model')));
  return model;
}

/** The talk that a person has, to its end. Nobody is asked what they meant. */
export function talkOf(board: Board, { replies }: Person): Talk {
  const answers: OwnWords[] = [];
  const used = new Map<string, number>();
  for (;;) {
    const { talk } = replay(board, answers);
    if (talk.state.ending) return talk;
    const { id } = exchangeAt(board, talk.state);
    const known = replies.get(id) ?? [];
    const times = used.get(id) ?? 0;
    used.set(id, times + 1);
    const text = known[times % known.length];
    if (text === undefined) throw new Error(`nobody says anything at ${id}`);
    const heard = recognise(shippedModel(), text, contextOf(board, talk));
    answers.push(saidAt(board, talk.state, text, movesIn(takenAt(board, talk.state, heard))));
  }
}
