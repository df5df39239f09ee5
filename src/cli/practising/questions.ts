import { JournalError, reopenJournal } from '../../journal/journal.ts';
import { visible } from '../../scenario/visible.ts';
import type { Ask } from '../../terminal/ask.ts';
import { questionsOf } from '../../terminal/debrief-view.ts';
import type { Context } from '../context.ts';
import type { Past } from '../past.ts';
import { reasonOf } from '../store.ts';

/** Characters of an answer that are kept. */
const LONGEST = 2_000;

/** The questions after a talk, to be answered in one's own words; kept with the session if the person agrees. */
export async function answerQuestions(context: Context, ask: Ask, { session, scenario }: Past): Promise<void> {
  const { words, theme } = context;
  const { notes, kept } = words.practice;
  const agreed = await ask.choose(notes.consent(visible(context.data)), [
    { value: true, name: notes.yes },
    { value: false, name: notes.no },
  ]);
  context.print(['', notes.how]);
  const answers: { question: string; answer: string }[] = [];
  for (const question of questionsOf({ theme, words, scenario })) {
    const answer = visible(await ask.line(question)).slice(0, LONGEST);
    if (answer !== '') answers.push({ question, answer });
  }
  if (!agreed || answers.length === 0) return;
  try {
    const journal = await reopenJournal(context.data, session);
    for (const noted of answers) await journal.append({ type: 'noted', ...noted });
    await journal.close();
    context.print(['', notes.kept(answers.length)]);
  } catch (error) {
    if (!(error instanceof JournalError)) throw error;
    context.note(kept.lost(reasonOf(context, error)));
  }
}
