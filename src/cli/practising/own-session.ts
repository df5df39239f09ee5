import type { Beginning } from '../../journal/journal.ts';
import type { Session } from '../../journal/session.ts';
import type { OwnWords } from '../../map/answer.ts';
import type { Context } from '../context.ts';
import { earFor } from '../ear.ts';
import type { RolePlay } from './course.ts';

/** How a session that is gone on with, or branches off, is answered: in own words if it was begun so. */
export async function ownWordsIn(context: Context, { begun }: Session): Promise<RolePlay['own']> {
  return begun.say ? { ear: await earFor(context, begun.scenario.language), keep: begun.say.keep } : null;
}

/** The part of a journal's first line that says so. */
export function sayOf({ begun }: Session): Pick<Beginning, 'say'> {
  return begun.say ? { say: begun.say } : {};
}

/** An answer as it may be kept. */
export function keptOf(answer: OwnWords, keep: boolean | undefined): OwnWords {
  return keep ? answer : { ...answer, text: null };
}
