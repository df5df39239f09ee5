import { askIn } from '../../terminal/ask.ts';
import { wrapped } from '../../terminal/layout.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import type { Context } from '../context.ts';
import { drillSession } from '../drilling/today.ts';
import { canBeSaid } from '../model-file.ts';
import { pastOf, sessionOf } from '../past.ts';
import { ownWordsIn } from './own-session.ts';
import { answerQuestions } from './questions.ts';
import { reviewedOf } from './reviewed.ts';
import { stepThrough } from './step-through.ts';

/** How a talk is played once more: as before, or in the trainee's own words. */
export type Again = 'again' | 'say';

type Next = 'practise' | 'review' | 'questions' | Again | 'done';

/**
 * What the person does with a talk that has just come to its end: practise, look closer, think about it, play it again.
 * @returns null when they don't play it once more
 */
export async function afterwards(context: Context, terminal: Terminal, session: string): Promise<Again | null> {
  const { after } = context.words.practice;
  const ask = askIn(terminal);
  const done = new Set<Next>();
  let told = after.kept(session);
  for (;;) {
    const past = await pastOf(context, await sessionOf(context, session));
    const costly = past.review?.turningPoints.length ?? 0;
    const choices: { value: Next; name: string }[] = [
      ...(costly > 0 ? [{ value: 'practise' as const, name: after.practise(costly) }] : []),
      { value: 'review', name: after.review },
      { value: 'questions', name: after.questions },
      { value: 'again', name: after.again },
      ...(canBeSaid(past.scenario) && !past.session.begun.say ? [{ value: 'say' as const, name: after.say }] : []),
      { value: 'done', name: after.done },
    ];
    const next = await ask.choose(after.question, choices, {
      preset: choices.find(({ value }) => !done.has(value))?.value,
      above: () => wrapped(context.theme, told),
    });
    done.add(next);
    told = after.kept(session);
    if (next === 'again' || next === 'say') return next;
    if (next === 'done') return null;
    if (next === 'practise') {
      const own = await ownWordsIn(context, past.session);
      const answered = await drillSession(context, terminal, past.session, own?.ear ?? null);
      if (answered > 0) told = after.practised;
    }
    if (next === 'review') await stepThrough(context, terminal, past, await reviewedOf(context, past));
    if (next === 'questions') await answerQuestions(context, ask, past);
  }
}
