import type { Assessment } from '../analysis/review.ts';
import { emotionCurve } from '../engine/debrief.ts';
import type { TalkEvent } from '../engine/step.ts';
import { feedbackLines, reactionLines, speech, statusLines, type TalkView } from '../terminal/talk-view.ts';

/** A turn's events: from one reply up to the client's next words, those left out. */
export function turnsOf(events: readonly TalkEvent[]): TalkEvent[][] {
  const turns: TalkEvent[][] = [];
  for (const event of events) {
    if (event.type === 'replied') turns.push([]);
    if (event.type !== 'asked' && event.type !== 'opened') turns.at(-1)?.push(event);
  }
  return turns;
}

/** The status before reply number `turn`, and the client's words below it. */
export function askedLines(
  view: TalkView,
  events: readonly TalkEvent[],
  turn: number,
  what: 'whole' | 'status' = 'whole',
): string[] {
  const asked = events.findLast((event) => event.type === 'asked');
  const felt = events.findLast((event) => event.type === 'felt' || event.type === 'opened');
  if (!asked || !felt) return [];
  const status = statusLines(
    view,
    turn,
    asked.stage,
    emotionCurve(events).emotion,
    view.words.perceived[felt.perceived],
  );
  return what === 'status' ? status : [...status, ...speech(view, view.scenario.client.name, asked.says)];
}

export function youLines(view: TalkView, turn: readonly TalkEvent[]): string[] {
  return turn.flatMap((event) => (event.type === 'replied' ? speech(view, view.words.talk.you, event.says) : []));
}

/** A whole talk in portions to be read one after the other. */
export function* transcript(
  view: TalkView,
  events: readonly TalkEvent[],
  detail: 'feedback' | 'words',
  assessments: readonly Assessment[] | null = null,
): Generator<string[]> {
  const asks = events.flatMap((event, index) => (event.type === 'asked' ? [index] : []));
  const turns = turnsOf(events);
  for (const [index, at] of asks.entries()) {
    yield ['', ...askedLines(view, events.slice(0, at + 1), index + 1)];
    const turn = turns[index];
    if (!turn) continue;
    yield youLines(view, turn);
    yield reactionLines(view, turn);
    if (detail === 'feedback') yield feedbackLines(view, turn, assessments?.[index] ?? null);
  }
}
