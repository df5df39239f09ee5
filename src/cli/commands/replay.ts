import { debriefLines } from '../../terminal/debrief-view.ts';
import { heading, wrapped } from '../../terminal/layout.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../io.ts';
import { eventLines, talkLines } from '../json.ts';
import { hasReplies, pastOf, sessionOf } from '../past.ts';
import { viewOf } from '../practising/beginning.ts';
import { printAtReadingPace } from '../reading-pace.ts';
import { transcript } from '../transcript.ts';

/** A talk of the trainee's once more as it went, with the feedback on every reply and its debrief. */
export async function replay(context: Context, id: string | undefined, options: { json?: boolean }): Promise<number> {
  const { words, theme, print, note } = context;
  const { session, scenario, talk, debrief, review } = await pastOf(context, await sessionOf(context, id, hasReplies));
  const over = talk.state.ending !== null;
  if (options.json) {
    print(over ? talkLines(talk.events, debrief, review) : eventLines(talk.events, review?.replies ?? null));
    return EXIT.fine;
  }
  const view = viewOf(context, scenario);
  print([
    '',
    ...heading(theme, `${words.review.again} ${theme.marks.dot} ${scenario.title} ${theme.marks.dot} ${session.id}`),
  ]);
  await printAtReadingPace(context, transcript(view, talk.events, 'feedback', review?.replies));
  if (over) print(debriefLines(view, debrief, review, session.checks));
  else note(['', ...wrapped(theme, words.review.unfinished(session.id))].join('\n'));
  return EXIT.fine;
}
