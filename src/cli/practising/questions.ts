import { type Journal, JournalError, reopenJournal } from '../../journal/journal.ts';
import { cutOff, visible, visibleLine } from '../../scenario/visible.ts';
import { questionsOf } from '../../telling/questions.ts';
import type { Ask } from '../../terminal/ask.ts';
import { hanging, wrapped } from '../../terminal/layout.ts';
import type { Context } from '../context.ts';
import { MOST_TOLD, type Past } from '../past.ts';
import { reasonOf } from '../store.ts';

/** The questions after a talk, to think about, or to be answered in one's own words, which are kept if the person agrees. */
export async function answerQuestions(context: Context, ask: Ask, past: Past): Promise<void> {
  const { words, theme, print, note } = context;
  const { notes, kept } = words.practice;
  const questions = questionsOf(past.scenario, words);
  const agreed = await ask.choose(notes.consent(visibleLine(context.data)), [
    { value: true, name: notes.yes },
    { value: false, name: notes.no },
  ]);
  if (!agreed) {
    await ask.read(() => questions.flatMap((question) => hanging(theme, '- ', question)));
    return;
  }
  print(['', ...wrapped(theme, notes.how)]);
  let journal: Journal | undefined;
  try {
    journal = await reopenJournal(context.data, past.session);
    for (const question of questions) await answerOne(ask, journal, question, past.session.notes);
    await ask.read(() => wrapped(theme, notes.kept));
  } catch (error) {
    if (!(error instanceof JournalError)) throw error;
    note(kept.lost(reasonOf(context, error)));
  } finally {
    await journal?.close();
  }
}

/** An answer is kept when it is given; Enter alone leaves the question as it is. */
async function answerOne(
  ask: Ask,
  journal: Journal,
  question: string,
  before: Past['session']['notes'],
): Promise<void> {
  const known = visible(before.find((noted) => noted.question === question)?.answer ?? '');
  const given = known === '' ? await ask.line(question) : await ask.text(question, known);
  const answer = cutOff(visible(given), MOST_TOLD);
  if (answer !== '' && answer !== known) await journal.append({ type: 'noted', question, answer });
}
