import { assessmentsOf } from '../../analysis/review.ts';
import { type Planned, planOf } from '../../drill/deck.ts';
import type { DrillLog, NewDrillEntry } from '../../drill/log.ts';
import { comesAgain, dayOf } from '../../drill/schedule.ts';
import type { Response } from '../../engine/model.ts';
import { shuffled } from '../../engine/random.ts';
import { follow } from '../../engine/replay.ts';
import { exchangeAt, offered } from '../../engine/state.ts';
import { step } from '../../engine/step.ts';
import { type Ask, askIn, type Terminal } from '../../terminal/ask.ts';
import { answerLines, type CardHead, cardLines } from '../../terminal/drill-view.ts';
import { Interrupted } from '../../terminal/interrupted.ts';
import type { TalkView } from '../../terminal/talk-view.ts';
import type { Context } from '../context.ts';
import { reasonOf } from '../store.ts';
import { type Boards, type Position, positionOf } from './moments.ts';

export interface Sitting {
  readonly context: Context;
  readonly terminal: Terminal;
  readonly boards: Boards;
  readonly log: DrillLog;
  readonly cards: readonly Planned[];
}

/** How a sitting ended. */
export interface Sat {
  readonly answered: number;
  /** Before the last card. */
  readonly left: boolean;
}

/** A card on its way to the screen: `place` is null when it comes once more. */
interface Laid {
  readonly card: Planned;
  readonly place: number | null;
}

/** One card after the other. Those that went badly wrong come once more at the end. */
export async function sit(sitting: Sitting): Promise<Sat> {
  const { context, terminal, boards, cards } = sitting;
  const ask = askIn(terminal);
  const queue: Laid[] = cards.map((card, index) => ({ card, place: index + 1 }));
  let answered = 0;
  try {
    for (const laid of queue) {
      const position = await positionOf(boards, laid.card);
      if (!position) continue;
      const response = await choose(sitting, ask, laid, position);
      if (response === 'leave') return { answered, left: true };
      if (response === 'skip') {
        await keep(sitting, { type: 'skipped', card: laid.card.key });
        continue;
      }
      answered += 1;
      const { again, goesOn } = await answer(sitting, ask, laid, position, response);
      if (again) queue.push({ ...laid, place: null });
      if (!goesOn) return { answered, left: true };
    }
  } catch (error) {
    if (error instanceof Interrupted) context.note(`\n${context.words.drill.interrupted}`);
    throw error;
  }
  return { answered, left: false };
}

function choose(
  sitting: Sitting,
  ask: Ask,
  laid: Laid,
  { board, talk }: Position,
): Promise<Response | 'skip' | 'leave'> {
  const { words } = sitting.context;
  const order = shuffled(offered(board, talk.state), seedOf(sitting.log, laid.card.key));
  return ask.choose<Response | 'skip' | 'leave'>(
    '',
    [
      ...order.map((response) => ({ value: response, name: response.say })),
      { value: 'skip', name: words.drill.skip, key: 's' },
      { value: 'leave', name: words.drill.leave, key: 'q' },
    ],
    { above: () => cardLines(viewOf(sitting, board.scenario), headOf(sitting, laid), talk.events) },
  );
}

/** Keeps an answer, and shows what it did. */
async function answer(
  sitting: Sitting,
  ask: Ask,
  laid: Laid,
  { board, talk }: Position,
  response: Response,
): Promise<{ again: boolean; goesOn: boolean }> {
  const { context, log } = sitting;
  const { words } = context;
  const { card } = laid;
  const turn = step(board, talk.state, response).events;
  const assessment = assessmentsOf(board, follow(talk, { state: talk.state, events: turn }).events)?.at(-1);
  if (!assessment?.grade) throw new RangeError(`nothing is graded at ${card.key}`);
  const { loss, grade, better } = assessment;
  const failure = await keep(sitting, { type: 'drilled', card: card.key, response: response.id, loss, grade });

  const again = comesAgain(grade) && laid.place !== null;
  const days = (planOf(card, log.entries).due ?? 0) - dayOf(new Date());
  const when = again ? words.drill.onceMoreThen(days) : words.drill.again(days);
  const instead = exchangeAt(board, talk.state).responses.find(({ id }) => id === better && id !== response.id);
  const happened = turn.filter(({ type }) => type !== 'asked');
  const goesOn = await ask.choose(
    '',
    [
      { value: true, name: words.drill.next, key: 'n' },
      { value: false, name: words.drill.leave, key: 'q' },
    ],
    {
      preset: true,
      above: () =>
        answerLines(viewOf(sitting, board.scenario), headOf(sitting, laid), {
          turn: happened,
          assessment,
          better: instead ?? null,
          comesAgain: failure === null ? when : words.drill.notKept(failure),
        }),
    },
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

const viewOf = ({ context: { theme, words } }: Sitting, scenario: TalkView['scenario']): TalkView => ({
  theme,
  words,
  scenario,
});

function headOf({ cards }: Sitting, { card, place }: Laid): CardHead {
  const [costliest] = card.lost;
  return {
    place,
    of: cards.length,
    today: dayOf(new Date()),
    lost: costliest ? { loss: costliest.loss, day: dayOf(new Date(costliest.at)) } : null,
  };
}

/** The same for a card until it is answered, and another one each time. */
function seedOf({ entries }: DrillLog, key: string): number {
  const times = entries.filter(({ type, card }) => type === 'drilled' && card === key).length;
  return [...key].reduce((seed, letter) => Math.imul(seed, 31) + (letter.codePointAt(0) ?? 0), times);
}
