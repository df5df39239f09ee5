import { readFile } from 'node:fs/promises';
import type { Board, State } from '../engine/model.ts';
import { responseOf } from '../engine/own-words.ts';
import type { Talk } from '../engine/replay.ts';
import { offered } from '../engine/state.ts';
import { weigh } from '../engine/weigh.ts';
import type { OwnWords } from '../map/answer.ts';
import { isHarmful, type Move } from '../map/moves.ts';
import { contentIn } from '../recognise/matter.ts';
import type { Model } from '../recognise/model.ts';
import { nearestTo } from '../recognise/nearest.ts';
import type { Context, HeardMove, Matter, Recognition } from '../recognise/recognition.ts';
import { HARM_TAKEN, TAKEN } from '../recognise/thresholds.ts';
import { visible } from '../scenario/visible.ts';
import type { Context as Program } from './context.ts';
import { Exit } from './io.ts';
import { LEARNT, modelFile } from './model-file.ts';
import { reasonOf, shown } from './store.ts';

/** Characters of a reply that are heard: ten times what anybody says in one breath. */
export const MOST_HEARD = 1000;

/** Hears replies in the trainee's own words. */
export type Ear = (text: string, context: Context) => Recognition;

/** By their files. */
const models = new Map<string, Promise<Model>>();

/**
 * The model is read when somebody first wants to be heard, once in this process.
 * @throws Exit 2 where the language has not been learnt, or the model can't be read
 */
export async function earFor(context: Program, language = LEARNT): Promise<Ear> {
  const { errors } = context.words.say;
  if (language.split('-')[0] !== LEARNT) throw new Exit(errors.language(language));
  const [{ decodeModel }, { recognise }] = await Promise.all([
    import('../recognise/model.ts'),
    import('../recognise/recognise.ts'),
  ]);
  const path = modelFile(context.io.home);
  const model = models.get(path) ?? readFile(path).then(decodeModel);
  models.set(path, model);
  const learnt = await model.catch((error) => {
    models.delete(path);
    throw new Exit(errors.modelLost(shown(context, path), reasonOf(context, error)));
  });
  return (text, context) => recognise(learnt, text, context);
}

/** What there is to explain and to advise in a scenario, worked out once. */
const matters = new WeakMap<Board, Omit<Matter, 'told'>>();

/** What a reply is heard with at the end of a talk so far. */
export function contextOf(board: Board, { events }: Talk): Context {
  const said = events.flatMap((event) =>
    event.type === 'asked' || event.type === 'reacted' || event.type === 'surfaced' ? [event.says] : [],
  );
  const earlier = events.flatMap((event) => (event.type === 'replied' && event.own ? [event.says] : []));
  const matter = matters.get(board) ?? matterOf(board);
  matters.set(board, matter);
  const isOut = events.some(({ type }) => type === 'news');
  return {
    earlier,
    asked: said.at(-1) ?? '',
    matter: { ...matter, told: contentIn(said), news: isOut ? new Set() : matter.news },
  };
}

/** The briefing, and what the author's replies that harm nobody say. */
function matterOf({ scenario: { briefing }, exchanges }: Board): Omit<Matter, 'told'> {
  const replies = exchanges.flatMap(({ usual }) => usual).filter(({ moves }) => !moves.some(isHarmful));
  const saying = (move: Move): string[] => replies.filter(({ moves }) => moves.includes(move)).map(({ say }) => say);
  const { situation, company } = briefing;
  return {
    news: contentIn(saying('state_bad_news')),
    reasons: contentIn([situation, ...company.limits, ...saying('explain_reason')]),
    advice: contentIn([...company.may_offer, ...saying('guide')]),
  };
}

/** What was typed as it may be shown and heard, and whether it had to be cut. */
export function heardPart(typed: string): { readonly text: string; readonly cut: boolean } {
  const text = visible(typed).replaceAll('\n', ' ').trim();
  const part = [...text.slice(0, MOST_HEARD * 2)].slice(0, MOST_HEARD).join('');
  return { text: part, cut: part.length < text.length };
}

/** The moves that count where nobody can be asked: one that harms at this moment, whatever it is elsewhere, only when it is as sure as harm has to be. */
export function takenAt(board: Board, state: State, { moves }: Recognition): HeardMove[] {
  return moves.filter(({ move, confidence }) => confidence >= (harmsAt(board, state, move) ? HARM_TAKEN : TAKEN));
}

function harmsAt(board: Board, state: State, move: Move): boolean {
  const alone = responseOf(board, state, { text: null, moves: [move], like: null });
  return weigh(board, state, alone).moves.some(({ effect }) => effect === 'harmed');
}

export const movesIn = (heard: readonly HeardMove[]): Move[] => heard.map(({ move }) => move);

/** A reply with the moves that it makes, as it is played at this moment. */
export function saidAt(board: Board, state: State, text: string, moves: readonly Move[]): OwnWords {
  const nearest = nearestTo(text, moves, offered(board, state));
  return { text, moves: nearest?.moves ?? moves, like: nearest?.id ?? null };
}
