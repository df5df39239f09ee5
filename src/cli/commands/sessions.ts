import type { Session } from '../../journal/session.ts';
import { jsonText } from '../../scenario/visible.ts';
import { wrapped } from '../../terminal/layout.ts';
import { sessionLines } from '../../terminal/sessions-view.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../io.ts';
import { VERSION } from '../json.ts';
import { archiveOf } from '../past.ts';

/** The trainee's own talks, as their journals tell them: nothing is played again for it. */
export async function sessions(context: Context, options: { json?: boolean }): Promise<number> {
  const { words, theme, print, note } = context;
  const all = (await archiveOf(context)).sessions;
  if (options.json) print([jsonText({ v: VERSION, sessions: all.map(asJson) })]);
  else if (all.length === 0) note(words.sessions.list.none);
  else {
    print(sessionLines(theme, words, all));
    note(['', ...wrapped(theme, words.sessions.list.next)].join('\n'));
  }
  return EXIT.fine;
}

function asJson({ id, begun, answers, ended, last, state }: Session): object {
  return {
    id,
    scenario: begun.scenario.id,
    title: begun.scenario.title,
    begun: begun.at,
    last,
    replies: answers.length,
    ending: ended?.ending ?? null,
    result: ended?.result ?? null,
    total: ended?.total ?? null,
    accuracy: ended?.accuracy ?? null,
    difficulty: ended?.difficulty ?? null,
    from: begun.from ?? null,
    state,
  };
}
