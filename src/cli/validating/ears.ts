import { readFileSync } from 'node:fs';
import type { Ears } from '../../lint/ears.ts';
import { likelihoodIn } from '../../recognise/likelihood.ts';
import { decodeModel, type Model } from '../../recognise/model.ts';
import { isLearnt, modelFile } from '../model-file.ts';

/** By their files. */
const models = new Map<string, Model>();

/** The recogniser for checks. Its model is read when the first file wants it, once in this process or thread. */
export function earsAt(home: string): Ears {
  return (language) => {
    if (!isLearnt(language)) return null;
    const path = modelFile(home);
    const model = models.get(path) ?? decodeModel(readFileSync(path));
    models.set(path, model);
    return (say) => likelihoodIn(model, say);
  };
}
