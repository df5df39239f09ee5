import type { Ears } from '../../lint/ears.ts';
import { likelihoodIn } from '../../recognise/likelihood.ts';
import { modelAt } from '../model-at.ts';
import { isLearnt } from '../model-file.ts';

/** The recogniser for checks. Its model is read when the first file wants it. */
export function earsAt(home: string): Ears {
  return (language) => {
    if (!isLearnt(language)) return null;
    const model = modelAt(home);
    return (say) => likelihoodIn(model, say);
  };
}
