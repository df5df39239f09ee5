import type { Beginning } from '../../journal/journal.ts';
import type { Scenario } from '../../scenario/format.ts';
import type { TalkView } from '../../terminal/talk-view.ts';
import type { Context } from '../context.ts';

export function viewOf({ theme, words }: Context, scenario: Scenario): TalkView {
  return { theme, words, scenario };
}

/** The first line of a talk's journal. */
export function beginningOf(
  { version }: Context,
  { id, title, language }: Scenario,
  rest: Pick<Beginning, 'called' | 'seed' | 'mode' | 'answers' | 'hinted' | 'from' | 'say'>,
): Beginning {
  return { program: version, scenario: { id, title, language }, ...rest };
}
