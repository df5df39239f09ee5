import type { Board } from '../engine/model.ts';
import { replay } from '../engine/replay.ts';
import { inOrder } from '../journal/day.ts';
import type { Session } from '../journal/session.ts';
import type { Answer } from '../map/answer.ts';
import { DECIDED_UP_TO, TURNING_FROM } from '../map/grades.ts';
import type { Stage } from '../map/stages.ts';
import { BEST_TALKS, SHIPPED_MOMENTS } from './shipped.ts';

/** A moment to practise. All losses in result points. */
export interface Card {
  /** The same for every version of a scenario, so that what has been practised outlives a corrected word. */
  readonly key: string;
  readonly scenario: string;
  readonly exchange: string;
  readonly stage: Stage;
  /** The replies that lead there. */
  readonly answers: readonly Answer[];
  /** Of the copy of the scenario that the trainee's talk was played with; null for the shipped file. */
  readonly hash: string | null;
  /** What the trainee gave away there; at a shipped moment, what the costliest reply would. */
  readonly loss: number;
  /** The trainee's own losses there, the costliest first, of equal ones the latest. */
  readonly lost: readonly Lost[];
}

export interface Lost {
  /** In UTC, as in the journal. */
  readonly at: string;
  readonly loss: number;
}

const keyOf = (scenario: string, exchange: string): string => `${scenario}/${exchange}`;
export const scenarioOf = (key: string): string => key.split('/')[0] ?? '';

/** A talk in which some reply gave something away. Whether it was the trainee's own is asked later: that takes the scenario. */
export function isWorthALook({ ended }: Session): boolean {
  return ended?.losses?.some((loss) => loss >= TURNING_FROM) ?? false;
}

/** The moments of a talk at which the trainee's own reply was a turning point, by what the journal says of it. */
export function cardsIn(session: Session, board: Board): Card[] {
  const { begun, ended, answers } = session;
  if (!ended?.losses) return [];
  const { talk, wrong } = replay(board, answers);
  if (wrong) return [];
  // what could still be reached before a reply is what was reached, and all that was given away from there on
  let reachable = ended.losses.reduce((sum, loss) => sum + loss, ended.result);
  const cards: Card[] = [];
  for (const [index, reply] of talk.events.filter((event) => event.type === 'replied').entries()) {
    const loss = ended.losses[index] ?? 0;
    const isOwn = index >= begun.answers.length;
    if (isOwn && loss >= TURNING_FROM && reachable > DECIDED_UP_TO)
      cards.push({
        key: keyOf(board.scenario.id, reply.exchange),
        scenario: board.scenario.id,
        exchange: reply.exchange,
        stage: reply.stage,
        answers: answers.slice(0, index),
        hash: begun.scenario.hash,
        loss,
        lost: [{ at: ended.at, loss }],
      });
    reachable -= loss;
  }
  return cards;
}

/** One card a moment: of several talks that went wrong there, the one in which it cost most. The costliest card first. */
export function oneEach(cards: readonly Card[]): Card[] {
  const all = new Map<string, Card>();
  const byCost = [...cards].sort((a, b) => b.loss - a.loss || latestFirst(a, b) || inOrder(a.key, b.key));
  for (const card of byCost) {
    const first = all.get(card.key);
    all.set(card.key, first ? { ...first, lost: [...first.lost, ...card.lost] } : card);
  }
  return [...all.values()];
}

const latestFirst = (a: Card, b: Card): number => inOrder(b.lost[0]?.at ?? '', a.lost[0]?.at ?? '');

/** The most instructive moments of the shipped scenarios, in the order in which they are to be met. */
export function shippedCards(): Card[] {
  return SHIPPED_MOMENTS.map(({ scenario, replies, exchange, stage, loss }) => ({
    key: keyOf(scenario, exchange),
    scenario,
    exchange,
    stage,
    answers: (BEST_TALKS[scenario] ?? '').split(',').slice(0, replies),
    hash: null,
    loss,
    lost: [],
  }));
}
