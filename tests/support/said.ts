import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contextOf, movesIn, saidAt, takenAt } from '../../src/cli/ear.ts';
import type { Board } from '../../src/engine/model.ts';
import { type Replay, replay } from '../../src/engine/replay.ts';
import type { OwnWords } from '../../src/map/answer.ts';
import { decodeModel } from '../../src/recognise/model.ts';
import { recognise } from '../../src/recognise/recognise.ts';
import { HOME } from './scenarios.ts';

/** A conversation as a trainee typed it. */
export interface TypedTalk {
  /** `good: brief and plain` */
  readonly name: string;
  readonly isGood: boolean;
  readonly lines: readonly string[];
}

/** The conversations of `tests/say/<id>.txt`. */
export function typedTalks(id: string): TypedTalk[] {
  const text = readFileSync(join(HOME, 'tests/say', `${id}.txt`), 'utf8');
  return text
    .trim()
    .split(/\n\n+/)
    .map((block) => {
      const [head = '', ...lines] = block.split('\n');
      const name = head.replace(/^# /, '');
      return { name, isGood: name.startsWith('good:'), lines };
    });
}

let model: ReturnType<typeof decodeModel> | undefined;

export function shippedModel(): ReturnType<typeof decodeModel> {
  model ??= decodeModel(readFileSync(join(HOME, 'src/recognise/en.model')));
  return model;
}

/** Plays a conversation as far as it goes; nobody is asked what they meant. */
export function playedAsSaid(board: Board, lines: readonly string[]): Replay {
  const answers: OwnWords[] = [];
  for (const [index, text] of lines.entries()) {
    const { talk } = replay(board, answers);
    if (talk.state.ending) return { talk, wrong: null, unused: lines.length - index };
    const heard = recognise(shippedModel(), text, contextOf(board, talk));
    answers.push(saidAt(board, talk.state, text, movesIn(takenAt(board, talk.state, heard))));
  }
  return replay(board, answers);
}
