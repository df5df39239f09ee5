import { jsonText } from '../../scenario/visible.ts';
import type { PastTalk } from '../../telling/past-talk.ts';
import { assessedEvents } from './events.ts';

/** The version of this shape. Fields may be added; none is renamed. */
const VERSION = 1;

/** A talk for another program, with everything that is known of it. */
export function talkJson({ session, talk, debrief, review }: PastTalk): string {
  const { begun, ended, checks, hinted, notes, times, answers } = session;
  const told = {
    v: VERSION,
    session: session.id,
    program: begun.program,
    scenario: begun.scenario,
    begun: begun.at,
    ended: ended?.at ?? null,
    mode: begun.mode,
    seed: begun.seed,
    from: begun.from ?? null,
    answers,
    /** How many of the answers the talk began with. */
    given: begun.answers.length,
    times,
    hints: hinted,
    checks,
    notes,
    events: assessedEvents(talk.events, review?.replies ?? null),
    debrief,
    review,
  };
  return jsonText(told, 2);
}
