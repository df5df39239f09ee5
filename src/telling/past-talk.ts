import type { Review } from '../analysis/review.ts';
import type { Debrief } from '../engine/debrief.ts';
import type { TalkEvent } from '../engine/step.ts';
import type { Session } from '../journal/session.ts';
import type { Scenario } from '../scenario/format.ts';

/** A talk as far as it went, and what it came to. */
export interface Outcome {
  readonly debrief: Debrief;
  /** null where the scenario is too large to be analysed to its end. */
  readonly review: Review | null;
}

/** A talk that was had, with all that is known of it. */
export interface PastTalk extends Outcome {
  readonly session: Session;
  readonly scenario: Scenario;
  readonly talk: { readonly events: readonly TalkEvent[] };
}
