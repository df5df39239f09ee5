import { type Deck, deckOf, sittingOf, type Wanted } from '../../drill/deck.ts';
import { dayOf, isoDay } from '../../journal/day.ts';
import { STAGES } from '../../map/stages.ts';
import { jsonText } from '../../scenario/visible.ts';
import { wrapped } from '../../terminal/layout.ts';
import type { Context } from '../context.ts';
import { allCards, boardsOf } from '../drilling/moments.ts';
import { type Sat, sit } from '../drilling/sitting.ts';
import { logOf } from '../drilling/today.ts';
import { earFor } from '../ear.ts';
import { EXIT } from '../io.ts';
import { VERSION } from '../json.ts';
import { LEARNT } from '../model-file.ts';
import { parseChoice, parseCount } from '../parse.ts';
import { archiveOf } from '../past.ts';
import { terminalOf } from '../terminal.ts';

export interface DrillOptions {
  readonly stage?: string;
  readonly new?: string;
  readonly say?: boolean;
  readonly json?: boolean;
}

/** Spaced practice of single moments. */
export async function drill(context: Context, options: DrillOptions): Promise<number> {
  const { words, print } = context;
  const stage = options.stage === undefined ? undefined : parseChoice(words, '--stage', options.stage, STAGES);
  const fresh = parseCount(words, '--new', options.new);
  const boards = boardsOf(context);
  const log = await logOf(context);
  const all = await allCards(boards, (await archiveOf(context)).sessions);
  const deckNow = (wanted: Wanted): Deck => deckOf(all, log.entries, dayOf(new Date()), wanted);

  const deck = deckNow({ stage, fresh });
  if (options.json) {
    print([jsonText(asJson(deck))]);
    return EXIT.fine;
  }
  const cards = sittingOf(deck);
  if (cards.length === 0) {
    print([words.drill.nothing, ...nextLines(context, deck), ...(fresh === undefined ? moreLines(context, deck) : [])]);
    return EXIT.fine;
  }
  context.note(words.drill.today(deck.due.length, deck.fresh.length));
  const terminal = terminalOf(context, words.drill.instead);
  const ear = options.say ? await earFor(context, LEARNT) : null;
  const sat = await sit({ context, terminal, boards, log, cards, ear });
  print(['', ...endLines(context, deckNow({ stage }), sat)]);
  return EXIT.fine;
}

function asJson(deck: Deck): object {
  const cards = [...deck.due, ...deck.fresh, ...deck.unseen, ...deck.later];
  return {
    v: VERSION,
    today: { due: deck.due.length, new: deck.fresh.length },
    cards: cards.map(({ key, scenario, exchange, stage, due, loss, reviews, lost }) => ({
      card: key,
      scenario,
      exchange,
      stage,
      due: due === null ? null : isoDay(due),
      loss,
      reviews,
      own: lost.length > 0,
    })),
  };
}

function endLines(context: Context, deck: Deck, { answered, left }: Sat): string[] {
  const { theme, words } = context;
  const fresh = left ? deck.fresh.length : 0;
  if (deck.due.length + fresh === 0) return [words.drill.done, ...nextLines(context, deck)];
  const texts = [...(left ? [words.drill.left(answered)] : []), words.drill.still(deck.due.length, fresh)];
  return texts.flatMap((text) => wrapped(theme, text));
}

/** Days told ahead. */
const DAYS_TOLD = 3;

function nextLines({ theme, words }: Context, { later, today }: Deck): string[] {
  const days = [...new Set(later.map(({ due }) => due ?? today))];
  const upcoming = days
    .slice(0, DAYS_TOLD)
    .map((day) => ({ day, cards: later.filter(({ due }) => due === day).length }));
  return upcoming.length === 0 ? [] : wrapped(theme, words.drill.upcoming(upcoming, today));
}

const moreLines = ({ theme, words }: Context, { unseen }: Deck): string[] =>
  unseen.length === 0 ? [] : wrapped(theme, words.drill.moreNew);
