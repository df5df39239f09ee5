import type { Ears } from '../../lint/ears.ts';
import { likelihoodIn } from '../../recognise/likelihood.ts';
import { remembering } from '../../recognise/remember.ts';
import { modelAt } from '../model-at.ts';
import { isLearnt } from '../model-file.ts';

/** More replies than the files have that somebody writes at one time. */
const MOST = 2_000;

/** Whoever saves a file while it is watched has changed few of its replies: the others are not heard again. */
const hearerAt = remembering((home) => {
  const model = modelAt(home);
  return remembering((say) => likelihoodIn(model, say), MOST);
});

/** The recogniser for checks. Its model is read when the first file wants it. */
export function earsAt(home: string): Ears {
  return (language) => (isLearnt(language) ? hearerAt(home) : null);
}
