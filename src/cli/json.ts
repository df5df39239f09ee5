import type { Assessment, Review } from '../analysis/review.ts';
import type { Debrief } from '../engine/debrief.ts';
import type { TalkEvent } from '../engine/step.ts';
import { assessedEvents } from '../report/talk/events.ts';
import { jsonText } from '../scenario/visible.ts';

/** The version of every JSON shape that the program prints. Fields may be added; none is renamed. */
export const VERSION = 1;

const jsonLine = (value: object): string => jsonText({ v: VERSION, ...value });

/** A talk as far as it goes: one event a line, every reply numbered and followed by what it gave away. */
export function eventLines(events: readonly TalkEvent[], assessments: readonly Assessment[] | null): string[] {
  return assessedEvents(events, assessments).map(jsonLine);
}

/** A whole talk as lines, the debrief last. */
export function talkLines(events: readonly TalkEvent[], debrief: Debrief, review: Review | null): string[] {
  const { replies, ...reviewed } = review ?? { accuracy: null, turningPoints: [], best: null, replies: null };
  return [...eventLines(events, replies), jsonLine({ type: 'debrief', ...debrief, ...reviewed })];
}
