import type { Assessment } from '../analysis/review.ts';
import type { TalkEvent } from '../engine/step.ts';
import { type Standing, standingsIn, turnsOf } from '../telling/turns.ts';
import { feedbackLines, reactionLines, speech, statusLines, type TalkView, youLines } from '../terminal/talk-view.ts';

/** The status before a reply, and the client's words below it. */
export function askedLines(view: TalkView, standing: Standing): string[] {
  const { name } = view.scenario.client;
  const who = standing.again ? view.words.talk.again(name) : name;
  return [...statusLines(view, standing), ...speech(view, who, standing.asked.says)];
}

/** A whole talk in portions to be read one after the other. */
export function* transcript(
  view: TalkView,
  events: readonly TalkEvent[],
  detail: 'feedback' | 'words',
  assessments: readonly Assessment[] | null = null,
): Generator<string[]> {
  const turns = turnsOf(events);
  for (const [index, standing] of standingsIn(events).entries()) {
    yield ['', ...askedLines(view, standing)];
    const turn = turns[index];
    if (!turn) continue;
    yield youLines(view, turn);
    yield reactionLines(view, turn);
    if (detail === 'feedback') yield feedbackLines(view, turn, assessments?.[index] ?? null);
  }
}
