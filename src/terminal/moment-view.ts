import type { Told } from '../analysis/review.ts';
import { type PastTurn, saidIn } from '../telling/turns.ts';
import { definitions, heading, wrapped } from './layout.ts';
import { feedbackLines, standingLines, type TalkView } from './talk-view.ts';

/** A reply of a past talk, and all that belongs to it. */
export interface Moment extends PastTurn {
  /** The reply that keeps more within reach, if there was one. */
  readonly better: Told | null;
}

/**
 * A reply on a screen of its own: what was said, what it did, and what would have done better.
 * @param replies how many the talk has
 */
export function momentLines(view: TalkView, moment: Moment, replies: number): string[] {
  const { theme, words, scenario } = view;
  const { turn, asked, replied, answer, assessment, better } = moment;
  return [
    ...heading(theme, words.review.replyOf(turn, replies, words.stages[replied.stage].name)),
    ...standingLines(view, moment),
    '',
    ...definitions(theme, [
      [scenario.client.name, [asked.says]],
      ...helpRows(view, moment),
      [words.talk.you, [saidIn(replied, words)]],
      [scenario.client.name, [answer]],
    ]),
    ...feedbackLines(view, moment, assessment),
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
