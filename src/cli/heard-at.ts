import type { Board, State } from '../engine/model.ts';
import { responseOf } from '../engine/own-words.ts';
import type { Talk } from '../engine/replay.ts';
import { offered } from '../engine/state.ts';
import { weigh } from '../engine/weigh.ts';
import type { OwnWords } from '../map/answer.ts';
import { isHarmful, type Move } from '../map/moves.ts';
import { contentIn } from '../recognise/matter.ts';
import { nearestTo } from '../recognise/nearest.ts';
import type { Context, HeardMove, Matter, Recognition } from '../recognise/recognition.ts';
import { HARM_TAKEN, TAKEN } from '../recognise/thresholds.ts';
import { visible } from '../scenario/visible.ts';

/** What there is to explain and to advise in a scenario, worked out once. */
const matters = new WeakMap<Board, Omit<Matter, 'told'>>();

/** What a reply is heard with at the end of a talk so far. */
export function contextOf(board: Board, { events }: Talk): Context {
  const said = events.flatMap((event) =>
    event.type === 'asked' || event.type === 'reacted' || event.type === 'surfaced' ? [event.says] : [],
  );
  const earlier = events.flatMap((event) => (event.type === 'replied' && event.own?.text ? [event.own.text] : []));
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
function matterOf({ scenario: { briefing, client, employee }, exchanges }: Board): Omit<Matter, 'told'> {
  const names = contentIn([client.name, employee.name ?? '']);
  const replies = exchanges.flatMap(({ usual }) => usual).filter(({ moves }) => !moves.some(isHarmful));
  const saying = (move: Move): string[] => replies.filter(({ moves }) => moves.includes(move)).map(({ say }) => say);
  const { situation, company } = briefing;
  return {
    news: without(names, contentIn(saying('state_bad_news'))),
    reasons: without(names, contentIn([situation, ...company.limits, ...saying('explain_reason')])),
    advice: without(names, contentIn([...company.may_offer, ...saying('guide')])),
  };
}

/** Who is called by name is told nothing by it. */
const without = (names: ReadonlySet<string>, content: ReadonlySet<string>): Set<string> =>
  new Set([...content].filter((word) => !names.has(word)));

/** Characters of a reply that are heard: ten times what anybody says in one breath. */
export const MOST_HEARD = 1000;

/** What was typed as it may be shown and heard, and whether it had to be cut. */
export function heardPart(typed: string): { readonly text: string; readonly cut: boolean } {
  // more than is heard, whatever becomes of it when it is made visible
  const whole = typed.trim();
  const text = visible(whole.slice(0, MOST_HEARD * 2))
    .replaceAll('\n', ' ')
    .trim();
  const part = [...text].slice(0, MOST_HEARD).join('');
  return { text: part, cut: part.length < text.length || whole.length > MOST_HEARD * 2 };
}

/** The moves that count where nobody can be asked: those that harm at this moment, whatever they are elsewhere, only when they are as sure as harm has to be. */
export function takenAt(board: Board, state: State, { moves }: Recognition): HeardMove[] {
  const likely = moves.filter(({ confidence }) => confidence >= TAKEN);
  const together = responseOf(board, state, { text: null, moves: movesIn(likely), like: null });
  const harmful = weigh(board, state, together).moves.filter(({ effect }) => effect === 'harmed');
  return likely.filter(
    ({ move, confidence }) => confidence >= HARM_TAKEN || !harmful.some((weighed) => weighed.move === move),
  );
}

export const movesIn = (heard: readonly HeardMove[]): Move[] => heard.map(({ move }) => move);

/** A reply with the moves that it makes, as it is played at this moment. */
export function saidAt(board: Board, state: State, text: string, moves: readonly Move[]): OwnWords {
  return { text, moves, like: nearestTo(text, moves, offered(board, state)) };
}
