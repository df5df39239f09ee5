import type { Assessment } from '../analysis/review.ts';
import { emotionCurve } from '../engine/debrief.ts';
import type { EventOf, TalkEvent } from '../engine/step.ts';
import type { Balance } from '../map/balance.ts';
import type { Perceived } from '../map/client.ts';
import type { Words } from '../words/words.ts';
import type { PastTalk } from './past-talk.ts';

/** Where a talk stands when the client has spoken, and a reply is due. */
export interface Standing {
  /** The number of that reply, 1 for the first. */
  readonly turn: number;
  readonly asked: EventOf<'asked'>;
  /** The client says the same as before: what it takes to go on has not been said yet. */
  readonly again: boolean;
  /** The emotion from the start up to here, 0–100. */
  readonly levels: readonly number[];
  /** Who one is to the client. */
  readonly perceived: Perceived;
}

/** One reply with what led to it and what came of it. */
export interface Turn extends Standing {
  readonly replied: EventOf<'replied'>;
  /** What the client answers at once, with any concern that comes out. */
  readonly answer: string;
  /** What happened after the reply, up to the client's next words. */
  readonly effects: readonly TalkEvent[];
  /** The emotion before the reply and after it, 0–100. */
  readonly before: number;
  readonly after: number;
}

/** A reply of a talk that was had, with what its journal and its review know of it. */
export interface PastTurn extends Turn {
  /** null where the scenario is too large to tell. */
  readonly assessment: Assessment | null;
  readonly hinted: boolean;
  /** How the trainee said they felt before it. */
  readonly checks: readonly Balance[];
}

/** The standing each time that the client has spoken; the last one is the present one of a talk that goes on. */
export function standingsIn(events: readonly TalkEvent[]): Standing[] {
  const { emotion } = emotionCurve(events);
  const seen = events.flatMap((event) => (event.type === 'opened' || event.type === 'felt' ? [event.perceived] : []));
  return events
    .filter((event) => event.type === 'asked')
    .map((asked, index, all) => ({
      turn: index + 1,
      asked,
      again: all.slice(0, index).some(({ says }) => says === asked.says),
      levels: emotion.slice(0, index + 1),
      perceived: seen[index] ?? 'enemy',
    }));
}

/** What the trainee said; of own words that were not kept, which moves were heard in them. */
export function saidIn({ own, says }: Pick<EventOf<'replied'>, 'own' | 'says'>, { say, moves }: Words): string {
  return own?.text === null ? say.unknown(own.moves.map((move) => moves[move])) : says;
}

/** The replies of a talk, in order. */
export function turnsOf(events: readonly TalkEvent[]): Turn[] {
  const { emotion } = emotionCurve(events);
  const asks = events.flatMap((event, index) => (event.type === 'asked' ? [index] : []));
  return standingsIn(events).flatMap((standing, index) => {
    const [replied, ...effects] = events.slice((asks[index] ?? 0) + 1, asks[index + 1]);
    if (replied?.type !== 'replied') return [];
    const answer = effects.flatMap((effect) =>
      effect.type === 'reacted' || effect.type === 'surfaced' ? [effect.says] : [],
    );
    return {
      ...standing,
      replied,
      answer: answer.join(' '),
      effects,
      before: emotion[index] ?? 0,
      after: emotion[index + 1] ?? 0,
    };
  });
}

/** The replies of a talk that was had. */
export function pastTurnsOf({ talk, session, review }: Pick<PastTalk, 'talk' | 'session' | 'review'>): PastTurn[] {
  return turnsOf(talk.events).map((turn, index) => ({
    ...turn,
    assessment: review?.replies[index] ?? null,
    hinted: session.hinted.includes(turn.turn),
    checks: session.checks.flatMap(({ replies, balance }) => (replies === index ? [balance] : [])),
  }));
}
