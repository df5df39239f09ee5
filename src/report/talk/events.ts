import type { Assessment } from '../../analysis/review.ts';
import type { TalkEvent } from '../../engine/step.ts';

/** A talk's events, every reply numbered and followed by what it gave away. */
export function assessedEvents(events: readonly TalkEvent[], assessments: readonly Assessment[] | null): object[] {
  let turn = 0;
  return events.flatMap((event): object[] => {
    if (event.type !== 'replied') return [event];
    turn += 1;
    const assessment = assessments?.[turn - 1];
    return [{ ...event, turn }, ...(assessment ? [{ type: 'assessed', ...assessment }] : [])];
  });
}
