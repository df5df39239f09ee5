import { readFile } from 'node:fs/promises';
import type { Model } from '../recognise/model.ts';
import type { Context, Recognition } from '../recognise/recognition.ts';
import type { Context as Program } from './context.ts';
import { Exit } from './io.ts';
import { isLearnt, modelFile } from './model-file.ts';
import { reasonOf, shown } from './store.ts';

/** Hears replies in the trainee's own words. */
export type Ear = (text: string, context: Context) => Recognition;

/** By their files. */
const models = new Map<string, Promise<Model>>();

/**
 * The ear for a language. The model is read when somebody first wants to be heard, once in this process.
 * @throws Exit 2 where the language has not been learnt, or the model can't be read
 */
export async function earFor(program: Program, language: string): Promise<Ear> {
  const { errors } = program.words.say;
  if (!isLearnt(language)) throw new Exit(errors.language(language));
  const [{ decodeModel }, { recognise }] = await Promise.all([
    import('../recognise/model.ts'),
    import('../recognise/recognise.ts'),
  ]);
  const path = modelFile(program.io.home);
  const model = models.get(path) ?? readFile(path).then(decodeModel);
  models.set(path, model);
  const learnt = await model.catch((error) => {
    models.delete(path);
    throw new Exit(errors.modelLost(shown(program, path), reasonOf(program, error)));
  });
  return (text, context) => recognise(learnt, text, context);
}
