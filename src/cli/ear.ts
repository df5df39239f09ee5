import type { Context, Recognition } from '../recognise/recognition.ts';
import { visibleLine } from '../scenario/visible.ts';
import type { Context as Program } from './context.ts';
import { Exit } from './io.ts';
import { isLearnt, modelFile } from './model-file.ts';
import { reasonOf, shown } from './store.ts';

/** Hears replies in the trainee's own words. */
export type Ear = (text: string, context: Context) => Recognition;

/**
 * The ear for a language; the recogniser and its model are loaded when somebody first wants to be heard.
 * @throws Exit 2 where the language has not been learnt, or the model can't be read
 */
export async function earFor(program: Program, language: string): Promise<Ear> {
  const { errors } = program.words.say;
  const { home } = program.io;
  if (!isLearnt(language)) throw new Exit(errors.language(visibleLine(language)));
  const [{ modelAt }, { recognise }] = await Promise.all([
    import('./model-at.ts'),
    import('../recognise/recognise.ts'),
  ]);
  try {
    const model = modelAt(home);
    return (text, context) => recognise(model, text, context);
  } catch (error) {
    throw new Exit(errors.modelLost(shown(program, modelFile(home)), reasonOf(program, error)));
  }
}
