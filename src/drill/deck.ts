import { type Day, dayOf, inOrder } from '../journal/day.ts';
import { gradeOf } from '../map/grades.ts';
import type { Stage } from '../map/stages.ts';
import type { Card } from './card.ts';
import type { DrillEntry } from './log.ts';
import { dueAfter } from './schedule.ts';

/** New moments a day, ours: each comes back some five times in its first half year, so that five make days of ten or so. */
export const NEW_A_DAY = 5;

/** Moments at one sitting, ours: at a minute each it still fits into a break, and after some weeks away nobody faces fifty. */
export const MOST_AT_ONCE = 10;

/** A card with its place in time. */
export interface Planned extends Card {
  /** null for one that is new. */
  readonly due: Day | null;
  /** How often it was answered in a drill. */
  readonly reviews: number;
}

/** What there is to practise on a day. */
export interface Deck {
  readonly today: Day;
  /** The most overdue first. */
  readonly due: readonly Planned[];
  /** New ones, as many as are for today: own ones first, the costliest of them first. */
  readonly fresh: readonly Planned[];
  /** New ones for other days. */
  readonly unseen: readonly Planned[];
  /** The next one first. */
  readonly later: readonly Planned[];
}

export interface Wanted {
  readonly stage?: Stage | undefined;
  /** New cards at most; else as many as make up a day's measure. */
  readonly fresh?: number | undefined;
}

/**
 * Lays out the cards for a day.
 * @param cards own ones and shipped ones in their order; of those with the same key the first counts
 */
export function deckOf(
  cards: readonly Card[],
  entries: readonly DrillEntry[],
  today: Day,
  { stage, fresh }: Wanted = {},
): Deck {
  const byKey = new Map([...cards].reverse().map((card) => [card.key, card]));
  const wanted = cards.filter((card) => byKey.get(card.key) === card && (!stage || card.stage === stage));
  const planned = wanted.map((card) => planOf(card, entries, today));
  const isDue = ({ due }: Planned): boolean => due !== null && due <= today;
  const due = inTime(planned.filter(isDue));
  const unseen = planned.filter((card) => card.due === null);
  const room = Math.min(NEW_A_DAY - begunOn(today, entries), MOST_AT_ONCE - due.length);
  const most = fresh ?? Math.max(0, room);
  return {
    today,
    due,
    fresh: unseen.slice(0, most),
    unseen: unseen.slice(most),
    later: inTime(planned.filter((card) => card.due !== null && !isDue(card))),
  };
}

/** The cards of one sitting. */
export function sittingOf({ due, fresh }: Deck): Planned[] {
  return [...due.slice(0, MOST_AT_ONCE), ...fresh];
}

/** The one that waits longest first, of those of a day the costliest. */
const inTime = (cards: readonly Planned[]): Planned[] =>
  [...cards].sort((a, b) => (a.due ?? 0) - (b.due ?? 0) || b.loss - a.loss);

/** Computed from all that was practised, and never kept: a better schedule counts for what was practised before it too. */
export function planOf(card: Card, entries: readonly DrillEntry[], today: Day): Planned {
  // what a clock that was ahead has dated to a day to come would keep the card away until then
  const isPast = ({ at }: { readonly at: string }): boolean => dayOf(new Date(at)) <= today;
  const own = entries.filter((entry) => entry.card === card.key && isPast(entry));
  const drilled = own.filter((entry) => entry.type === 'drilled');
  const first = drilled[0]?.at;
  // what goes wrong in a talk after it was practised is an answer too
  const lost = first === undefined ? [] : card.lost.filter((talk) => talk.at > first && isPast(talk));
  const answers = [...drilled, ...lost.map(({ at, loss }) => ({ at, grade: gradeOf(loss) }))]
    .sort((a, b) => inOrder(a.at, b.at))
    .map(({ at, grade }) => ({ day: dayOf(new Date(at)), grade }));
  const skipped = own.findLast((entry) => entry.type === 'skipped');
  // one that was skipped comes the day after
  const days = [dueAfter(answers), skipped ? dayOf(new Date(skipped.at)) + 1 : null].filter((day) => day !== null);
  return { ...card, due: days.length === 0 ? null : Math.max(...days), reviews: drilled.length };
}

/** How many cards were answered for the first time on a day. */
function begunOn(day: Day, entries: readonly DrillEntry[]): number {
  const firsts = new Map<string, string>();
  for (const { type, card, at } of entries) if (type === 'drilled' && !firsts.has(card)) firsts.set(card, at);
  return [...firsts.values()].filter((at) => dayOf(new Date(at)) === day).length;
}
