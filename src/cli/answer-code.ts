import type { Answer, OwnWords } from '../map/answer.ts';
import { MOVE_NAMES, type Move } from '../map/moves.ts';
import { closest } from '../scenario/suggest.ts';
import { excerpt } from '../scenario/visible.ts';
import type { Context } from './context.ts';
import { Exit } from './io.ts';

/** An answer as `--answers` takes it: an id, or of own words what they did, `+move+move@like`. */
export function encoded(answer: Answer): string {
  if (typeof answer === 'string') return answer;
  return `+${answer.moves.join('+')}${answer.like === null ? '' : `@${answer.like}`}`;
}

export const isCode = (text: string): boolean => /^\+[a-z_+]*(@[a-z0-9-]+)?$/.test(text);

/** @throws Exit 2 for one that names no move */
export function decoded({ words }: Context, code: string): OwnWords {
  const [moves = '', like = null] = code.slice(1).split('@');
  const named = moves.split('+').filter((move) => move !== '');
  const wrong = named.find((move) => !MOVE_NAMES.includes(move as Move));
  if (wrong !== undefined)
    throw new Exit(words.errors.noMove(excerpt(code), excerpt(wrong), closest(wrong, MOVE_NAMES)));
  return { text: null, moves: named as Move[], like };
}
