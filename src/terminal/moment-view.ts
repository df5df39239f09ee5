import type { Assessment, Told } from '../analysis/review.ts';
import type { TalkEvent } from '../engine/step.ts';
import type { Balance } from '../map/balance.ts';
import type { Perceived } from '../map/client.ts';
import { definitions, heading, wrapped } from './layout.ts';
import { feedbackLines, standingLines, type TalkView } from './talk-view.ts';

type Of<T extends TalkEvent['type']> = Extract<TalkEvent, { type: T }>;

interface Feeling {
  readonly emotion: number;
  readonly perceived: Perceived;
}

/** A reply of a past talk, and all that belongs to it. */
export interface Moment {
  /** 1 for the first reply. */
  readonly turn: number;
  readonly asked: Of<'asked'>;
  readonly replied: Of<'replied'>;
  /** From the reply to the client's next words. */
  readonly events: readonly TalkEvent[];
  /** The emotion up to then, 0–100. */
  readonly levels: readonly number[];
  readonly before: Feeling;
  readonly after: Feeling;
  /** null where the scenario is too large to tell. */
  readonly assessment: Assessment | null;
  /** The reply that keeps more within reach, if there was one. */
  readonly better: Told | null;
  readonly hinted: boolean;
  /** How the trainee said they felt before it. */
  readonly checks: readonly Balance[];
}

/**
 * A reply on a screen of its own: what was said, what it did, and what would have done better.
 * @param replies how many the talk has
 */
export function momentLines(view: TalkView, moment: Moment, replies: number): string[] {
  const { theme, words, scenario } = view;
  const { turn, asked, replied, before, levels, events, assessment, better } = moment;
  const answer = events.flatMap((event) => (event.type === 'reacted' || event.type === 'surfaced' ? [event.says] : []));
  return [
    ...heading(theme, words.review.replyOf(turn, replies, words.stages[replied.stage].name)),
    ...standingLines(view, replied.stage, levels, words.perceived[before.perceived]),
    '',
    ...definitions(theme, [
      [scenario.client.name, [asked.says]],
      ...helpRows(view, moment),
      [words.talk.you, [replied.says]],
      [scenario.client.name, [answer.join(' ')]],
    ]),
    ...feedbackLines(view, events, assessment),
    ...(better ? ['', ...definitions(theme, [[words.debrief.better, [better.says, better.why]]])] : []),
    ...(asked.offered.length === 1 ? wrapped(theme, words.review.nothingElse, 2) : []),
  ];
}

/** What the trainee looked at before the reply: the hint, and how they felt. */
function helpRows({ words }: TalkView, { asked, hinted, checks }: Moment): [string, string[]][] {
  const rows: [string, string[]][] = hinted && asked.hint ? [[words.review.hint, [asked.hint]]] : [];
  if (checks.length > 0) rows.push([words.review.self, checks.map((balance) => words.balances[balance].name)]);
  return rows;
}
