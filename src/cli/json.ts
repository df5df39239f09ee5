import type { Review } from '../analysis/review.ts';
import type { Debrief } from '../engine/debrief.ts';
import type { TalkEvent } from '../engine/step.ts';

/** The version of every JSON shape that the program prints. Fields may be added; none is renamed. */
export const VERSION = 1;

const jsonLine = (value: object): string => JSON.stringify({ v: VERSION, ...value });

/** A whole talk as lines: one event each, every reply numbered and followed by what it gave away, the debrief last. */
export function talkLines(events: readonly TalkEvent[], debrief: Debrief, review: Review | null): string[] {
  let turn = 0;
  const lines = events.flatMap((event) => {
    if (event.type !== 'replied') return jsonLine(event);
    turn += 1;
    const assessment = review?.replies[turn - 1];
    return [jsonLine({ ...event, turn }), ...(assessment ? [jsonLine({ type: 'assessed', ...assessment })] : [])];
  });
  const { replies: _, ...reviewed } = review ?? { accuracy: null, turningPoints: [], best: null, replies: [] };
  return [...lines, jsonLine({ type: 'debrief', ...debrief, ...reviewed })];
}
