import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Board, State } from '../engine/model.ts';
import { offered } from '../engine/state.ts';
import type { OwnWords } from '../map/answer.ts';
import type { Move } from '../map/moves.ts';
import type { Model } from '../recognise/model.ts';
import { nearestTo } from '../recognise/nearest.ts';
import type { Recognition } from '../recognise/recognition.ts';
import { takenFrom } from '../recognise/thresholds.ts';
import { visible } from '../scenario/visible.ts';
import type { Context } from './context.ts';
import { Exit } from './io.ts';
import { reasonOf, shown } from './store.ts';

/** Characters of a reply that are heard: ten times what anybody says in one breath. */
export const MOST_HEARD = 1000;

/** The language that the shipped model has learnt. */
const LANGUAGE = 'en';

/** Hears replies in the trainee's own words. */
export type Ear = (text: string, earlier: readonly string[]) => Recognition;

/** By their files. */
const models = new Map<string, Promise<Model>>();

/**
 * The model is read when somebody first wants to be heard, once in this process.
 * @throws Exit 2 where the language has not been learnt, or the model can't be read
 */
export async function earFor(context: Context, language = LANGUAGE): Promise<Ear> {
  const { errors } = context.words.say;
  if (language.split('-')[0] !== LANGUAGE) throw new Exit(errors.language(language));
  const [{ decodeModel }, { recognise }] = await Promise.all([
    import('../recognise/model.ts'),
    import('../recognise/recognise.ts'),
  ]);
  const path = join(context.io.home, 'src', 'recognise', `${LANGUAGE}.model`);
  const model = models.get(path) ?? readFile(path).then(decodeModel);
  models.set(path, model);
  const learnt = await model.catch((error) => {
    models.delete(path);
    throw new Exit(errors.modelLost(shown(context, path), reasonOf(context, error)));
  });
  return (text, earlier) => recognise(learnt, text, { earlier });
}

/** What was typed as it may be shown and heard, and whether it had to be cut. */
export function heardPart(typed: string): { readonly text: string; readonly cut: boolean } {
  const text = visible(typed).replaceAll('\n', ' ').trim();
  const part = [...text.slice(0, MOST_HEARD * 2)].slice(0, MOST_HEARD).join('');
  return { text: part, cut: part.length < text.length };
}

/** The moves that count where nobody can be asked. */
export function takenOf({ moves }: Recognition): Move[] {
  return moves.filter(({ move, confidence }) => confidence >= takenFrom(move)).map(({ move }) => move);
}

/** A reply with the moves that it makes, as it is played at this moment. */
export function saidAt(board: Board, state: State, text: string, moves: readonly Move[]): OwnWords {
  const nearest = nearestTo(text, moves, offered(board, state));
  return { text, moves: nearest?.moves ?? moves, like: nearest?.id ?? null };
}
