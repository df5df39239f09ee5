import type { Choice, Subject, WrittenReply } from './subject.ts';

/** A choice in which one reply is the best. */
export interface Decided extends Choice {
  readonly best: WrittenReply;
  readonly others: readonly WrittenReply[];
}

/** The choices of a talk in which one reply of several is the best; where that is the same one before and after, it is one choice. */
export function decidedIn({ exchanges }: Pick<Subject, 'exchanges'>): Decided[] {
  return exchanges.flatMap(({ choices }) => {
    const decided = choices.flatMap(({ replies, best }) =>
      best && replies.length > 1 ? [{ replies, best, others: replies.filter((reply) => reply !== best) }] : [],
    );
    return decided.filter(({ best }, index) => decided.findIndex((other) => other.best === best) === index);
  });
}

/** What chance would do in fewer files than this is taken for a habit of the author. */
export const SURELY = 0.005;

/** How often the best reply bears a sign, and how likely that is by chance when every reply is as likely to bear it. */
export interface Tally {
  readonly times: number;
  readonly of: number;
  readonly byHabit: boolean;
}

/**
 * @param choices those in which exactly one reply bears the sign
 * @param bears does the best reply bear it?
 */
export function tally(choices: readonly Decided[], bears: (choice: Decided) => boolean): Tally {
  const times = choices.filter(bears).length;
  const chances = choices.map(({ replies }) => 1 / replies.length);
  return { times, of: choices.length, byHabit: times > 0 && chanceOf(times, chances) < SURELY };
}

/** The chance of at least so many hits in independent tries of these chances. */
export function chanceOf(least: number, chances: readonly number[]): number {
  let exactly = [1];
  for (const chance of chances) {
    exactly = [...exactly, 0].map((same, hits) => same * (1 - chance) + (exactly[hits - 1] ?? 0) * chance);
  }
  return exactly.slice(least).reduce((sum, share) => sum + share, 0);
}
