import { assessmentsOf, betterThan } from '../../analysis/review.ts';
import { type Planned, planOf } from '../../drill/deck.ts';
import type { DrillLog, NewDrillEntry } from '../../drill/log.ts';
import { comesAgain } from '../../drill/schedule.ts';
import type { Response } from '../../engine/model.ts';
import { shuffled } from '../../engine/random.ts';
import { follow } from '../../engine/replay.ts';
import { offered } from '../../engine/state.ts';
import { step } from '../../engine/step.ts';
import { dayOf } from '../../journal/day.ts';
import { turnsOf } from '../../telling/turns.ts';
import { askIn } from '../../terminal/ask.ts';
import { type Choice, withoutKeys } from '../../terminal/choice.ts';
import { answerLines, type CardHead, cardLines } from '../../terminal/drill-view.ts';
import { Interrupted } from '../../terminal/interrupted.ts';
import { screenOf } from '../../terminal/screen.ts';
import type { TalkView } from '../../terminal/talk-view.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { commandLine } from '../command-line.ts';
import type { Context } from '../context.ts';
import type { Ear } from '../ear.ts';
import { canBeSaid } from '../model-file.ts';
import { viewOf } from '../practising/beginning.ts';
import { inOwnWords, insteadOfTyping, playedAs, type Said } from '../practising/own-words.ts';
import { reasonOf } from '../store.ts';
import { type Boards, type Position, positionOf } from './moments.ts';

export interface Sitting {
  readonly context: Context;
  readonly terminal: Terminal;
  readonly boards: Boards;
  readonly log: DrillLog;
  readonly cards: readonly Planned[];
  /** Hears replies in the trainee's own words, where a scenario can be answered so; null where they choose among written ones. */
  readonly ear: Ear | null;
}

/** How a sitting ended. */
export interface Sat {
  readonly answered: number;
  /** Before the last card. */
  readonly left: boolean;
}

/** A card on the screen. */
interface Laid extends Position {
  readonly card: Planned;
  readonly head: CardHead;
  readonly view: TalkView;
}

/** One card after the other. Those that went badly wrong come once more at the end. */
export async function sit(sitting: Sitting): Promise<Sat> {
  const { context, boards, cards } = sitting;
  // `place` is null for one that comes once more
  const queue: { card: Planned; place: number | null }[] = cards.map((card, index) => ({ card, place: index + 1 }));
  let answered = 0;
  try {
    for (const { card, place } of queue) {
      const position = await positionOf(boards, card);
      if (!position) continue;
      const view = viewOf(context, position.board.scenario);
      const laid: Laid = { ...position, card, view, head: headOf(card, place, cards.length) };
      const reply = await choose(sitting, laid);
      if (reply === 'leave') return { answered, left: true };
      if (reply === 'skip') {
        await keep(sitting, { type: 'skipped', card: card.key });
        continue;
      }
      answered += 1;
      const { again, goesOn } = await answer(sitting, laid, reply);
      if (again) queue.push({ card, place: null });
      if (!goesOn) return { answered, left: true };
    }
  } catch (error) {
    if (error instanceof Interrupted)
      context.note(`\n${context.words.drill.interrupted}\n${commandLine(context, ['drill'])}`);
    throw error;
  }
  return { answered, left: false };
}

function headOf({ lost: [costliest] }: Planned, place: number | null, of: number): CardHead {
  return {
    place,
    of,
    today: dayOf(new Date()),
    lost: costliest ? { loss: costliest.loss, day: dayOf(new Date(costliest.at)) } : null,
  };
}

type Instead = 'skip' | 'leave';

async function choose({ terminal, log, ear }: Sitting, laid: Laid): Promise<Said | Response | Instead> {
  const { card, board, talk, view, head } = laid;
  const { drill, say } = view.words;
  const ask = askIn(terminal);
  const above = (rows: number): readonly string[] => screenOf(terminal, rows, cardLines(view, head, talk.events));
  const order = shuffled(offered(board, talk.state), seedOf(log, card.key));
  const aside: Choice<Instead>[] = [
    { value: 'skip', name: drill.skip, key: 's' },
    { value: 'leave', name: drill.leave, key: 'q' },
  ];
  const written: Choice<Response>[] = order.map((response) => ({ value: response, name: response.say }));
  const chooseWritten = (): Promise<Response | Instead> =>
    ask.choose<Response | Instead>('', [...written, ...aside], { above });
  if (!ear || !canBeSaid(board.scenario)) return chooseWritten();
  const fresh = (): readonly string[] => above(Number.POSITIVE_INFINITY);
  return inOwnWords<Response | Instead>({ ask, ear, view, board, talk, above, fresh }, async () => {
    const choices = [...insteadOfTyping(view.words), ...withoutKeys(aside)];
    const picked = await ask.choose<'type' | 'written' | Instead>(say.instead.question, choices, { above });
    return picked === 'written' ? chooseWritten() : picked;
  });
}

/** The same for a card until it is answered, and another one each time. */
function seedOf({ entries }: DrillLog, key: string): number {
  const times = entries.filter(({ type, card }) => type === 'drilled' && card === key).length;
  return [...key].reduce((seed, letter) => Math.imul(seed, 31) + (letter.codePointAt(0) ?? 0), times);
}

/** Keeps an answer, and shows what it did. */
async function answer(
  sitting: Sitting,
  laid: Laid,
  reply: Said | Response,
): Promise<{ again: boolean; goesOn: boolean }> {
  const { terminal, log } = sitting;
  const { card, board, talk, view, head } = laid;
  const { drill } = view.words;
  const { events } = follow(talk, step(board, talk.state, playedAs(reply)));
  const turn = turnsOf(events).at(-1);
  const assessment = assessmentsOf(board, events)?.at(-1);
  if (!turn || !assessment?.grade) throw new RangeError(`nothing is graded at ${card.key}`);
  const { loss, grade } = assessment;
  const failure = await keep(sitting, {
    type: 'drilled',
    card: card.key,
    response: turn.replied.response,
    loss,
    grade,
  });

  const again = comesAgain(grade) && head.place !== null;
  // midnight may have passed since the card was laid
  const today = dayOf(new Date());
  const days = (planOf(card, log.entries, today).due ?? today) - today;
  const next = again ? drill.onceMoreThen(days) : drill.again(days);
  const told = {
    turn,
    assessment,
    better: betterThan(board, assessment),
    comesAgain: failure === null ? next : drill.notKept(failure),
  };
  const goesOn = await askIn(terminal).choose(
    '',
    [
      { value: true, name: drill.next, key: 'n' },
      { value: false, name: drill.leave, key: 'q' },
    ],
    { preset: true, above: (rows) => screenOf(terminal, rows, answerLines(view, head, told)) },
  );
  return { again, goesOn };
}

/** Puts a line into the log. @returns why not, when it can't be */
async function keep({ context, log }: Sitting, entry: NewDrillEntry): Promise<string | null> {
  try {
    await log.append(entry, new Date());
    return null;
  } catch (error) {
    return reasonOf(context, error);
  }
}
