import { join } from 'node:path';
import { withoutRegion } from '../map/language.ts';
import type { Scenario } from '../scenario/format.ts';

/** The language that the shipped model has learnt. */
export const LEARNT = 'en';

export const isLearnt = (language: string): boolean => withoutRegion(language) === LEARNT;

/** Its author allows own words, and its language has been learnt. */
export const canBeSaid = ({ say, language }: Scenario): boolean => say === true && isLearnt(language);

/** Where the model lies that replies are recognised by. */
export const modelFile = (home: string): string => join(home, 'src', 'recognise', `${LEARNT}.model`);
