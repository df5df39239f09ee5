import type { Review } from '../../analysis/review.ts';
import type { Debrief } from '../../engine/debrief.ts';
import type { TalkEvent } from '../../engine/step.ts';
import type { Session } from '../../journal/session.ts';
import type { Scenario } from '../../scenario/schema.ts';

/** A talk that was had, with all that is known of it. */
export interface PastTalk {
  readonly session: Session;
  readonly scenario: Scenario;
  /** As far as it went. */
  readonly talk: { readonly events: readonly TalkEvent[] };
  readonly debrief: Debrief;
  /** null where the scenario is too large to be analysed to its end. */
  readonly review: Review | null;
}
